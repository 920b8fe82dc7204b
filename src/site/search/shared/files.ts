import type { NamedFacet, Part } from './records.ts';

/** The folder of a part below that of the index; empty for the part that is searched first. */
export function partFolder(part: Part): string {
  return part === 'claims' ? '' : `${part}/`;
}

/** The file of a part that says what must be known before it is asked. */
export const ABOUT_FILE = 'about.json';

/** What must be known of a part before it is asked. */
export interface About {
  /** Records of the part. */
  readonly records: number;
  /** Words in so many records that they tell none from others, and that asking for them takes long. */
  readonly common: readonly string[];
  /** With which characters its words begin: for each there is a file of words. */
  readonly letters: readonly string[];
  /** The filters that any of its records has a value of: Pagefind has no file of another. */
  readonly filters: readonly string[];
}

/** Words of a part that begin with the same character. */
export interface WordList {
  /** In how many records each stands. */
  readonly counts: Readonly<Record<string, number>>;
  /** Those that are written with a small letter nowhere: names, and words of scripts without capitals. */
  readonly names: readonly string[];
}

/** The file of a part with the words that begin like this one. */
export function wordFile(word: string): string {
  return `words/${(word.codePointAt(0) ?? 0).toString(16)}.json`;
}

/** The file of the index with the names of what a facet’s ids stand for. */
export function namesFile(facet: NamedFacet): string {
  return `names/${facet}.json`;
}
