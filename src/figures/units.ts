import { asciiDigits } from '../text/index.ts';
import { readDates } from './read-dates.ts';
import { readNumbers } from './read-numbers.ts';

/** Units of a figure. */
export const UNITS = ['percent', 'count', 'dollars', 'people', 'date'] as const;

/** What a figure counts. */
export type Unit = (typeof UNITS)[number];

/** How the words hedge a number: `at least 21`, `over two dozen`, `6,000 to 6,500`. */
export type Hedge = 'exactly' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'between';

/** A number as words give it. */
export interface StatedNumber {
  readonly type: 'number';
  /** The number named; of a range its lower end. */
  readonly value: number;
  /** The least and the most that the words can mean, rounding included; infinite where they leave it open. */
  readonly low: number;
  readonly high: number;
  readonly hedge: Hedge;
  /** False for ranges and fractions, where any value from `low` to `high` is what the words say. */
  readonly exact: boolean;
  /** Whether the words around it were understood too, such as `billion`: so in English only. */
  readonly whole: boolean;
}

/** A date as words give it. */
export interface StatedDate {
  readonly type: 'date';
  /** EDTF: `2024-05`, `2021/2024`, `199X`. */
  readonly value: string;
  /** Whether the words around it were understood too: in other languages than English a month may be missed. */
  readonly whole: boolean;
}

/** One thing that the words of a figure can be read as. */
export type Reading = StatedNumber | StatedDate;

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
    const date = String(value).replace(/[~?%]/g, '');
    return date === reading.value || (!reading.whole && date.startsWith(`${reading.value}-`));
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

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

function trim(value: number): string {
  return String(Number(value.toPrecision(12)));
}
