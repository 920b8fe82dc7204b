import { dayNumber, daysOf, type DayRange } from '../../../figures/index.ts';
import { formatYear } from '../../messages/index.ts';

/** An axis of time, in units of a year. Years without events may be left out of it. */
export interface TimeAxis {
  readonly length: number;
  /** The middle of each year that is named. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where one year passes into the next. */
  readonly borders: readonly number[];
  /** The stretches of successive years; between them years are left out. */
  readonly stretches: readonly { readonly x1: number; readonly x2: number }[];
  /** From where to where the days reach; to the end of the axis where they are open. */
  readonly span: (days: DayRange) => { readonly x1: number; readonly x2: number };
  /** The middle of the days; of days open on one side the end that is known. */
  readonly middle: (days: DayRange) => number;
}

/** More years with events than this, and the axis runs evenly through all years. */
const MOST_BANDS = 10;

/** The gap where years are left out, in years. */
const GAP = 0.3;

/** An axis for dates in EDTF with at most so many years named, in the words of a language. */
export function timeAxis(dates: readonly string[], mostTicks: number, language: string): TimeAxis {
  const ends = dates.flatMap((date) => {
    const { first, last } = daysOf(date);
    return [first, last].filter(Number.isFinite).map(yearOf);
  });
  const named = [...new Set(ends)].sort((a, b) => a - b);
  const first = named[0] ?? 0;
  const even = named.length > MOST_BANDS;
  const years = even ? (named.at(-1) ?? first) - first + 1 : 0;
  const bands = bandsOf(even ? Array.from({ length: years }, (_, i) => first + i) : named);
  /** Where a day begins on the axis, or ends. */
  const place = (day: number, edge: 'begins' | 'ends'): number => {
    const year = yearOf(day);
    const band = bands.findLast((one) => one.year <= year);
    if (band === undefined) return 0;
    if (band.year !== year) return band.at + 1;
    const start = dayNumber(year, 1, 1);
    return band.at + (day + (edge === 'ends' ? 1 : 0) - start) / (dayNumber(year + 1, 1, 1) - start);
  };
  const step = Math.ceil(bands.length / mostTicks);
  const starts = bands.filter(({ year }, i) => i === 0 || year - (bands[i - 1]?.year ?? year) > 1);
  const stretches = starts.map(({ at }, i) => {
    const next = starts[i + 1];
    return { x1: at, x2: next === undefined ? (bands.at(-1)?.at ?? 0) + 1 : next.at - GAP };
  });
  const length = stretches.at(-1)?.x2 ?? 1;
  const span = ({ first, last }: DayRange) => ({
    x1: first === -Infinity ? 0 : place(first, 'begins'),
    x2: last === Infinity ? length : place(last, 'ends'),
  });
  return {
    length,
    ticks: bands
      .filter((_, i) => i % step === 0)
      .map(({ at, year }) => ({ at: at + 0.5, label: formatYear(year, language) })),
    borders: even ? [] : bands.filter((band) => !starts.includes(band)).map(({ at }) => at),
    stretches,
    span,
    middle: (days) => {
      const { x1, x2 } = span(days);
      if (days.first === -Infinity) return x2;
      return days.last === Infinity ? x1 : (x1 + x2) / 2;
    },
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

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}
