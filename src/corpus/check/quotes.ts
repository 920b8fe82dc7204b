import { findAll, nearestPassages, type Place } from '../../anchor/index.ts';
import { createIssue, type Issue } from '../../report/index.ts';
import { at, lastOf, type FlatText } from '../../text/index.ts';
import type { ParsedClaim } from '../read/parse.ts';
import type { Path } from '../read/positions.ts';
import { didYouMean } from '../read/suggest.ts';
import type { Paragraph } from '../types.ts';

/** Where the quote of a claim stands, or why it stands nowhere. */
export type Placed =
  | { readonly type: 'placed'; readonly places: readonly [Place, ...Place[]] }
  | { readonly type: 'refused'; readonly issue: Issue };

/**
 * Finds the place of a claim’s quote, or all of them for `paragraph: all`. `paragraphs` are those of the
 * text, one a block. Refuses with quote-not-found, quote-ambiguous or paragraph-unknown.
 */
export function placeQuote(claim: ParsedClaim, flat: FlatText, paragraphs: readonly Paragraph[]): Placed {
  const { quote, paragraph } = claim.entry.value;
  const refuse = (code: Issue['code'], message: string, path: Path = ['quote']): Placed => ({
    type: 'refused',
    issue: createIssue(code, claim.file, claim.entry.positionOf(path), message),
  });
  const list = (places: readonly Place[]): string => places.map((one) => named(paragraphs, one)).join(', ');
  const ids = paragraphs.map((one) => one.id);
  if (paragraph !== undefined && paragraph !== 'all' && !ids.includes(paragraph)) {
    const hint = didYouMean(paragraph, ids) || ` It has ${at(ids, 0)} to ${lastOf(ids)}.`;
    const message = `The article has no paragraph \`${paragraph}\`.${hint}`;
    return refuse('paragraph-unknown', message, ['paragraph']);
  }
  const everywhere = findAll(flat, { exact: quote });
  const places =
    paragraph === 'all'
      ? withoutOverlap(everywhere)
      : everywhere.filter((one) => paragraph === undefined || ids[one.block] === paragraph);
  const [first, ...others] = places;
  if (first === undefined) {
    const where =
      paragraph === undefined || everywhere.length === 0
        ? `the article. ${nearest(flat, quote, paragraphs)}`
        : `\`${paragraph}\`, but it does in ${list(everywhere)}.`;
    return refuse('quote-not-found', `The quote does not stand in ${where}`);
  }
  if (others.length > 0 && paragraph !== 'all') {
    return refuse('quote-ambiguous', `The quote stands ${places.length} times: in ${list(places)}.`);
  }
  return { type: 'placed', places: [first, ...others] };
}

/** Places one after the other: "no, no" stands in "no, no, no" at two places that share a word. */
function withoutOverlap(places: readonly Place[]): readonly Place[] {
  let end = 0;
  return places.filter((one) => {
    const free = one.start >= end;
    if (free) end = one.end;
    return free;
  });
}

function named(paragraphs: readonly Paragraph[], place: Place): string {
  const { ordinal, id } = at(paragraphs, place.block);
  return `¶ ${ordinal} (\`${id}\`)`;
}

function nearest(flat: FlatText, quote: string, paragraphs: readonly Paragraph[]): string {
  const [best, next] = nearestPassages(flat, quote, 2);
  if (best === undefined) return 'Nothing in it resembles the quote.';
  const show = (passage: typeof best): string =>
    `${named(paragraphs, passage)}, ${Math.round(passage.score * 100)} %: "${passage.text}"`;
  return next === undefined || next.score < 0.7
    ? `Nearest passage: ${show(best)}.`
    : `Nearest passages: ${show(best)}; ${show(next)}.`;
}
