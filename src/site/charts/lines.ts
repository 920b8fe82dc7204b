import * as Plot from '@observablehq/plot';
import { endFor, type Point, type StatedChange } from '../../corpus/index.ts';
import { spread, wholeTicks } from './place.ts';
import { MOST_DOTS, runs } from './runs.ts';
import { drawSvg, type ChartName, type Size } from './svg.ts';

/** A series as a chart draws it. */
export interface ChartSeries {
  /** Its name beside the line; cut short where it does not fit. */
  readonly label: string;
  readonly points: readonly Point[];
  /** Which of the chart’s hues and symbols it has, from 0. */
  readonly hue: number;
}

/** What a chart of series by year shows. */
export interface LinesOptions {
  readonly series: readonly ChartSeries[];
  /** A stated change, drawn from each series’ own value in its first year. */
  readonly stated: StatedChange | null;
  readonly size: Size;
  readonly name: ChartName;
  /** BCP 47, for the numbers. */
  readonly language: string;
}

/** How many hues and symbols the site’s style knows. */
export const HUES = 6;

const SIZES = {
  wide: { width: 680, height: 400, top: 16, right: 148, bottom: 26, left: 48, font: 13, years: 12 },
  narrow: { width: 288, height: 340, top: 14, right: 108, bottom: 24, left: 34, font: 11.5, years: 5 },
} as const;

const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye'] as const;

/** Pixels between the axis and the first year. */
const INSET = 8;

/**
 * Every series by year on one axis. Points of successive years and one edition are joined; a year that
 * is missing and a change of edition stay gaps. Names stand at the right with a line to the last point
 * each. Dashed: where the stated change would lead from each series’ own base.
 */
export function seriesLines(options: LinesOptions): string {
  const { series, stated, size, name, language } = options;
  const { width, height, top, right, bottom, left, font, years } = SIZES[size];
  const rises = stated === null ? [] : series.flatMap((one) => riseOf(one, stated));
  const marks = series.flatMap(({ points, hue }) => points.map((point) => ({ ...point, hue })));
  const values = [...marks.map((mark) => mark.value), ...rises.map((rise) => rise.end)];
  const low = Math.min(0, ...values);
  const high = Math.max(low + 1, ...values);
  const span = marks.map((mark) => mark.year);
  const [first, last] = [Math.min(...span), Math.max(...span)];
  // A lone year stands in the middle of an axis of its own.
  const [from, to] = first === last ? [first - 1, last + 1] : [first, last];
  /** A pixel, in years. */
  const year = (to - from) / (width - left - right - INSET);
  const pixels = (value: number): number => top + ((high - value) / (high - low)) * (height - top - bottom);
  const fromPixels = (y: number): number => high - ((y - top) / (height - top - bottom)) * (high - low);
  const named = series.flatMap((one) => {
    const end = one.points.at(-1);
    return end === undefined ? [] : [{ ...one, end }];
  });
  const places = spread(
    named.map(({ end }) => pixels(end.value)),
    font * 1.25,
    top,
    height - bottom,
  );
  const labels = named.map((one, i) => ({ ...one, y: fromPixels(places[i] ?? 0) }));
  const count = new Intl.NumberFormat(language);
  return drawSvg(
    {
      marginTop: top,
      marginRight: right,
      marginBottom: bottom,
      marginLeft: left,
      x: { type: 'linear', domain: [from, to], insetLeft: INSET },
      y: { domain: [low, high] },
      marks: [
        Plot.gridY({ ticks: 5, className: 'chart-grid', strokeOpacity: 1 }),
        Plot.axisY({
          ticks: 5,
          tickSize: 0,
          label: null,
          tickFormat: (value: number) => count.format(value),
        }),
        Plot.axisX(wholeTicks(first, last, years), {
          label: null,
          tickSize: 4,
          tickFormat: (year: number) => String(year),
        }),
        low < 0 ? Plot.ruleY([0]) : null,
        ...labels.map((one) =>
          Plot.link([one], {
            className: `chart-leader hue-${one.hue % HUES}`,
            x1: ({ end }: typeof one) => end.year + 6 * year,
            y1: ({ end }: typeof one) => end.value,
            x2: to + 12 * year,
            y2: 'y',
          }),
        ),
        ...rises.map((rise) =>
          Plot.link([rise], {
            className: `chart-stated hue-${rise.hue % HUES}`,
            x1: 'from',
            y1: 'base',
            x2: 'to',
            y2: 'end',
            strokeDasharray: '4 4',
          }),
        ),
        ...series.flatMap((one) => {
          const className = `hue-${one.hue % HUES}`;
          const symbol = SYMBOLS[one.hue % HUES] ?? 'circle';
          return [
            Plot.line(runs(one.points), {
              x: 'year',
              y: 'value',
              z: 'run',
              className,
              strokeWidth: 2,
            }),
            one.points.length > MOST_DOTS
              ? null
              : Plot.dot(one.points, {
                  x: 'year',
                  y: 'value',
                  r: size === 'wide' ? 4 : 3,
                  symbol,
                  className,
                  fill: 'currentColor',
                }),
          ];
        }),
        ...rises.map((rise) =>
          Plot.dot([rise], {
            className: `chart-open hue-${rise.hue % HUES}`,
            x: 'to',
            y: 'end',
            r: 3.5,
            symbol: SYMBOLS[rise.hue % HUES] ?? 'circle',
          }),
        ),
        ...rises.map((rise) =>
          Plot.text([rise], {
            className: `chart-halo hue-${rise.hue % HUES}`,
            x: 'to',
            y: 'end',
            text: ({ end }: Rise) => count.format(Math.round(end)),
            textAnchor: 'end',
            dx: -8,
            dy: -3,
          }),
        ),
        ...labels.map((one) =>
          Plot.text([one], {
            className: `chart-name hue-${one.hue % HUES}`,
            x: to,
            y: 'y',
            text: 'label',
            textAnchor: 'start',
            dx: 15,
            // Plot measures in ems of its own default font, which is a little narrower than ours.
            lineWidth: (right - 15) / font,
            textOverflow: 'ellipsis',
          }),
        ),
      ],
    },
    { width, height, font, name, role: 'img', form: size },
  );
}

/** Where the stated change leads from a series’ base. */
interface Rise {
  readonly from: number;
  readonly to: number;
  readonly base: number;
  readonly end: number;
  readonly hue: number;
}

function riseOf({ points, hue }: ChartSeries, { from, to, percent }: StatedChange): readonly Rise[] {
  return points
    .filter((point) => point.year === from)
    .map(({ value }) => ({ from, to, base: value, end: endFor(value, percent), hue }));
}
