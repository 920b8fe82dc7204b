import { at } from '../../text/index.ts';
import { weightIn } from './align.ts';
import { bordersOf } from './borders.ts';
import { withEdges } from './edges.ts';
import { withMoved } from './exchange.ts';
import { exactPart, omittedBetween, partOf, type QuotedPart } from './part.ts';
import { findPieces, inOneSentence, joinPieces, likely, nearestOf } from './pieces.ts';
import { jointsOf, withoutInsertions, type Quotation } from './quoted.ts';
import { createReader, placesOf, type QuotableText, type QuotedPassage, type Reader } from './reader.ts';
import { cleanQuotation, divideLike, insertions, joinLike, quotedWords } from './words.ts';

/** What became of words that somebody ascribes to a text. */
export type CheckedQuotation =
  /** Word for word. */
  | { readonly type: 'exact'; readonly part: QuotedPart }
  | { readonly type: 'altered'; readonly part: QuotedPart }
  /** Parts that stand apart. Behind each, what the text has before the next: null where that stands elsewhere. */
  | {
      readonly type: 'stitched';
      readonly parts: readonly (QuotedPart & { readonly omitted: string | null })[];
    }
  /** It stands in no text; `nearest` is the passage with most in common, where there is any. */
  | { readonly type: 'nowhere'; readonly nearest: QuotedPassage | null }
  /** It cannot be looked for: there is no word in it, or too many. */
  | { readonly type: 'refused'; readonly reason: 'empty' | 'too-long' };

/** The longest quotation that is looked for, in UTF-16 units of what was pasted. */
export const LONGEST_QUOTATION = 20_000;

/** Looks for a quotation. */
export type QuotationChecker = (pasted: string) => CheckedQuotation;

/** Prepares texts for looking for quotations in them. Each is read when it is first needed. */
export function createQuotationChecker(texts: readonly QuotableText[]): QuotationChecker {
  const readers = texts.map(createReader);
  return (pasted) => {
    if (pasted.length > LONGEST_QUOTATION) return { type: 'refused', reason: 'too-long' };
    const languages = [...new Set(texts.map(({ language }) => language))];
    const language = languages.length === 1 ? (languages[0] ?? 'und') : 'und';
    const text = cleanQuotation(pasted);
    const quotation = { text, words: quotedWords(text, language), put: [] };
    if (quotation.words.length === 0) return { type: 'refused', reason: 'empty' };
    const brackets = insertions(text).filter(
      ({ phrase }) => !readers.some((reader) => reader.folded().includes(phrase)),
    );
    const isWhole = brackets.length === 0 || placesOf(quotation.words, readers).length > 0;
    return check(isWhole ? quotation : withoutInsertions(quotation, brackets, language), readers);
  };
}

function check(quotation: Quotation, readers: readonly Reader[]): CheckedQuotation {
  const { words } = quotation;
  const [place, ...places] = quotation.put.length === 0 ? placesOf(words, readers) : [];
  if (place !== undefined) return { type: 'exact', part: exactPart(quotation, [place, ...places], readers) };
  const joints = jointsOf(quotation);
  const pieces = findPieces(words, readers, joints);
  const near = pieces.length > 0 ? pieces.map(({ reader }) => reader) : likely(words, readers);
  const written = near.map((reader) => reader.folded());
  const divided = joinLike(divideLike(words, written), written);
  if (divided.length !== words.length) return check({ ...quotation, words: divided }, readers);
  const stands = pieces.reduce((sum, { quoted }) => sum + weightIn(words, quoted), 0);
  if (pieces.length === 0 || stands < weightIn(words, { start: 0, end: words.length }) / 2) {
    const one = inOneSentence(words, near);
    return one === null
      ? { type: 'nowhere', nearest: nearestOf(words, readers) }
      : { type: 'altered', part: partOf(quotation, at(withMoved([one], words), 0), readers) };
  }
  const edged = withEdges(pieces, quotation, bordersOf(pieces, quotation, joints));
  const parts = joinPieces(withMoved(joinPieces(edged), words));
  const [only, ...others] = parts;
  if (only === undefined) return { type: 'nowhere', nearest: null };
  if (others.length === 0) return { type: 'altered', part: partOf(quotation, only, readers) };
  return {
    type: 'stitched',
    parts: parts.map((piece, i) => ({
      ...partOf(quotation, piece, readers),
      omitted: omittedBetween(piece, parts[i + 1]),
    })),
  };
}
