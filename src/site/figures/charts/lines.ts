import * as Plot from '@observablehq/plot';
import { endFor, type Point, type StatedChange } from '../../../figures/index.ts';
import { alongLine, overMark, placeBeside, spread, wholeTicks, type Spot } from './place.ts';
import { MOST_DOTS, runs, stretches } from './runs.ts';
import { drawSvg, type ChartName, type Size } from './svg.ts';
import { cut, widthOf } from './text.ts';

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
  /** BCP 47 language of the names, where it is not that of the page. */
  readonly labelLanguage?: string | undefined;
}

/** How many hues and symbols the site’s style knows. */
export const HUES = 6;

const SIZES = {
  wide: { width: 680, height: 400, top: 24, right: 156, bottom: 26, left: 46, font: 13, years: 12 },
  narrow: { width: 288, height: 360, top: 22, right: 108, bottom: 24, left: 30, font: 11.5, years: 5 },
} as const;

const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye'] as const;

/** Pixels between the axis and the first year. */
const INSET = 8;

/** Pixels between the last year and the names. */
const TO_NAMES = 15;

/** From here on the axis counts in thousands and millions. */
const LARGE = 1e6;

/**
 * Every series by year on one axis. Points of successive years and one edition are joined; a year that
 * is missing and a change of edition stay gaps. Names stand at the right with a line to the last point
 * each. Dashed: where the stated change would lead from each series’ own base.
 */
export function seriesLines(options: LinesOptions): string {
  const { series, stated, size, name, language, labelLanguage } = options;
  const { width, height, top, right, bottom, font, years } = SIZES[size];
  const rises = stated === null ? [] : series.flatMap((one) => riseOf(one, stated));
  const marks = series.flatMap(({ points, hue }) => points.map((point) => ({ ...point, hue })));
  const values = [...marks.map((mark) => mark.value), ...rises.map((rise) => rise.end)];
  const low = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  // Series of nothing but zero lie on their axis.
  const high = highest === low ? low + 1 : highest;
  const count = new Intl.NumberFormat(language);
  const onAxis = new Intl.NumberFormat(language, { notation: high < LARGE ? 'standard' : 'compact' });
  const widest = Math.max(...[low, high].map((value) => widthOf(onAxis.format(Math.round(value)), font)));
  const left = Math.max(SIZES[size].left, widest + 9);
  const span = [...marks.map((mark) => mark.year), ...rises.map((rise) => rise.to)];
  const [first, last] = [Math.min(...span), Math.max(...span)];
  // A lone year stands in the middle of an axis of its own.
  const [from, to] = first === last ? [first - 1, last + 1] : [first, last];
  /** A pixel, in years. */
  const year = (to - from) / (width - left - right - INSET);
  const pixels = (value: number): number => top + ((high - value) / (high - low)) * (height - top - bottom);
  const across = (at: number): number => left + INSET + (at - from) / year;
  const spot = (at: number, value: number): Spot => ({ x: across(at), y: pixels(value) });
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
  const drawn = [
    ...series.flatMap(({ points }) => [
      ...stretches(points).flatMap(([a, b]) => alongLine(spot(a.year, a.value), spot(b.year, b.value))),
      ...points.flatMap((point) => overMark(spot(point.year, point.value), 4)),
    ]),
    ...rises.flatMap((rise) => [
      ...alongLine(spot(rise.from, rise.base), spot(rise.to, rise.end), 4),
      ...overMark(spot(rise.to, rise.end), 4),
    ]),
    ...labels.flatMap(({ end, y }) => alongLine(spot(end.year, end.value), spot(to, y), 6)),
  ];
  const ends = rises.map((rise) => {
    const text = count.format(Math.round(rise.end));
    return { ...rise, text, ...spot(rise.to, rise.end), width: widthOf(text, font), height: font };
  });
  const beside = placeBeside(ends, drawn, {
    left: left + 2,
    right: width - right + TO_NAMES,
    top: 2,
    bottom: height - bottom,
  });
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
          tickFormat: (value: number) => onAxis.format(value),
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
        ...ends.map((end, i) =>
          Plot.text([end], {
            className: `chart-halo hue-${end.hue % HUES}`,
            x: 'to',
            y: 'end',
            text: 'text',
            dx: (beside[i]?.x ?? end.x) - end.x,
            dy: (beside[i]?.y ?? end.y) - end.y,
          }),
        ),
        ...labels.map((one) =>
          Plot.text([one], {
            className: `chart-name hue-${one.hue % HUES}`,
            x: to,
            y: 'y',
            text: ({ label }: typeof one) => cut(label, right - TO_NAMES, font),
            textAnchor: 'start',
            dx: TO_NAMES,
          }),
        ),
      ],
    },
    { width, height, font, name, labelLanguage, role: 'img', form: size },
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
  return (
    points
      // Of nothing, or less, nothing is a percentage.
      .filter((point) => point.year === from && point.value > 0)
      .map(({ value }) => ({ from, to, base: value, end: endFor(value, percent), hue }))
  );
}
