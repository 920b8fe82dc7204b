import { describe, expect, test } from 'vitest';
import {
  compareDates,
  daysOf,
  isDate,
  laterThan,
  overlap,
  parseDate,
  yearsOf,
  type CalendarDate,
} from '../../../src/figures/index.ts';

const year = (of: number) => ({ type: 'year', year: of }) as const;

describe('a date says', () => {
  test.each<[string, string, CalendarDate]>([
    ['a day', '2024-02-29', { type: 'day', year: 2024, month: 2, day: 29 }],
    ['a month', '2024-05', { type: 'month', year: 2024, month: 5 }],
    ['a year', '2024', year(2024)],
    ['a year before our era', '-0044', year(-44)],
    ['a year of more than four digits', 'Y-17000', year(-17000)],
    ['a season', '2024-24', { type: 'season', year: 2024, season: 'winter' }],
    ['a decade', '199X', { type: 'decade', from: 1990 }],
    ['a hundred years', '19XX', { type: 'century', from: 1900 }],
    ['a month not known', '2024-XX', { type: 'unspecified', part: 'month', date: year(2024) }],
    ['a month and a day not known', '2024-XX-XX', { type: 'unspecified', part: 'day', date: year(2024) }],
    [
      'a day not known',
      '2024-05-XX',
      { type: 'unspecified', part: 'day', date: { type: 'month', year: 2024, month: 5 } },
    ],
    [
      'that it is approximate and uncertain',
      '2024%',
      { type: 'qualified', approximate: true, uncertain: true, date: year(2024) },
    ],
    [
      'an interval, one end of which is hedged',
      '2021/2024~',
      {
        type: 'interval',
        from: year(2021),
        to: { type: 'qualified', approximate: true, uncertain: false, date: year(2024) },
      },
    ],
    ['an interval that is open after it', '2004/..', { type: 'since', date: year(2004), other: 'open' }],
    ['an interval that is open before it', '../2004', { type: 'until', date: year(2004), other: 'open' }],
    ['an interval whose end is not known', '2004/', { type: 'since', date: year(2004), other: 'unknown' }],
    ['an interval whose start is not known', '/2004', { type: 'until', date: year(2004), other: 'unknown' }],
  ])('%s', (_, edtf, expected) => {
    expect(parseDate(edtf)).toEqual(expected);
  });
});

test.each([
  ['a number, which other programs take for milliseconds', '22222'],
  ['a day that February does not have', '2022-02-29'],
  ['a day that February does not have, before our era', '-0001-02-29'],
  ['a day that June does not have', '2025-06-31'],
  ['a month that does not exist', '2026-13'],
  ['a time of day', '2025-08-21T10:00:00Z'],
  ['a time of day in an interval', '2025-08-21T10:00:00Z/2026'],
  ['a hundred years as two digits', '19'],
  ['a decade as three digits', '199'],
  ['a year of which nothing is known', 'XXXX'],
  ['a month of a year of which nothing is known', 'XXXX-XX'],
  ['a decade before our era', '-004X'],
  ['a year -0, left open', '-00XX'],
  ['a month of a year -0', '-0000-XX'],
  ['a hedge of a part', '2024-?05'],
  ['a hedge before the date', '?2024'],
  ['a hedged season', '2024-21~'],
  ['a quarter', '2024-33'],
  ['a choice of dates', '[2023,2025]'],
  ['a list of dates', '{2023,2025}'],
  ['a year with an exponent', 'Y17E3'],
  ['a year that no calendar of the platform reaches', 'Y300000'],
  ['a year of four digits as one of five', 'Y2024'],
  ['an interval without a date', '../..'],
  ['an interval of which nothing is known', '/'],
  ['an interval that ends before it begins', '2024/2021'],
  ['an interval that ends as it begins', '2024/2024'],
  ['an interval of seasons', '2024-21/2024-22'],
  ['a day that does not exist at the end of an interval', '2022-01/2022-02-29'],
  ['nothing', ''],
  ['white space around a date', ' 2024'],
  ['a text of any length', `Y${'1'.repeat(100_000)}`],
])('%s is no date', (_, text) => {
  expect(isDate(text)).toBe(false);
  expect(() => parseDate(text)).toThrow(RangeError);
});

