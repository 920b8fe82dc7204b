import { edtfRange, type DateRange } from '../../../figures/index.ts';

/** An axis of time, in units of a year. Years without events may be left out of it. */
export interface TimeAxis {
  readonly length: number;
  /** The middle of each year that is named. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where one year passes into the next. */
  readonly borders: readonly number[];
  /** The stretches of successive years; between them years are left out. */
  readonly stretches: readonly { readonly x1: number; readonly x2: number }[];
  readonly span: (range: DateRange) => { readonly x1: number; readonly x2: number };
  readonly middle: (range: DateRange) => number;
}

/** More years with events than this, and the axis runs evenly through all years. */
const MOST_BANDS = 10;

/** The gap where years are left out, in years. */
const GAP = 0.3;

/** An axis for dates in EDTF with at most so many years named. */
export function timeAxis(dates: readonly string[], mostTicks: number): TimeAxis {
  const ends = dates.flatMap((date) => {
    const { min, max } = edtfRange(date);
    return [yearOf(min), yearOf(max)];
  });
  const named = [...new Set(ends)].sort((a, b) => a - b);
  const first = named[0] ?? 0;
  const all = Array.from({ length: (named.at(-1) ?? first) - first + 1 }, (_, i) => first + i);
  const even = named.length > MOST_BANDS;
  const bands = bandsOf(even ? all : named);
  const place = (time: number): number => {
    const year = yearOf(time);
    const band = bands.findLast((one) => one.year <= year);
    if (band === undefined) return 0;
    const start = Date.UTC(year, 0, 1);
    const inside = (time - start) / (Date.UTC(year + 1, 0, 1) - start);
    return band.at + (band.year === year ? inside : 1);
  };
  const step = Math.ceil(bands.length / mostTicks);
  const starts = bands.filter(({ year }, i) => i === 0 || year - (bands[i - 1]?.year ?? year) > 1);
  const stretches = starts.map(({ at }, i) => {
    const next = starts[i + 1];
    return { x1: at, x2: next === undefined ? (bands.at(-1)?.at ?? 0) + 1 : next.at - GAP };
  });
  return {
    length: stretches.at(-1)?.x2 ?? 1,
    ticks: bands
      .filter((_, i) => i % step === 0)
      .map(({ at, year }) => ({ at: at + 0.5, label: String(year) })),
    borders: even ? [] : bands.filter((band) => !starts.includes(band)).map(({ at }) => at),
    stretches,
    span: ({ min, max }) => ({ x1: place(min), x2: place(max) }),
    middle: ({ min, max }) => (place(min) + place(max)) / 2,
  };
}

/** Where each year begins on the axis. */
function bandsOf(years: readonly number[]): readonly { readonly year: number; readonly at: number }[] {
  let breaks = 0;
  return years.map((year, i) => {
    if (i > 0 && year - (years[i - 1] ?? year) > 1) breaks += 1;
    return { year, at: i + breaks * GAP };
  });
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}
