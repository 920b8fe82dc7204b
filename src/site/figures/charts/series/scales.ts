import type { Spot } from '../place.ts';

/** What the axes of a chart of values by year run over. */
export interface Domains {
  /** First and last year that the axis names. */
  readonly first: number;
  readonly last: number;
  /** Ends of the axis of years. */
  readonly from: number;
  readonly to: number;
  /** Ends of the axis of values, zero among them or between them. */
  readonly low: number;
  readonly high: number;
}

/** Where a chart draws, in pixels from its left and its top. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From years and values to pixels. */
export interface Scales {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly spot: (year: number, value: number) => Spot;
  /** The value at a height. */
  readonly valueAt: (y: number) => number;
  /** A pixel across, in years. */
  readonly pixel: number;
}

/** The domains that years and values need, of each at least one. */
export function domainsOf(years: readonly number[], values: readonly number[]): Domains {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  // A lone year stands in the middle of an axis of its own.
  const [from, to] = first === last ? [first - 1, last + 1] : [first, last];
  const [low, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  // Nothing but zero lies on its axis.
  return { first, last, from, to, low, high: highest === low ? low + 1 : highest };
}

/** Linear scales of domains onto a box. */
export function scalesOf({ from, to, low, high }: Domains, { left, right, top, bottom }: Box): Scales {
  const pixel = (to - from) / (right - left);
  const x = (year: number): number => left + (year - from) / pixel;
  const y = (value: number): number => top + ((high - value) / (high - low)) * (bottom - top);
  return {
    x,
    y,
    spot: (year, value) => ({ x: x(year), y: y(value) }),
    valueAt: (at) => high - ((at - top) / (bottom - top)) * (high - low),
    pixel,
  };
}
