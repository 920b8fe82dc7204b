import * as Plot from '@observablehq/plot';
import type { Point } from '../../../../figures/index.ts';
import { numbersIn } from '../../../messages/index.ts';
import { alongLine, overMark, placeBeside, wholeTicks, type Spot } from '../place.ts';
import { MOST_DOTS, runs, stretches } from './runs.ts';
import { domainsOf, scalesOf } from './scales.ts';
import type { ChartName } from '../svg.ts';
import { drawPlot } from './plot.ts';
import { widthOf } from '../text.ts';

/** What a chart of one series shows. */
export interface PanelOptions {
  readonly points: readonly Point[];
  /** First and last year of the axis, so that panels side by side compare; those of the points when left out. */
  readonly years?: readonly [number, number] | undefined;
  readonly name: ChartName;
  readonly language: string;
}

const PANEL = { width: 256, height: 140, font: 12 } as const;
const TOP = 20;
const SIDE = 20;
const BOTTOM = 22;

/** More points than this, and only the first, the last, the lowest and the highest say their value. */
const MOST_VALUES = 7;

/** One series on a scale of its own, from zero, its values at its points. */
export function seriesPanel({ points, years, name, language }: PanelOptions): string {
  const domains = domainsOf(
    years ?? points.map((point) => point.year),
    points.map((point) => point.value),
  );
  const { first, last, from, to, low, high } = domains;
  const scales = scalesOf(domains, {
    left: SIDE,
    right: PANEL.width - SIDE,
    top: TOP,
    bottom: PANEL.height - BOTTOM,
  });
  const spot = ({ year, value }: Point): Spot => scales.spot(year, value);
  const zero = scales.y(0);
  const count = numbersIn(language);
  const said = telling(points).map((point) => {
    const text = count.format(point.value);
    return { ...point, text, ...spot(point), width: widthOf(text, PANEL.font), height: PANEL.font };
  });
  const drawn = [
    ...stretches(points).flatMap(([a, b]) => alongLine(spot(a), spot(b))),
    ...alongLine({ x: SIDE, y: zero }, { x: PANEL.width - SIDE, y: zero }, 6),
    ...(points.length > MOST_DOTS ? [] : points.flatMap((point) => overMark(spot(point), 3))),
  ];
  const frame = { left: 0, right: PANEL.width, top: 0, bottom: PANEL.height - BOTTOM + 1 };
  const beside = placeBeside(said, drawn, frame);
  return drawPlot(
    {
      marginTop: TOP,
      marginRight: SIDE,
      marginBottom: BOTTOM,
      marginLeft: SIDE,
      x: { type: 'linear', domain: [from, to] },
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
        ...said.map((point, i) =>
          Plot.text([point], {
            className: 'chart-halo',
            x: 'year',
            y: 'value',
            dx: (beside[i]?.x ?? point.x) - point.x,
            dy: (beside[i]?.y ?? point.y) - point.y,
            text: 'text',
          }),
        ),
      ],
    },
    { ...PANEL, name, role: 'img', form: 'small' },
  );
}

/** More years than this are not shared: most panels would be empty. */
const MOST_SHARED = 12;

/** First and last year of several series, for panels that compare; undefined where they are too far apart. */
export function sharedYears(series: readonly (readonly Point[])[]): readonly [number, number] | undefined {
  const years = series.flat().map((point) => point.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return last - first < MOST_SHARED ? [first, last] : undefined;
}

/** Points that say their value: all where they are few, otherwise the ends and the first extremes. */
function telling(points: readonly Point[]): readonly Point[] {
  if (points.length <= MOST_VALUES) return points;
  const values = points.map((point) => point.value);
  const lowest = values.indexOf(Math.min(...values));
  const highest = values.indexOf(Math.max(...values));
  return points.filter((_, i) => i === 0 || i === points.length - 1 || i === lowest || i === highest);
}
