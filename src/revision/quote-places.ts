import search from 'approx-string-match';
import type { Place } from '../anchor/index.ts';
import { blockText, type CanonicalText, type Range, type Token } from '../text/index.ts';
import type { Alignment, ChangedText } from './alignment.ts';
import { weigh } from './diff.ts';

/** Tokens of a quote that lie further apart than the quote is long, and this, are not one place. */
const SLACK = 6;

/** The tokens of a quote among those of the old text; empty where its block did not change. */
export function quoteTokens(before: ChangedText, place: Place): Range {
  const range = before.rangeOf.get(place.block) ?? { start: 0, end: 0 };
  let { start, end } = range;
  while (start < end && (before.tokens[start]?.end ?? 0) <= place.start) start++;
  while (end > start && (before.tokens[end - 1]?.start ?? 0) >= place.end) end--;
  return { start, end };
}

/** How well a place would begin, or end, at an offset of the new text: the likeness of what stands beside. */
export interface Edges {
  readonly start: (offset: number) => number;
  readonly end: (offset: number) => number;
}

/**
 * Where the words of a quote went, by the alignment: from the first to the last of them that is left,
 * and what stands now where the others stood at its edges. At most one place.
 */
export function mappedPlace({ before, after }: Alignment, quote: Range, edges: Edges): readonly Place[] {
  const core = mainCluster(before, after, quote);
  const now = core === null ? between(before, after, quote) : withEdges(before, after, quote, core, edges);
  if (now === null) return [];
  let { start, end } = now;
  // What was put in at an edge may bring a comma or a dash of its own.
  const isMark = (text: ChangedText, at: number): boolean => text.tokens[at]?.word === false;
  const bare = { start: !isMark(before, quote.start), end: !isMark(before, quote.end - 1) };
  while (bare.start && start < end && isMark(after, start)) start++;
  while (bare.end && end > start && isMark(after, end - 1)) end--;
  const [first, last] = [after.tokens[start], after.tokens[end - 1]];
  if (start >= end || first === undefined || first.block !== last?.block) return [];
  return [{ block: first.block, start: first.start, end: last.end }];
}

/**
 * Searches for a quote among words that stood nowhere before the edit, or stood in the quote. What stood
 * elsewhere is out of reach, however alike it is.
 */
export function createChangedSearch(
  after: ChangedText,
  text: CanonicalText,
): (quote: string, before: ChangedText, source: Range) => readonly Place[] {
  const all = [...after.rangeOf.keys()];
  const masked = new Map(all.map((block) => [block, mask(after, text, block, null)]));
  return (quote, before, source) => {
    const own = new Set<number>();
    for (let i = source.start; i < source.end; i++) {
      const now = after.tokens[before.counterpart[i] ?? -1];
      if (now !== undefined) own.add(now.block);
    }
    return all.flatMap((block): readonly Place[] => {
      const range = text.blocks[block];
      const words = own.has(block) ? mask(after, text, block, source) : (masked.get(block) ?? '');
      const tokens = after.rangeOf.get(block);
      if (range === undefined || tokens === undefined) return [];
      const found = search(words, quote, Math.floor(quote.length / 2)).slice(0, 2);
      return found.flatMap((match) => {
        const place = { start: range.start + match.start, end: range.start + match.end };
        const whole = wholeTokens(after.tokens.slice(tokens.start, tokens.end), place);
        return whole === null ? [] : [{ block, ...whole }];
      });
    });
  };
}

/** The text of a block in which words with a counterpart outside of the quote are blotted out. */
function mask(after: ChangedText, text: CanonicalText, block: number, quote: Range | null): string {
  const range = after.rangeOf.get(block) ?? { start: 0, end: 0 };
  const from = text.blocks[block]?.start ?? 0;
  const units = Array.from({ length: blockText(text, block).length }, (_, i) => text.text.charAt(from + i));
  for (let i = range.start; i < range.end; i++) {
    const old = after.counterpart[i] ?? -1;
    const token = after.tokens[i];
    const own = quote !== null && old >= quote.start && old < quote.end;
    if (old === -1 || own || token === undefined) continue;
    units.fill('\u0000', token.start - from, token.end - from);
  }
  return units.join('');
}

