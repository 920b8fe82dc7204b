import type { Facet } from '../question.ts';
import type { Hit } from './hits.ts';

/** The answer to a question. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** Words to mark where they stand, folded. */
  readonly words: readonly string[];
  /** Asked words that some of the hits lack. */
  readonly lacking: readonly string[];
  /** Words that nothing has, and what was searched for in their place. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[];
  /** Near spellings of words that nothing has, when nothing was found. */
  readonly near: readonly { readonly typed: string; readonly words: readonly string[] }[];
  /** When nothing was found: what would be without one of the chosen values. */
  readonly without: readonly (Count & { readonly facet: Facet })[];
  /** Whether a text was asked that holds no word. */
  readonly wordless: boolean;
}

/** How many results have a value, for each value of a facet that any record has. */
export type Counts = Readonly<Record<string, readonly Count[]>>;

/** A value of a facet. */
export interface Count {
  readonly id: string;
  readonly label: string;
  readonly total: number;
}
