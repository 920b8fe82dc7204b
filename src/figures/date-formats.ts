import { lastYearOf, plainEnd, SEASONS, type CalendarDate, type PlainDate } from './calendar-date.ts';
import { parseDate } from './dates.ts';

/** A calendar date, or a part of one: year, month from 1, day. CSL has no year 0: 1 BC is -1. */
export type DateParts = readonly [number] | readonly [number, number] | readonly [number, number, number];

/** A date in CSL-JSON: one date, or the first and last of a range. */
export interface CslDate {
  readonly 'date-parts': readonly [DateParts] | readonly [DateParts, DateParts];
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  readonly season?: number;
  /** Whether the date is approximate or inferred. */
  readonly circa?: boolean;
}

/**
 * A date as a CSL date. Hedges become `circa`; so does what CSL cannot say: a decade or a hundred years become
 * the range of years that they can mean, an interval that is open or not known on one side becomes the side
 * that is known, a month or day that is not known is left out; both ends of a range are given as exactly as
 * the less exact one, for processors refuse a range of a month and a year. Throws on what `isDate` refuses.
 * @see https://docs.citationstyles.org/en/stable/specification.html#date-variables
 */
export function toCslDate(text: string): CslDate {
  const date = parseDate(text);
  switch (date.type) {
    case 'season':
      return { 'date-parts': [[cslYear(date.year)]], season: SEASONS.indexOf(date.season) + 1 };
    case 'decade':
    case 'century':
      return { 'date-parts': [[cslYear(date.from)], [cslYear(lastYearOf(date))]], circa: true };
    case 'interval': {
      const isHedged = date.from.type === 'qualified' || date.to.type === 'qualified';
      const [from, to] = asExact(toParts(plainEnd(date.from)), toParts(plainEnd(date.to)));
      if (from.join() === to.join()) return { 'date-parts': [from], circa: true };
      return { 'date-parts': [from, to], ...(isHedged && { circa: true }) };
    }
    case 'since':
    case 'until':
      return { 'date-parts': [toParts(plainEnd(date.date))], circa: true };
    case 'unspecified':
    case 'qualified':
      return { 'date-parts': [toParts(date.date)], circa: true };
    case 'day':
    case 'month':
    case 'year':
      return { 'date-parts': [toParts(date)] };
  }
}

/**
 * The date of something that happened once as a CSL date: of an interval, which says between which days it
 * was, the month or the year that both ends have in common, else the range of their years. Throws on what
 * `isDate` refuses.
 */
export function toCslMoment(text: string): CslDate {
  const date = parseDate(text);
  if (date.type !== 'interval') return toCslDate(text);
  const { from, to } = { from: toParts(plainEnd(date.from)), to: toParts(plainEnd(date.to)) };
  const [year, month] = from;
  if (year !== to[0]) return { 'date-parts': [[year], [to[0]]], circa: true };
  return { 'date-parts': [month !== undefined && month === to[1] ? [year, month] : [year]] };
}

/** A date as XML Schema names and writes it. */
export interface XsdDate {
  readonly type: 'date' | 'gYearMonth' | 'gYear';
  readonly value: string;
}

/**
 * A day, a month or a year in the form that XML Schema has for it; null for every other date, which a type
 * that knows no hedge, season or interval would make more exact than it is. Null before 1 AD too: editions
 * 1.0 and 1.1 of the schema count those years differently. Throws on what `isDate` refuses.
 * @see https://www.w3.org/TR/xmlschema11-2/#date
 */
export function toXsdDate(text: string): XsdDate | null {
  const date = parseDate(text);
  if (!isPlain(date) || date.year < 1) return null;
  const year = String(date.year).padStart(4, '0');
  switch (date.type) {
    case 'day':
      return { type: 'date', value: `${year}-${two(date.month)}-${two(date.day)}` };
    case 'month':
      return { type: 'gYearMonth', value: `${year}-${two(date.month)}` };
    case 'year':
      return { type: 'gYear', value: year };
  }
}

function toParts(date: PlainDate): DateParts {
  const year = cslYear(date.year);
  switch (date.type) {
    case 'day':
      return [year, date.month, date.day];
    case 'month':
      return [year, date.month];
    case 'year':
      return [year];
  }
}

/** Two dates, each cut to the parts that both have. */
function asExact(a: DateParts, b: DateParts): readonly [DateParts, DateParts] {
  const length = Math.min(a.length, b.length);
  // The first part, the year, is never cut.
  return [a.slice(0, length) as unknown as DateParts, b.slice(0, length) as unknown as DateParts];
}

function cslYear(year: number): number {
  return year < 1 ? year - 1 : year;
}

function isPlain(date: CalendarDate): date is PlainDate {
  return date.type === 'day' || date.type === 'month' || date.type === 'year';
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
