import type { Range } from './canonical.ts';
import { rememberedByName } from './remembered.ts';

/** A word or a mark of punctuation. White space is none. */
export interface Token extends Range {
  readonly text: string;
  /** Whether it is a word or a number. */
  readonly word: boolean;
}

/**
 * The words and marks of a text by the Unicode rules for its language (UAX #29, and dictionaries for
 * scripts without spaces). Offsets are UTF-16 units.
 */
export function tokenize(text: string, language: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { segment, index, isWordLike } of segmenterFor(language).segment(text)) {
    if (segment.trim() === '') continue;
    tokens.push({ text: segment, start: index, end: index + segment.length, word: isWordLike === true });
  }
  return tokens;
}

/** How many words a text in a language has: those between spaces, or by dictionary where it is written without any. */
export function countWords(text: string, language: string): number {
  if (isUnspaced(text)) return tokenize(text, language).filter(({ word }) => word).length;
  return text.match(/\S+/g)?.length ?? 0;
}

/** Whether a text holds letters of a script that is written without spaces between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenterFor = rememberedByName((language) => new Intl.Segmenter(language, { granularity: 'word' }));
