import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locate, selectorFor } from '../../src/anchor/index.ts';
import { flatOf, markdownText, pickPlaces, picks } from './generators.ts';

test('a place that is described is located again, the very same', () => {
  fc.assert(
    fc.property(markdownText, picks, (source, numbers) => {
      const flat = flatOf(source);
      for (const place of pickPlaces(flat, numbers)) {
        expect(locate(flat, selectorFor(flat, place))).toEqual({ type: 'found', place });
      }
    }),
  );
});
