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
function isAnyOf(word: Word, asked: readonly string[]): boolean {
  return formsOf(word).some((form) => asked.some((one) => isSameWord(one, form)));
}

/** The forms of the words of a text by their beginnings, each once. */
export type FormIndex = ReadonlyMap<string, readonly string[]>;

/** Makes the index by which a text is looked into for many words. */
export function indexForms(words: readonly Word[]): FormIndex {
  const index = new Map<string, string[]>();
  for (const form of new Set(words.flatMap(formsOf))) {
    const beginning = beginningOf(form);
    const forms = index.get(beginning);
    if (forms === undefined) index.set(beginning, [form]);
    else forms.push(form);
  }
  return index;
}

/** Whether a text has one of the asked words, as one of its words `isAnyOf` them. */
export function hasAnyOf(index: FormIndex, asked: readonly string[]): boolean {
  return asked.some((one) => index.get(beginningOf(one))?.some((form) => isSameWord(one, form)) ?? false);
}

/** The letters in which forms of the same word begin alike; of a short word, all that it has. */
function beginningOf(form: string): string {
  return form.slice(0, 3);
}
