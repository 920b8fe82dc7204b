import { at } from '../../../../../text/index.ts';
import { isStopWord } from '../../../shared/words/index.ts';
import type { Asked } from '../../question/asked.ts';
import { hasWord, type OpenPart, type Result } from '../part.ts';
import { nearWords, otherInitials, placesOf, wordsBeginning } from './near.ts';

/** What a word is found by. */
export interface Way {
  /** The forms that were asked for. */
  readonly forms: readonly string[];
  readonly type:
    | 'known'
    /** The word is the beginning of these. */
    | 'begun'
    /** The word is these two, written as one: a record must have both. */
    | 'split'
    /** With its neighbour the word is this one, written as two. */
    | 'joined'
    /** Nothing has the word: these are spelled much like it. */
    | 'near'
    /** It is too common to tell anything, and is not asked for. */
    | 'common'
    /** Another part has it. */
    | 'elsewhere'
    | 'unknown';
  /** Of an unknown word, what may have been meant and was not asked for. */
  readonly like: readonly string[];
}

/** The records of a part that have a word, with their scores. */
export interface WordFound {
  readonly asked: Asked;
  readonly way: Way;
  readonly scores: ReadonlyMap<string, number>;
  readonly results: readonly Result[];
}

/** How much a near spelling counts beside the word itself. */
const NEAR_SHARE = 0.6;

/** Words that a beginning, and near spellings that a slip is taken for, at most. */
const [MOST_BEGUN, MOST_NEAR] = [6, 3];

/**
 * The forms by which a part knows words. A known word is never replaced, nor one that stands `elsewhere`, in
 * another part. Throws where a part of the index is missing: a word stands in its list of words and nothing is
 * found for it.
 */
export async function waysFor(
  part: OpenPart,
  words: readonly Asked[],
  elsewhere: (form: string) => Promise<boolean>,
): Promise<readonly Way[]> {
  const common = new Set(part.about.common);
  const rare = words.some(({ ways: [first] }) => !common.has(first));
  const ways = await Promise.all(
    words.map(async (asked): Promise<Way> => {
      if (rare && common.has(asked.ways[0])) return way('common', []);
      return wayFor(part, asked, elsewhere);
    }),
  );
  return joined(part, words, ways);
}

function way(type: Way['type'], forms: readonly string[], like: readonly string[] = []): Way {
  return { type, forms, like };
}

async function wayFor(
  part: OpenPart,
  asked: Asked,
  elsewhere: (form: string) => Promise<boolean>,
): Promise<Way> {
  const { ways, compound } = asked;
  // Pagefind knows stems: to it ISI is what ISIS are many of.
  const stemmed = asked.letters && !hasWord(await part.wordsLike(ways[0]), ways[0]);
  for (const form of stemmed ? [] : ways) {
    if (await isKnown(part, form)) return way('known', await withCompound(part, form, compound));
  }
  if (compound !== null && (await isKnown(part, compound))) return way('known', [compound]);
  const [word] = ways;
  const words = await part.wordsLike(word);
  if (hasWord(words, word)) throw new Error(`A part of the index is missing: ${word}`);
  for (const form of ways) if (await elsewhere(form)) return way('elsewhere', []);
  // Of a word without meaning there is nothing to guess.
  if (isStopWord(word)) return way('unknown', []);
  const begun = wordsBeginning(word, words, MOST_BEGUN);
  // Letters that stand for words are whole: ISI is not the beginning of ISIL.
  if (begun.length > 0 && asked.letters) return way('unknown', [], begun.slice(0, MOST_NEAR));
  if (begun.length > 0) return way('begun', begun);
  const places = placesOf(word, words);
  if (places.length > 0) return way('near', places);
  const two = await splitWord(part, word);
  if (two !== null) return way('split', two);
  const others = await Promise.all(otherInitials(word).map((initial) => part.wordsLike(initial)));
  const near = nearWords(word, [words, ...others], MOST_NEAR);
  if (near.words.length === 0) return way('unknown', []);
  // A name that stands nowhere is no slip for a word of the language.
  return asked.name && !near.names ? way('unknown', [], near.words) : way('near', near.words);
}

