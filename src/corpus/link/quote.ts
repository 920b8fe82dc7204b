import { findAll, type Place } from '../../anchor/index.ts';
import { at, type CanonicalText } from '../../text/index.ts';
import type { ClaimFields } from '../schemas/index.ts';

/** What stands between the parts of a quote where it is shown in one line. */
const OMISSION = ' […] ';

/** The parts of a claim’s quote, in the order of the text: one where it is not a list. */
export function quoteParts(quote: ClaimFields['quote']): readonly string[] {
  return typeof quote === 'string' ? [quote] : quote;
}

/** A quote of several parts in one line. */
export function joinQuote(parts: readonly string[]): string {
  return parts.join(OMISSION);
}

/** A claim’s choice where its quote stands more than once. */
export type Choice =
  | { readonly type: 'none' | 'all' }
  /** `nth` of the places in the paragraph, from 1; null where there must be one only. */
  | { readonly type: 'paragraph'; readonly id: string; readonly nth: number | null };

/** Reads `paragraph` of a claim: `all`, `p2`, or `p2:2` for the second place in ¶ 2. */
export function readChoice(paragraph: string | undefined): Choice {
  if (paragraph === undefined) return { type: 'none' };
  if (paragraph === 'all') return { type: 'all' };
  const [, id, nth] = /^(.*):([1-9]\d{0,3})$/.exec(paragraph) ?? [];
  return id === undefined
    ? { type: 'paragraph', id: paragraph, nth: null }
    : { type: 'paragraph', id, nth: Number(nth) };
}

/** Where one part of a quote stands. */
export interface PartPlaces {
  readonly part: string;
  /** Every place in the text. */
  readonly everywhere: readonly Place[];
  /** Those that can be meant: behind the part before it, in the paragraph that was chosen. One, or all for `all`. */
  readonly places: readonly Place[];
}

/**
 * Finds the parts of a quote, one behind the other. The choice of a paragraph is that of the first part. `ids`
 * are those of the paragraphs, one a block; null where they are not known, and no choice can be followed.
 */
export function findParts(
  text: CanonicalText,
  ids: readonly string[] | null,
  quote: ClaimFields['quote'],
  choice: Choice,
): readonly PartPlaces[] {
  let from = 0;
  return quoteParts(quote).map((part, i): PartPlaces => {
    const everywhere = findAll(text, { exact: part });
    const behind = everywhere.filter((place) => place.start >= from);
    const places = i === 0 ? chosen(behind, ids, choice) : behind;
    const [first] = places;
    if (first !== undefined) from = first.end;
    return { part, everywhere, places };
  });
}

/** What `paragraph` of a claim says to choose each of some places, which are all that its words have. */
export function choicesOf(places: readonly Place[], ids: readonly string[]): readonly string[] {
  const inBlock = Map.groupBy(places, ({ block }) => block);
  return places.map((place) => {
    const id = at(ids, place.block);
    const inside = inBlock.get(place.block) ?? [];
    return inside.length === 1 ? id : `${id}:${inside.indexOf(place) + 1}`;
  });
}

function chosen(places: readonly Place[], ids: readonly string[] | null, choice: Choice): readonly Place[] {
  if (choice.type === 'all') return withoutOverlap(places);
  if (choice.type !== 'paragraph' || ids === null) return places;
  const inside = places.filter((place) => ids[place.block] === choice.id);
  return choice.nth === null ? inside : inside.slice(choice.nth - 1, choice.nth);
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
