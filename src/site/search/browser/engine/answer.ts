import type { Facet } from '../../shared/records.ts';
import type { Hit } from './hits/hits.ts';

/** The answer to a question. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** Phrases that stand nowhere: their words were searched for. */
  readonly missingPhrases: readonly string[];
  /** Phrases that every result has, as they were typed. */
  readonly phrases: readonly string[];
  /** How many results have every word of the question that tells anything; null where it has fewer than two of these. */
  readonly whole: number | null;
  /** Words that no result has, as they were typed. */
  readonly lacking: readonly string[];
  /** Words that stand nowhere, and what was searched for in their place. */
  readonly corrected: readonly { readonly typed: string; readonly used: readonly string[] }[];
  /** Words that stand nowhere, and what may have been meant and was not searched for: names are not replaced. */
  readonly offered: readonly { readonly typed: string; readonly words: readonly string[] }[];
  /** Whether no claim was found, which is what was asked for, and the hits are what else was. */
  readonly widened: boolean;
  /** When nothing was found: what would be without one of the chosen values. */
  readonly without: readonly (Count & { readonly facet: Facet; readonly total: number })[];
  /** What the question leaves out, where everything that was found has it; empty otherwise. */
  readonly leftOut: string;
  /** Whether a text was asked that holds no word. */
  readonly wordless: boolean;
}

/** How many results have a value, for each value of a facet that any record has. */
export type Counts = Readonly<Partial<Record<Facet, readonly Count[]>>>;

/** A value of a facet. */
export interface Count {
  readonly id: string;
  /** What the id stands for, where that has a name of its own; what else it is called the page knows. */
  readonly name: string | null;
  /** Null for what was not asked for. */
  readonly total: number | null;
}
