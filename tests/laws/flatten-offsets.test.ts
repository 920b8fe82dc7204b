import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProse } from '../../src/corpus/read/markdown.ts';
import { BLOCK_SEPARATOR, blockText, flatten, normalize, rawText, toRawRange } from '../../src/text/index.ts';
import { markdownText, pickPlaces, picks } from './generators.ts';

test('blocks are canonical and stand in order with one blank line between them', () => {
  fc.assert(
    fc.property(markdownText, (source) => {
      const flat = flatten(parseProse(source, '', 0).tree);
      const texts = flat.blocks.map((_, i) => blockText(flat, i));
      expect(flat.text).toBe(texts.join(BLOCK_SEPARATOR));
      for (const text of texts) expect(normalize(text)).toBe(text);
      expect(texts).not.toContain('');
    }),
  );
});

test('raw offsets grow with canonical offsets', () => {
  fc.assert(
    fc.property(markdownText, (source) => {
      for (const block of flatten(parseProse(source, '', 0).tree).blocks) {
        const units = Array.from({ length: block.end - block.start }, (_, i) => block.start + i);
        const ranges = units.map((start) => toRawRange(block, { start, end: start + 1 }));
        ranges.forEach((range, i) => {
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.start).toBeGreaterThanOrEqual(ranges[i - 1]?.start ?? 0);
          expect(range.end).toBeGreaterThanOrEqual(ranges[i - 1]?.end ?? 0);
          expect(range.end).toBeLessThanOrEqual(rawText(block.node).length);
        });
      }
    }),
  );
});

test('the raw text of a canonical range is that range', () => {
  fc.assert(
    fc.property(markdownText, picks, (source, numbers) => {
      const flat = flatten(parseProse(source, '', 0).tree);
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
