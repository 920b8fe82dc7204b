import { asciiDigits } from '../../../../text/index.ts';

/** A day that a text writes down. */
export interface WrittenDay {
  /** The form by which days are compared, however they are written. */
  readonly form: string;
  /** UTF-16 units in the text: `start` included, `end` not. */
  readonly start: number;
  readonly end: number;
}

/**
 * The days that a text writes down: `10 June 2025`, `June 10, 2025`, `2025-06-10`, `10.06.2025`, `10/6/2025`, the day
 * before the month where both could be either. Months by their names in English and Urdu. A day that no
 * month has is none.
 */
export function daysIn(text: string): readonly WrittenDay[] {
  if (!/\p{Nd}{4}/u.test(text)) return [];
  const ascii = asciiDigits(text);
  // Digits of two units, which no calendar is written with, would move all that follows.
  if (ascii.length !== text.length) return [];
  return DAYS.flatMap((written) =>
    [...ascii.matchAll(written)].flatMap(({ 0: match, index, groups = {} }) => {
      const { year = '', month = '', day = '' } = groups;
      const form = formOf(Number(year), /^\d/.test(month) ? Number(month) : monthOf(month), Number(day));
      return form === null ? [] : [{ form, start: index, end: index + match.length }];
    }),
  );
}

function formOf(year: number, month: number, day: number): string | null {
  // Whoever writes the month first has no thirteenth month in mind.
  const [m, d] = month > 12 && day <= 12 ? [day, month] : [month, day];
  const date = new Date(Date.UTC(year, m - 1, d));
  const exists = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  // Letters and digits, and a letter at the end, as numbers are.
  return exists ? `${date.toISOString().slice(0, 10).replaceAll('-', '')}${END}` : null;
}

const END = 'd';

/** Names of the months in their order, and how they are cut short. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'جنوری'],
  ['february', 'feb', 'فروری'],
  ['march', 'mar', 'مارچ'],
  ['april', 'apr', 'اپریل'],
  ['may', 'مئی'],
  ['june', 'jun', 'جون'],
  ['july', 'jul', 'جولائی'],
  ['august', 'aug', 'اگست'],
  ['september', 'sept', 'sep', 'ستمبر'],
  ['october', 'oct', 'اکتوبر'],
  ['november', 'nov', 'نومبر'],
  ['december', 'dec', 'دسمبر'],
];

function monthOf(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;
}

const NAME = `(?<month>${MONTHS.flat().join('|')})\\.?`;
const MONTH = '(?<month>\\d{1,2})';
const NUMBER = '(?<day>\\d{1,2})';
const NTH = `${NUMBER}(?:st|nd|rd|th)?`;
const YEAR = '(?<year>\\d{4})';
const DAYS: readonly RegExp[] = [
  `${NTH}[\\s-]+(?:of\\s+)?${NAME}[\\s,،-]+${YEAR}`,
  `${NAME}\\s+${NTH}[\\s,،]+${YEAR}`,
  `${YEAR}[-/.]${MONTH}[-/.]${NUMBER}`,
  `${NUMBER}[-/.]${MONTH}[-/.]${YEAR}`,
].map((written) => new RegExp(`(?<![\\p{L}\\p{N}]|\\d[./-])${written}(?![\\p{L}\\p{N}]|[./-]\\d)`, 'giu'));
