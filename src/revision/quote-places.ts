import search from 'approx-string-match';
import type { Place } from '../anchor/index.ts';
import { at, blockText, lastOf, mustGet, type CanonicalText, type Range, type Token } from '../text/index.ts';
import { NONE, type Alignment, type ChangedText } from './alignment.ts';
import { weigh } from './diff.ts';

/**
 * Tokens of a quote that lie further apart than the quote is long, and this, are not one place. More keeps a
 * quote together into which a clause was put; less parts it from chance words behind it. Of `npm run bench --
 * anchors` "insert" rests on it, by 0.1 % between 0 and 20.
 */
const SLACK = 6;

/** The tokens of a quote among those of the old text; empty where its block did not change. */
export function quoteTokens(before: ChangedText, place: Place): Range {
  const range = before.rangeOf.get(place.block);
  if (range === undefined) return { start: 0, end: 0 };
  let { start, end } = range;
  while (start < end && at(before.tokens, start).end <= place.start) start++;
  while (end > start && at(before.tokens, end - 1).start >= place.end) end--;
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
  const isMark = (text: ChangedText, index: number): boolean => text.tokens[index]?.word === false;
  const bare = { start: !isMark(before, quote.start), end: !isMark(before, quote.end - 1) };
  while (bare.start && start < end && isMark(after, start)) start++;
  while (bare.end && end > start && isMark(after, end - 1)) end--;
  if (start >= end) return [];
  const [first, last] = [at(after.tokens, start), at(after.tokens, end - 1)];
  return first.block === last.block ? [{ block: first.block, start: first.start, end: last.end }] : [];
}

/**
 * Searches for a quote among words that stood nowhere before the edit, or stood in the quote. What stood
 * elsewhere is out of reach, however alike it is.
 */
