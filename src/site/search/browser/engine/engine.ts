import { readRecordId } from '../../shared/ids.ts';
import { FACETS, type Facet, type Question } from '../question.ts';
import type { Answer, Counts } from './answer.ts';
import { countFacets, labelOf } from './facet-values.ts';
import { toHit, type Hit } from './hits.ts';
import { fileOf, openIndex, type OpenIndex, type Pagefind, type Result } from './open-index.ts';
import { resolve, type Resolved } from './resolve.ts';

/** Answers questions from an index. */
export interface Engine {
  /** The answer with the first `limit` hits. */
  readonly ask: (question: Question, limit: number) => Promise<Answer>;
  /**
   * The values of facets with their counts: a facet’s own chosen values do not narrow its counts. Breaks
   * off without those that are left when another question is asked.
   */
  readonly count: (question: Question, facets: readonly Facet[]) => Promise<Counts>;
}

/** `read` gives a file of the index’s folder, read as JSON; it is asked once for each. */
export function createEngine(pagefind: Pagefind, read: (file: string) => Promise<unknown>): Engine {
  const state: State = { index: openIndex(pagefind, read), latest: null };
  return {
    ask: (question, limit) => ask(state, question, limit),
    count: (question, facets) => count(state, question, facets),
  };
}

/** The index, and what the latest question came to. */
interface State {
  readonly index: OpenIndex;
  latest: { readonly key: string; readonly resolved: Promise<Resolved> } | null;
}

async function ask(state: State, question: Question, limit: number): Promise<Answer> {
  const resolved = await resolveOnce(state, question);
  const results = await inOrder(state.index, resolved.results, question);
  const { words, lacking, corrected, near, wordless } = resolved;
  const without = results.length === 0 && !wordless ? await offersFor(state.index, question) : [];
  const hits = await Promise.all(results.slice(0, limit).map(load));
  return { hits, total: results.length, words, lacking, corrected, near, without, wordless };
}

async function count(state: State, question: Question, facets: readonly Facet[]): Promise<Counts> {
  const { term } = await resolveOnce(state, question);
  const { chosen } = question;
  return countFacets(state.index, { term, chosen }, facets, () => state.latest?.key === keyOf(question));
}

/** One question is asked for its first hit, for its other hits, in another order, for its counts. */
function resolveOnce(state: State, question: Question): Promise<Resolved> {
  const key = keyOf(question);
  if (state.latest?.key !== key) {
    const resolved = resolve(state.index, question);
    state.latest = { key, resolved };
    resolved.catch(() => (state.latest = null));
  }
  return state.latest.resolved;
}

/** What tells questions apart that come to different results. */
function keyOf({ text, chosen }: Question): string {
  return JSON.stringify([text, chosen]);
}

/** Results in the order that a question asks for: without words there is no relevance, but the place. */
async function inOrder(
  index: OpenIndex,
  results: readonly Result[],
  { sort, text }: Question,
): Promise<readonly Result[]> {
  if (sort === 'relevance' && text.trim() !== '') return results;
  const days = sort === 'reviewed' ? ((await fileOf(index, 'reviewed.json')) as readonly number[]) : [];
  return results
    .map((result) => ({ result, number: readRecordId(result.id).number }))
    .sort((a, b) => (days[b.number] ?? 0) - (days[a.number] ?? 0) || a.number - b.number)
    .map(({ result }) => result);
}

/** What would be found without one of the chosen values. */
async function offersFor(index: OpenIndex, question: Question): Promise<Answer['without']> {
  const offers: Answer['without'][number][] = [];
  for (const facet of FACETS) {
    for (const id of question.chosen[facet]) {
      const chosen = { ...question.chosen, [facet]: question.chosen[facet].filter((one) => one !== id) };
      const { results } = await resolve(index, { ...question, chosen });
      if (results.length === 0) continue;
      offers.push({ facet, id, label: await labelOf(index, facet, id), total: results.length });
    }
  }
  return offers;
}

async function load(result: Result): Promise<Hit> {
  return toHit(readRecordId(result.id).type, await result.data());
}
