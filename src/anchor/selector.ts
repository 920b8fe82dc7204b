import { at, type CanonicalText, type Range } from '../text/index.ts';
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
  const text = contextText(canonical);
  const { start, end } = inContext(place);
  const before = rivals.map((rival) => commonBefore(text, start, rival.start));
  const after = rivals.map((rival) => commonAfter(text, end, rival.end));
  const { prefix, suffix } = leastContext(text, { start, end }, before, after);
  return {
    exact,
    ...(prefix > 0 && { prefix: text.slice(start - prefix, start) }),
    ...(suffix > 0 && { suffix: text.slice(end, end + suffix) }),
  };
}

/**
 * The least units of prefix and suffix, at word edges, such that each rival differs in one of them.
 * `before` and `after` hold, per rival, how many units of context it shares with the place.
 */
function leastContext(
  text: string,
  place: Range,
  before: readonly number[],
  after: readonly number[],
): { readonly prefix: number; readonly suffix: number } {
  const beforeSteps = [0, ...new Set(before.map((n) => wordEdgeBefore(text, place.start, n + 1)))];
  const afterSteps = [0, ...new Set(after.map((n) => wordEdgeAfter(text, place.end, n + 1)))];
  let best: { prefix: number; suffix: number } | null = null;
  for (const prefix of beforeSteps) {
    for (const suffix of afterSteps) {
      const unique = before.every((n, i) => prefix > n || suffix > at(after, i));
      const shorter = best === null || prefix + suffix < best.prefix + best.suffix;
      if (unique && shorter) best = { prefix, suffix };
    }
  }
  if (best === null) throw new Error('Two places of one text share all of their context');
  return best;
}

/** Units of text before `a` and `b` that are the same. */
function commonBefore(text: string, a: number, b: number): number {
  let n = 0;
  while (n < a && n < b && text[a - n - 1] === text[b - n - 1]) n++;
  return n;
}

/** Units of text from `a` and `b` on that are the same. */
function commonAfter(text: string, a: number, b: number): number {
  let n = 0;
  while (a + n < text.length && b + n < text.length && text[a + n] === text[b + n]) n++;
  return n;
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