/** The two known words that a word is made of, the commoner of them as common as can be; null for none. */
async function splitWord(part: OpenPart, word: string): Promise<readonly [string, string] | null> {
  if (/\d/.test(word)) return null;
  const firsts = await part.wordsLike(word);
  let best: readonly [string, string] | null = null;
  let most = 0;
  for (let end = SHORTEST; end <= word.length - SHORTEST; end++) {
    const [first, second] = [word.slice(0, end), word.slice(end)] as const;
    if (!hasWord(firsts, first)) continue;
    const seconds = await part.wordsLike(second);
    if (!hasWord(seconds, second)) continue;
    const least = Math.min(firsts.counts[first] ?? 0, seconds.counts[second] ?? 0);
    if (least > most) [best, most] = [[first, second], least];
  }
  return best;
}

/** Letters of the parts that a word is taken apart into, at least. */
const SHORTEST = 3;

/** Words of which one is not known, and that are known when they are written as one. */
async function joined(
  part: OpenPart,
  words: readonly Asked[],
  ways: readonly Way[],
): Promise<readonly Way[]> {
  const result = [...ways];
  for (let i = 1; i < words.length; i++) {
    const both = [at(result, i - 1), at(result, i)];
    if (both.every(({ type }) => type === 'known' || type === 'common')) continue;
    const whole = at(words, i - 1).ways[0] + at(words, i).ways[0];
    if (/\d/.test(whole) || !hasWord(await part.wordsLike(whole), whole)) continue;
    result[i - 1] = result[i] = way('joined', [whole]);
  }
  return result;
}

/** A text may write in one what was typed with a hyphen. */
async function withCompound(
  part: OpenPart,
  form: string,
  compound: string | null,
): Promise<readonly string[]> {
  return compound !== null && (await isKnown(part, compound)) ? [form, compound] : [form];
}

/** Whether a part has a word: Pagefind takes a word that it does not know for another, but not in quotation marks. */
export async function isKnown(part: OpenPart, form: string): Promise<boolean> {
  return (await part.search(`"${form}"`)).unfilteredResultCount > 0;
}

/** The ids of the records that have each of some words itself: what is spelled otherwise or goes on is another. */
export async function idsWithAll(part: OpenPart, words: readonly Asked[]): Promise<ReadonlySet<string>> {
  const ways = await waysFor(part, words, () => Promise.resolve(false));
  const sets = await Promise.all(
    ways.map(async ({ type, forms }) => {
      if (type !== 'known') return new Set<string>();
      const found = await Promise.all(forms.map((form) => part.search(`"${form}"`)));
      return new Set(found.flatMap(({ results }) => results.map(({ id }) => id)));
    }),
  );
  const [first = new Set<string>(), ...others] = sets;
  return new Set([...first].filter((id) => others.every((ids) => ids.has(id))));
}

/**
 * Finds the records that have a word in one of its forms: of several forms the one counts that fits best. Of a
 * word that is two, a record counts as the one that it has less of.
 */
export async function findWord(part: OpenPart, asked: Asked, way: Way): Promise<WordFound> {
  const isSplit = way.type === 'split';
  const share = way.type === 'near' ? NEAR_SHARE : 1;
  const found = await Promise.all(way.forms.map((form) => part.search(form)));
  const scores = new Map<string, number>();
  const results = new Map<string, Result>();
  const repeated = new Set<string>();
  for (const result of found.flatMap((one) => one.results)) {
    const score = share * result.score;
    const before = scores.get(result.id);
    if (before !== undefined) repeated.add(result.id);
    results.set(result.id, result);
    scores.set(result.id, isSplit ? Math.min(before ?? score, score) : Math.max(before ?? 0, score));
  }
  const all = [...results.values()];
  return { asked, way, scores, results: isSplit ? all.filter(({ id }) => repeated.has(id)) : all };
}
