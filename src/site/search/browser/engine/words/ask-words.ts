import type { Asked } from '../../question/asked.ts';
import type { OpenPart, Result } from '../part.ts';
import { nearWords, wordsBeginning } from './near.ts';

/** What a word is found by. */
export interface Way {
  /** The forms that were asked for. */
  readonly forms: readonly string[];
  readonly type:
    | 'known'
    /** The word is the beginning of these. */
    | 'begun'
    /** Nothing has the word: these are spelled much like it. */
    | 'near'
    /** It is too common to tell anything, and is not asked for. */
    | 'common'
    | 'unknown';
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
 * The forms by which a part knows words. A known word is never replaced. Throws where a part of the index
 * is missing: a word stands in its list of words and nothing is found for it.
 */
export async function waysFor(part: OpenPart, words: readonly Asked[]): Promise<readonly Way[]> {
  const common = new Set(part.about.common);
  const rare = words.some(({ ways: [first] }) => !common.has(first));
  return Promise.all(
    words.map(async (asked): Promise<Way> => {
      if (rare && common.has(asked.ways[0])) return { type: 'common', forms: [] };
      return wayFor(part, asked);
    }),
  );
}

async function wayFor(part: OpenPart, { ways, compound }: Asked): Promise<Way> {
  for (const form of ways) {
    if (await isKnown(part, form)) return { type: 'known', forms: await withCompound(part, form, compound) };
  }
  if (compound !== null && (await isKnown(part, compound))) return { type: 'known', forms: [compound] };
  const [word] = ways;
  const words = await part.wordsLike(word);
  if (Object.hasOwn(words, word)) throw new Error(`A part of the index is missing: ${word}`);
  const begun = wordsBeginning(word, words, MOST_BEGUN);
  if (begun.length > 0) return { type: 'begun', forms: begun };
  const near = nearWords(word, words, MOST_NEAR);
  return near.length > 0 ? { type: 'near', forms: near } : { type: 'unknown', forms: [] };
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

/** Finds the records that have a word in one of its forms: of several forms the one counts that fits best. */
export async function findWord(part: OpenPart, asked: Asked, way: Way): Promise<WordFound> {
  const scores = new Map<string, number>();
  const results = new Map<string, Result>();
  const share = way.type === 'near' ? NEAR_SHARE : 1;
  for (const form of way.forms) {
    for (const result of (await part.search(form)).results) {
      results.set(result.id, result);
      scores.set(result.id, Math.max(scores.get(result.id) ?? 0, share * result.score));
    }
  }
  return { asked, way, scores, results: [...results.values()] };
}
