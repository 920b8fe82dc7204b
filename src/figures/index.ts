export {
  baseFor,
  changesOf,
  checkAgainst,
  endFor,
  PERCENT_DECIMALS,
  roundPercent,
  statedChange,
} from './change.ts';
export type { Point, SeriesCheck, StatedChange } from './change.ts';
export { dayNumber, lastYearOf } from './calendar-date.ts';
export type { CalendarDate, DatedEnd, DayRange, PlainDate } from './calendar-date.ts';
export { toCslDate, toCslMoment, toXsdDate } from './date-formats.ts';
export type { CslDate, DateParts, XsdDate } from './date-formats.ts';
export { compareDates, daysOf, isDate, laterThan, overlap, parseDate, yearsOf } from './dates.ts';
export { agrees, readFigure, showReading } from './read-figure.ts';
export { isCurrency } from './currencies.ts';
export type { Currency } from './currencies.ts';
export { saysUnit } from './says-unit.ts';
export { UNITS } from './units.ts';
export type { Reading, Unit } from './units.ts';
