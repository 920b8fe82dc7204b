import search from 'approx-string-match';
import type { Place } from '../../src/anchor/index.ts';
import type { CanonicalText } from '../../src/text/index.ts';

/** What another matcher would take a quote for; null for nothing at all. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/**
 * A matcher with the published weights of the Hypothesis client, written from their description: exact
 * matches if there are any, else approximate ones with up to half of the characters wrong; each worth
 * 50 for the quote, 20 for 32 characters of prefix, 20 for as many of suffix and 2 for the position. The
 * best is taken, however bad.
 */
export function matchByPublishedWeights(
  before: CanonicalText,
  after: CanonicalText,
  quote: string,
  place: Place,
): Match | null {
  const text = after.text;
  const prefix = before.text.slice(Math.max(0, place.start - 32), place.start);
  const suffix = before.text.slice(place.end, place.end + 32);
  const matches = occurrences(text, quote);
  const scored = matches.map(({ start, end, errors }): Match => {
    const around = [
      50 * (1 - errors / quote.length),
      20 * (prefix === '' ? 1 : likeness(text.slice(Math.max(0, start - prefix.length), start), prefix)),
      20 * (suffix === '' ? 1 : likeness(text.slice(end, end + suffix.length), suffix)),
      2 * (1 - Math.abs(start - place.start) / text.length),
    ];
    return { start, end, score: around.reduce((sum, one) => sum + one, 0) / 92 };
  });
  return scored.reduce<Match | null>(
    (best, one) => (best === null || one.score > best.score ? one : best),
    null,
  );
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

function occurrences(text: string, quote: string): readonly Found[] {
  const exact: Found[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, quote, Math.min(256, quote.length / 2));
}

function likeness(text: string, pattern: string): number {
  const [best] = search(text, pattern, pattern.length);
  return best === undefined ? 0 : 1 - best.errors / pattern.length;
}
