import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  agrees,
  baseFor,
  changesOf,
  checkAgainst,
  endFor,
  readFigure,
  roundPercent,
  type Unit,
} from '../../src/figures/index.ts';

const count = fc.integer({ min: 1, max: 1_000_000 });

test('a series matches its own change as rounded', () => {
  fc.assert(
    fc.property(count, count, fc.integer({ min: 0, max: 3 }), (base, end, decimals) => {
      const points = [
        { year: 2000, value: base },
        { year: 2001, value: end },
      ];
      const [change] = changesOf(points, 2000, 2001);
      if (change.type !== 'computed') throw new Error(change.type);
      const value = roundPercent(change.percent, decimals);
      const words = `${Math.abs(value).toFixed(decimals)} percent`;
      const [check] = checkAgainst(points, { words, value, unit: 'percent', from: 2000, to: 2001 });
      // A fall that rounds to nothing has lost its sign.
      fc.pre(value !== 0);
      expect(check?.match).toBe('matches');
    }),
  );
});

test('the base that an end needs leads to that end', () => {
  fc.assert(
    fc.property(count, fc.double({ min: -99, max: 10_000, noNaN: true }), (end, percent) => {
      const base = baseFor(end, percent);
      expect(base).not.toBeNull();
      expect(endFor(base ?? 0, percent)).toBeCloseTo(end, 3);
    }),
  );
});

test('a number printed with the separators and digits of a language is read back', () => {
  const languages = fc.constantFrom(
    'en',
    'en-IN',
    'de',
    'fr',
    'es',
    'ru',
    'hi',
    'fa',
    'ar-EG',
    'ur',
    'de-CH',
    'tr',
  );
  const unit = fc.constantFrom<Unit>('count', 'people', 'percent', 'dollars');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.constantFrom(1, 10, 100),
      languages,
      unit,
      (n, by, language, of) => {
        const value = n / by;
        const words = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
        const readings = readFigure(words, of, language);
        expect(readings.map((reading) => agrees(value, reading, of))).toEqual([true]);
      },
    ),
  );
});
