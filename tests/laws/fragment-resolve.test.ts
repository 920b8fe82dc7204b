import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDirective, fragmentFor, parseDirective, resolveFragment } from '../../src/anchor/index.ts';
import { polyfillRanges } from '../polyfill.ts';
import { flatOf, markdownText, pickPlaces, picks } from './generators.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1 });
const maybe = fc.option(words, { nil: undefined });

test('a directive survives the way into an address and back', () => {
  fc.assert(
    fc.property(words, maybe, maybe, maybe, (start, end, prefix, suffix) => {
      const directive = {
        ...(prefix !== undefined && { prefix }),
        start,
        ...(end !== undefined && { end }),
        ...(suffix !== undefined && { suffix }),
      };
      const text = formatDirective(directive);
      expect(text).toMatch(/^text=[A-Za-z0-9_.%,-]+$/);
      expect(parseDirective(text)).toEqual(directive);
    }),
  );
});

test('a fragment leads to what it covers and nowhere else, and that holds the place', () => {
  fc.assert(
    fc.property(markdownText, picks, (source, numbers) => {
      const flat = flatOf(source);
      for (const place of pickPlaces(flat, numbers)) {
        const fragment = fragmentFor(flat, place, { language: 'en' });
        if (fragment.type === 'impossible') continue;
        const { start, end } = fragment.covers;
        // What stands again further down is found at its first place.
        const limit = fragment.type === 'first' ? 1 : 2;
        expect(resolveFragment(flat, fragment.directive, 'en', limit)).toEqual([{ start, end }]);
        if (fragment.type === 'exact') expect(fragment.covers).toEqual(place);
        expect(start <= place.start && end >= place.end).toBe(true);
        // The polyfill loses count of offsets behind what normalisation makes longer or shorter.
        if (flat.text !== flat.text.normalize('NFKD').replace(/[\u0300-\u036F]/g, '')) continue;
        const ranges = polyfillRanges(flat, fragment.directive, 'en', [place.start, place.end]);
        expect(ranges.slice(0, limit)).toEqual([{ start, end }]);
      }
    }),
  );
});
