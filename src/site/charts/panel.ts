import * as Plot from '@observablehq/plot';
import type { Point } from '../../corpus/index.ts';
import { wholeTicks } from './place.ts';
import { MOST_DOTS, runs } from './runs.ts';
import { drawSvg, type ChartName } from './svg.ts';

/** What a chart of one series shows. */
export interface PanelOptions {
  readonly points: readonly Point[];
  readonly name: ChartName;
  readonly language: string;
}

const PANEL = { width: 260, height: 140, font: 12 } as const;

/** More points than this, and only the first, the last, the lowest and the highest say their value. */
const MOST_VALUES = 7;

/** One series on a scale of its own, from zero, its values at its points. */
export function seriesPanel({ points, name, language }: PanelOptions): string {
  const values = points.map((point) => point.value);
  const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)];
  const years = points.map((point) => point.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const said = points.filter(
    ({ year, value }) =>
      points.length <= MOST_VALUES ||
      year === first ||
      year === last ||
      value === Math.min(...values) ||
      value === Math.max(...values),
  );
  const count = new Intl.NumberFormat(language);
  return drawSvg(
    {
      marginTop: 20,
      marginRight: 24,
      marginBottom: 22,
      marginLeft: 24,
      x: { type: 'linear', domain: first === last ? [first - 1, last + 1] : [first, last] },
      y: { domain: [low, high], axis: null },
      marks: [
        Plot.ruleY([0], { className: 'chart-grid' }),
        Plot.axisX(wholeTicks(first, last, 6), {
          label: null,
          tickSize: 4,
          tickFormat: (year: number) => String(year),
        }),
        Plot.line(runs(points), {
          x: 'year',
          y: 'value',
          z: 'run',
          strokeWidth: 2,
          className: 'hue-0',
        }),
        points.length > MOST_DOTS
          ? null
          : Plot.dot(points, { x: 'year', y: 'value', r: 3, fill: 'currentColor', className: 'hue-0' }),
        Plot.text(said, {
          className: 'chart-halo',
          x: 'year',
          y: 'value',
          dy: -10,
          text: ({ value }: Point) => count.format(value),
        }),
      ],
    },
    { ...PANEL, name, role: 'img', form: 'small' },
  );
}
