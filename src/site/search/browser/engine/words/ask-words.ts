import type { Asked } from '../../question/asked.ts';
import { hasWord, type OpenPart, type Result } from '../part.ts';
import { way, type Way } from './way.ts';

/** The records of a part that have a word, with their scores. */
export interface WordFound {
  readonly asked: Asked;
  readonly way: Way;
  readonly scores: ReadonlyMap<string, number>;
  readonly results: readonly Result[];
}

/** How much a near spelling counts beside the word itself. */
const NEAR_SHARE = 0.6;

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
  // Questions of known words, as most are, load nothing for guesses.
  if (ways.every(({ type }) => type === 'known' || type === 'common')) return ways;
  const { withGuesses } = await import('./guess.ts');
  return withGuesses(part, words, ways);
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
  return way('unknown', []);
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
  return part.stands(`"${form}"`);
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
