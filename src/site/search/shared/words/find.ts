import { isSameWord } from './same.ts';
import { formsOf, readWords } from './words.ts';

/** A stretch of a text in UTF-16 units: `start` included, `end` not. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a text stand that are asked words, given in the forms that they were found by. */
export function findWords(text: string, asked: readonly string[]): readonly Stretch[] {
  if (asked.length === 0) return [];
  return readWords(text)
    .filter((word) => formsOf(word).some((form) => asked.some((one) => isSameWord(one, form))))
    .map(({ start, end }) => ({ start, end }));
}
