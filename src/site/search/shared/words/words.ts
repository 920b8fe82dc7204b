import { americanSpelling, isUnspaced } from '../../../../text/index.ts';
import { daysIn, type WrittenDay } from './dates.ts';
import { fold } from './fold.ts';
import { isDecimal, numberForms } from './numbers.ts';
import { urduStem } from './urdu.ts';

/** A word of a text as search compares it, and where it stands. */
export interface Word {
  /** Forms under which it is found, of letters and digits: first the word itself, then what else it is called. */
  readonly forms: readonly [string, ...string[]];
  /** The first form before its ending is taken off: what phrases are compared by. */
  readonly exact: string;
  /** The hyphenated word that it is a part of, written as one; null where it is none. */
  readonly compound: string | null;
  /** The day that it is a part of, as one form; null where it is none. */
  readonly day: string | null;
  /** UTF-16 units in the text it was read from. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text in any language, in forms that can be compared: the same for what is indexed, asked
 * and marked. A hyphenated word is its parts, each of which knows the whole; so is a day. A sign of percent is a
 * word.
 */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: match, index } of text.matchAll(WORD)) {
    if (PERCENT.test(match)) {
      const end = index + match.length;
      words.push({ forms: ['percent'], exact: 'percent', compound: null, day: null, start: index, end });
    } else if (isUnspaced(match)) {
      for (const part of segmenter.segment(match)) addCompound(words, part.segment, index + part.index);
    } else addCompound(words, match, index);
  }
  const days = daysIn(text);
  return days.length === 0 ? words : words.map((word) => withDay(word, days));
}

function withDay(word: Word, days: readonly WrittenDay[]): Word {
  const day = days.find(({ start, end }) => start <= word.start && word.end <= end);
  return day === undefined ? word : { ...word, day: day.form };
}

/** All forms under which a word is found. */
export function formsOf({ forms, compound, day }: Word): readonly string[] {
  const others = [compound, day].filter((form) => form !== null);
  return others.length === 0 ? forms : [...forms, ...others];
}

/** Forms under which a word is asked for: a decimal number stands for itself alone, not for its whole part. */
export function waysOf({ forms }: Word): readonly [string, ...string[]] {
  const [first, ...others] = forms;
  return isDecimal(first) ? [first, ...others.slice(0, -1)] : forms;
}

/**
 * Letters and digits of any script with what may tie them: hyphens, apostrophes, points, joiners, and what
 * groups digits; or a sign of percent, also in two words.
 */
const WORD =
  /[%٪]|(?<!\p{L})per\s+cent(?!\p{L})|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}\p{Cf}]|[\p{Pd}'’ʼ‘ʿʾ.](?=[\p{L}\p{N}])|(?<=\p{Nd})[,٫٬](?=\p{Nd})|(?<=\p{Nd})[\u00A0\u2009\u202F](?=\p{Nd}{3}(?!\p{Nd})))*/giu;

const PERCENT = /^(?:[%٪]|per\s+cent)$/i;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The same words come again and again, most of all while an index is built: what is written in one, taken apart. */
const known = new Map<string, readonly Word[]>();

/** Adds the parts of what is written in one. */
function addCompound(words: Word[], written: string, at: number): void {
  let parts = known.get(written);
  if (parts === undefined) {
    parts = takeApart(written);
    known.set(written, parts);
  }
  for (const { forms, exact, compound, start, end } of parts)
    words.push({ forms, exact, compound, day: null, start: at + start, end: at + end });
}

/** The words of what is written in one; where they stand counts from its beginning. */
function takeApart(written: string): readonly Word[] {
  const hyphenated = [...written.matchAll(/[^\p{Pd}]+/gu)];
  const parts = hyphenated.flatMap(({ 0: part, index }) => piecesOf(part, index));
  const folded = parts.map(({ text }) => fold(text).replace(/[^\p{L}\p{N}\p{M}]/gu, ''));
  const joined = hyphenated.length > 1 && folded.some((part) => /\p{L}/u.test(part)) ? folded.join('') : null;
  const compound = joined === null || joined === '' ? null : americanSpelling(joined);
  return parts.flatMap(({ text, start }) => {
    const forms = makeForms(fold(text));
    if (forms === null) return [];
    const [exact, ...others] = forms;
    return [
      { forms: [urduStem(exact), ...others], exact, compound, day: null, start, end: start + text.length },
    ];
  });
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** What points and commas part; they tie the letters of an abbreviation and the digits of a number. */
function piecesOf(text: string, start: number): readonly Piece[] {
  const whole = [{ text, start }];
  if (!/[.,٫٬]/.test(text)) return whole;
  if (/^[\p{L}\p{M}]{1,2}(?:\.[\p{L}\p{M}]{1,2})+$/u.test(text)) return whole;
  if (numberForms(fold(text)) !== null) return whole;
  return [...text.matchAll(/[^.,٫٬]+/gu)].map(({ 0: piece, index }) => ({
    text: piece,
    start: start + index,
  }));
}

function makeForms(folded: string): Word['forms'] | null {
  const number = numberForms(folded);
  if (number !== null) return number;
  const parts = folded
    .replace(/['’ʼ‘ʿʾ]s$/, '')
    .split(/['’ʼ‘ʿʾ]/)
    .map((part) => part.replace(/[^\p{L}\p{N}\p{M}]/gu, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const joined = parts.join('');
  if (joined === '') return null;
  const [first = '', ...rest] = parts;
  const forms =
    rest.length > 0 && ELISIONS.has(first)
      ? [rest.join(''), joined]
      : [joined, ...(rest.length === 0 ? [] : parts.filter((part) => part.length > 3))];
  const [main = joined, ...others] = new Set(forms.map(americanSpelling));
  return [main, ...others];
}

/** What stands before an apostrophe in place of a word of its own. French and Italian. */
const ELISIONS: ReadonlySet<string> = new Set(
  'l d j m n s t c qu jusqu lorsqu puisqu quoiqu un all dall dell nell sull gl quell quest'.split(' '),
);
