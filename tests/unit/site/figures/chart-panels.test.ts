import { describe, expect, test } from 'vitest';
import { seriesPanel, sharedYears } from '../../../../src/site/figures/charts/series/panel.ts';
import { parseDocument } from '../../../dom.ts';

const name = { label: 'A chart' };
const points = [
  { year: 2020, value: 10 },
  { year: 2023, value: 50 },
];

describe('a panel says its values', () => {
  const said = (values: readonly number[]): readonly string[] => {
    const svg = seriesPanel({
      points: values.map((value, i) => ({ year: 1800 + i, value })),
      name,
      language: 'en',
    });
    expect(svg).not.toMatch(/NaN|Infinity/);
    return Array.from(
      parseDocument(svg).querySelectorAll('[class=chart-halo]'),
      (group) => group.textContent,
    );
  };

  test.each<[string, readonly number[], readonly string[]]>([
    ['of one point', [7], ['7']],
    ['of nothing but zero', [0, 0], ['0', '0']],
    ['below zero', [-7, 3, -20], ['-7', '3', '-20']],
    ['in thousands', [1234567, 98765432], ['1,234,567', '98,765,432']],
    [
      'at the ends and the extremes of two hundred points',
      Array.from({ length: 200 }, (_, i) => (i === 50 ? -900 : i === 60 ? 900 : i)),
      ['0', '-900', '900', '199'],
    ],
  ])('%s', (_, values, expected) => {
    expect(said(values)).toEqual(expected);
  });

  test('on years that panels side by side share, unless they are too far apart', () => {
    expect(sharedYears([points, [{ year: 2018, value: 1 }]])).toEqual([2018, 2023]);
    expect(sharedYears([points, [{ year: 1900, value: 1 }]])).toBeUndefined();
  });
});
