import { readFigure } from './read-figure.ts';
import type { StatedNumber, Unit } from './units.ts';

/** A point of a series. */
export interface Point {
  /** Calendar year. */
  readonly year: number;
  readonly value: number;
  /** Edition of the dataset: what it counts may differ from that of another. */
  readonly edition?: string | undefined;
}

/** A figure as an editor reads it out of a text. */
export interface StatedFigure {
  /** The figure as the text gives it. */
  readonly words: string;
  /** The figure as a number, or as an EDTF date. */
  readonly value: number | string;
  readonly unit: Unit;
  /** First and last year of a change. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Decimal places to which a computed percentage is rounded, and said to be. */
export const PERCENT_DECIMALS = 1;

/** What became of a series between two years, or why nothing can be said. */
export type Change =
  | {
      readonly type: 'computed';
      readonly base: Point;
      readonly end: Point;
      /** End minus base, in the unit of the series. */
      readonly absolute: number;
      /** Percent of the base, not rounded. */
      readonly percent: number;
    }
  /** The series has no point for these years. */
  | { readonly type: 'no-point'; readonly years: readonly number[] }
  /** Both years have points, but no edition of the dataset gives both; numbers across editions do not compare. */
  | { readonly type: 'different-editions'; readonly base: Point; readonly end: Point }
  /** The base is zero or less, of which nothing is a percentage. */
  | {
      readonly type: 'base-not-positive';
      readonly base: Point;
      readonly end: Point;
      readonly absolute: number;
    };

/** How a stated number stands to a computed one. */
export type Match = 'matches' | 'below' | 'above';

/** A stated change set beside one series. */
export interface SeriesCheck {
  readonly change: Change;
  /** Whether the series’ own change is what the words say; null when there is none. */
  readonly match: Match | null;
  /** The base from which the stated change leads to the series’ end, when the series has an end. */
  readonly baseNeeded: number | null;
  /** The end to which the stated change leads from the series’ base, when the series has a base. */
  readonly endNeeded: number | null;
}

/**
 * The change of a series between two years: one for each edition of the dataset that gives both, in the
 * order of the points; otherwise one outcome that says why there is none.
 */
export function changesOf(
  points: readonly Point[],
  from: number,
  to: number,
): readonly [Change, ...Change[]] {
  const bases = points.filter((point) => point.year === from);
  const ends = points.filter((point) => point.year === to);
  const [base] = bases;
  const [end] = ends;
  if (base === undefined || end === undefined) {
    const years = [...(base === undefined ? [from] : []), ...(end === undefined ? [to] : [])];
    return [{ type: 'no-point', years }];
  }
  const [first, ...others] = bases.flatMap((one) =>
    ends.filter((other) => other.edition === one.edition).map((other) => changeBetween(one, other)),
  );
  return first === undefined ? [{ type: 'different-editions', base, end }] : [first, ...others];
}

/** A percentage rounded to `decimals` places, halves away from zero, never minus zero. */
export function roundPercent(percent: number, decimals = PERCENT_DECIMALS): number {
  const factor = 10 ** decimals;
  // Twelve digits, so that a half that binary fractions miss by a hair still counts as one.
  const scaled = Number((Math.abs(percent) * factor).toPrecision(12));
  const rounded = Math.round(scaled) / factor;
  return rounded === 0 ? 0 : Math.sign(percent) * rounded;
}

/** What the base must have been for a change in percent to lead to `end`; null when there is none. */
export function baseFor(end: number, percent: number): number | null {
  const factor = 1 + percent / 100;
  return factor > 0 ? end / factor : null;
}

/** Where a change in percent leads from `base`. */
export function endFor(base: number, percent: number): number {
  return base * (1 + percent / 100);
}

/**
 * How a computed number stands to what words say: it matches when the words can mean it, rounding and
 * hedges included. `at least 21` is matched by 21 and everything above it.
 */
export function compareStated(stated: Pick<StatedNumber, 'low' | 'high'>, computed: number): Match {
  const slack = Math.max(Math.abs(computed), 1) * 1e-9;
  if (computed < stated.low - slack) return 'below';
  return computed > stated.high + slack ? 'above' : 'matches';
}

/** What a percentage between two years says of a series; one for each edition that gives both years. */
export function checkAgainst(
  points: readonly Point[],
  figure: StatedFigure,
  language = 'en',
): readonly SeriesCheck[] {
  const stated = statedChange(figure, language);
  if (stated === null) return [];
  const { percent, low, high, from, to } = stated;
  return changesOf(points, from, to).map((change) => {
    const base = 'base' in change ? change.base : points.find((point) => point.year === from);
    const end = 'end' in change ? change.end : points.find((point) => point.year === to);
    return {
      change,
      match: change.type === 'computed' ? compareStated({ low, high }, change.percent) : null,
      baseNeeded: end === undefined ? null : baseFor(end.value, percent),
      endNeeded: base === undefined ? null : endFor(base.value, percent),
    };
  });
}

/** A change in percent between two years, as a figure states it. */
export interface StatedChange {
  /** The percentage, negative for a fall. */
  readonly percent: number;
  /** The least and the most that the words can mean. */
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

/** The change that a figure states; null for a figure that states none. */
export function statedChange(
  { words, value, unit, from, to }: StatedFigure,
  language = 'en',
): StatedChange | null {
  if (unit !== 'percent' || typeof value !== 'number' || from === undefined || to === undefined) return null;
  const reading = readFigure(words, unit, language).find(
    (one): one is StatedNumber => one.type === 'number' && compareStated(one, Math.abs(value)) === 'matches',
  );
  const half = 0.5 * 10 ** -(String(value).split('.')[1]?.length ?? 0);
  const [low, high] =
    reading === undefined ? [Math.abs(value) - half, Math.abs(value) + half] : [reading.low, reading.high];
  // The words give the size of a change, the value its direction.
  return value < 0
    ? { percent: value, low: -high, high: -low, from, to }
    : { percent: value, low, high, from, to };
}

function changeBetween(base: Point, end: Point): Change {
  const absolute = Number((end.value - base.value).toPrecision(15));
  if (base.value <= 0) return { type: 'base-not-positive', base, end, absolute };
  return { type: 'computed', base, end, absolute, percent: (absolute / base.value) * 100 };
}
