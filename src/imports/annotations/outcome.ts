import type { Article, ClaimKind } from '../../corpus/index.ts';

/** What an import needs to know besides the file. */
export interface ImportOptions {
  readonly article: Article;
  /** Ids of the sources and actors that the content has: links to others stay in the note’s report only. */
  readonly sources: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  /** Ids of the editors of the site. */
  readonly editors: ReadonlySet<string>;
  /** Ids of the kinds of claim of the site. */
  readonly kinds: readonly ClaimKind[];
  /** Today as YYYY-MM-DD, for annotations that do not tell when they were made. */
  readonly today: string;
}

/** What became of one annotation. */
export interface ImportItem {
  /** Its place in the file, from 1. */
  readonly number: number;
  /** Its id elsewhere; null where it has none. */
  readonly id: string | null;
  readonly outcome:
    | { readonly type: 'claim'; readonly claim: string; readonly disagreements: readonly string[] }
    /** Evidence of a claim of the same file. */
    | { readonly type: 'evidence'; readonly claim: string }
    /** A further part of a claim of the same file. */
    | { readonly type: 'part'; readonly claim: string }
    | { readonly type: 'left-out'; readonly reason: string };
}

/** What became of an annotation. */
export type Outcome = ImportItem['outcome'];

/** Of an annotation that becomes nothing, with why in full sentences. */
export function leftOut(reason: string): Outcome {
  return { type: 'left-out', reason };
}
