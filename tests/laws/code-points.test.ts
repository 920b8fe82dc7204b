import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProse } from '../../src/corpus/read/markdown.ts';
import { flatten, fromCodePoints, isGraphemeBoundary, toCodePoints } from '../../src/text/index.ts';
import { markdownText } from './generators.ts';

const texts = fc.oneof(
  markdownText.map((source) => flatten(parseProse(source, '', 0).tree).text),
  fc.string({ unit: 'binary' }),
);

test('an offset survives the way to code points and back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let unit = 0;
      Array.from(text).forEach((point, count) => {
        expect(toCodePoints(text, unit)).toBe(count);
        expect(fromCodePoints(text, count)).toBe(unit);
        unit += point.length;
      });
      expect(fromCodePoints(text, toCodePoints(text, text.length))).toBe(text.length);
    }),
  );
});

test('grapheme boundaries are those of the whole text', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  fc.assert(
    fc.property(markdownText, (source) => {
      const { text } = flatten(parseProse(source, '', 0).tree);
      const boundaries = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
      for (let at = 0; at <= text.length; at++) {
        expect([at, isGraphemeBoundary(text, at)]).toEqual([at, boundaries.has(at)]);
      }
    }),
  );
});
