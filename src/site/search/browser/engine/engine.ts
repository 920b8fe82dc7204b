import { FACETS, REVIEWED, type Facet, type Part } from '../../shared/records.ts';
import { hasWords } from '../question/asked.ts';
import type { Chosen, Question, Sort } from '../question/question.ts';
import type { Answer, Counts } from './answer.ts';
import { countFacets, nameIn, namesOf } from './counts.ts';
import { toHit, type Hit } from './hits/hits.ts';
import type { FoundWord } from './hits/why.ts';
import { openPart, type Loader, type OpenPart, type Result } from './part.ts';
import { partsFor, resolve, type PartResolved, type Resolved } from './resolve.ts';
import { idsWith, valuesOf } from './values.ts';
import { strongest } from './words/ranking.ts';

/** Answers questions from an index. */
export interface Engine {
  /** The answer with the first `limit` hits. Fails where a part of the index cannot be loaded. */
  readonly ask: (question: Question, limit: number) => Promise<Answer>;
  /** The values of facets with their counts; of types only for the parts that are searched. */
  readonly count: (question: Question, facets: readonly Facet[]) => Promise<Counts>;
}

/** Opens an index; its parts are opened when they are asked. */
export function createEngine(loader: Loader): Engine {
  const state: State = { loader, parts: new Map(), asked: '', latest: null };
  return {
    ask: (question, limit) => ask(state, question, limit),
    count: (question, facets) => count(state, question, facets),
  };
}

/** What is open, and what the latest text came to. */
interface State {
  readonly loader: Loader;
  readonly parts: Map<Part, Promise<OpenPart>>;
  /** The question that was asked last: work for others gives way to it. */
  asked: string;
  latest: { readonly key: string; readonly resolved: Promise<Resolved> } | null;
}

/** A result with the part that it stands in. */
interface Placed {
  readonly part: OpenPart;
  readonly result: Result;
  readonly words: readonly FoundWord[];
  readonly lacks: readonly string[];
}

async function ask(state: State, question: Question, limit: number): Promise<Answer> {
  const { text, chosen } = question;
  state.asked = keyOf(question);
  if (text.trim() === '') {
    const parts = await open(state, chosen);
    const placed = (await Promise.all(parts.map((part) => browsePart(part, chosen)))).flat();
    return answer(state, question, await sorted(placed, sortOf(question)), limit, null);
  }
  if (!hasWords(text)) return { ...EMPTY, wordless: true };
  const resolved = await resolveOnce(state, question);
  const placed = (await Promise.all(resolved.parts.map((part) => among(part, resolved, chosen)))).flat();
  const best = placed.sort((a, b) => b.score - a.score);
  return answer(state, question, await sorted(best, sortOf(question)), limit, resolved);
}

async function answer(
  state: State,
  question: Question,
  placed: readonly Placed[],
  limit: number,
  resolved: Resolved | null,
): Promise<Answer> {
  const hits = await Promise.all(placed.slice(0, limit).map(load));
  const without = placed.length === 0 ? await offersFor(state, question) : [];
  const found = { ...EMPTY, hits, total: placed.length, without };
  if (resolved === null) return found;
  const { words } = resolved.asked;
  const shown = new Set(placed.flatMap((one) => one.words.map(({ typed }) => typed)));
  const corrected = words.flatMap(({ typed }, i) => {
    const ways = resolved.parts.flatMap((part) => part.found[i]?.way ?? []);
    const used = [...new Set(ways.flatMap(({ type, forms }) => (type === 'near' ? forms : [])))];
    return used.length > 0 ? [{ typed, used }] : [];
  });
  const common = new Set(
    words.filter((_, i) => resolved.parts.some((part) => part.found[i]?.way.type === 'common')),
  );
  return {
    ...found,
    missingPhrases: resolved.missingPhrases,
    corrected,
    lacking: words.filter((word) => !shown.has(word.typed) && !common.has(word)).map(({ typed }) => typed),
  };
}

async function count(state: State, question: Question, facets: readonly Facet[]): Promise<Counts> {
  const { text, chosen } = question;
  const key = keyOf(question);
  state.asked = key;
  const wanted = (): boolean => state.asked === key;
  const parts = hasWords(text) ? (await resolveOnce(state, question)).parts : await open(state, chosen);
  return countFacets(parts, chosen, facets, state.loader.json, wanted);
}

/** One text is asked for its first hit, for its other hits, in another order, for its counts. */
function resolveOnce(state: State, question: Question): Promise<Resolved> {
  const key = keyOf(question);
  if (state.latest?.key !== key) {
    const resolved = open(state, question.chosen).then((parts) => resolve(parts, question.text));
    state.latest = { key, resolved };
    resolved.catch(() => (state.latest = null));
  }
  return state.latest.resolved;
}

