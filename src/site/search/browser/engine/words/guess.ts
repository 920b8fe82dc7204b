import { at } from '../../../../../text/index.ts';
import { isStopWord } from '../../../shared/words/index.ts';
import type { PassageKind } from '../../../shared/records.ts';
import type { Asked } from '../../question/asked.ts';
import { passagesOf, wordsIn, type Fragment, type Passage } from '../hits/passages.ts';
import { hasWord, type OpenPart } from '../part.ts';
import { nearestOfName, nearWords, otherInitials, placesOf, wordsBeginning } from './near.ts';
import { way, type Way } from './way.ts';

/** Words that a beginning, and near spellings that a slip is taken for, at most. */
const [MOST_BEGUN, MOST_NEAR] = [6, 3];

/**
 * The ways of words with a guess for each that a part does not know: what begins with it, two words that it is written
 * as, what it is spelled much like; or, with a neighbour, one word.
 */
export async function withGuesses(
  part: OpenPart,
  words: readonly Asked[],
  ways: readonly Way[],
): Promise<readonly Way[]> {
  const guessed = await Promise.all(
    ways.map(async (one, i) => {
      if (one.type !== 'unknown') return one;
      return (await wordOfName(part, words, ways, i)) ?? guess(part, at(words, i));
    }),
  );
  return joined(part, words, guessed);
}

async function guess(part: OpenPart, { ways, letters, name }: Asked): Promise<Way> {
  const [word] = ways;
  // Of a word without meaning there is nothing to guess.
  if (isStopWord(word)) return way('unknown', []);
  const words = await part.wordsLike(word);
  const begun = wordsBeginning(word, words, MOST_BEGUN);
  // Letters that stand for words are whole: ISI is not the beginning of ISIL.
  if (begun.length > 0 && letters) return way('unknown', [], begun.slice(0, MOST_NEAR));
  if (begun.length > 0) return way('begun', begun);
  const places = placesOf(word, words);
  if (places.length > 0) return way('near', places);
  const two = await splitWord(part, word);
  if (two !== null) return way('split', two);
  const others = await Promise.all(otherInitials(word).map((initial) => part.wordsLike(initial)));
  const near = nearWords(word, [words, ...others], MOST_NEAR);
  if (near.words.length === 0) return way('unknown', []);
  // A name that stands nowhere is no slip for a word of the language.
  return name && !near.names ? way('unknown', [], near.words) : way('near', near.words);
}

/** Passages that hold names, and how many records with the words beside an unknown one are looked into for them. */
const NAMES: ReadonlySet<PassageKind> = new Set(['actor', 'title', 'names', 'by']);
const LOOKED_INTO = 3;

/**
 * An unknown word as that of a name whose other words stand beside it: in “hoor wali mehsud” it is `noor`, whatever
 * word of the language is spelled more like it. Null where no name is like that.
 */
async function wordOfName(
  part: OpenPart,
  words: readonly Asked[],
  ways: readonly Way[],
  at: number,
): Promise<Way | null> {
  const word = words[at]?.ways[0] ?? '';
  const beside = [at - 1, at + 1].flatMap((i) => (ways[i]?.type === 'known' ? (ways[i].forms[0] ?? []) : []));
  const records = await recordsWith(part, beside);
  const names = records
    .flatMap((record) => (record.filters['type']?.includes('source') ? [] : passagesOf(record)))
    .filter(({ kind }) => NAMES.has(kind))
    .flatMap(namesIn)
    .filter((name) => beside.some((form) => name.includes(form)));
  const nearest = nearestOfName(word, new Set(names.flat().filter((one) => !isStopWord(one))));
  return nearest === null ? null : way('near', [nearest]);
}

/** The first records with all of some words; where none has all, with the first of them that any has. */
async function recordsWith(part: OpenPart, forms: readonly string[]): Promise<readonly Fragment[]> {
  for (const term of new Set([forms.join(' '), ...forms])) {
    const { results } = term === '' ? { results: [] } : await part.search(term);
    if (results.length > 0) return Promise.all(results.slice(0, LOOKED_INTO).map(part.read));
  }
  return [];
}

/** The names of a passage, each in the forms of its words: one with other names parts them. */
function namesIn(passage: Passage): readonly (readonly string[])[] {
  const words = wordsIn(passage);
  const ends = [...passage.text.matchAll(/ · |$/g)].map(({ index }) => index);
  return ends.map((end, i) =>
    words
      .filter(({ start }) => start < end && start >= (ends[i - 1] ?? 0))
      .map(({ forms: [first] }) => first),
  );
}

/** The two known words that a word is made of, the commoner of them as common as can be; null for none. */
async function splitWord(part: OpenPart, word: string): Promise<readonly [string, string] | null> {
  if (/\d/.test(word)) return null;
  const firsts = await part.wordsLike(word);
  const cut = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST + 1) }, (_, i) => {
    const end = SHORTEST + i;
    return [word.slice(0, end), word.slice(end)] as const;
  }).filter(([first]) => hasWord(firsts, first));
  // One list of words is not waited for before the next is asked for.
  const lists = await Promise.all(cut.map(([, second]) => part.wordsLike(second)));
  let best: readonly [string, string] | null = null;
  let most = 0;
  for (const [i, both] of cut.entries()) {
    const [first, second] = both;
    const seconds = at(lists, i);
    if (!hasWord(seconds, second)) continue;
    const least = Math.min(firsts.counts[first] ?? 0, seconds.counts[second] ?? 0);
    if (least > most) [best, most] = [both, least];
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
