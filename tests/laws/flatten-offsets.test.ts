import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK_SEPARATOR, blockText, normalize, rawText, toRawRange } from '../../src/text/index.ts';
import { flatOf, markdownText, pickPlaces, picks } from './generators.ts';

test('blocks are canonical and stand in order with one blank line between them', () => {
  fc.assert(
    fc.property(markdownText, (source) => {
      const flat = flatOf(source);
      const texts = flat.blocks.map((_, i) => blockText(flat, i));
      expect(flat.text).toBe(texts.join(BLOCK_SEPARATOR));
      expect(texts.map(normalize)).toEqual(texts);
      expect(texts).not.toContain('');
    }),
  );
});

test('raw offsets grow with canonical offsets', () => {
  fc.assert(
    fc.property(markdownText, (source) => {
      for (const block of flatOf(source).blocks) {
        const units = Array.from({ length: block.end - block.start }, (_, i) => block.start + i);
        const ranges = units.map((start) => toRawRange(block, { start, end: start + 1 }));
        const most = rawText(block.node).length;
        const shrinking = ranges.filter(({ start, end }, i) => {
          const before = ranges[i - 1] ?? { start: 0, end: 0 };
          return start > end || start < before.start || end < before.end || end > most;
        });
        expect(shrinking).toEqual([]);
      }
    }),
  );
});

test('the raw text of a canonical range is that range', () => {
  fc.assert(
    fc.property(markdownText, picks, (source, numbers) => {
      const flat = flatOf(source);
      for (const place of pickPlaces(flat, numbers)) {
        const block = flat.blocks[place.block]!;
        const raw = toRawRange(block, place);
        expect(normalize(rawText(block.node).slice(raw.start, raw.end))).toBe(
          flat.text.slice(place.start, place.end),
        );
      }
    }),
  );
});
