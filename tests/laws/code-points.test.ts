import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCodePoints, isGraphemeBoundary, toCodePoints } from '../../src/text/index.ts';
import { flatOf, markdownText } from './generators.ts';

const texts = fc.oneof(
  markdownText.map((source) => flatOf(source).text),
  fc.string({ unit: 'binary' }),
);

test('an offset survives the way to code points and back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let unit = 0;
      const units = Array.from(text, (point) => (unit += point.length) - point.length);
      expect(units.map((at) => toCodePoints(text, at))).toEqual([...units.keys()]);
      expect([...units.keys()].map((count) => fromCodePoints(text, count))).toEqual(units);
      expect(fromCodePoints(text, toCodePoints(text, text.length))).toBe(text.length);
    }),
  );
});

test('grapheme boundaries are those of the whole text', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  fc.assert(
    fc.property(markdownText, (source) => {
      const { text } = flatOf(source);
      const boundaries = [...[...segmenter.segment(text)].map(({ index }) => index), text.length];
      const offsets = [...Array(text.length + 1).keys()];
      expect(offsets.filter((at) => isGraphemeBoundary(text, at))).toEqual(boundaries);
    }),
  );
});
