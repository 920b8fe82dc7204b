import { endFor, type Point, type StatedChange } from '../../../../figures/index.ts';
import { numbersIn } from '../../../messages/index.ts';
import { alongLine, overMark, placeBeside, spread, type Spot } from '../place.ts';
import type { Size } from '../svg.ts';
import { cut, widthOf } from '../text.ts';
import { stretches } from './runs.ts';
import { domainsOf, scalesOf, type Box, type Domains, type Scales } from './scales.ts';

/** A series as a chart draws it. */
export interface ChartSeries {
  /** Its name beside the line; cut short where it does not fit. */
  readonly label: string;
  readonly points: readonly Point[];
  /** Which of the chart’s hues and symbols it has, from 0. */
  readonly hue: number;
}

/** Everything that a chart of series shows, and where. Years and values are of the axes, the rest in pixels. */
export interface LinesLayout {
  readonly domains: Domains;
  readonly scales: Scales;
  /** Where lines and dots are; the axis of values is further left. */
  readonly box: Box;
  readonly rises: readonly Rise[];
  readonly ends: readonly RiseEnd[];
  readonly names: readonly SeriesName[];
  /** Numbers of the axis of values. */
  readonly onAxis: Intl.NumberFormat;
}

/** Where the stated change leads from a series’ base. */
export interface Rise {
  readonly from: number;
  readonly to: number;
  readonly base: number;
  readonly end: number;
  readonly hue: number;
}

/** The number at the end of a rise and how far from it the number stands. */
export interface RiseEnd extends Rise {
  readonly text: string;
  readonly dx: number;
  readonly dy: number;
}

/** The name of a series, at the height of a value, and the last point to which a line leads from it. */
export interface SeriesName {
  readonly text: string;
  readonly value: number;
  readonly end: Point;
  readonly hue: number;
}

/** The two sizes of a chart of series: pixels, of which `font` is the height of letters, and at most so many `years` by name. */
export const SIZES = {
  wide: { width: 680, height: 400, top: 24, right: 156, bottom: 26, left: 46, font: 13, years: 12 },
  narrow: { width: 288, height: 360, top: 22, right: 112, bottom: 24, left: 30, font: 11.5, years: 5 },
} as const;

/** Pixels between the axis and the first year. */
export const INSET = 8;

/** Pixels between the last year and the names. */
export const TO_NAMES = 15;

/** From here on the axis counts in thousands and millions. */
const LARGE = 1e6;

/** Places everything in a chart of series on one axis, with the rises of a stated change; numbers are in a language. */
export function layOutLines(
  series: readonly ChartSeries[],
  stated: StatedChange | null,
  size: Size,
  language: string,
): LinesLayout {
  const { width, height, top, right, bottom, left, font } = SIZES[size];
  const rises = stated === null ? [] : series.flatMap((one) => riseOf(one, stated));
  const points = series.flatMap((one) => one.points);
  const domains = domainsOf(
    [...points.map((point) => point.year), ...rises.map((rise) => rise.to)],
    [...points.map((point) => point.value), ...rises.map((rise) => rise.end)],
  );
  const { low, high } = domains;
  const onAxis = numbersIn(language, { notation: high < LARGE ? 'standard' : 'compact' });
  const widest = Math.max(...[low, high].map((value) => widthOf(onAxis.format(Math.round(value)), font)));
  const box = {
    left: Math.max(left, widest + 9) + INSET,
    right: width - right,
    top,
    bottom: height - bottom,
  };
  const scales = scalesOf(domains, box);
  const names = placeNames(series, scales, box, font, right - TO_NAMES);
  const drawn = [
    ...series.flatMap((one) => spotsOf(one, scales)),
    ...rises.flatMap((rise) => [
      ...alongLine(scales.spot(rise.from, rise.base), scales.spot(rise.to, rise.end), 4),
      ...overMark(scales.spot(rise.to, rise.end), 4),
    ]),
    ...names.flatMap(({ end, value }) =>
      alongLine(scales.spot(end.year, end.value), scales.spot(domains.to, value), 6),
    ),
  ];
  return {
    domains,
    scales,
    box,
    rises,
    ends: placeEnds(rises, drawn, scales, box, font, language),
    names,
    onAxis,
  };
}

function riseOf({ points, hue }: ChartSeries, { from, to, percent }: StatedChange): readonly Rise[] {
  return (
    points
      // Of nothing, or less, nothing is a percentage.
      .filter((point) => point.year === from && point.value > 0)
      .map(({ value }) => ({ from, to, base: value, end: endFor(value, percent), hue }))
  );
}

/** Names one below the other, each as near to the last point of its series as its neighbours allow. */
function placeNames(
  series: readonly ChartSeries[],
  { y, valueAt }: Scales,
  { top, bottom }: Box,
  font: number,
  room: number,
): readonly SeriesName[] {
  const named = series.flatMap(({ label, points, hue }) => {
    const end = points.at(-1);
    return end === undefined ? [] : [{ text: cut(label, room, font), end, hue }];
  });
  const places = spread(
    named.map(({ end }) => y(end.value)),
    font * 1.25,
    top,
    bottom,
  );
  return named.map((one, i) => ({ ...one, value: valueAt(places[i] ?? 0) }));
}

/** The numbers at the ends of rises, where they hide the least of what is drawn. */
function placeEnds(
  rises: readonly Rise[],
  drawn: readonly Spot[],
  { spot }: Scales,
  { left, right, bottom }: Box,
  font: number,
  language: string,
): readonly RiseEnd[] {
  const count = numbersIn(language);
  const labels = rises.map((rise) => {
    const text = count.format(Math.round(rise.end));
    return { ...rise, text, ...spot(rise.to, rise.end), width: widthOf(text, font), height: font };
  });
  const frame = { left: left - INSET + 2, right: right + TO_NAMES, top: 2, bottom };
  const beside = placeBeside(labels, drawn, frame);
  return labels.map(({ x, y, ...rest }, i) => ({
    ...rest,
    dx: (beside[i]?.x ?? x) - x,
    dy: (beside[i]?.y ?? y) - y,
  }));
}

function spotsOf({ points }: ChartSeries, { spot }: Scales): readonly Spot[] {
  return [
    ...stretches(points).flatMap(([a, b]) => alongLine(spot(a.year, a.value), spot(b.year, b.value))),
    ...points.flatMap((point) => overMark(spot(point.year, point.value), 4)),
  ];
}
