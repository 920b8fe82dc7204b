import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../src/site/figures/charts/place.ts';

const wishes = fc.array(fc.double({ min: -50, max: 450, noNaN: true }), { minLength: 1, maxLength: 60 });
const gap = fc.double({ min: 0, max: 30, noNaN: true });

test('labels keep their order, their distance and their axis', () => {
  fc.assert(
    fc.property(wishes, gap, (wanted, least) => {
      const [top, bottom] = [0, 400];
      const places = spread(wanted, least, top, bottom);
      const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
      const distance = Math.min(least, wanted.length > 1 ? (bottom - top) / (wanted.length - 1) : least);
      const sorted = order.map((i) => places[i]!);
      expect(Math.min(...sorted)).toBeGreaterThanOrEqual(top - 1e-6);
      expect(Math.max(...sorted)).toBeLessThanOrEqual(bottom + 1e-6);
      sorted
        .slice(1)
        .forEach((place, i) => expect(place - sorted[i]!).toBeGreaterThanOrEqual(distance - 1e-6));
    }),
  );
});

test('labels with room stay where they want to be', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 }), (tens) => {
      const wanted = tens.map((ten) => ten * 10);
      expect(spread(wanted, 10, 0, 400)).toEqual(wanted);
    }),
  );
});
