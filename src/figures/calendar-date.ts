/** A day of the proleptic Gregorian calendar. Years count as in ISO 8601: 0 is 1 BC, -1 is 2 BC. January is 1. */
export interface DayDate {
  readonly type: 'day';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A month of that calendar. */
export interface MonthDate {
  readonly type: 'month';
  readonly year: number;
  readonly month: number;
}

/** A year of that calendar. */
export interface YearDate {
  readonly type: 'year';
  readonly year: number;
}

/** A date of one precision, without hedges. */
export type PlainDate = DayDate | MonthDate | YearDate;

/** A season of a year, in no hemisphere. */
export interface SeasonDate {
  readonly type: 'season';
  readonly year: number;
  readonly season: Season;
}

/** What a season is called here. */
export type Season = (typeof SEASONS)[number];

/** The seasons in the order in which EDTF numbers them. */
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** A year of which only the decade or the hundred years are known; `from` is the first of them. */
export interface RoundDate {
  readonly type: 'decade' | 'century';
  readonly from: number;
}

/** A date whose month or day is not known. */
export interface UnspecifiedDate {
  readonly type: 'unspecified';
  readonly part: 'day' | 'month';
  readonly date: MonthDate | YearDate;
}

/** A date with its hedges, of which it has one or both. */
export interface QualifiedDate {
  readonly type: 'qualified';
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly date: PlainDate;
}

/** The date at an end of an interval. */
export type DatedEnd = PlainDate | QualifiedDate;

/** An interval between two dates. */
export interface IntervalDate {
  readonly type: 'interval';
  readonly from: DatedEnd;
  readonly to: DatedEnd;
}

/** An interval of which one side has no date, or one that is not known. */
export interface HalfDate {
  readonly type: 'since' | 'until';
  readonly date: DatedEnd;
  readonly other: 'open' | 'unknown';
}

/** What a date says, in no language. */
export type CalendarDate =
  PlainDate | SeasonDate | RoundDate | UnspecifiedDate | QualifiedDate | IntervalDate | HalfDate;

/** First and last day that a date can mean, in days since 1970-01-01; infinite where it is open or not known. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** Days since 1970-01-01 of a day; of one that its month does not have, those of the day that it runs on to. */
export function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC takes years below 100 for years of the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
}

/** The days that a date can mean. */
export function daysOfDate(date: CalendarDate): DayRange {
  switch (date.type) {
    case 'day': {
      const day = dayNumber(date.year, date.month, date.day);
      return { first: day, last: day };
    }
    case 'month':
      return between([date.year, date.month, 1], [date.year, date.month + 1, 0]);
    case 'year':
      return between([date.year, 1, 1], [date.year, 12, 31]);
    case 'season':
      return date.season === 'spring' || date.season === 'autumn'
        ? between([date.year, 1, 1], [date.year, 12, 31])
        : between([date.year, 1, 1], [date.year + 1, 3, 31]);
    case 'decade':
    case 'century':
      return between([date.from, 1, 1], [lastYearOf(date), 12, 31]);
    case 'unspecified':
    case 'qualified':
      return daysOfDate(date.date);
    case 'interval':
      return { first: daysOfDate(date.from).first, last: daysOfDate(date.to).last };
    case 'since':
      return { first: daysOfDate(date.date).first, last: Infinity };
    case 'until':
      return { first: -Infinity, last: daysOfDate(date.date).last };
  }
}

/** First and last year of a date; null where it is open or not known. */
export function yearsAround(date: CalendarDate): readonly [number | null, number | null] {
  switch (date.type) {
    case 'day':
    case 'month':
    case 'year':
    case 'season':
      return [date.year, date.year];
    case 'decade':
    case 'century':
      return [date.from, lastYearOf(date)];
    case 'unspecified':
    case 'qualified':
      return yearsAround(date.date);
    case 'interval':
      return [yearsAround(date.from)[0], yearsAround(date.to)[1]];
    case 'since':
      return [yearsAround(date.date)[0], null];
    case 'until':
      return [null, yearsAround(date.date)[1]];
  }
}

/** The last year of a decade or of a hundred years. */
export function lastYearOf({ type, from }: RoundDate): number {
  return from + (type === 'decade' ? 9 : 99);
}

/** A date without its hedges, those of the ends of an interval too. */
export function withoutHedges(date: CalendarDate): Exclude<CalendarDate, QualifiedDate> {
  switch (date.type) {
    case 'qualified':
      return date.date;
    case 'interval':
      return { ...date, from: plainEnd(date.from), to: plainEnd(date.to) };
    case 'since':
    case 'until':
      return { ...date, date: plainEnd(date.date) };
    default:
      return date;
  }
}

/** The end of an interval without its hedges. */
export function plainEnd(end: DatedEnd): PlainDate {
  return end.type === 'qualified' ? end.date : end;
}

type DayParts = readonly [year: number, month: number, day: number];

function between(first: DayParts, last: DayParts): DayRange {
  return { first: dayNumber(...first), last: dayNumber(...last) };
}
