import { at, firstNotBelow, remembered, type CanonicalText, type Range } from '../text/index.ts';
import { contextText, findAll, inContext, type Place, type TextQuoteSelector } from './locate.ts';

/**
 * The selector of a place with the least context that makes its quote unique, in whole words:
 * `locate` on the result finds exactly this place. Context is left out where the quote is unique, and
 * may reach into neighbouring blocks where a whole block repeats.
 */
export function selectorFor(canonical: CanonicalText, place: Place): TextQuoteSelector {
  const exact = canonical.text.slice(place.start, place.end);
  const rivals = findAll(canonical, { exact })
    .filter((other) => other.start !== place.start)
    .map(inContext);
  if (rivals.length === 0) return { exact };
  const { text, before, after } = sharedContextIn(canonical);
  const { start, end } = inContext(place);
  const shared = rivals.map((rival) => ({
    before: before(start, rival.start),
    after: after(end, rival.end),
  }));
  const { prefix, suffix } = leastContext(text, { start, end }, shared);
  return {
    exact,
    ...(prefix > 0 && { prefix: text.slice(start - prefix, start) }),
    ...(suffix > 0 && { suffix: text.slice(end, end + suffix) }),
  };
}

/** How many units of context a place shares with a rival. */
interface Shared {
  readonly before: number;
  readonly after: number;
}

/**
 * The least units of prefix and suffix, at word edges, such that each rival differs in one of them; of equal ones
 * the shorter prefix. A prefix tells apart the rivals that share less before; the suffix must tell the others.
 */
function leastContext(
  text: string,
  place: Range,
  rivals: readonly Shared[],
): { readonly prefix: number; readonly suffix: number } {
  const byPrefix = [...rivals].sort((a, b) => a.before - b.before);
  /** For each rival in that order, the most that it and those behind it share after. */
  const most = byPrefix.map(({ after }) => after);
  for (let i = most.length - 2; i >= 0; i--) most[i] = Math.max(at(most, i), at(most, i + 1));
  let best: { prefix: number; suffix: number } | null = null;
  const prefixes = new Set([
    0,
    ...byPrefix.map(({ before }) => wordEdgeBefore(text, place.start, before + 1)),
  ]);
  for (const prefix of [...prefixes].sort((a, b) => a - b)) {
    const left = most[firstNotBelow(byPrefix, ({ before }) => before < prefix)];
    const suffix = left === undefined ? 0 : wordEdgeAfter(text, place.end, left + 1);
    if (left !== undefined && suffix <= left) continue;
    if (best === null || prefix + suffix < best.prefix + best.suffix) best = { prefix, suffix };
  }
  if (best === null) throw new Error('Two places of one text share all of their context');
  return best;
}

/** How much the text before two offsets has in common, and the text behind them, in UTF-16 units. */
interface SharedContext {
  /** The text in which context is compared. */
  readonly text: string;
  readonly before: (a: number, b: number) => number;
  readonly after: (a: number, b: number) => number;
}

/** Context that is shared is mostly short. */
const NEAR = 256;

/**
 * Compares unit by unit where little is shared, and else by sums of beginnings of the text, so that a text that
 * repeats itself from end to end takes no longer than any other.
 */
function sharedContextIn(canonical: CanonicalText): SharedContext {
  const text = contextText(canonical);
  const search = (
    most: number,
    isShared: (length: number) => boolean,
    unit: (n: number) => boolean,
  ): number => {
    let near = 0;
    while (near < most && near < NEAR && unit(near)) near++;
    if (near < NEAR || near === most) return near;
    let [low, high] = [near, most];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (isShared(middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    text,
    before: (a, b) =>
      search(
        Math.min(a, b),
        (length) => sumsOf(canonical).areEqual(a - length, b - length, length),
        (n) => text[a - n - 1] === text[b - n - 1],
      ),
    after: (a, b) =>
      search(
        text.length - Math.max(a, b),
        (length) => sumsOf(canonical).areEqual(a, b, length),
        (n) => text[a + n] === text[b + n],
      ),
  };
}

const sumsOf = remembered((canonical: CanonicalText) => createSums(contextText(canonical)));

/** Primes below 2^26, so that products stay whole numbers. */
const PRIMES = [67_108_859, 67_108_837] as const;
const BASE = 65_599;

/** Whether two stretches of a text are the same, by polynomial sums: for two that differ, one in 10^15 says they are. */
function createSums(text: string): {
  readonly areEqual: (a: number, b: number, length: number) => boolean;
} {
  const tables = PRIMES.map((prime) => {
    const sums = new Uint32Array(text.length + 1);
    const powers = new Uint32Array(text.length + 1);
    powers[0] = 1;
    for (let i = 0; i < text.length; i++) {
      sums[i + 1] = (at(sums, i) * BASE + text.charCodeAt(i) + 1) % prime;
      powers[i + 1] = (at(powers, i) * BASE) % prime;
    }
    const sumOf = (start: number, length: number): number =>
      (at(sums, start + length) - ((at(sums, start) * at(powers, length)) % prime) + prime) % prime;
    return sumOf;
  });
  return { areEqual: (a, b, length) => tables.every((sumOf) => sumOf(a, length) === sumOf(b, length)) };
}

/** At least `units` before an offset, widened to the edge of a word. Zero where the text ends first. */
function wordEdgeBefore(text: string, offset: number, units: number): number {
  let start = offset - units;
  if (start < 0) return 0;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--;
  return offset - start;
}

function wordEdgeAfter(text: string, offset: number, units: number): number {
  let end = offset + units;
  if (end > text.length) return 0;
  while (end < text.length && !/\s/.test(text.charAt(end))) end++;
  return end - offset;
}
