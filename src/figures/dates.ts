import { Bitmask, parse, type DateNode, type IntervalNode } from 'edtf';
import {
  dayNumber,
  daysOfDate,
  SEASONS,
  yearsAround,
  type CalendarDate,
  type DayRange,
  type HalfDate,
  type MonthDate,
  type PlainDate,
  type QualifiedDate,
  type YearDate,
} from './calendar-date.ts';

/**
 * Whether a string is a date in a form that content may use. These are the forms of level 0 and 1 of the
 * Extended Date/Time Format but for those that cannot be said to a reader or set in order:
 *
 * | form | examples |
 * | --- | --- |
 * | day, month, year | `2025-11-09`, `2025-11`, `2025`; `-0044` is 45 BC |
 * | year of more than four digits | `Y17000`, `Y-17000` |
 * | approximate, uncertain or both: a day, month or year | `2025-11~`, `2025?`, `2025%` |
 * | season | `2024-21` spring, `2024-22` summer, `2024-23` autumn, `2024-24` winter |
 * | year not known but for its decade, its hundred years | `199X`, `19XX` |
 * | month, day or both not known | `2024-XX`, `2024-05-XX`, `2024-XX-XX` |
 * | interval from a day, month or year to another, hedged or not | `2021/2024`, `2021-05~/2024` |
 * | interval that is open, or not known, on one side | `2004/..`, `../2004`, `2004/`, `/2004` |
 *
 * Refused of these levels are times of day, a year of which nothing is known, digits of a year left open
 * before 1 AD, an interval without a date or with ends that are not in the order of time, and a year that
 * no date of ECMAScript holds.
 * @see https://www.loc.gov/standards/datetime/
 */
export function isDate(text: string): boolean {
  return read(text) !== null;
}

/** What a date says. Throws on what `isDate` refuses. */
export function parseDate(text: string): CalendarDate {
  return known(text).date;
}

/**
 * The days that a date can mean. Hedges do not widen it. A season is in no hemisphere: it can be any day of
 * its year, and summer and winter run on to the end of the March that follows. Throws on what `isDate` refuses.
 */
export function daysOf(text: string): DayRange {
  return known(text).days;
}

/**
 * Orders dates by the first day that they can mean, the seasons of a year in their order; dates that begin on
 * one day are equal. What is over before another date begins comes before it. Throws on what `isDate` refuses.
 */
export function compareDates(a: string, b: string): number {
  const [one, other] = [known(a), known(b)];
  if (one.days.first !== other.days.first) return one.days.first < other.days.first ? -1 : 1;
  return seasonOf(one.date) - seasonOf(other.date);
}

/** Whether two dates have a day in common. Throws on what `isDate` refuses. */
export function overlap(a: string, b: string): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  return one.first <= other.last && other.first <= one.last;
}

/**
 * Whether a date is later than another: `later` when its first day comes after the last day of the other,
 * `no` when its last day does not come after the first of the other, `perhaps` otherwise. Throws on what
 * `isDate` refuses.
 */
export function laterThan(date: string, other: string): 'later' | 'perhaps' | 'no' {
  const [one, two] = [daysOf(date), daysOf(other)];
  if (one.first > two.last) return 'later';
  return one.last > two.first ? 'perhaps' : 'no';
}

/** The most years of which a date stands for each. */
const MOST_YEARS = 10;

/**
 * The calendar years that a date stands for, in their order: each year of a decade and of an interval that is
 * no longer, the years that a longer or open interval names, none of a hundred years. Throws on what `isDate`
 * refuses.
 */
export function yearsOf(text: string): readonly number[] {
  const { date } = known(text);
  const [first, last] = yearsAround(date);
  if (first !== null && last !== null && last - first < MOST_YEARS) {
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }
  return date.type === 'century' ? [] : [first, last].filter((year) => year !== null);
}

interface Known {
  readonly date: CalendarDate;
  readonly days: DayRange;
}

/** No accepted form has more characters. */
const MOST_CHARACTERS = 32;

/** The most strings that are kept: more than the dates of a large corpus. */
const MOST_KEPT = 4096;

