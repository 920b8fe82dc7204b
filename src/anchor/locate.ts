import search from 'approx-string-match';
import {
  at,
  BLOCK_SEPARATOR,
  blockText,
  isGraphemeBoundary,
  normalize,
  remembered,
  WHITE_SPACE,
  type CanonicalText,
  type Range,
} from '../text/index.ts';

/** A place in the canonical text: a range inside one block. Offsets are UTF-16 units. */
export interface Place extends Range {
  /** Index of the block. */
  readonly block: number;
}

/**
 * A quotation and the words around it.
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A passage that resembles a quote, for advice only: never an anchor. */
export interface Passage extends Place {
  readonly text: string;
  /** 1 for the same characters, 0 for nothing in common: 1 − edits / length of the quote. */
  readonly score: number;
}

/** What became of a quote. */
export type Located =
  | { readonly type: 'found'; readonly place: Place }
  | { readonly type: 'not-found'; readonly nearest: readonly Passage[] }
  | { readonly type: 'ambiguous'; readonly places: readonly Place[] };

/**
 * Finds the one place where a quote stands: exactly, after the one white-space rule and NFC; no case
 * folding, no quote curling, never across blocks. Context, where given, must match exactly too.
 * Two places are `ambiguous`, never first-wins.
 */
export function locate(canonical: CanonicalText, selector: TextQuoteSelector): Located {
  const places = findAll(canonical, selector);
  const [first, ...others] = places;
  if (first === undefined) {
    return { type: 'not-found', nearest: nearestPassages(canonical, selector.exact) };
  }
  return others.length === 0 ? { type: 'found', place: first } : { type: 'ambiguous', places };
}

/** Every place where a quote stands with its context, in the order of the text. */
export function findAll(canonical: CanonicalText, selector: TextQuoteSelector): readonly Place[] {
  const exact = normalize(selector.exact);
  if (exact === '') return [];
  const known = lastFound.get(canonical);
  const places = known?.exact === exact ? known.places : findExact(canonical, exact);
  lastFound.set(canonical, { exact, places });
  return places.filter(createContextTest(canonical, selector));
}

/** The same quote is looked for again and again: by each of its addresses, at each of its places. */
const lastFound = new WeakMap<CanonicalText, { readonly exact: string; readonly places: readonly Place[] }>();

function findExact(canonical: CanonicalText, exact: string): readonly Place[] {
  const { text, blocks } = canonical;
  const places: Place[] = [];
  let block = 0;
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    // A quote holds no line break, so that the block in which it begins holds all of it.
    while (at(blocks, block).end <= start) block++;
    if (isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)) places.push({ block, start, end });
  }
  return places;
}

/**
 * The text in which context is compared. Context may reach into neighbouring blocks; what separates
 * them counts as one space, as any other white space does.
 */
export const contextText = remembered(({ text }: CanonicalText) => text.replaceAll(BLOCK_SEPARATOR, ' '));

/** Where a place stands in `contextText`. */
export function inContext(place: Place): Range {
  const shift = place.block * (BLOCK_SEPARATOR.length - 1);
  return { start: place.start - shift, end: place.end - shift };
}

/** No more of a quote than this is looked for to advise on it, in UTF-16 units. */
const MOST_OF_QUOTE = 400;

/** No more blocks than these are read for advice: those that have the most of the quote’s words. */
const MOST_BLOCKS = 12;

/**
 * The passages most like a quote, best first, at most one per block and `limit` in all; those that
 * differ in more than half of their characters are left out. Of a long quote the beginning is compared, and in a
 * long text the blocks that have most of its words.
 */
export function nearestPassages(canonical: CanonicalText, quote: string, limit = 3): readonly Passage[] {
  const pattern = normalize(quote).slice(0, MOST_OF_QUOTE);
  if (pattern === '') return [];
  const passages = likeliestBlocks(canonical, pattern).flatMap((block): Passage[] => {
    const range = at(canonical.blocks, block);
    const text = blockText(canonical, block);
    const match = search(text, pattern, Math.floor(pattern.length / 2))[0];
    if (match === undefined) return [];
    const { start, end } = widenToWords(text, match);
    return [
      {
        block,
        start: range.start + start,
        end: range.start + end,
        text: text.slice(start, end),
        score: 1 - match.errors / pattern.length,
      },
    ];
  });
  return passages.sort((a, b) => b.score - a.score || a.start - b.start).slice(0, limit);
}

/** The blocks that share most words with a quote, in the order of the text; all where they are few. */
function likeliestBlocks({ text, blocks }: CanonicalText, quote: string): readonly number[] {
  const all = blocks.map((_, block) => block);
  if (blocks.length <= MOST_BLOCKS) return all;
  const words = new Set(quote.split(' ').filter((word) => word.length > 2));
  const shared = new Uint32Array(blocks.length);
  for (const word of words) {
    let block = 0;
    for (let found = text.indexOf(word); found !== -1; found = text.indexOf(word, at(blocks, block).end)) {
      while (at(blocks, block).end <= found) block++;
      shared[block] = at(shared, block) + 1;
    }
  }
  return all
    .sort((a, b) => at(shared, b) - at(shared, a) || a - b)
    .slice(0, MOST_BLOCKS)
    .sort((a, b) => a - b);
}

/** Whether a place stands between the words that a selector wants around it. */
function createContextTest(
  canonical: CanonicalText,
  { prefix, suffix }: TextQuoteSelector,
): (place: Place) => boolean {
  if (prefix === undefined && suffix === undefined) return () => true;
  const text = contextText(canonical);
  const before = prefix === undefined ? null : normalizeContext(prefix);
  const after = suffix === undefined ? null : normalizeContext(suffix);
  return (place) => {
    const { start, end } = inContext(place);
    return (
      (before === null || text.endsWith(before, start)) && (after === null || text.startsWith(after, end))
    );
  };
}

function normalizeContext(text: string): string {
  return text.replace(WHITE_SPACE, ' ').normalize('NFC');
}

function widenToWords(text: string, range: Range): Range {
  let { start, end } = range;
  const word = /[\p{L}\p{N}\p{M}]/u;
  while (start > 0 && word.test(text.charAt(start)) && word.test(text.charAt(start - 1))) start--;
  while (end < text.length && word.test(text.charAt(end - 1)) && word.test(text.charAt(end))) end++;
  return { start, end };
}
