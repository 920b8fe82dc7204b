import { findAll, type Passage, type Place } from '../../anchor/index.ts';
import {
  damageIn,
  findParts,
  quoteParts,
  readChoice,
  strayWords,
  type ParsedArticle,
  type ParsedClaim,
} from '../../corpus/index.ts';
import type { Position } from '../../report/index.ts';
import {
  createReanchorer,
  proposeIdentity,
  type MaterialChange,
  type ParagraphIds,
  type Reanchored,
  type TextOptions,
  type WordChange,
} from '../../revision/index.ts';
import { blockText, joinBlocks, normalize, type CanonicalText, type FlatText } from '../../text/index.ts';

/** A passage of the text, and in which paragraph it stands. */
export interface Spot {
  /** Position of the paragraph in the text, from 1. */
  readonly ordinal: number;
  /** Its id, as it is or as `npm run lock` will propose it; null where the lock is damaged. */
  readonly paragraph: string | null;
  readonly text: string;
  /** 1 for the very place, 0 for nothing in common. */
  readonly score: number;
}

/** A claim whose quote no longer stands. */
interface Lost {
  readonly claim: string;
  readonly file: string;
  readonly position: Position;
  /** Which part of a quote of several stands no longer, from 0; null for a quote of one. */
  readonly part: number | null;
  /** The old words. */
  readonly quote: string;
}

/** A new quote for a claim. It stands in the text, once where it must. */
export interface NewQuote extends Lost {
  readonly type: 'moved' | 'reworded' | 'materially-changed';
  readonly to: Spot;
  /** The claim’s new choice of a paragraph; null where it has none or keeps it. */
  readonly newParagraph: string | null;
  readonly runnerUp: Spot | null;
  readonly diff: readonly WordChange[];
  readonly changes: readonly MaterialChange[];
  /** Fields of the claim whose words stand neither in the new quote nor, where that is enough, in its paragraph. */
  readonly strayWords: readonly { readonly field: string; readonly words: string }[];
}

/** What is proposed for a claim whose quote no longer stands. A value to look at; nothing has happened yet. */
export type QuoteProposal =
  | NewQuote
  | (Lost & { readonly type: 'gone'; readonly nearest: Spot | null })
  /** `places` are the passages to choose from, in the order of the text. */
  | (Lost & { readonly type: 'ambiguous'; readonly places: readonly Spot[] });

/** The quotes of an article. */
export interface QuoteReview {
  /** How many quotes stand. */
  readonly standing: number;
  readonly proposals: readonly QuoteProposal[];
  /** Without a lock that can be used, neither old words nor the ids of paragraphs are known. */
  readonly lock: 'fits' | 'stale' | 'absent' | 'damaged';
}

/**
 * Looks at every claim of an article and proposes new quotes for those whose quote no longer stands. The
 * old words are those of the paragraph lock; `names` are watched for in changes.
 */
export function reviewQuotes(
  { lock, lockFile, claims }: ParsedArticle,
  flat: FlatText,
  options: TextOptions,
): QuoteReview {
  const known = lock === null || (lock !== 'absent' && damageIn(lock, lockFile).length > 0) ? null : lock;
  const old: ParagraphIds = known === null || known === 'absent' ? EMPTY : known.value;
  const blocks = flat.blocks.map((_, index) => blockText(flat, index));
  const stale =
    blocks.length !== old.paragraphs.length || blocks.some((text, i) => text !== old.paragraphs[i]?.text);
  const named = stale ? proposeIdentity(old, blocks, options).paragraphs : old.paragraphs;
  const ids = known === null ? null : named.map(({ id }) => id);
  const text: NamedText = { flat, ids };
  const lost = claims.flatMap((claim) => lostParts(text, claim));
  return {
    standing: claims.length - new Set(lost.map(({ claim }) => claim)).size,
    // Comparing the texts takes its time: not where nothing is lost.
    proposals: lost.length === 0 ? [] : propose(old, text, lost, options),
    lock: known === null ? 'damaged' : known === 'absent' ? 'absent' : stale ? 'stale' : 'fits',
  };
}

const EMPTY: ParagraphIds = { paragraphs: [], retired: [] };

/** A text with the ids of its paragraphs; null where they are not known. */
interface NamedText {
  readonly flat: FlatText;
  readonly ids: readonly string[] | null;
}

/** A part of a claim’s quote that no longer stands. */
interface LostPart {
  readonly claim: ParsedClaim;
  /** From 0; null for a quote of one part. */
  readonly part: number | null;
  readonly quote: string;
  /** The choice of a paragraph, which is that of the first part. */
  readonly paragraph: string | undefined;
}

function lostParts({ flat, ids }: NamedText, claim: ParsedClaim): readonly LostPart[] {
  const { quote, paragraph } = claim.entry.value;
  const choice = readChoice(paragraph);
  const isList = typeof quote !== 'string';
  return findParts(flat, ids, quote, choice).flatMap(({ part, places }, i): LostPart[] => {
    const found =
      places.length === 1 ||
      (places.length > 0 && (choice.type === 'all' || (ids === null && choice.type !== 'none')));
    if (found) return [];
    return [{ claim, part: isList ? i : null, quote: part, paragraph: i === 0 ? paragraph : undefined }];
  });
}

