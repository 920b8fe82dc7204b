import { at } from '../../../../text/index.ts';
import {
  FACETS,
  partOf,
  PARTS,
  RECORD_TYPES,
  REVIEWED,
  type Facet,
  type Part,
} from '../../shared/records.ts';
import { hasWords, leftOutIn, type Phrase } from '../question/asked.ts';
import { asksForClaims, hasValues, type Chosen, type Question, type Sort } from '../question/question.ts';
import type { Answer, Counts } from './answer.ts';
import { toHit, type Hit } from './hits/hits.ts';
import type { Named } from './hits/named.ts';
import {
  hasWord,
  once,
  openLexicon,
  openPart,
  type Lexicon,
  type Loader,
  type OpenPart,
  type Result,
} from './part.ts';
import { partsFor, resolve, type PartResolved, type Resolved } from './resolve.ts';
import { idsWith, nameIn, namesOf, valuesOf } from './values.ts';
import type { WordFound } from './words/ask-words.ts';
import { withPhrases } from './words/phrases.ts';
import { wordsOf } from './words/ranking.ts';

/** Answers questions from an index. */
export interface Engine {
  /** The answer with the first `limit` hits. Fails where a part of the index cannot be loaded. */
  readonly ask: (question: Question, limit: number) => Promise<Answer>;
  /** The values of facets with their counts. */
  readonly count: (question: Question, facets: readonly Facet[]) => Promise<Counts>;
  /** Beside claims, the actors, texts and sources that a question names. */
  readonly named: (question: Question) => Promise<readonly Named[]>;
}

/** Opens an index; its parts are opened when they are asked. */
export function createEngine(loader: Loader): Engine {
  const state: State = { loader, lexicons: new Map(), parts: new Map(), asked: '', resolved: new Map() };
  return {
    ask: (question, limit) => ask(state, question, limit),
    count: (question, facets) => count(state, question, facets),
    named: (question) => named(state, question),
  };
}

/** What is open, and what the latest texts came to. */
interface State {
  readonly loader: Loader;
  readonly lexicons: Map<Part, Promise<Lexicon>>;
  readonly parts: Map<Part, Promise<OpenPart>>;
  /** The question that was asked last: work for others gives way to it. */
  asked: string;
  readonly resolved: Map<string, Promise<Resolved>>;
}

/** A result with the part that it stands in. */
interface Placed {
  readonly part: OpenPart;
  readonly result: Result;
  readonly score: number;
  /** The words of the question that it has, as numbers. */
  readonly has: readonly number[];
  /** What the words of the question came to in its part. */
  readonly found: readonly WordFound[];
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
  const placed = (await Promise.all(resolved.parts.map((part) => among(part, chosen)))).flat();
  // Who looks for claims is given what else there is where there is none.
  if (placed.length === 0 && !hasValues(question)) {
    const others = await ask(state, withTypes(question, OTHER_TYPES), limit);
    if (others.total > 0) return { ...others, widened: true };
  }
  const best = placed.sort((a, b) => b.score - a.score);
  return answer(state, question, await sorted(best, sortOf(question)), limit, resolved);
}

const OTHER_TYPES: readonly string[] = RECORD_TYPES.filter((type) => partOf(type) !== 'claims');

function withTypes(question: Question, type: readonly string[]): Question {
  return { ...question, chosen: { ...question.chosen, type } };
}

async function named(state: State, question: Question): Promise<readonly Named[]> {
  if (!hasWords(question.text) || !asksForClaims(question.chosen)) return [];
  state.asked = keyOf(question);
  const claims = await resolveOnce(state, question);
  const others = await resolveOnce(state, withTypes(question, OTHER_TYPES));
  // A first hit shows without what looks for names, and without what counts.
  const { namedBy } = await import('./hits/named.ts');
  return state.asked === keyOf(question) ? namedBy(claims, others) : [];
}

async function answer(
  state: State,
  question: Question,
  placed: readonly Placed[],
  limit: number,
  resolved: Resolved | null,
): Promise<Answer> {
  const phrases = resolved?.phrases ?? [];
  const hits = await Promise.all(placed.slice(0, limit).map((one) => load(one, phrases)));
  const without = placed.length === 0 ? await offersFor(state, question) : [];
  const found = { ...EMPTY, hits, total: placed.length, without };
  if (resolved === null) return found;
  const { words } = resolved.asked;
  const had = new Set<number>();
  for (const { has } of placed) for (const i of has) had.add(i);
  const shown = new Set([...had].map((i) => at(words, i).typed));
  const near = words.flatMap(({ typed }, i) => {
    const ways = resolved.parts.flatMap((part) => part.found[i]?.way ?? []);
    const used = [...new Set(ways.flatMap(({ type, forms }) => (type === 'near' ? forms : [])))];
    return used.length > 0 ? [{ typed, used }] : [];
  });
  const offered = words.flatMap(({ typed }, i) => {
    const like = [...new Set(resolved.parts.flatMap((part) => part.found[i]?.way.like ?? []))];
    return like.length > 0 ? [{ typed, words: like }] : [];
  });
  // A near spelling that nothing shown has is no answer, but may be another question.
  const isUsed = ({ typed }: { readonly typed: string }): boolean => placed.length === 0 || shown.has(typed);
  const unused = near.filter((one) => !isUsed(one));
  const common = new Set(
    words.filter((_, i) => resolved.parts.some((part) => part.found[i]?.way.type === 'common')),
  );
  return {
    ...found,
    missingPhrases: resolved.missingPhrases,
    phrases: phrases.map(({ typed }) => typed),
    whole: wholeOf(resolved, placed),
    corrected: near.filter(isUsed),
    offered: [...offered, ...unused.map(({ typed, used }) => ({ typed, words: used }))],
    leftOut: leftOutOf(resolved, question.text),
    lacking: words.filter((word) => !shown.has(word.typed) && !common.has(word)).map(({ typed }) => typed),
  };
}

