import { americanSpelling, isStopWord, readWords } from '../shared/word-forms.ts';

/**
 * A text and what belongs to it as they are indexed: the text’s folded words without stop words, in
 * their order so that phrases are found; then, once each, the other words, what compounds are made of,
 * and other spellings. That a word stands often makes no difference to how well it is found, only to
 * the size of the index.
 */
export function indexContent(phrases: string, others: readonly string[]): string {
  const inOrder = contentWords(phrases);
  const main = inOrder.map(([word]) => word);
  const known = new Set(main);
  const added = new Set<string>();
  for (const form of new Set([...inOrder, ...others.flatMap(contentWords)].flat())) {
    if (!isStopWord(form)) added.add(form).add(americanSpelling(form));
  }
  return [...main, ...[...added].filter((word) => !known.has(word))].join(' ');
}

/** The words of a text that near spellings may be taken from. */
export function spellingWords(text: string): readonly string[] {
  return contentWords(text)
    .flat()
    .filter((form) => /^\p{L}{3,}$/u.test(form));
}

function contentWords(text: string): readonly (readonly [string, ...string[]])[] {
  return readWords(text).flatMap(({ forms }) => (isStopWord(forms[0]) ? [] : [forms]));
}
