import { ABOUT_FILE, partFolder, wordFile, type About, type WordList } from '../../shared/files.ts';
import type { Part } from '../../shared/records.ts';
import type { Fragment } from './hits/passages.ts';

/** The part of Pagefind’s interface that is used. @see https://pagefind.app/docs/api/ */
export interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (term: string | null, options?: { readonly filters?: Filters }) => Promise<Found>;
}

/** Chosen values by filter. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** What Pagefind finds. */
export interface Found {
  readonly results: readonly Result[];
  /** How many results there are without the filters. */
  readonly unfilteredResultCount: number;
  /** For each filter that is loaded, how many results have each value. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** One result; what it holds is loaded when asked for. */
export interface Result {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Fragment>;
}

/** The words of a part. */
export interface Lexicon {
  readonly about: About;
  /** The words that begin with the same character as one. Fails where their file cannot be loaded. */
  readonly wordsLike: (word: string) => Promise<WordList>;
}

/** A part of the index, open to be asked. */
export interface OpenPart extends Lexicon {
  readonly part: Part;
  /** Asks Pagefind for a term, once for the same. */
  readonly search: (term: string) => Promise<Found>;
  /** Whether Pagefind finds a term anywhere: asked once for the same, and without a line for each record that has it. */
  readonly stands: (term: string) => Promise<boolean>;
  /** Asks Pagefind for the records with values, in the order of records, once for the same. */
  readonly browse: (filters: Filters) => Promise<Found>;
  /** What the index holds about a record that was found, read once whatever finds it. */
  readonly read: (result: Result) => Promise<Fragment>;
  /** What is known by now of the values that records have, by filter. */
  readonly values: Map<string, KnownValues>;
}

/** Values that a part was asked for, and those of them that each record has, by its id. */
export interface KnownValues {
  readonly asked: Set<string>;
  readonly having: Map<string, string[]>;
}

/** What opens parts of an index: how Pagefind’s script and files beside it are loaded. */
export interface Loader {
  readonly pagefind: (folder: string) => Promise<Pagefind>;
  /** A file of the index’s folder, read as JSON. */
  readonly json: (path: string) => Promise<unknown>;
}

/**
 * How Pagefind ranks. Measured by `npm run bench -- search` on the questions that are not held back: with the
 * length of records at 0.4 the right claim is among the first three in 94.1 %, at Pagefind’s own 0.75, which
 * costs claims with much evidence more, in 93.8 %; term saturation at its most, 2, is as good as less or better
 * by 0.6 %; longer words that begin with an asked one count little at 4 (87.9 % first; at 1 every `state` finds
 * every `statement`, at 8 86.9 %).
 */
export const RANKING = { termSimilarity: 4, termSaturation: 2, termFrequency: 1, pageLength: 0.4 };

/** Opens the words of a part: little is loaded for them. */
export async function openLexicon(part: Part, loader: Loader): Promise<Lexicon> {
  const folder = partFolder(part);
  const about = (await loader.json(folder + ABOUT_FILE)) as About;
  const letters = new Set(about.letters);
  const words = new Map<string, Promise<WordList>>();
  return {
    about,
    wordsLike: async (word) => {
      if (!letters.has(Array.from(word)[0] ?? '')) return NO_WORDS;
      const file = folder + wordFile(word);
      return once(words, file, () => loader.json(file) as Promise<WordList>);
    },
  };
}

const NO_WORDS: WordList = { counts: {}, names: [] };

/** Whether a list has a word. */
export function hasWord({ counts }: WordList, word: string): boolean {
  return Object.hasOwn(counts, word);
}

/** Opens a part of an index whose words are being opened. */
export async function openPart(part: Part, loader: Loader, words: Promise<Lexicon>): Promise<OpenPart> {
  const [pagefind, lexicon] = await Promise.all([loader.pagefind(partFolder(part)), words]);
  const kept = answers();
  const standing = new Map<string, Promise<boolean>>();
  const fragments = new Map<string, Promise<Fragment>>();
  return {
    ...lexicon,
    part,
    values: new Map(),
    search: (term) => kept(term, () => pagefind.search(term)),
    stands: (term) =>
      once(standing, term, async () => {
        const { unfilteredResultCount } = await pagefind.search(term, { filters: NO_RECORD });
        return unfilteredResultCount > 0;
      }),
    browse: (filters) => kept(JSON.stringify(filters), () => pagefind.search(null, { filters })),
    // Pagefind cuts excerpts out of a record each time that it is read, which are not shown.
    read: ({ id, data }) => once(fragments, id, data),
  };
}

/** Answers by what was asked for, the latest of so many lines: in a large index one word has thousands. */
function answers(): (asked: string, ask: () => Promise<Found>) => Promise<Found> {
  const kept = new Map<string, Promise<Found>>();
  const sizes = new Map<string, number>();
  let lines = 0;
  return (asked, ask) =>
    once(kept, asked, async () => {
      const found = await ask();
      lines += found.results.length - (sizes.get(asked) ?? 0);
      sizes.delete(asked);
      sizes.set(asked, found.results.length);
      for (const [oldest, size] of sizes) {
        if (lines <= MOST_LINES || oldest === asked) break;
        lines -= size;
        sizes.delete(oldest);
        kept.delete(oldest);
      }
      return found;
    });
}

/** Lines of answers that a part keeps, of about 300 bytes each. */
const MOST_LINES = 200_000;

/** A filter that no record has, and so no file to load: what is found is counted, and none of it listed. */
const NO_RECORD: Filters = { 'no-such-filter': { any: ['none'] } };

/** What was made before for a key, or is made now; what failed is made again. */
export function once<K, T>(made: Map<K, Promise<T>>, key: K, make: () => Promise<T>): Promise<T> {
  let value = made.get(key);
  if (value === undefined) {
    if (made.size >= MOST_KEPT) made.clear();
    value = make();
    made.set(key, value);
    value.catch(() => made.delete(key));
  }
  return value;
}

/** Things that are kept of a kind. */
const MOST_KEPT = 500;
