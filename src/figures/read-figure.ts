import { asciiDigits } from '../text/index.ts';
import { withoutHedges, type CalendarDate } from './calendar-date.ts';
import { isDate, parseDate } from './dates.ts';
import { readDates } from './read-dates.ts';
import { readNumbers } from './read-numbers.ts';
import type { Reading, Unit } from './units.ts';

/**
 * Everything of a unit that words can be read as, in their order: `about 2,000` is 2000 (1500 to 2500),
 * `two dozen` is 24, `$7.12 billion` is 7120000000, `May 2024` is 2024-05. Digits of any script and the
 * separators and month names of the language are known everywhere; words for numbers and hedges in
 * English only. Empty when nothing can be read.
 */
export function readFigure(words: string, unit: Unit, language = 'en'): readonly Reading[] {
  const text = asciiDigits(words);
  return unit === 'date' ? readDates(text, language) : readNumbers(text, unit, language);
}

/**
 * Whether the value an editor gave is what the words say. The sign of a percentage is not compared: it
 * stands in the verb (`fell by 12 percent`). Hedges of a date (`~`, `?`, `%`) are not compared either.
 */
export function agrees(value: number | string, reading: Reading, unit: Unit): boolean {
  if (reading.type === 'date') {
    if (!isDate(String(value))) return false;
    const date = withoutHedges(parseDate(String(value)));
    const read = parseDate(reading.value);
    return isSame(date, read) || (!reading.whole && isWithin(date, read));
  }
  if (typeof value === 'string') return false;
  const given = unit === 'percent' ? Math.abs(value) : value;
  if (!reading.exact) return reading.low <= given && given <= reading.high;
  const factors = reading.whole ? [1] : [1, 1e3, 1e5, 1e6, 1e7, 1e9, 1e12];
  return factors.some((factor) => isNear(given, reading.value * factor));
}

/** A reading for a message: `24`, `6000 to 6500`, `2024-05`. */
export function showReading(reading: Reading): string {
  if (reading.type === 'date') return reading.value;
  return reading.exact ? trim(reading.value) : `${trim(reading.low)} to ${trim(reading.high)}`;
}

function isSame(a: CalendarDate, b: CalendarDate): boolean {
  // One form has one order of keys.
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a date is a season, month or day of a year that was read, or a day of a month. */
function isWithin(date: CalendarDate, read: CalendarDate): boolean {
  if (date.type !== 'season' && date.type !== 'month' && date.type !== 'day') return false;
  if (read.type === 'year') return date.year === read.year;
  return read.type === 'month' && date.type === 'day' && date.year === read.year && date.month === read.month;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

function trim(value: number): string {
  return String(Number(value.toPrecision(12)));
}
