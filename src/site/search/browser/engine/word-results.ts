import { isSameButEnding } from '../../shared/spelling.ts';
import { readWords } from '../../shared/word-forms.ts';
import type { Asked } from '../question.ts';
import type { Found, Result } from './open-index.ts';

/** With fewer results than these the words are asked one by one, and the least telling are left out. */
export const FEW = 3;

/** The results for one asked word. */
export interface WordResults {
  readonly asked: Asked;
  /** What the index was asked for; empty where nothing finds the word. */
  readonly way: string;
  /** Scores by the ids of results. */
  readonly scores: ReadonlyMap<string, number>;
  readonly results: readonly Result[];
}

/** What was found for one way of asking a word. */
export function toWordResults(asked: Asked, way: string, { results }: Found): WordResults {
  return { asked, way, results, scores: new Map(results.map(({ id, score }) => [id, score])) };
}

/** A word that no way of asking finds. */
export function nothingFound(asked: Asked): WordResults {
  return { asked, way: '', results: [], scores: new Map() };
}

/**
 * The results that have most of what was asked, best first by all words together. Starts from the words
 * of the best result and leaves out, one by one, the word without which the best results are best.
 */
export function keepMost(found: readonly WordResults[]): {
  readonly kept: readonly WordResults[];
  readonly results: readonly Result[];
} {
  const sums = new Map<string, number>();
  const results = new Map<string, Result>();
  for (const word of found) {
    for (const result of word.results) {
      results.set(result.id, result);
      sums.set(result.id, (sums.get(result.id) ?? 0) + result.score);
    }
  }
  const sumOf = (id: string): number => sums.get(id) ?? 0;
  const common = (words: readonly WordResults[]): string[] =>
    [...(words[0]?.scores.keys() ?? [])].filter((id) => words.every((word) => word.scores.has(id)));
  const worth = (ids: readonly string[]): number =>
    ids.map(sumOf).sort((a, b) => b - a).slice(0, 3).reduce((sum, one) => sum + one, 0); // prettier-ignore
  let kept: readonly WordResults[] = found.filter((word) => word.scores.size > 0);
  let ids = common(kept);
  if (ids.length < FEW) {
    let best = '';
    for (const [id, sum] of sums) if (sum > sumOf(best)) best = id;
    kept = kept.filter((word) => word.scores.has(best));
    ids = common(kept);
  }
  while (ids.length < FEW && kept.length > 1) {
    const choices = kept.map((word) => kept.filter((other) => other !== word));
    const [choice] = choices
      .map((words) => ({ words, ids: common(words) }))
      .sort((a, b) => worth(b.ids) - worth(a.ids));
    if (choice === undefined) break;
    ({ words: kept, ids } = choice);
  }
  const ranked = ids.sort((a, b) => sumOf(b) - sumOf(a));
  return { kept, results: ranked.flatMap((id) => results.get(id) ?? []) };
}

/**
 * Whether a result has every asked word or a form of it. Pagefind passes over words that it does not
 * know, and takes the beginning of a word for the word where it knows nothing longer.
 */
export async function covers(result: Result | undefined, asked: readonly Asked[]): Promise<boolean> {
  if (result === undefined) return false;
  const { content, meta } = await result.data();
  const words = [content, ...Object.values(meta)]
    .flatMap((text) => readWords(text))
    .flatMap(({ forms }) => forms);
  return asked.every(({ ways }) => words.some((word) => isSameButEnding(ways[0], word)));
}
