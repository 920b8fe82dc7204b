import { describe, expect, test } from 'vitest';
import type { Series, Source } from '../../../../src/corpus/index.ts';
import { seriesCsv, toCsv } from '../../../../src/exports/index.ts';

describe('a cell', () => {
  test.each<[string, string | number | null, string]>([
    ['of plain text stands as it is', 'plain', 'plain'],
    ['with a comma is quoted', 'a, b', '"a, b"'],
    ['with quotes doubles them', 'a "b"', '"a ""b"""'],
    ['with a line break is quoted', 'a\nb', '"a\nb"'],
    ['that is nothing is empty', null, ''],
    ['that is a number is left alone', -4.5, '-4.5'],
    ['that begins with = is no formula', '=1+1', "'=1+1"],
    ['that begins with + is no formula', '+1', "'+1"],
    ['that begins with - is no formula', '-1', "'-1"],
    ['that begins with @ is no formula', '@SUM(A1)', "'@SUM(A1)"],
    ['that begins with a tab is no formula', '\t=1', "'\t=1"],
    ['that is a formula with quotes is made text, then quoted', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ])('%s', (_, cell, expected) => {
    expect(toCsv(['c'], [[cell]])).toBe(`c\r\n${expected}\r\n`);
  });
});

test('a series names the source of each point', () => {
  const source = (id: string, URL?: string) => ({ id, title: `The ${id}`, URL }) as unknown as Source;
  const series = {
    source: 'dataset',
    unit: 'count',
    points: [
      { year: 2020, value: 3, edition: '2021' },
      { year: 2021, value: 0, source: 'paper', note: '=later' },
    ],
  } as unknown as Series;
  const sources = new Map([
    ['dataset', source('dataset')],
    ['paper', source('paper', 'https://example.org/a?b=1,2')],
  ]);
  expect(seriesCsv(series, sources).split('\r\n')).toEqual([
    'year,value,unit,edition,source,source_title,source_url,note',
    '2020,3,count,2021,dataset,The dataset,,',
    '2021,0,count,,paper,The paper,"https://example.org/a?b=1,2",\'=later',
    '',
  ]);
});