/** A range in whole tokens: those of which at least a half lies inside. */
export function wholeTokens(tokens: readonly Token[], range: Range): Range | null {
  const inside = tokens.filter(({ start, end }) => {
    const overlap = Math.min(end, range.end) - Math.max(start, range.start);
    return overlap * 2 >= end - start;
  });
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/**
 * Whether a quote can have been deleted as a whole. Where the words beside a deletion repeat those at its
 * other end ("… last year. [He left last year.]"), no comparison can tell which of the two were taken
 * out; then those of the quote were.
 */
export function isDeleted({ tokens, counterpart, rangeOf }: ChangedText, quote: Range): boolean {
  const block = rangeOf.get(tokens[quote.start]?.block ?? -1);
  if (block === undefined) return false;
  const isGone = (at: number): boolean => at >= block.start && at < block.end && counterpart[at] === -1;
  let start = quote.start;
  while (start < quote.end && !isGone(start)) start++;
  if (start === quote.end) return false;
  let end = start;
  while (isGone(start - 1)) start--;
  while (isGone(end)) end++;
  const [left, right] = [counterpart[start - 1] ?? -1, counterpart[end] ?? -1];
  const inside = start > block.start && end < block.end;
  if (inside && left + 1 !== right) return false;
  const same = (a: number, b: number): boolean =>
    a >= block.start && b < block.end && tokens[a]?.text === tokens[b]?.text;
  let later = 0;
  while (same(start + later, end + later) && counterpart[end + later] === right + later) later++;
  let earlier = 0;
  while (same(start - 1 - earlier, end - 1 - earlier) && counterpart[start - 1 - earlier] === left - earlier)
    earlier++;
  return (
    (quote.start >= start && quote.end <= end + later) || (quote.start >= start - earlier && quote.end <= end)
  );
}

/** The heaviest group of a quote’s counterparts that lie together: range of new tokens. */
function mainCluster(before: ChangedText, after: ChangedText, quote: Range): Range | null {
  const now = [...before.counterpart.subarray(quote.start, quote.end)].filter((at) => at !== -1);
  now.sort((a, b) => a - b);
  const clusters: number[][] = [];
  for (const at of now) {
    const last = clusters.at(-1);
    const previous = last?.at(-1);
    const near =
      previous !== undefined &&
      at - previous <= quote.end - quote.start + SLACK &&
      after.tokens[previous]?.block === after.tokens[at]?.block;
    if (near) last?.push(at);
    else clusters.push([at]);
  }
  const weightOf = (cluster: readonly number[]): number =>
    weigh(cluster.flatMap((at) => after.tokens[at] ?? []));
  const best = clusters.reduce<readonly number[] | null>(
    (most, cluster) => (most === null || weightOf(cluster) > weightOf(most) ? cluster : most),
    null,
  );
  const [first, last] = [best?.[0], best?.at(-1)];
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

/** Words of a quote that stand now in place of others at its edges are found by what stands beside. */
const EDGE_SLACK = 2;

/** The core with what stands now where the quote’s first and last words stood. */
function withEdges(before: ChangedText, after: ChangedText, quote: Range, core: Range, edges: Edges): Range {
  const now = [...before.counterpart.subarray(quote.start, quote.end)];
  const inCore = (at: number): boolean => at >= core.start && at < core.end;
  const missing = { left: now.findIndex(inCore), right: now.reverse().findIndex(inCore) };
  const block = after.tokens[core.start]?.block;
  const isFree = (at: number): boolean => after.counterpart[at] === -1 && after.tokens[at]?.block === block;
  const best = (count: number, step: 1 | -1, from: number, fit: (at: number) => number): number => {
    let found = { at: from, fit: -1 };
    for (let k = 0; count > 0 && k <= count + EDGE_SLACK; k++) {
      const at = from + step * k;
      // As many words as are missing, unless what stands beside speaks for another number.
      const here = fit(at) - 0.05 * Math.abs(k - count);
      if (here > found.fit) found = { at, fit: here };
      if (!isFree(at + step)) break;
    }
    return found.at;
  };
  const startOf = (at: number): number => edges.start(after.tokens[at]?.start ?? 0);
  const endOf = (at: number): number => edges.end(after.tokens[at]?.end ?? 0);
  return {
    start: best(missing.left, -1, core.start, startOf),
    end: best(missing.right, 1, core.end - 1, endOf) + 1,
  };
}

/** Where no word of a quote is left: what stands now between the words that stood around it. */
function between(before: ChangedText, after: ChangedText, quote: Range): Range | null {
  const [before0, after0] = [anchor(before, quote.start - 1, -1), anchor(before, quote.end, 1)];
  if (before0 === null || after0 === null) return null;
  const left = before.counterpart[before0] ?? -1;
  const right = before.counterpart[after0] ?? -1;
  const room = right - left - 1;
  if (room <= 0 || after.tokens[left]?.block !== after.tokens[right]?.block) return null;
  const gap = after0 - before0 - 1;
  return {
    start: left + 1 + Math.round((room * (quote.start - before0 - 1)) / gap),
    end: right - Math.round((room * (after0 - quote.end)) / gap),
  };
}

/** The nearest old token from one on that has a counterpart, in its block. */
function anchor(before: ChangedText, from: number, step: 1 | -1): number | null {
  const block = before.tokens[from]?.block;
  for (let at = from; before.tokens[at] !== undefined && before.tokens[at]?.block === block; at += step) {
    if (before.counterpart[at] !== -1) return at;
  }
  return null;
}
