import {
  isSameButEnding,
  LETTERS_FILE,
  nearWords,
  wordFileName,
  type Vocabulary,
} from '../shared/spelling.ts';
import { readRecordId } from '../shared/ids.ts';
import { readWords } from '../shared/fold-query.ts';
import { toHit, type Fragment, type Hit } from './hits.ts';
import { FEW, keepMost, NOTHING_FOUND, toWordResults, type WordResults } from './keep.ts';
import {
  askedWords,
  chosenNothing,
  FACETS,
  isPhrase,
  type Asked,
  type Facet,
  type Question,
} from './question.ts';

/** The part of Pagefind’s interface that is used. @see https://pagefind.app/docs/api/ */
export interface Index {
  readonly search: (term: string | null, options: { filters: Filters }) => Promise<Found>;
}

/** Chosen values by facet. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** What Pagefind finds. */
export interface Found {
  readonly results: readonly Result[];
  /** How many results there are without the filters. */
  readonly unfilteredResultCount: number;
  /** For each facet that is loaded, how many results have each value. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** One result; what it holds is loaded when asked for. */
export interface Result {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Fragment>;
}

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

/** What a question comes to. */
interface Resolved extends Pick<Answer, 'words' | 'lacking' | 'corrected' | 'near' | 'wordless'> {
  /** Best first. */
  readonly results: readonly Result[];
  /** What to ask the index for these results and no others; null for every record. */
  readonly term: string | null;
}

/** `read` gives a file of the index’s folder, read as JSON; it is asked once for each. */
export function createEngine(index: Index, read: (file: string) => Promise<unknown>): Engine {
  const files = new Map<string, Promise<unknown>>();
  const file = (name: string): Promise<unknown> => {
    const loaded = files.get(name) ?? read(name);
    files.set(name, loaded);
    loaded.catch(() => files.delete(name));
    return loaded;
  };
  const labels = new Map<Facet, ReadonlyMap<string, string>>();
  let latest: { readonly key: string; readonly resolved: Promise<Resolved> } | null = null;

  const ask: Engine['ask'] = async (question, limit) => {
    const resolved = await resolveOnce(question);
    const results = await sort(resolved.results, question);
    const { words, lacking, corrected, near, wordless } = resolved;
    const without = results.length === 0 && !wordless ? await offers(question) : [];
    const hits = await Promise.all(results.slice(0, limit).map(load));
    return { hits, total: results.length, words, lacking, corrected, near, without, wordless };
  };

  const count: Engine['count'] = async (question, facets) => {
    const { term } = await resolveOnce(question);
    for (const facet of facets) await valuesOf(facet);
    const types = await filtersOf({
      ...question,
      chosen: { ...chosenNothing(), type: question.chosen.type },
    });
    const counts: Record<string, readonly Count[]> = {};
    const shared = new Map<string, Promise<Found>>();
    for (const facet of facets) {
      await pause();
      if (latest?.key !== keyOf(question)) break;
      const others = await filtersOf({ ...question, chosen: { ...question.chosen, type: [], [facet]: [] } });
      const filters = facet === 'type' ? others : { ...others, ...types };
      const key = JSON.stringify(filters);
      const found = shared.get(key) ?? index.search(term, { filters });
      shared.set(key, found);
      counts[facet] = Object.entries((await found).filters[facet] ?? {}).map(([value, total]) => ({
        ...splitValue(value),
        total,
      }));
    }
    return counts;
  };

  /** One question is asked for its first hit, for its other hits, in another order, for its counts. */
  const resolveOnce = (question: Question): Promise<Resolved> => {
    const key = keyOf(question);
    if (latest?.key !== key) {
      const resolved = resolve(question);
      latest = { key, resolved };
      resolved.catch(() => (latest = null));
    }
    return latest.resolved;
  };

  const resolve = async (question: Question): Promise<Resolved> => {
    const filters = await filtersOf({ ...question, chosen: { ...question.chosen, type: [] } });
    const types = new Set(question.chosen.type);
    const search = async (term: string | null): Promise<Found> => {
      const found = await index.search(term, { filters });
      if (types.size === 0) return found;
      return { ...found, results: found.results.filter(({ id }) => types.has(readRecordId(id).type)) };
    };
    if (question.text.trim() === '') return { ...PLAIN, results: (await search(null)).results, term: null };
    const asked = askedWords(question.text);
    if (asked.length === 0) return { ...PLAIN, wordless: true, results: [], term: null };
    if (isPhrase(question.text)) {
      const term = `"${asked.map(({ ways }) => ways[1] ?? ways[0]).join(' ')}"`;
      const { results } = await search(term);
      if (results.length > 0)
        return { ...PLAIN, results, term, words: wordsOf(asked.map(({ ways }) => ways[0])) };
    }
    const term = asked.map(({ ways }) => ways[0]).join(' ');
    const { results } = await search(term);
    const enough = results.length >= (asked.length === 1 ? 1 : FEW);
    if (enough && (await covers(results[0], asked)))
      return { ...PLAIN, results, term, words: wordsOf([term]) };
    return loosen(asked, search);
  };

  /** Asks word by word, in every way and spelling, and leaves words out until there are some results. */
  const loosen = async (
    asked: readonly Asked[],
    search: (term: string) => Promise<Found>,
  ): Promise<Resolved> => {
    const firstWay = async (one: Asked, ways: readonly string[]): Promise<WordResults | null> => {
      for (const way of ways) {
        const found = await search(way);
        if (found.unfilteredResultCount > 0) return toWordResults(one, way, found);
      }
      return null;
    };
    const found: WordResults[] = [];
    for (const one of asked)
      found.push((await firstWay(one, one.ways)) ?? toWordResults(one, '', NOTHING_FOUND));
    const [best] = keepMost(found).results;
    const corrected: { typed: string; used: string }[] = [];
    const near: { typed: string; words: readonly string[] }[] = [];
    for (const [i, { asked: one, results, way }] of found.entries()) {
      if (way !== '' && results.length === 0) continue;
      if ((await covers(best, [one])) || (await covers(results[0], [one]))) continue;
      const words = await spellings(one);
      near.push({ typed: one.typed, words });
      const other = await firstWay(one, words);
      found[i] = other ?? toWordResults(one, '', NOTHING_FOUND);
      if (other !== null) corrected.push({ typed: one.typed, used: other.way });
    }
    const { kept, results } = keepMost(found);
    return {
      results,
      // Without any word: no record at all.
      term: kept.length === 0 ? NO_WORD : kept.map(({ way }) => way).join(' '),
      words: wordsOf(found.map(({ way }) => way)),
      lacking: asked.filter((one) => !kept.some((word) => word.asked === one)).map(({ typed }) => typed),
      corrected: corrected.filter(({ typed }) => kept.some((word) => word.asked.typed === typed)),
      near: results.length === 0 ? near : [],
      wordless: false,
    };
  };

  /** Near spellings are a comfort: without their files there are none. */
  const vocabulary = async (word: string): Promise<Vocabulary> => {
    try {
      const letters = (await file(LETTERS_FILE)) as readonly string[];
      const known = letters.some((letter) => word.startsWith(letter));
      return known ? ((await file(wordFileName(word))) as Vocabulary) : {};
    } catch {
      return {};
    }
  };

  const spellings = async ({ ways }: Asked): Promise<readonly string[]> => {
    const word = ways[1]?.includes(' ') === false ? ways[1] : ways[0];
    return nearWords(word, await vocabulary(word));
  };

  const sort = async (
    results: readonly Result[],
    { sort: by, text }: Question,
  ): Promise<readonly Result[]> => {
    if (by === 'relevance' && text.trim() !== '') return results;
    const days = by === 'reviewed' ? ((await file('reviewed.json')) as readonly number[]) : [];
    return results
      .map((result) => ({ result, number: readRecordId(result.id).number }))
      .sort((a, b) => (days[b.number] ?? 0) - (days[a.number] ?? 0) || a.number - b.number)
      .map(({ result }) => result);
  };

  const offers = async (question: Question): Promise<Answer['without']> => {
    const list: (Count & { facet: Facet })[] = [];
    for (const facet of FACETS) {
      for (const id of question.chosen[facet]) {
        const chosen = { ...question.chosen, [facet]: question.chosen[facet].filter((one) => one !== id) };
        const { results } = await resolve({ ...question, chosen });
        if (results.length === 0) continue;
        const { label } = splitValue((await valuesOf(facet)).get(id) ?? id);
        list.push({ facet, id, label, total: results.length });
      }
    }
    return list;
  };

  /** Ids and labels of a facet, which come with its counts. */
  const valuesOf = async (facet: Facet): Promise<ReadonlyMap<string, string>> => {
    let values = labels.get(facet);
    if (values === undefined) {
      // A value that no record has: the answer lists the values that there are, and nothing else.
      const { filters } = await index.search(null, { filters: { [facet]: { any: [''] } } });
      values = new Map(Object.keys(filters[facet] ?? {}).map((value) => [splitValue(value).id, value]));
      if (values.size > 0) labels.set(facet, values);
    }
    return values;
  };

  const filtersOf = async ({ chosen }: Question): Promise<Filters> => {
    const filters: Record<string, { any: readonly string[] }> = {};
    for (const facet of FACETS) {
      if (chosen[facet].length === 0) continue;
      const values = facet === 'type' ? null : await valuesOf(facet);
      filters[facet] = { any: chosen[facet].map((id) => values?.get(id) ?? id) };
    }
    return filters;
  };

  return { ask, count };
}

/** What tells questions apart that come to different results. */
function keyOf({ text, chosen }: Question): string {
  return JSON.stringify([text, chosen]);
}

/** Lets messages in that came meanwhile. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function load(result: Result): Promise<Hit> {
  return toHit(readRecordId(result.id).type, await result.data());
}

const PLAIN = { words: [], lacking: [], corrected: [], near: [], wordless: false };
const NO_WORD = '\u{F8FF}';

/**
 * Whether a result has every asked word or a form of it. Pagefind passes over words that it does not
 * know, and takes the beginning of a word for the word where it knows nothing longer.
 */
async function covers(result: Result | undefined, asked: readonly Asked[]): Promise<boolean> {
  if (result === undefined) return false;
  const { content, meta } = await result.data();
  const words = [content, ...Object.values(meta)]
    .flatMap((text) => readWords(text))
    .flatMap(({ forms }) => forms);
  return asked.every(({ ways }) => words.some((word) => isSameButEnding(ways[0], word)));
}

function wordsOf(ways: readonly string[]): readonly string[] {
  return [...new Set(ways.flatMap((way) => way.split(' ')).filter((word) => word !== ''))];
}

function splitValue(value: string): { readonly id: string; readonly label: string } {
  const at = value.indexOf('|');
  return at === -1 ? { id: value, label: value } : { id: value.slice(0, at), label: value.slice(at + 1) };
}