/** Whether a quote stands as the strict reader wants it: once in its paragraph, or anywhere for `all`. */
function stands({ flat, ids }: NamedText, quote: string, paragraph: string | undefined): boolean {
  const choice = readChoice(paragraph);
  const [found] = findParts(flat, ids, quote, choice);
  const count = found === undefined ? 0 : found.places.length;
  if (choice.type === 'all' || (ids === null && choice.type !== 'none')) return count > 0;
  return count === 1;
}

function propose(
  old: ParagraphIds,
  text: NamedText,
  lost: readonly LostPart[],
  options: TextOptions,
): readonly QuoteProposal[] {
  const before = joinBlocks(old.paragraphs.map((paragraph) => paragraph.text));
  const find = createReanchorer(before, text.flat, options);
  return lost.map((one) => {
    const quote = normalize(one.quote);
    const places = oldPlaces(before, old, quote, one.paragraph);
    const found = places.length === 0 ? [find(quote, null)] : places.map((place) => find(quote, place));
    return toProposal(text, one, combine(found));
  });
}

/** Where a quote stood in the old text: in the paragraph of the claim’s choice, where the lock still has it. */
function oldPlaces(
  before: CanonicalText,
  { paragraphs }: ParagraphIds,
  quote: string,
  paragraph: string | undefined,
): readonly Place[] {
  const places = findAll(before, { exact: quote });
  const choice = readChoice(paragraph);
  const chosen = choice.type === 'paragraph' ? paragraphs.findIndex(({ id }) => id === choice.id) : -1;
  return chosen === -1 ? places : places.filter((place) => place.block === chosen);
}

/** One answer for all places of a quote: what they agree on, else what there is to choose from. */
function combine(found: readonly Reanchored[]): Reanchored {
  const [first, ...others] = found;
  if (first === undefined) throw new Error('A quote was looked for nowhere');
  if (others.length === 0) return first;
  const offered = found.filter((one) => 'passage' in one);
  const [offer] = offered;
  const passages = found.flatMap((one) =>
    one.type === 'ambiguous' ? one.passages : 'passage' in one ? [one.passage] : [],
  );
  if (passages.length === 0) return first;
  if (offer !== undefined && passages.every(({ text }) => text === offer.passage.text)) return offer;
  return { type: 'ambiguous', passages };
}

function toProposal(text: NamedText, one: LostPart, found: Reanchored): QuoteProposal {
  const { claim, part, paragraph } = one;
  const { value, positionOf } = claim.entry;
  const lost = {
    claim: claim.id,
    file: claim.file,
    position: positionOf(part === null ? ['quote'] : ['quote', part]),
    part,
    quote: normalize(one.quote),
  };
  const spot = (passage: Passage): Spot => toSpot(text, passage);
  if (found.type === 'gone')
    return { ...lost, type: 'gone', nearest: found.nearest === null ? null : spot(found.nearest) };
  const choose = (passages: readonly Passage[]): QuoteProposal => {
    const unique = new Map(passages.map((passage) => [passage.start, passage]));
    const sorted = [...unique.values()].sort((a, b) => a.start - b.start);
    return { ...lost, type: 'ambiguous', places: sorted.map(spot) };
  };
  if (found.type === 'ambiguous') return choose(found.passages);
  const { type, passage, runnerUp, diff, changes } = found;
  const to = spot(passage);
  const chosen = paragraph === undefined || paragraph === 'all' ? paragraph : (to.paragraph ?? paragraph);
  if (!stands(text, passage.text, chosen)) {
    // The words are there, but nothing in the claim says which of their places is meant.
    return choose(
      findAll(text.flat, { exact: passage.text }).map((place) => ({
        ...place,
        text: passage.text,
        score: place.start === passage.start ? passage.score : 0,
      })),
    );
  }
  const blocks =
    chosen === 'all'
      ? findAll(text.flat, { exact: passage.text }).map((place) => place.block)
      : [passage.block];
  const parts = quoteParts(value.quote);
  const others = part === null ? [] : parts.filter((_, i) => i !== part);
  const otherBlocks = others
    .flatMap((other) => findAll(text.flat, { exact: other }))
    .map(({ block }) => block);
  const paragraphs = [...blocks, ...otherBlocks].map((block) => blockText(text.flat, block));
  return {
    ...lost,
    type,
    to,
    newParagraph: chosen === undefined || chosen === paragraph ? null : chosen,
    runnerUp: runnerUp === null ? null : spot(runnerUp),
    diff,
    changes,
    strayWords: strayWords(value, [passage.text, ...others], paragraphs).map(({ path: [field], value }) => ({
      field: String(field),
      words: value,
    })),
  };
}

function toSpot({ ids }: NamedText, { block, text, score }: Passage): Spot {
  return { ordinal: block + 1, paragraph: ids?.[block] ?? null, text, score };
}