const kept = new Map<string, Known | null>();

function known(text: string): Known {
  const found = read(text);
  if (found === null) throw new RangeError(`Not an accepted EDTF date: ${text}`);
  return found;
}

function read(text: string): Known | null {
  if (text.length > MOST_CHARACTERS) return null;
  let found = kept.get(text);
  if (found === undefined) {
    const date = toDate(text);
    found = date === null ? null : { date, days: daysOfDate(date) };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, found);
  }
  return found;
}

function toDate(text: string): CalendarDate | null {
  let node: ReturnType<typeof parse>;
  try {
    node = parse(text, { level: 1, types: ['Date', 'Year', 'Season', 'Interval'] });
  } catch {
    return null;
  }
  switch (node.type) {
    case 'Date':
      return node.unspecified === undefined ? toQualified(node) : toUnspecified(node, node.unspecified);
    case 'Year':
      return toPlain(node.values);
    case 'Season': {
      const [year, number] = node.values;
      const season = SEASONS[number - 21];
      return season === undefined ? null : { type: 'season', year, season };
    }
    case 'Interval':
      return toInterval(node);
  }
}

/** The whole years that a date of ECMAScript holds. @see https://tc39.es/ecma262/#sec-time-values-and-time-range */
const YEARS = { first: -271_820, last: 275_759 };

function toPlain(values: readonly number[]): PlainDate | null {
  const [year, month, day, time] = values;
  if (year === undefined || year < YEARS.first || year > YEARS.last || time !== undefined) return null;
  if (month === undefined) return { type: 'year', year };
  if (day === undefined) return { type: 'month', year, month: month + 1 };
  // The grammar gives every February twenty-nine days.
  const length = dayNumber(year, month + 2, 1) - dayNumber(year, month + 1, 1);
  return day > length ? null : { type: 'day', year, month: month + 1, day };
}

function toQualified(node: DateNode): PlainDate | QualifiedDate | null {
  const { approximate = false, uncertain = false } = node;
  const date = toPlain(node.values);
  if (date === null || !(approximate || uncertain)) return date;
  return { type: 'qualified', approximate, uncertain, date };
}

function toUnspecified({ values }: DateNode, mask: number): CalendarDate | null {
  const [year, month] = values;
  // Here the grammar knows a year -0000, which no other form has.
  if (year === undefined || Object.is(year, -0)) return null;
  const ofYear: YearDate = { type: 'year', year };
  switch (mask) {
    case Bitmask.YYYX:
      return year < 0 ? null : { type: 'decade', from: year };
    case Bitmask.YYXX:
      return year < 0 ? null : { type: 'century', from: year };
    case Bitmask.MONTH:
      return { type: 'unspecified', part: 'month', date: ofYear };
    case Bitmask.MD:
      return { type: 'unspecified', part: 'day', date: ofYear };
    case Bitmask.DAY: {
      if (month === undefined) return null;
      const ofMonth: MonthDate = { type: 'month', year, month: month + 1 };
      return { type: 'unspecified', part: 'day', date: ofMonth };
    }
    default:
      return null;
  }
}

function toInterval({ values: [lower, upper] }: IntervalNode): CalendarDate | null {
  if (isDateNode(lower) && isDateNode(upper)) {
    const [from, to] = [toQualified(lower), toQualified(upper)];
    if (from === null || to === null || daysOfDate(from).first >= daysOfDate(to).first) return null;
    return { type: 'interval', from, to };
  }
  if (isDateNode(lower)) return toHalf('since', lower, upper);
  return isDateNode(upper) ? toHalf('until', upper, lower) : null;
}

function toHalf(type: HalfDate['type'], node: DateNode, end: IntervalNode['values'][0]): HalfDate | null {
  const date = toQualified(node);
  return date === null ? null : { type, date, other: end === null ? 'unknown' : 'open' };
}

function isDateNode(node: DateNode | number | null): node is DateNode {
  return node !== null && typeof node === 'object';
}

function seasonOf(date: CalendarDate): number {
  return date.type === 'season' ? SEASONS.indexOf(date.season) : -1;
}
