import type { Range } from '../../text/index.ts';
import {
  insertions,
  omissions,
  quotedWords,
  SENTENCE_END,
  type Insertion,
  type QuotedWord,
} from './words.ts';

/** What is looked for. */
export interface Quotation {
  readonly text: string;
  /** Its words but those that were put in. */
  readonly words: readonly QuotedWord[];
  /** What somebody who quotes put in between brackets, in UTF-16 units of the text. */
  readonly put: readonly Range[];
}

/** Where words of a quotation may come from elsewhere than those before them: indices of words, never of the first. */
export interface Joints {
  /** Before these the quotation says itself that it leaves words out. */
  readonly breaks: ReadonlySet<number>;
  /** These begin a sentence, or stand behind what is left out. */
  readonly starts: ReadonlySet<number>;
}

/** Finds them by the ends of sentences and the marks of omissions. */
export function jointsOf({ text, words }: Quotation): Joints {
  const breaks = omissions(text)
    .map((offset) => words.findIndex(({ start }) => start >= offset))
    .filter((index) => index > 0);
  const starts = words.flatMap(({ start }, i) =>
    i > 0 && SENTENCE_END.test(text.slice(words[i - 1]?.end, start)) ? [i] : [],
  );
  return { breaks: new Set(breaks), starts: new Set([...breaks, ...starts]) };
}

/** A quotation with the words that somebody put in set apart, and without those that say that it stands so. */
export function withoutInsertions(
  quotation: Quotation,
  brackets: readonly Insertion[],
  language: string,
): Quotation {
  const spoken = brackets.filter(({ isSic }) => isSic);
  if (spoken.length === 0) {
    const words = quotation.words.filter(
      ({ start }) => !brackets.some((put) => start >= put.start && start < put.end),
    );
    return words.length === 0 ? quotation : { ...quotation, words, put: brackets };
  }
  let text = quotation.text;
  for (const { start, end } of spoken.toReversed()) text = text.slice(0, start).trimEnd() + text.slice(end);
  const words = quotedWords(text, language);
  if (words.length === 0) return quotation;
  const rest = insertions(text).filter(({ phrase }) => brackets.some((one) => one.phrase === phrase));
  return rest.length === 0
    ? { text, words, put: [] }
    : withoutInsertions({ text, words, put: [] }, rest, language);
}

/** What somebody put in between words of a quotation, before the first of all and behind the last. */
export function putIn({ words, put, text }: Quotation, start: number, end: number): readonly Range[] {
  const from = start === 0 ? 0 : (words[start]?.start ?? 0);
  const to = end === words.length ? text.length : (words[end - 1]?.end ?? 0);
  return put.filter((one) => one.start >= from && one.end <= to);
}

/**
 * The quotation from one word to another, with the marks between them, those put in, and the brackets and quotation
 * marks at its edges of which the others stand inside.
 */
export function sliceOf(quotation: Quotation, start: number, end: number): string {
  const { text, words } = quotation;
  const [first, last] = [words[start], words[end - 1]];
  if (first === undefined || last === undefined) return '';
  const put = putIn(quotation, start, end);
  let from = Math.min(first.start, ...put.map((one) => one.start));
  let to = Math.max(last.end, ...put.map((one) => one.end));
  for (const [open, close] of PAIRS) {
    const count = (sign: string): number => text.slice(from, to).split(sign).length - 1;
    const odd = open === close ? count(open) % 2 : count(open) - count(close);
    if (odd > 0 && text[to] === close) to++;
    else if (odd !== 0 && text[from - 1] === open) from--;
  }
  return text.slice(from, to);
}

const PAIRS = ['()', '[]', '“”', '«»', '„“', '""'].map((pair) => Array.from(pair) as [string, string]);