test.each<[string, string, string | null, string | null]>([
  ['a day', '2024-02-29', '2024-02-29', '2024-02-29'],
  ['a month', '2024-02', '2024-02-01', '2024-02-29'],
  ['a year', '2024', '2024-01-01', '2024-12-31'],
  ['a year of the first century', '0044', '0044-01-01', '0044-12-31'],
  ['a year before our era', '-0044', '-000044-01-01', '-000044-12-31'],
  ['a decade', '199X', '1990-01-01', '1999-12-31'],
  ['a hundred years', '19XX', '1900-01-01', '1999-12-31'],
  ['a spring, of whichever hemisphere', '2024-21', '2024-01-01', '2024-12-31'],
  ['a winter, which runs on into the next year', '2024-24', '2024-01-01', '2025-03-31'],
  ['a day not known', '2023-02-XX', '2023-02-01', '2023-02-28'],
  ['a hedged month, no wider than without', '2024-05%', '2024-05-01', '2024-05-31'],
  ['an interval', '2021-05/2024', '2021-05-01', '2024-12-31'],
  ['an interval open after it', '2004/..', '2004-01-01', null],
  ['an interval whose start is not known', '/2004', null, '2004-12-31'],
])('the days of %s', (_, edtf, first, last) => {
  const day = (date: string | null, open: number) =>
    date === null ? open : Date.parse(/^-?\d+-\d+-\d+$/.exec(date)![0]) / 86_400_000;
  expect(daysOf(edtf)).toEqual({ first: day(first, -Infinity), last: day(last, Infinity) });
});

test('dates are put in the order of time, seasons in the order of the year', () => {
  const inOrder = [
    '../2030', '-0044', '0099', '199X', '2023', '2024-21', '2024-22', '2024-23', '2024-24', '2024-01-02',
    '2024-05', '2024-05-02', '2024-06/..', 'Y17000',
  ]; // prettier-ignore
  expect([...inOrder].reverse().sort(compareDates)).toEqual(inOrder);
});

test('dates that are open before them are equal, and no number comes of comparing them', () => {
  expect(compareDates('../2004', '/2010')).toBe(0);
});

test.each([
  ['2025-11-10', '2025-11-09', 'later'],
  ['2025-11-09', '2025-11-09', 'no'],
  ['2025-11-08', '2025-11-09', 'no'],
  ['2025-11', '2025-11-09', 'perhaps'],
  ['2025-12', '2025-11-09', 'later'],
  ['2025-11-09', '2025-11', 'perhaps'],
  ['2025', '2024/2025-03', 'perhaps'],
  ['2025-04', '2024/2025-03', 'later'],
  ['2024-01-01', '2024/2025-03', 'no'],
  ['2024-21', '2024-12-31', 'no'],
  ['2004/..', '2030', 'perhaps'],
  ['../2004', '2005', 'no'],
  ['2030', '2004/..', 'perhaps'],
])('%s beside %s: later? %s', (date, other, expected) => {
  expect(laterThan(date, other)).toBe(expected);
});

test.each([
  ['2024-05', '2024-05-31', true],
  ['2024-05', '2024-06', false],
  ['2023-24', '2024-01-15', true],
  ['2004/..', '2030', true],
  ['../2004', '2005', false],
  ['/2004', '2003/', true],
])('whether %s and %s have a day in common: %s', (one, other, expected) => {
  expect([overlap(one, other), overlap(other, one)]).toEqual([expected, expected]);
});

test.each<[string, string, readonly number[]]>([
  ['a day', '2024-05-02', [2024]],
  ['a winter', '2024-24', [2024]],
  ['a hedged month', '2024-05?', [2024]],
  ['a decade', '199X', [1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999]],
  ['an interval', '2021-11/2024', [2021, 2022, 2023, 2024]],
  ['a long interval: those that it names', '1947/2024', [1947, 2024]],
  ['an open interval: the one that it names', '2004/..', [2004]],
  ['a hundred years: none', '19XX', []],
])('the years of %s', (_, edtf, expected) => {
  expect(yearsOf(edtf)).toEqual(expected);
});
