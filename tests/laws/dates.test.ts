import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCHEMAS } from '../../src/corpus/schemas/index.ts';
import {
  compareDates,
  daysOf,
  laterThan,
  overlap,
  toCslDate,
  toXsdDate,
  yearsOf,
} from '../../src/figures/index.ts';
import { timeAxis } from '../../src/site/figures/charts/time-axis.ts';
import { CATALOGUES } from '../../src/site/messages/catalogues.ts';
import { formatDate } from '../../src/site/messages/index.ts';

const accepts = (text: string): boolean => SCHEMAS.source.shape.issued.safeParse(text).success;
const digits = (number: number, length: number): string => String(number).padStart(length, '0');
const numbers = (min: number, max: number, length: number) =>
  fc.integer({ min, max }).map((number) => digits(number, length));

const year = fc.oneof(
  numbers(2018, 2026, 4),
  numbers(0, 9999, 4),
  numbers(1, 9999, 4).map((of) => `-${of}`),
);
const longYear = fc.oneof(
  numbers(10_000, 275_759, 5).map((of) => `Y${of}`),
  numbers(10_000, 271_820, 5).map((of) => `Y-${of}`),
);
const month = fc.tuple(year, numbers(1, 12, 2)).map(([of, number]) => `${of}-${number}`);
const day = fc.tuple(month, numbers(1, 31, 2)).map(([of, number]) => `${of}-${number}`);
const plain = fc.oneof(day, month, year);
const hedged = fc.tuple(plain, fc.constantFrom('', '~', '?', '%')).map(([of, hedge]) => of + hedge);
const interval = fc.oneof(
  fc.tuple(hedged, hedged).map((ends) => ends.join('/')),
  fc.tuple(hedged, fc.constantFrom('', '..')).map((ends) => ends.join('/')),
  fc.tuple(fc.constantFrom('', '..'), hedged).map((ends) => ends.join('/')),
);

/** A date in each of the forms that content may use. */
const FORMS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  day,
  month,
  year,
  'long year': longYear,
  hedged,
  season: fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([of, number]) => `${of}-${number}`),
  decade: numbers(0, 999, 3).map((of) => `${of}X`),
  century: numbers(0, 99, 2).map((of) => `${of}XX`),
  'month not known': year.map((of) => `${of}-XX`),
  'day not known': month.map((of) => `${of}-XX`),
  'month and day not known': year.map((of) => `${of}-XX-XX`),
  interval,
};

/** A date that the schema accepts: in every form, and in what else it takes of texts that are nearly one. */
const date = fc
  .oneof(
    ...Object.values(FORMS),
    fc
      .tuple(
        fc.oneof(...Object.values(FORMS)),
        fc.nat(),
        fc.constantFrom(...Array.from('0129-/.~?%XYTZ:SE[]{},')),
        fc.nat(2),
      )
      .map(([text, at, sign, taken]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + sign + text.slice(place + taken);
      }),
  )
  .filter(accepts);

test.each(Object.entries(FORMS))('the schema accepts a date in the form of: %s', (_, form) => {
  expect(fc.sample(form, 200).filter(accepts).length).toBeGreaterThan(20);
});

test('every date has words in every language, with nothing of EDTF in them', () => {
  fc.assert(
    fc.property(date, (text) => {
      for (const language of Object.keys(CATALOGUES)) {
        const words = formatDate(text, language);
        expect(words).toMatch(/\p{N}/u);
        expect(words).not.toMatch(/[X~?%/]|\.\.|-\d|undefined|Invalid|NaN/);
      }
    }),
  );
});

test('different dates have different words, those of one form and those of two', () => {
  const dates = [...new Set(Object.values(FORMS).flatMap((form) => fc.sample(form, 400).filter(accepts)))];
  for (const language of Object.keys(CATALOGUES)) {
    const dateOf = new Map<string, string>();
    for (const text of dates) {
      const words = formatDate(text, language);
      expect([words, dateOf.get(words)]).toEqual([words, undefined]);
      dateOf.set(words, text);
    }
  }
});

test('every date has a first and a last day, of which one may be open', () => {
  fc.assert(
    fc.property(date, (text) => {
      const { first, last } = daysOf(text);
      expect(first).toBeLessThanOrEqual(last);
      const known = [first, last].filter((day) => Math.abs(day) !== Infinity);
      expect(known).not.toEqual([]);
      expect(known.every(Number.isInteger)).toBe(true);
    }),
  );
});

test('dates are in the order of their first days, so that what is over comes before what begins', () => {
  fc.assert(
    fc.property(fc.array(date, { minLength: 2, maxLength: 8 }), (dates) => {
      const firsts = dates.toSorted(compareDates).map((text) => daysOf(text).first);
      expect(firsts).toEqual(firsts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      const [a, b] = dates as [string, string];
      expect(compareDates(a, b) + compareDates(b, a)).toBe(0);
      if (daysOf(a).last < daysOf(b).first) expect(compareDates(a, b)).toBeLessThan(0);
    }),
  );
});

test('a date is certainly later than another exactly when it begins after the other is over', () => {
  fc.assert(
    fc.property(date, date, (a, b) => {
      const [one, other] = [laterThan(a, b), laterThan(b, a)];
      expect(one === 'later' || other === 'later').toBe(!overlap(a, b));
      if (one === 'later') expect(other).toBe('no');
      expect(laterThan(a, a)).toBe(daysOf(a).first === daysOf(a).last ? 'no' : 'perhaps');
    }),
  );
});

test('every date has parts for CSL, with no year 0, and a form of XML Schema or none', () => {
  fc.assert(
    fc.property(date, (text) => {
      const parts = toCslDate(text)['date-parts'];
      // citeproc refuses a range whose ends have not the same parts.
      expect(new Set(parts.map(({ length }) => length)).size).toBe(1);
      for (const [year, month = 1, day = 1] of parts) {
        expect(Number.isInteger(year) && year !== 0).toBe(true);
        expect(month >= 1 && month <= 12 && day >= 1 && day <= 31).toBe(true);
      }
      const xsd = toXsdDate(text);
      if (xsd !== null) {
        const form = { date: /^\d{4,}-\d\d-\d\d$/, gYearMonth: /^\d{4,}-\d\d$/, gYear: /^\d{4,}$/ }[xsd.type];
        expect(xsd.value).toMatch(form);
      }
    }),
  );
});

test('the years of a date lie in its days, in their order', () => {
  fc.assert(
    fc.property(date, (text) => {
      const years = yearsOf(text);
      expect(years).toEqual([...new Set(years)].sort((a, b) => a - b));
      for (const one of years) {
        const start = new Date(0).setUTCFullYear(one, 0, 1) / 86_400_000;
        expect(start <= daysOf(text).last && start + 365 >= daysOf(text).first).toBe(true);
      }
    }),
  );
});

test('every date has its place on an axis of time', () => {
  const inRange = date.filter((text) => yearsOf(text).every((of) => of > 1000 && of < 3000));
  fc.assert(
    fc.property(fc.array(inRange, { minLength: 1, maxLength: 5 }), (dates) => {
      const axis = timeAxis(dates, 9, 'en');
      for (const text of dates) {
        const { x1, x2 } = axis.span(daysOf(text));
        const middle = axis.middle(daysOf(text));
        expect(0 <= x1 && x1 <= middle && middle <= x2 && x2 <= axis.length + 1e-9).toBe(true);
      }
    }),
  );
});
