import search from 'approx-string-match';
import { blockText, isGraphemeBoundary, normalize, type CanonicalText, type Range } from './canonical.ts';

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
  const prefix = normalizeContext(selector.prefix ?? '');
  const suffix = normalizeContext(selector.suffix ?? '');
  const { text, blocks } = canonical;
  const places: Place[] = [];
  let block = 0;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    while ((blocks[block]?.end ?? Infinity) <= at) block++;
    if (end > (blocks[block]?.end ?? 0)) continue;
    if (!isGraphemeBoundary(text, at) || !isGraphemeBoundary(text, end)) continue;
    // Context may reach into neighbouring blocks; their separator then counts as one space.
    const before = text.slice(Math.max(0, at - prefix.length - CONTEXT_SLACK), at);
    const after = text.slice(end, end + suffix.length + CONTEXT_SLACK);
    if (!normalizeContext(before).endsWith(prefix)) continue;
    if (!normalizeContext(after).startsWith(suffix)) continue;
    places.push({ block, start: at, end });
  }
  return places;
}

/**
 * The passages most like a quote, best first, at most one per block and `limit` in all; those that
 * differ in more than half of their characters are left out.
 */
export function nearestPassages(canonical: CanonicalText, quote: string, limit = 3): readonly Passage[] {
  const pattern = normalize(quote);
  if (pattern === '') return [];
  const passages = canonical.blocks.flatMap((range, block): Passage[] => {
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

/** Extra units of context read so that a block separator can shrink to one space. */
const CONTEXT_SLACK = 16;

function normalizeContext(text: string): string {
  return text.replace(/\s+/g, ' ').normalize('NFC');
}

function widenToWords(text: string, range: Range): Range {
  let { start, end } = range;
  const word = /[\p{L}\p{N}\p{M}]/u;
  while (start > 0 && word.test(text.charAt(start)) && word.test(text.charAt(start - 1))) start--;
  while (end < text.length && word.test(text.charAt(end - 1)) && word.test(text.charAt(end))) end++;
  return { start, end };
}
