import { formsOf, isStopWord, readWords } from '../shared/words/index.ts';
import { passageId, type PassageKind } from '../shared/records.ts';
import type { Passage, SearchRecord } from './records/index.ts';

/**
 * How much a word counts by where it stands. `npm run bench -- search` finds 1.5, 2 and 3 for quotes, restatements
 * and questions within 0.3 % of one another on the questions that are not held back; evidence at half of the
 * others finds 0.6 % more among the first three, and makes the index larger by a tenth.
 */
const WEIGHTS: Readonly<Partial<Record<PassageKind, number>>> = {
  quote: 2,
  claim: 2,
  title: 2,
  names: 2,
  by: 2,
  paragraph: 2,
};

/** A weight that counts as 1 and takes a fifth less of the index than 1: Pagefind 1.6 stores it without saying it. */
const COMMON_WEIGHT = 1.05;

/**
 * A record as the HTML that Pagefind reads, which alone lets words count more or less. A passage is an empty
 * element whose title is the passage as it is shown, which Pagefind gives back and does not search, and an
 * element of its words in the forms in which they are compared. What words are also called stands at the end,
 * where it breaks no phrase.
 */
export function toDocument({ passages, filters }: SearchRecord): string {
  return [
    '<!doctype html><html><body>',
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => filter(name, value))),
    ...inOrder(passages).map(({ passage, words }, number) => toElements(passage, words, number)),
    weighted(otherForms(passages), COMMON_WEIGHT),
    '</body></html>',
  ].join('');
}

/** All forms that a record’s words are found under. */
export function indexedForms({ passages }: SearchRecord): ReadonlySet<string> {
  return new Set([...passages.flatMap(({ searched }) => mainForms(searched)), ...otherForms(passages)]);
}

/** The forms of a record’s words that it writes with a small letter somewhere: these are no names. */
export function smallForms({ passages }: SearchRecord): ReadonlySet<string> {
  const words = passages.flatMap(({ searched }) =>
    readWords(searched).filter(({ start }) => /\p{Ll}/u.test(searched.charAt(start))),
  );
  return new Set(words.flatMap(formsOf));
}

function filter(name: string, value: string): string {
  return `<i data-pagefind-filter="${name}[data-value]" data-value="${escape(value)}"></i>`;
}

/** Passages of which a claim has dozens, or which mostly repeat others. */
const ONCE: ReadonlySet<PassageKind> = new Set(['source', 'actor', 'series', 'sentence']);

/**
 * Passages with the words that are indexed: of some only words that the record does not have yet. They would
 * take a third of the index, which a first search loads.
 */
function inOrder(passages: readonly Passage[]): readonly { passage: Passage; words: readonly string[] }[] {
  const known = new Set(
    passages.filter(({ kind }) => !ONCE.has(kind)).flatMap(({ searched }) => mainForms(searched)),
  );
  return passages.map((passage) => {
    const words = mainForms(passage.searched);
    if (!ONCE.has(passage.kind)) return { passage, words };
    const added = new Set(words.filter((word) => !known.has(word)));
    for (const word of added) known.add(word);
    return { passage, words: [...added] };
  });
}

function toElements({ kind, of, shown }: Passage, words: readonly string[], number: number): string {
  const title =
    shown === null
      ? ''
      : `<i id="${escape(passageId(kind, number, of))}" data-pagefind-title="${escape(shown)}"></i>`;
  return title + weighted(words, WEIGHTS[kind] ?? COMMON_WEIGHT);
}

function weighted(words: readonly string[], weight: number): string {
  return words.length === 0 ? '' : `<p data-pagefind-weight="${weight}">${words.join(' ')}</p>`;
}

/** The words of a text in their order, so that phrases are found, without those that carry no meaning. */
function mainForms(text: string): readonly string[] {
  return readWords(text)
    .map(({ forms: [first] }) => first)
    .filter((form) => !isStopWord(form));
}

function otherForms(passages: readonly Passage[]): readonly string[] {
  const main = new Set<string>();
  const others = new Set<string>();
  for (const word of passages.flatMap(({ searched }) => readWords(searched))) {
    main.add(word.forms[0]);
    for (const form of formsOf(word).slice(1)) others.add(form);
  }
  return [...others].filter((form) => !main.has(form) && !isStopWord(form));
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
