import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll, locate } from '../../src/anchor/index.ts';
import { normalize } from '../../src/text/index.ts';
import { flatOf, markdownText, pickPlaces, picks } from './generators.ts';

test('a located slice is the slice', () => {
  fc.assert(
    fc.property(markdownText, picks, (source, numbers) => {
      const flat = flatOf(source);
      for (const place of pickPlaces(flat, numbers)) {
        const exact = flat.text.slice(place.start, place.end);
        const located = locate(flat, { exact });
        const places = located.type === 'found' ? [located.place] : findAll(flat, { exact });
        expect(located.type).toBe(places.length === 1 ? 'found' : 'ambiguous');
        expect(places).toContainEqual(place);
        for (const { block, start, end } of places) {
          expect(flat.text.slice(start, end)).toBe(exact);
          expect(flat.blocks[block]!.start).toBeLessThanOrEqual(start);
          expect(flat.blocks[block]!.end).toBeGreaterThanOrEqual(end);
        }
      }
    }),
  );
});

test('a quote is found however its white space and its letters are composed', () => {
  fc.assert(
    fc.property(markdownText, picks, fc.constantFrom(' ', '\u00A0', '\n', ' \t '), (source, numbers, gap) => {
      const flat = flatOf(source);
      for (const place of pickPlaces(flat, numbers)) {
        const exact = flat.text.slice(place.start, place.end);
        const typed = exact.normalize('NFD').replaceAll(' ', gap);
        expect(normalize(typed)).toBe(exact);
        expect(findAll(flat, { exact: typed })).toContainEqual(place);
      }
    }),
  );
});
