import { isSameWord } from './same.ts';
import { formsOf, readWords, type Word } from './words.ts';

/** A stretch of a text in UTF-16 units: `start` included, `end` not. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a text stand that are asked words, given in the forms that they were found by. */
export function findWords(text: string, asked: readonly string[]): readonly Stretch[] {
  return asked.length === 0 ? [] : stretchesOf(readWords(text), asked);
}

/** The same of words that a text was read into. */
export function stretchesOf(words: readonly Word[], asked: readonly string[]): readonly Stretch[] {
  return words.filter((word) => isAnyOf(word, asked)).map(({ start, end }) => ({ start, end }));
}

/** Whether a word of a text is one of the asked words. */
export function isAnyOf(word: Word, asked: readonly string[]): boolean {
  return formsOf(word).some((form) => asked.some((one) => isSameWord(one, form)));
}