export function createChangedSearch(
  after: ChangedText,
  text: CanonicalText,
): (quote: string, before: ChangedText, source: Range) => readonly Place[] {
  const all = [...after.rangeOf];
  const masked = new Map(all.map(([block, tokens]) => [block, mask(after, text, block, tokens, null)]));
  return (quote, before, source) => {
    const own = new Set<number>();
    for (let i = source.start; i < source.end; i++) {
      const now = at(before.counterpart, i);
      if (now !== NONE) own.add(at(after.tokens, now).block);
    }
    return all.flatMap(([block, tokens]): readonly Place[] => {
      const range = at(text.blocks, block);
      const words = own.has(block) ? mask(after, text, block, tokens, source) : mustGet(masked, block);
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
function mask(
  after: ChangedText,
  text: CanonicalText,
  block: number,
  tokens: Range,
  quote: Range | null,
): string {
  const from = at(text.blocks, block).start;
  const units = blockText(text, block).split('');
  for (let i = tokens.start; i < tokens.end; i++) {
    const old = at(after.counterpart, i);
    const own = quote !== null && old >= quote.start && old < quote.end;
    if (old === NONE || own) continue;
    const token = at(after.tokens, i);
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
  return inside.length === 0 ? null : { start: at(inside, 0).start, end: lastOf(inside).end };
}

/**
 * Whether a quote can have been deleted as a whole. Where the words beside a deletion repeat those at its
 * other end ("… last year. [He left last year.]"), no comparison can tell which of the two were taken
 * out; then those of the quote were.
 */
export function isDeleted({ tokens, counterpart, rangeOf }: ChangedText, quote: Range): boolean {
  const first = tokens[quote.start];
  const block = first === undefined ? undefined : rangeOf.get(first.block);
  if (block === undefined) return false;
  const isGone = (index: number): boolean =>
    index >= block.start && index < block.end && counterpart[index] === NONE;
  let start = quote.start;
  while (start < quote.end && !isGone(start)) start++;
  if (start === quote.end) return false;
  let end = start;
  while (isGone(start - 1)) start--;
  while (isGone(end)) end++;
  const beside = (index: number): number =>
    index < 0 || index >= counterpart.length ? NONE : at(counterpart, index);
  const [left, right] = [beside(start - 1), beside(end)];
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
  const now = [...before.counterpart.subarray(quote.start, quote.end)].filter((index) => index !== NONE);
  now.sort((a, b) => a - b);
  const clusters: [number, ...number[]][] = [];
  for (const index of now) {
    const cluster = clusters.at(-1);
    const previous = cluster?.at(-1);
    const near =
      previous !== undefined &&
      index - previous <= quote.end - quote.start + SLACK &&
      at(after.tokens, previous).block === at(after.tokens, index).block;
    if (near) cluster?.push(index);
    else clusters.push([index]);
  }
  const weightOf = (cluster: readonly number[]): number =>
    weigh(cluster.map((index) => at(after.tokens, index)));
  const best = clusters.reduce<readonly number[] | null>(
    (most, cluster) => (most === null || weightOf(cluster) > weightOf(most) ? cluster : most),
    null,
  );
  return best === null ? null : { start: at(best, 0), end: lastOf(best) + 1 };
}

/**
 * So many words more than are missing may stand now at an edge of a quote; which of them belong to it is told
 * by what stands beside. Fewer cuts off what replaced a word by several, more takes in neighbours. Rests on
 * "reword 3 words" of the bench, exactly: 96.7 % with 0, 97.6 % with 2, with 5 no more, but 0.4 % more wrong
 * homes of "replace the quote".
 */
const EDGE_SLACK = 2;

/**
 * What it costs a place, of a likeness of 1, for each word by which it holds more or fewer than are missing:
 * against context that changed itself. Rests on "several at once" of the bench, exactly: 92.4 % with 0, 95.5 %
 * with 0.05; with 0.2 "reword 3 words" loses 1 %.
 */
const WRONG_NUMBER = 0.05;

/** The core with what stands now where the quote’s first and last words stood. */
function withEdges(before: ChangedText, after: ChangedText, quote: Range, core: Range, edges: Edges): Range {
  const now = [...before.counterpart.subarray(quote.start, quote.end)];
  const inCore = (index: number): boolean => index >= core.start && index < core.end;
  const missing = { left: now.findIndex(inCore), right: now.reverse().findIndex(inCore) };
  const { block } = at(after.tokens, core.start);
  const isFree = (index: number): boolean =>
    after.counterpart[index] === NONE && after.tokens[index]?.block === block;
  const best = (count: number, step: 1 | -1, from: number, fit: (index: number) => number): number => {
    let found = { index: from, fit: -Infinity };
    for (let k = 0; count > 0 && k <= count + EDGE_SLACK; k++) {
      const index = from + step * k;
      const here = fit(index) - WRONG_NUMBER * Math.abs(k - count);
      if (here > found.fit) found = { index, fit: here };
      if (!isFree(index + step)) break;
    }
    return found.index;
  };
  const startOf = (index: number): number => edges.start(at(after.tokens, index).start);
  const endOf = (index: number): number => edges.end(at(after.tokens, index).end);
  return {
    start: best(missing.left, -1, core.start, startOf),
    end: best(missing.right, 1, core.end - 1, endOf) + 1,
  };
}

/** Where no word of a quote is left: what stands now between the words that stood around it. */
function between(before: ChangedText, after: ChangedText, quote: Range): Range | null {
  const [before0, after0] = [anchor(before, quote.start - 1, -1), anchor(before, quote.end, 1)];
  if (before0 === null || after0 === null) return null;
  const left = at(before.counterpart, before0);
  const right = at(before.counterpart, after0);
  const room = right - left - 1;
  if (room <= 0 || at(after.tokens, left).block !== at(after.tokens, right).block) return null;
  const gap = after0 - before0 - 1;
  return {
    start: left + 1 + Math.round((room * (quote.start - before0 - 1)) / gap),
    end: right - Math.round((room * (after0 - quote.end)) / gap),
  };
}

/** The nearest old token from one on that has a counterpart, in its block. */
function anchor(before: ChangedText, from: number, step: 1 | -1): number | null {
  const block = before.tokens[from]?.block;
  if (block === undefined) return null;
  for (let index = from; before.tokens[index]?.block === block; index += step) {
    if (before.counterpart[index] !== NONE) return index;
  }
  return null;
}
