import { describe, expect, test } from 'vitest';
import { toCslDate, type CslDate } from '../../../../src/exports/citations/csl-dates.ts';

describe('an EDTF date becomes a CSL date', () => {
  test.each<[string, string, CslDate]>([
    ['a day', '2025-08-21', { 'date-parts': [[2025, 8, 21]] }],
    ['a month', '2025-08', { 'date-parts': [[2025, 8]] }],
    ['a year', '2025', { 'date-parts': [[2025]] }],
    ['a year before our era', '-0044', { 'date-parts': [[-44]] }],
    ['a moment, without its time', '2025-08-21T10:00:00Z', { 'date-parts': [[2025, 8, 21]] }],
    ['an approximate date', '2025-08~', { 'date-parts': [[2025, 8]], circa: true }],
    ['an inferred date', '2025-08-21?', { 'date-parts': [[2025, 8, 21]], circa: true }],
    ['a date both', '2025%', { 'date-parts': [[2025]], circa: true }],
    ['a part that is inferred', '2025-?08', { 'date-parts': [[2025, 8]], circa: true }],
    ['a season', '2025-23', { 'date-parts': [[2025]], season: 3 }],
    ['a quarter, which CSL has not', '2025-34', { 'date-parts': [[2025]], circa: true }],
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
    ['an interval with an inferred end', '2024/2025?', { 'date-parts': [[2024], [2025]], circa: true }],
    ['an interval still going on', '2024/..', { 'date-parts': [[2024]], circa: true }],
    ['an interval whose start is not known', '/2025', { 'date-parts': [[2025]], circa: true }],
    ['a decade', '201X', { 'date-parts': [[2010], [2019]], circa: true }],
    ['a month left open', '2025-XX', { 'date-parts': [[2025]], circa: true }],
    ['a day left open', '2025-08-XX', { 'date-parts': [[2025, 8]], circa: true }],
    ['one of a set', '[2023,2025]', { literal: '[2023,2025]' }],
    ['a year with an exponent', 'Y-17E7', { literal: 'Y-17E7' }],
  ])('%s', (_, edtf, expected) => {
    expect(toCslDate(edtf)).toEqual(expected);
  });
});
