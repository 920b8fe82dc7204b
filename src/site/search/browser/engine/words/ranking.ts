import type { Result } from '../part.ts';
import type { FoundWord } from '../hits/why.ts';
import type { WordFound } from './ask-words.ts';
import type { Way } from './way.ts';

/** A record that was found. */
export interface Ranked {
  readonly result: Result;
  readonly score: number;
  /** The words that it has, as numbers in the question. */
  readonly has: readonly number[];
  /** Whether it has every word that anything has. */
  readonly whole: boolean;
}

/**
 * By how much a record that has the whole question is preferred to one with as high a sum for a part of it.
 * Between 0.25 and 2 the bench finds no difference, at 0 it finds 0.4 % less in the first place.
 */
const COVERAGE = 0.5;

/**
 * Records with less than this share of the best score are left out, unless they have every word: long questions
 * have some word in nearly every record.
 */
const LEAST_SHARE = 0.25;

/**
 * The records that have words of a question, best first. What a record scores is the sum over words, which
 * Pagefind gives by BM25, raised by the share of the question’s words that it has.
 */
export function rank(found: readonly WordFound[]): readonly Ranked[] {
  const asked = found.filter(({ way }) => way.type !== 'common').length;
  const known = found.filter(({ results }) => results.length > 0).length;
  const sums = new Map<string, { readonly result: Result; sum: number; readonly has: number[] }>();
  for (const [number, { results, scores }] of found.entries()) {
    for (const result of results) {
      const entry = sums.get(result.id) ?? { result, sum: 0, has: [] };
      entry.sum += scores.get(result.id) ?? 0;
      entry.has.push(number);
      sums.set(result.id, entry);
    }
  }
  return [...sums.values()]
    .map(({ result, sum, has }) => ({
      result,
      has,
      score: sum * (1 + COVERAGE * (has.length / asked)),
      whole: has.length === known,
    }))
    .sort((a, b) => b.score - a.score);
}

/** The words that a record was found by, which it `has` as numbers in the question. */
export function wordsOf(has: readonly number[], found: readonly WordFound[]): readonly FoundWord[] {
  return has.flatMap((i) => {
    const word = found[i];
    if (word === undefined) return [];
    const { asked, way } = word;
    const respelled = RESPELLED.has(way.type);
    return [{ typed: asked.typed, forms: way.forms, inOrder: false, respelled }];
  });
}

/** Ways by which a text writes a word otherwise than it was typed. */
const RESPELLED: ReadonlySet<Way['type']> = new Set(['near', 'split', 'joined']);

/** Those of ranked records that are worth showing beside the best of them. */
export function strongest(ranked: readonly Ranked[]): readonly Ranked[] {
  const least = LEAST_SHARE * (ranked[0]?.score ?? 0);
  return ranked.filter(({ score, whole }) => whole || score >= least);
}