async function count(state: State, question: Question, facets: readonly Facet[]): Promise<Counts> {
  const { text, chosen } = question;
  const key = keyOf(question);
  state.asked = key;
  const wanted = (): boolean => state.asked === key;
  const { json } = state.loader;
  const { countFacets } = await import('./counts.ts');
  if (!hasWords(text)) return countFacets(await open(state, chosen), chosen, facets, json, wanted);
  const { parts } = await resolveOnce(state, question);
  const others = facets.filter((facet) => facet !== 'type');
  const counts = await countFacets(parts, chosen, others, json, wanted);
  if (others.length === facets.length || !wanted()) return counts;
  // Of types all are counted that have the words, those too that were not asked for.
  const all = await Promise.all(PARTS.map((part) => resolveOnce(state, withTypes(question, typesOf(part)))));
  const everywhere = all.flatMap((resolved) => resolved.parts);
  const { type = [] } = await countFacets(everywhere, chosen, ['type'], json, wanted);
  const none = RECORD_TYPES.filter((id) => !type.some((one) => one.id === id));
  return { ...counts, type: [...type, ...none.map((id) => ({ id, name: null, total: 0 }))] };
}

function typesOf(part: Part): readonly string[] {
  return RECORD_TYPES.filter((type) => partOf(type) === part);
}

/** One text is asked for its first hit, for its other hits, in another order, for its counts. */
function resolveOnce(state: State, question: Question): Promise<Resolved> {
  const key = keyOf(question);
  const known = state.resolved.get(key);
  if (known !== undefined) return known;
  const resolved = open(state, question.chosen).then((parts) =>
    resolve(parts, question.text, (part, form) => standsElsewhere(state, part, form)),
  );
  for (const old of [...state.resolved.keys()].slice(0, 1 - MOST_RESOLVED)) state.resolved.delete(old);
  state.resolved.set(key, resolved);
  resolved.catch(() => state.resolved.delete(key));
  return resolved;
}

/** Texts whose results are kept, each of them for some parts: it is asked of claims, of others, of all. */
const MOST_RESOLVED = 3;

/** What tells questions apart that come to different records. */
function keyOf({ text, chosen }: Question): string {
  return JSON.stringify([text, partsFor(chosen.type)]);
}

function open(state: State, { type }: Chosen): Promise<readonly OpenPart[]> {
  return Promise.all(
    partsFor(type).map((part) =>
      once(state.parts, part, () => openPart(part, state.loader, lexiconOf(state, part))),
    ),
  );
}

function lexiconOf({ lexicons, loader }: State, part: Part): Promise<Lexicon> {
  return once(lexicons, part, () => openLexicon(part, loader));
}

/** Whether another part than this one has a form of a word. */
async function standsElsewhere(state: State, part: Part, form: string): Promise<boolean> {
  const lists = await Promise.all(
    PARTS.filter((one) => one !== part).map(async (one) => (await lexiconOf(state, one)).wordsLike(form)),
  );
  return lists.some((list) => hasWord(list, form));
}

async function browsePart(part: OpenPart, chosen: Chosen): Promise<readonly Placed[]> {
  const ids = new Set(await idsWith(part, chosen));
  const { results } = await part.browse({});
  return results
    .filter(({ id }) => ids.has(id))
    .map((result) => ({ part, result, score: 0, has: [], found: [] }));
}

/** The records of a part that have words of a text and the chosen values, with what they have. */
async function among({ part, ranked, found }: PartResolved, chosen: Chosen): Promise<readonly Placed[]> {
  const anyOf = chosenHere(part, chosen) ? new Set(await idsWith(part, chosen)) : null;
  const having = anyOf === null ? ranked : ranked.filter(({ result }) => anyOf.has(result.id));
  return having.map(({ result, score, has }) => ({ part, result, score, has, found }));
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

/** How many results have every word of a question that is not in nearly every record. */
function wholeOf({ parts }: Resolved, placed: readonly Placed[]): number | null {
  const telling = (found: readonly WordFound[]): number =>
    found.filter(({ way }) => way.type !== 'common').length;
  if (parts.every(({ found }) => telling(found) < 2)) return null;
  return placed.filter(({ has, found }) => has.length === telling(found)).length;
}

/** What a text leaves out, where everything that it found has it. */
function leftOutOf({ allLeftOut }: Resolved, text: string): string {
  return allLeftOut ? leftOutIn(text).replace(/(?<!\S)[-–−]/g, '') : '';
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
  return (await Promise.all(resolved.parts.map((part) => among(part, chosen)))).flat().length;
}

async function load({ part, result, has, found }: Placed, phrases: readonly Phrase[]): Promise<Hit> {
  const words = withPhrases(wordsOf(has, found), phrases);
  const lacks = found.flatMap(({ asked, way }, i) =>
    has.includes(i) || way.type === 'common' ? [] : [asked.typed],
  );
  return toHit(await part.read(result), words, lacks);
}

const EMPTY: Answer = {
  hits: [],
  total: 0,
  missingPhrases: [],
  phrases: [],
  whole: null,
  lacking: [],
  corrected: [],
  offered: [],
  widened: false,
  without: [],
  leftOut: '',
  wordless: false,
};
