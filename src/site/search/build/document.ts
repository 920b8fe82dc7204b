import { at, mustGet } from '../../../text/index.ts';
import { formsOf, isStopWord, readWords, type Word } from '../shared/words/index.ts';
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
export function toDocument({ passages, filters }: SearchRecord, words = wordsOf({ passages })): string {
  return [
    '<!doctype html><html><body>',
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => filter(name, value))),
    ...inOrder(passages, words).map(({ passage, forms }, number) => toElements(passage, forms, number)),
    weighted(otherForms(words), COMMON_WEIGHT),
    '</body></html>',
  ].join('');
}

/** The words of each passage of a record, in the order of its passages: what all of the below are made from. */
export type RecordWords = readonly (readonly Word[])[];

/** Reads the words of a record. */
export function wordsOf({ passages }: Pick<SearchRecord, 'passages'>): RecordWords {
  return passages.map(({ searched }) => readWords(searched));
}

/** What many records say in the same words: claims stand with each source and actor that they name, and these with them. */
const SHARED: ReadonlySet<PassageKind> = new Set(['claim', 'about', 'source', 'actor', 'series', 'title']);

/** Reads the words of a record, as `wordsOf` does. */
export type WordReader = (record: Pick<SearchRecord, 'passages'>) => RecordWords;

/** A reader for many records: what several of them say is read once. */
export function wordReader(): WordReader {
  const known = new Map<string, readonly Word[]>();
  const read = ({ kind, searched }: Passage): readonly Word[] => {
    if (!SHARED.has(kind)) return readWords(searched);
    const words = known.get(searched) ?? readWords(searched);
    known.set(searched, words);
    return words;
  };
  return ({ passages }) => passages.map(read);
}

/** All forms that a record’s words are found under. */
export function indexedForms(record: SearchRecord, words = wordsOf(record)): ReadonlySet<string> {
  return new Set([...words.flatMap(mainForms), ...otherForms(words)]);
}

/** The forms of a record’s words that it writes with a small letter somewhere: these are no names. */
export function smallForms(record: SearchRecord, words = wordsOf(record)): ReadonlySet<string> {
  const small = record.passages.flatMap(({ searched }, i) =>
    at(words, i).filter(({ start }) => /\p{Ll}/u.test(searched.charAt(start))),
  );
  return new Set(small.flatMap(formsOf));
}

function filter(name: string, value: string): string {
  return `<i data-pagefind-filter="${name}[data-value]" data-value="${escape(value)}"></i>`;
}

/**
 * How often a record may have a word for one more in such a passage to be indexed: there are dozens of them, and
 * most repeat others. They would take a third of the index, which a first search loads; evidence alone a twentieth
 * of it for words that it says over and over.
 */
const MOST_TIMES: Readonly<Partial<Record<PassageKind, number>>> = {
  evidence: 2,
  source: 1,
  actor: 1,
  series: 1,
  sentence: 1,
};

/** Passages with the forms of the words of each that are indexed. */
function inOrder(
  passages: readonly Passage[],
  words: RecordWords,
): readonly { passage: Passage; forms: readonly string[] }[] {
  const most = ({ kind }: Passage): number => MOST_TIMES[kind] ?? Number.MAX_SAFE_INTEGER;
  const times = new Map<string, number>();
  const forms = new Map<Passage, readonly string[]>();
  const all = passages.map((passage, i) => ({ passage, main: mainForms(at(words, i)) }));
  // What may stand most often comes first: the others add to it.
  for (const { passage, main } of all.toSorted((a, b) => most(b.passage) - most(a.passage))) {
    const isNew = (word: string): boolean => {
      const before = times.get(word) ?? 0;
      times.set(word, before + 1);
      return before < most(passage);
    };
    forms.set(passage, main.filter(isNew));
  }
  return passages.map((passage) => ({ passage, forms: mustGet(forms, passage) }));
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

/** The words of a passage in their order, so that phrases are found, without those that carry no meaning. */
function mainForms(words: readonly Word[]): readonly string[] {
  return words.map(({ forms: [first] }) => first).filter((form) => !isStopWord(form));
}

function otherForms(words: RecordWords): readonly string[] {
  const main = new Set<string>();
  const others = new Set<string>();
  for (const word of words.flat()) {
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
