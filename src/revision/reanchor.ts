import search from 'approx-string-match';
import { distance } from 'fastest-levenshtein';
import { contextText, findAll, inContext, type Passage, type Place } from '../anchor/index.ts';
import { at, blockText, firstNotBelow, tokenize, type CanonicalText } from '../text/index.ts';
import { alignTexts, type Alignment } from './alignment.ts';
import { diffWords, similarity, type WordChange } from './diff.ts';
import { materialChanges, type MaterialChange, type TextOptions } from './material.ts';
import {
  createChangedSearch,
  isDeleted,
  mappedPlace,
  quoteTokens,
  wholeTokens,
  type Edges,
} from './quote-places.ts';

/** Where a quote went. Proposals are for a person to accept: nothing here is an anchor yet. */
export type Reanchored =
  | {
      /**
       * `moved`: the same words, elsewhere or in place. `reworded`: other words, none of which meaning
       * hangs on. `materially-changed`: a number, a negation, a modal or a name is another.
       */
      readonly type: 'moved' | 'reworded' | 'materially-changed';
      /** The new place, with its words and its score. */
      readonly passage: Passage;
      /** The next best place, however bad; null where there is none. */
      readonly runnerUp: Passage | null;
      readonly diff: readonly WordChange[];
      readonly changes: readonly MaterialChange[];
    }
  /** The words are gone: the best that is left lies below the floor. */
  | { readonly type: 'gone'; readonly nearest: Passage | null }
  /** Two places are equally good. */
  | { readonly type: 'ambiguous'; readonly passages: readonly Passage[] };

/**
 * What a candidate is worth: how much of the quote stands there, how much of the words before and after
 * it, and how near it is to where it would be expected. Adds up to 1. More for the quote trusts words that
 * may stand elsewhere too; more for context trusts words that were edited themselves. Rests on the wrong
 * homes of "reword 2 words" and "several at once" in `npm run bench -- anchors`: 0.0 % and 0.5 %; by the quote
 * alone they are 0.3 % and 0.8 %, with 0.25 for each side as they are.
 */
const WEIGHTS = { quote: 0.6, prefix: 0.15, suffix: 0.15, position: 0.1 };

/**
 * So much of the quote must be left: where the words on both sides still hold its place, where those on one
 * side do, and where it must be known by its own words alone. Lower, a deleted quote is offered a wrong home;
 * higher, one that was much reworded counts as gone. Rests on what the bench finds wrong of "delete the quote"
 * (0.1 %) and "replace the quote" (2.7 %) against what it finds right of "reword 3 words" (98.1 %).
 */
const FLOOR_BETWEEN = 0.4;
const FLOOR_BESIDE = 0.6;
const FLOOR_ELSEWHERE = 0.75;

/**
 * The same when the old text is not known, so that nothing tells what stood there before. Trades as the
 * others do, on the bench’s table "old text lost": "delete the quote" (22.8 % wrong) against "reword 1 word"
 * (71.9 % right).
 */
const FLOOR_UNKNOWN = 0.85;

/**
 * Context counts as held from this likeness on. Lower, a quote is looked for where other words stand around it;
 * higher, an edit beside it takes its place away. Rests on the same rows of the bench as the floors.
 */
const CONTEXT_HOLDS = 0.6;

/**
 * Two candidates with scores this near are a tie. More asks a person about what can be told apart, less chooses
 * by chance: what the bench counts as refused and as wrong of "several at once" (1.5 % and 0.5 %).
 */
const TIE = 0.02;

/**
 * Characters of context that are compared on each side: as many as the selectors of other annotation tools hold.
 * Fewer repeat elsewhere; more are likelier to have been edited too. Rests on the same rows of the bench as the
 * weights.
 */
const CONTEXT = 32;

/**
 * Finds quotes again after the text changed. The old text is what the quotes were taken from, such as the
 * words of the paragraph lock; comparing the two texts is done once, for all quotes.
 *
 * The new text is not simply searched for something like the quote: words that stood elsewhere before
 * are not where the quote went, however alike they are. So where the quote was deleted, the answer is
 * `gone` even if the text says nearly the same in another place.
 */
export function createReanchorer(
  before: CanonicalText,
  after: CanonicalText,
  options: TextOptions,
): (quote: string, place: Place | null) => Reanchored {
  const alignment = alignTexts(before, after, options.language);
  const context = { before: contextText(before), after: contextText(after) };
  const findChanged = createChangedSearch(alignment.after, after);
  return (quote, place) => {
    const old = tokenize(quote, options.language);
    const likenessOf = (words: string): number =>
      Math.max(
        similarity(old, tokenize(words, options.language)),
        1 - distance(quote, words) / Math.max(quote.length, words.length),
      );
    if (place === null) {
      const scored = searchAll(after, quote, options.language).map((candidate): Scored => {
        const text = after.text.slice(candidate.start, candidate.end);
        const likeness = likenessOf(text);
        return { ...candidate, text, likeness, score: likeness, floor: FLOOR_UNKNOWN };
      });
      return judge(quote, scored, options);
    }
    const still = unchangedPlace(alignment, before, after, place);
    if (still !== null) return judge(quote, [still], options);
    const tokens = quoteTokens(alignment.before, place);
    // Of a deleted quote no word went anywhere, whatever it was aligned with.
    const source = isDeleted(alignment.before, tokens) ? { start: tokens.end, end: tokens.end } : tokens;
    const beside = createContext(context, after, place);
    const [mapped = null] = mappedPlace(alignment, source, beside);
    const worth = (candidate: Place): Scored => {
      const text = after.text.slice(candidate.start, candidate.end);
      const likeness = likenessOf(text);
      const around = { prefix: beside.start(candidate.start), suffix: beside.end(candidate.end) };
      const position = 1 - Math.abs(place.start / before.text.length - candidate.start / after.text.length);
      const holding = [around.prefix, around.suffix].filter((side) => side >= CONTEXT_HOLDS).length;
      const held = candidate === mapped ? holding : 0;
      return {
        ...candidate,
        text,
        likeness,
        score:
          WEIGHTS.quote * likeness +
          WEIGHTS.prefix * around.prefix +
          WEIGHTS.suffix * around.suffix +
          WEIGHTS.position * position,
        floor: held === 2 ? FLOOR_BETWEEN : held === 1 ? FLOOR_BESIDE : FLOOR_ELSEWHERE,
      };
    };
    const elsewhere = findChanged(quote, alignment.before, source);
    const places = distinct([...(mapped === null ? [] : [mapped]), ...elsewhere]);
    const found = judge(quote, places.map(worth), options);
    if (found.type !== 'gone') return found;
    // As long as the words stand no less often than before, none of their places was deleted.
    const standing = findAll(after, { exact: quote });
    const deleted = standing.length < findAll(before, { exact: quote }).length;
    return deleted ? found : judge(quote, [...places, ...standing].map(worth), options);
  };
}

