import { describe, expect, test } from 'vitest';
import { toCslDate, toCslMoment, toXsdDate, type CslDate, type XsdDate } from '../../../src/figures/index.ts';

describe('an EDTF date becomes a CSL date', () => {
  test.each<[string, string, CslDate]>([
    ['a day', '2025-08-21', { 'date-parts': [[2025, 8, 21]] }],
    ['a month', '2025-08', { 'date-parts': [[2025, 8]] }],
    ['a year', '2025', { 'date-parts': [[2025]] }],
    ['a year of five digits', 'Y17000', { 'date-parts': [[17000]] }],
    ['a year before our era, which CSL counts without a year 0', '-0044', { 'date-parts': [[-45]] }],
    ['a day of the year 0', '0000-03-15', { 'date-parts': [[-1, 3, 15]] }],
    ['an approximate date', '2025-08~', { 'date-parts': [[2025, 8]], circa: true }],
    ['an inferred date', '2025-08-21?', { 'date-parts': [[2025, 8, 21]], circa: true }],
    ['a date both', '2025%', { 'date-parts': [[2025]], circa: true }],
    ['a season', '2025-23', { 'date-parts': [[2025]], season: 3 }],
    [
      'an interval',
      '2024-02/2025-02',
      {
        'date-parts': [
          [2024, 2],
          [2025, 2],
        ],
      },
    ],
    ['an interval from a month to a year', '2015-11/2016', { 'date-parts': [[2015], [2016]] }],
    ['an interval from a year to a month in it', '2016/2016-03', { 'date-parts': [[2016]], circa: true }],
    ['an interval with an inferred end', '2024/2025?', { 'date-parts': [[2024], [2025]], circa: true }],
    ['an interval still going on', '2024/..', { 'date-parts': [[2024]], circa: true }],
    ['an interval whose start is not known', '/2025', { 'date-parts': [[2025]], circa: true }],
    ['a decade', '201X', { 'date-parts': [[2010], [2019]], circa: true }],
    ['a hundred years', '19XX', { 'date-parts': [[1900], [1999]], circa: true }],
    ['a month left open', '2025-XX', { 'date-parts': [[2025]], circa: true }],
    ['a day left open', '2025-08-XX', { 'date-parts': [[2025, 8]], circa: true }],
  ])('%s', (_, edtf, expected) => {
    expect(toCslDate(edtf)).toEqual(expected);
  });
});

describe('an EDTF date becomes a date of XML Schema', () => {
  test.each<[string, string, XsdDate]>([
    ['a day', '2025-08-21', { type: 'date', value: '2025-08-21' }],
    ['a month', '2025-08', { type: 'gYearMonth', value: '2025-08' }],
    ['a year', '0622', { type: 'gYear', value: '0622' }],
    ['a year of five digits', 'Y17000', { type: 'gYear', value: '17000' }],
  ])('%s', (_, edtf, expected) => {
    expect(toXsdDate(edtf)).toEqual(expected);
  });

  test.each([
    ['a hedge', '2025-08?'],
    ['a season', '2025-21'],
    ['a decade', '199X'],
    ['a month left open', '2025-XX'],
    ['an interval', '2021/2024'],
    ['an open interval', '2021/..'],
    ['a year that its editions count differently', '-0044'],
  ])('%s has none', (_, edtf) => {
    expect(toXsdDate(edtf)).toBeNull();
  });
});

test.each<[string, string, CslDate]>([
  ['within a year is that year', '2025-08-29/2025-11-09', { 'date-parts': [[2025]] }],
  ['within a month is that month', '2025-11-03/2025-11-09', { 'date-parts': [[2025, 11]] }],
  ['over two years is their range', '2024-12-30/2025-01-02', { 'date-parts': [[2024], [2025]], circa: true }],
  ['known to the day is the day', '2025-11-09', { 'date-parts': [[2025, 11, 9]] }],
])('what happened once and %s in CSL', (_, edtf, expected) => {
  expect(toCslMoment(edtf)).toEqual(expected);
});
