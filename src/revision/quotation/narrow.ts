import { isUnspaced } from '../../text/index.ts';
import { cleanQuotation, quotedWords, type QuotedWord } from './words.ts';

/** Whether so many texts have a key that it tells nothing. */
type IsCommon = (key: string) => boolean;

/**
 * What a text is found by before its words are at hand, each once: its words as quotations are compared, and of words
 * that are common pairs; of a text that is written without spaces pairs of characters.
 */
export function quotationKeys(
  text: string,
  language: string,
  isCommon: IsCommon = () => false,
): readonly string[] {
  return [...new Set(keysOf(quotedWords(text, language), isCommon))];
}

function keysOf(words: readonly QuotedWord[], isCommon: IsCommon): readonly string[] {
  return words.flatMap((word, i): readonly string[] => {
    const next = words[i + 1];
    if (isUnspaced(word.fold)) return next?.start === word.end ? [word.fold + next.fold] : [];
    if (!isCommon(word.fold)) return [word.fold];
    return next !== undefined && isCommon(next.fold) ? [`${word.fold} ${next.fold}`] : [];
  });
}

/** Words of a quotation that are looked up together: a stitched one may come from as many texts. */
const WINDOW = 15;

/** So many keys of a quotation are looked up at most, and at least where it has them: each may cost a request. */
const MOST_KEYS = 32;
const FEWEST_KEYS = 8;

/** Of what the text shares that shares most of a stretch, this part is nearly as much: others are not fetched. */
const NEARLY = 0.4;

/** A part of a quotation with keys that tell in which texts it can stand. */
export type Window = readonly string[];

/**
 * The keys of a quotation that are worth looking up, for each stretch of it: the longest words, which are seldom in
 * many texts, before pairs of common ones.
 */
export function keysToLookUp(pasted: string, language: string, isCommon: IsCommon): readonly Window[] {
  const words = quotedWords(cleanQuotation(pasted), language);
  const count = Math.min(Math.max(1, Math.round(words.length / WINDOW)), MOST_KEYS / 4);
  const each = Math.max(4, Math.ceil(FEWEST_KEYS / count));
  const size = words.length / count;
  return Array.from({ length: count }, (_, i) => {
    const keys = new Set(keysOf(words.slice(Math.floor(i * size), Math.floor((i + 1) * size)), isCommon));
    return [...keys]
      .filter((key) => !isCommon(key))
      .sort(
        (a, b) =>
          Number(a.includes(' ')) - Number(b.includes(' ')) || b.length - a.length || (a < b ? -1 : 1),
      )
      .slice(0, each);
  }).filter((keys) => keys.length > 0);
}

/**
 * The texts that a quotation can stand in, likeliest first: of each stretch the one that shares most with it, rare keys
 * counting more, and those that share nearly as much. `having` gives the texts with a key, `all` is how many texts
 * there are, `most` how many are wanted.
 */
export function likelyTexts(
  windows: readonly Window[],
  having: (key: string) => readonly number[],
  all: number,
  most: number,
): readonly number[] {
  const total = new Map<number, number>();
  const firsts = new Set<number>();
  const near = new Set<number>();
  for (const keys of windows) {
    const here = new Map<number, number>();
    for (const key of keys) {
      const texts = having(key);
      for (const text of texts) here.set(text, (here.get(text) ?? 0) + Math.log((all + 1) / texts.length));
    }
    const [first, ...others] = ranked(here);
    if (first === undefined) continue;
    firsts.add(first);
    const least = (here.get(first) ?? 0) * NEARLY;
    for (const text of others) if ((here.get(text) ?? 0) >= least) near.add(text);
    for (const [text, weight] of here) total.set(text, (total.get(text) ?? 0) + weight);
  }
  const inOrder = ranked(total);
  const others = inOrder.filter((text) => near.has(text) && !firsts.has(text));
  return [...inOrder.filter((text) => firsts.has(text)), ...others].slice(0, most);
}

function ranked(weights: ReadonlyMap<number, number>): readonly number[] {
  return [...weights].sort(([a, x], [b, y]) => y - x || a - b).map(([text]) => text);
}

/** Which of so many files holds a key: FNV-1a of its UTF-16 units. */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % shards;
}
