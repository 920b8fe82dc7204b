import { at, lastOf } from '../../../../text/index.ts';
import { isSameWord } from './same.ts';
import { formsOf, type Word } from './words.ts';

/** A stretch of a text in UTF-16 units: `start` included, `end` not. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is looked for in a text. */
export interface Wanted {
  /** Words, in the forms that they were found by. */
  readonly forms: readonly string[];
  /** Phrases, each as its words are compared in phrases. */
  readonly phrases: readonly (readonly string[])[];
}

/** The runs of a text’s words that are wanted: a phrase, or else a word alone. */
export function runsOf<W extends Word>(
  words: readonly W[],
  { forms, phrases }: Wanted,
): readonly (readonly W[])[] {
  const runs: (readonly W[])[] = [];
  for (let i = 0; i < words.length; i++) {
    const phrase = phrases.find((one) => standsAt(words, i, one));
    if (phrase === undefined && !isAnyOf(at(words, i), forms)) continue;
    const run = words.slice(i, i + (phrase?.length ?? 1));
    runs.push(run);
    i += run.length - 1;
  }
  return runs;
}

/** Where they stand. */
export function stretchesOf(words: readonly Word[], wanted: Wanted): readonly Stretch[] {
  return runsOf(words, wanted).map((run) => ({ start: at(run, 0).start, end: lastOf(run).end }));
}

/** Whether the words of a phrase stand one after the other among those of a text. */
export function hasPhrase(words: readonly Word[], phrase: readonly string[]): boolean {
  return words.some((_, i) => standsAt(words, i, phrase));
}

function standsAt(words: readonly Word[], place: number, phrase: readonly string[]): boolean {
  return phrase.every((exact, i) => words[place + i]?.exact === exact);
}

/** Whether a word of a text is one of the asked words. */
export function isAnyOf(word: Word, asked: readonly string[]): boolean {
  return formsOf(word).some((form) => asked.some((one) => isSameWord(one, form)));
}