/** What tells questions apart that come to different records. */
function keyOf({ text, chosen }: Question): string {
  return JSON.stringify([text, partsFor(chosen.type)]);
}

function open({ parts, loader }: State, { type }: Chosen): Promise<readonly OpenPart[]> {
  return Promise.all(
    partsFor(type).map((part) => {
      const opened = parts.get(part) ?? openPart(part, loader);
      parts.set(part, opened);
      opened.catch(() => parts.delete(part));
      return opened;
    }),
  );
}

async function browsePart(part: OpenPart, chosen: Chosen): Promise<readonly Placed[]> {
  const ids = new Set(await idsWith(part, chosen));
  const { results } = await part.browse({});
  return results.filter(({ id }) => ids.has(id)).map((result) => ({ part, result, words: [], lacks: [] }));
}

/** The records of a part that have words of a text and the chosen values, with what they have. */
async function among(
  { part, ranked, found }: PartResolved,
  { asked }: Resolved,
  chosen: Chosen,
): Promise<readonly (Placed & { readonly score: number })[]> {
  const anyOf = chosenHere(part, chosen) ? new Set(await idsWith(part, chosen)) : null;
  const having = anyOf === null ? ranked : ranked.filter(({ result }) => anyOf.has(result.id));
  return strongest(having).map(({ result, score, has }) => ({
    part,
    result,
    score,
    words: has.flatMap((i) => {
      const word = found[i];
      if (word === undefined) return [];
      const { asked, way } = word;
      return [{ typed: asked.typed, forms: way.forms, respelled: way.type === 'near' }];
    }),
    lacks: asked.words.flatMap(({ typed }, i) =>
      has.includes(i) || found[i]?.way.type === 'common' ? [] : [typed],
    ),
  }));
}

/** Whether chosen values narrow what a part gives: claims alone are asked for without a look at filters. */
function chosenHere({ part }: OpenPart, chosen: Chosen): boolean {
  return FACETS.some((facet) => chosen[facet].length > 0 && !(facet === 'type' && part === 'claims'));
}

/** Without words there is no relevance, but the place. */
function sortOf({ sort, text }: Question): Sort {
  return sort === 'relevance' && text.trim() === '' ? 'place' : sort;
}

/** Results in an order: of the text, or of the last review, latest first; what has none of them last. */
async function sorted(placed: readonly Placed[], sort: Sort): Promise<readonly Placed[]> {
  if (sort === 'relevance') return placed;
  const orders = await Promise.all(
    [...new Set(placed.map(({ part }) => part))].map(
      async (part) => [part, await orderOf(part, sort)] as const,
    ),
  );
  const order = new Map(orders.flatMap(([, ids], n) => ids.map((id, i) => [id, [n, i] as const])));
  return [...placed].sort((a, b) => {
    const [partA, placeA] = order.get(a.result.id) ?? [0, 0];
    const [partB, placeB] = order.get(b.result.id) ?? [0, 0];
    return partA - partB || placeA - placeB;
  });
}

/** The ids of a part in an order. */
async function orderOf(part: OpenPart, sort: Sort): Promise<readonly string[]> {
  const inText = (await part.browse({})).results.map(({ id }) => id);
  if (sort !== 'reviewed' || part.part !== 'claims') return inText;
  const days = [...(await valuesOf(part, REVIEWED))].sort().reverse();
  const found = await Promise.all(days.map((day) => part.browse({ [REVIEWED]: { any: [day] } })));
  return found.flatMap(({ results }) => results.map(({ id }) => id));
}

/** What would be found without one of the chosen values. */
async function offersFor(state: State, question: Question): Promise<Answer['without']> {
  const offers: Answer['without'][number][] = [];
  for (const facet of FACETS) {
    for (const id of question.chosen[facet]) {
      const chosen = { ...question.chosen, [facet]: question.chosen[facet].filter((one) => one !== id) };
      if (facet === 'type') continue;
      const total = await totalOf(state, { ...question, chosen });
      if (total === 0) continue;
      const name = nameIn(await namesOf(facet, state.loader.json), id);
      offers.push({ facet, id, name, total });
    }
  }
  return offers;
}

async function totalOf(state: State, question: Question): Promise<number> {
  const { text, chosen } = question;
  if (!hasWords(text)) {
    const parts = await open(state, chosen);
    return (await Promise.all(parts.map((part) => idsWith(part, chosen)))).flat().length;
  }
  const resolved = await resolveOnce(state, question);
  return (await Promise.all(resolved.parts.map((part) => among(part, resolved, chosen)))).flat().length;
}

async function load({ result, words, lacks }: Placed): Promise<Hit> {
  return toHit(await result.data(), words, lacks);
}

const EMPTY: Answer = {
  hits: [],
  total: 0,
  missingPhrases: [],
  lacking: [],
  corrected: [],
  without: [],
  wordless: false,
};