/** A place with what it is worth, and how much of the quote must be left there. */
interface Scored extends Passage {
  readonly likeness: number;
  readonly floor: number;
}

function judge(quote: string, candidates: readonly Scored[], options: TextOptions): Reanchored {
  const sorted = [...candidates].sort((a, b) => b.score - a.score || a.start - b.start);
  const fit = sorted.filter((candidate) => candidate.likeness >= candidate.floor);
  const [best] = fit;
  if (best === undefined) return { type: 'gone', nearest: toPassage(sorted[0]) };
  const tied = fit.filter((other) => best.score - other.score < TIE);
  if (tied.length > 1) return { type: 'ambiguous', passages: tied.flatMap((one) => toPassage(one) ?? []) };
  const changes = materialChanges(quote, best.text, options);
  return {
    type: quote === best.text ? 'moved' : changes.length > 0 ? 'materially-changed' : 'reworded',
    passage: { block: best.block, start: best.start, end: best.end, text: best.text, score: best.score },
    runnerUp: toPassage(sorted.find((other) => other !== best)),
    diff: diffWords(quote, best.text, options.language),
    changes,
  };
}

function toPassage(scored: Scored | undefined): Passage | null {
  if (scored === undefined) return null;
  const { block, start, end, text, score } = scored;
  return { block, start, end, text, score };
}

/** The place in a block that kept its words, wherever the block went. */
function unchangedPlace(
  { same }: Alignment,
  before: CanonicalText,
  after: CanonicalText,
  place: Place,
): Scored | null {
  const block = same.get(place.block);
  if (block === undefined) return null;
  const start = at(after.blocks, block).start + place.start - at(before.blocks, place.block).start;
  const end = start + place.end - place.start;
  return { block, start, end, text: after.text.slice(start, end), score: 1, likeness: 1, floor: 0 };
}

/** Compares what stands beside an offset of the new text with what stood beside the old place. */
function createContext(
  context: { readonly before: string; readonly after: string },
  after: CanonicalText,
  place: Place,
): Edges {
  const old = inContext(place);
  const prefix = context.before.slice(Math.max(0, old.start - CONTEXT), old.start);
  const suffix = context.before.slice(old.end, old.end + CONTEXT);
  const shift = (offset: number): number => inContext(placeAt(after, offset)).start;
  const alike = (a: string, b: string): number =>
    a === b ? 1 : 1 - distance(a, b) / Math.max(a.length, b.length);
  return {
    start: (offset) =>
      alike(prefix, context.after.slice(Math.max(0, shift(offset) - CONTEXT), shift(offset))),
    end: (offset) => alike(suffix, context.after.slice(shift(offset), shift(offset) + CONTEXT)),
  };
}

/** An offset of a text as an empty place in the block that holds it. */
function placeAt({ blocks }: CanonicalText, offset: number): Place {
  const block = Math.min(
    firstNotBelow(blocks, ({ end }) => end < offset),
    blocks.length - 1,
  );
  return { block, start: offset, end: offset };
}

/** Where nothing is known of the old text: the best places of each block, in whole words. */
function searchAll(after: CanonicalText, quote: string, language: string): readonly Place[] {
  const errors = Math.floor((1 - FLOOR_UNKNOWN) * quote.length);
  const places = after.blocks.flatMap((range, block): readonly Place[] => {
    const text = blockText(after, block);
    const matches = search(text, quote, errors).slice(0, 2);
    const tokens = matches.length === 0 ? [] : tokenize(text, language);
    return matches.flatMap((match) => {
      const words = match.errors === 0 ? match : wholeTokens(tokens, match);
      return words === null
        ? []
        : [{ block, start: range.start + words.start, end: range.start + words.end }];
    });
  });
  return distinct(places);
}

/** Places that are not the same: of two that overlap by more than half, the first. */
function distinct(places: readonly Place[]): readonly Place[] {
  return places.filter((place, i) =>
    places.slice(0, i).every((other) => {
      const overlap = Math.min(place.end, other.end) - Math.max(place.start, other.start);
      return overlap * 2 <= Math.min(place.end - place.start, other.end - other.start);
    }),
  );
}
