import { at, isUnspaced } from '../../text/index.ts';
import type { WordChange } from '../diff.ts';
import type { MaterialChange } from '../material.ts';
import { alignWords, weightOf, type Alignment } from './align.ts';
import { compareMarks, compareWords } from './compare.ts';
import { withEdges } from './edges.ts';
import { withMoved } from './moved.ts';
import { inOneSentence } from './one-sentence.ts';
import { putIn, sliceOf, withoutInsertions, type Quotation } from './quoted.ts';
import {
  createReader,
  passageOf,
  placesOf,
  runsOf,
  type Piece,
  type QuotableText,
  type QuotedPassage,
  type Reader,
} from './reader.ts';
import type { Spelling } from './spelling.ts';
import {
  cleanQuotation,
  divideLike,
  insertions,
  joinLike,
  omissions,
  quotedWords,
  type QuotedWord,
} from './words.ts';

/** A part of a quotation and what stands in the text. */
export interface QuotedPart {
  /** The words as quoted. */
  readonly quoted: string;
  /** Where they stand; several places where a text repeats them. */
  readonly places: readonly [QuotedPassage, ...QuotedPassage[]];
  /**
   * What differs at most: marks, letter case and the notation of numbers; the spelling, British and American; single
   * letters of long words; words.
   */
  readonly differs: 'nothing' | 'marks' | 'spelling' | 'letters' | 'words';
  /** What differs: the text as it stands, then as it is quoted. Empty where nothing does. */
  readonly diff: readonly WordChange[];
  /** Of what differs, what can change the meaning: numbers, negations, modal verbs, names, in this order. */
  readonly changes: readonly MaterialChange[];
  /** The words that are spelled otherwise, where nothing else of the words differs. */
  readonly spellings: readonly Spelling[];
}

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

/** So many texts are compared word by word; which, is told by the phrases and words that they share. */
const MOST_TEXTS = 6;

/** The most parts of one quotation. */
const MOST_PARTS = 12;

/** Words of the text between two parts that are more than an alteration. */
const OMISSION = 5;

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
  const marks = omissions(quotation.text);
  const breaks = new Set(
    marks.map((offset) => words.findIndex(({ start }) => start >= offset)).filter((index) => index > 0),
  );
  const [place, ...places] = quotation.put.length === 0 ? placesOf(words, readers) : [];
  if (place !== undefined) return exact(quotation, [place, ...places], readers);
  const pieces = findPieces(words, readers, breaks);
  const near = pieces.length > 0 ? pieces.map(({ reader }) => reader) : likely(words, readers);
  const written = near.map((reader) => reader.folded());
  const divided = joinLike(divideLike(words, written), written);
  if (divided.length !== words.length) return check({ ...quotation, words: divided }, readers);
  const weight = (range: { readonly start: number; readonly end: number }): number =>
    words.slice(range.start, range.end).reduce((sum, word) => sum + weightOf(word), 0);
  const stands = pieces.reduce((sum, { quoted }) => sum + weight(quoted), 0);
  if (pieces.length === 0 || stands < weight({ start: 0, end: words.length }) / 2) {
    const one = inOneSentence(words, near);
    return one === null
      ? { type: 'nowhere', nearest: nearestOf(words, readers) }
      : { type: 'altered', part: partOf(quotation, at(withMoved([one], words), 0), readers) };
  }
  /** Where the quotation last says before a word that it leaves something out; 0 where it does not. */
  const lastBreak = (before: number): number => Math.max(0, ...[...breaks].filter((at) => at <= before));
  const joined = joinPieces(withMoved(joinPieces(withEdges(pieces, quotation, breaks)), words));
  const [only, ...others] = joined;
  if (only === undefined) return { type: 'nowhere', nearest: null };
  if (others.length === 0) {
    return { type: 'altered', part: partOf(quotation, only, readers) };
  }
  return {
    type: 'stitched',
    parts: joined.map((piece, i) => {
      const next = joined[i + 1];
      const start = i === 0 ? 0 : Math.max(joined[i - 1]?.quoted.end ?? 0, lastBreak(piece.quoted.start));
      const end =
        next === undefined ? words.length : Math.max(piece.quoted.end, lastBreak(next.quoted.start));
      return { ...partOf(quotation, piece, readers, start, end), omitted: omittedBetween(piece, next) };
    }),
  };
}

function exact(
  quotation: Quotation,
  places: readonly [QuotedPassage, ...QuotedPassage[]],
  readers: readonly Reader[],
): CheckedQuotation {
  const quoted = sliceOf(quotation, 0, quotation.words.length);
  const [first] = places;
  const place = places.find((one) => inOneLine(one.text) === inOneLine(quoted)) ?? first;
  const source = readers.find((reader) => reader.source.id === place.id)?.source;
  if (source === undefined) throw new Error(`There is no text ${place.id}`);
  return { type: 'exact', part: { quoted, places, ...marksIn(source, place, quoted), ...AS_IT_STANDS } };
}

/** Where only marks and the like can differ: whether they do, and which. */
function marksIn(
  source: QuotableText,
  place: QuotedPassage,
  quoted: string,
): Pick<QuotedPart, 'differs' | 'diff'> {
  const [before, after] = [inOneLine(withMarksOf(quoted, source, place)), inOneLine(quoted)];
  return before === after
    ? { differs: 'nothing', diff: [] }
    : { differs: 'marks', diff: compareMarks(before, after, source.language) };
}

/** A passage with a mark before and behind it that a quotation has there too. */
function withMarksOf(quoted: string, { canonical: { text } }: QuotableText, place: QuotedPassage): string {
  const isMark = (sign: string | undefined): boolean => sign !== undefined && /[\p{P}\p{S}]/u.test(sign);
  const [first, last] = [quoted[0], quoted.at(-1)];
  const start = isMark(first) && text[place.start - 1] === first ? place.start - 1 : place.start;
  const end = isMark(last) && text[place.end] === last ? place.end + 1 : place.end;
  return text.slice(start, end);
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The parts of a quotation that stand somewhere: the best first, then what is left on either side of it. */
function findPieces(
  words: readonly QuotedWord[],
  readers: readonly Reader[],
  breaks: ReadonlySet<number>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const find = (start: number, end: number): void => {
    if (pieces.length >= MOST_PARTS || end - start < 2) return;
    const part = words.slice(start, end);
    const best = bestOf(part, readers);
    if (best === null || !isAnchored(best.alignment, part, start === 0 && end === words.length)) return;
    const cut = piecesOf(best, start, breaks);
    pieces.push(...cut);
    const [first, last] = [cut[0], cut.at(-1)];
    if (first === undefined || last === undefined) return;
    find(start, first.quoted.start);
    find(last.quoted.end, end);
  };
  find(0, words.length);
  return pieces.sort((a, b) => a.quoted.start - b.quoted.start);
}

/** The text with the best alignment of some words. */
function bestOf(
  words: readonly QuotedWord[],
  readers: readonly Reader[],
): { readonly reader: Reader; readonly alignment: Alignment } | null {
  let best: { reader: Reader; alignment: Alignment } | null = null;
  for (const reader of likely(words, readers)) {
    const alignment = alignWords(words, reader.words());
    if (alignment !== null && alignment.score > (best?.alignment.score ?? 0)) best = { reader, alignment };
  }
  return best;
}

/** The texts that share most with some words: phrases of three words first, then words, the rarer the more. */
function likely(words: readonly QuotedWord[], readers: readonly Reader[]): readonly Reader[] {
  if (readers.length <= MOST_TEXTS) return readers;
  const folds = words.map(({ fold }) => fold);
  const phrases = new Set(
    folds.slice(2).map((third, i) => ` ${folds[i] ?? ''} ${folds[i + 1] ?? ''} ${third} `),
  );
  const single = [...new Set(folds)].filter((fold) => fold.length > 3).map((fold) => ` ${fold} `);
  const scores = new Array<number>(readers.length).fill(0);
  const count = (needle: string, worth: number): void => {
    const having = readers.flatMap((reader, i) => (reader.folded().includes(needle) ? [i] : []));
    const gain = worth * Math.log(1 + readers.length / Math.max(1, having.length));
    for (const i of having) scores[i] = (scores[i] ?? 0) + gain;
  };
  for (const phrase of phrases) count(phrase, 3);
  for (const word of single.slice(0, 40)) count(word, 1);
  return readers
    .map((reader, i) => ({ reader, score: scores[i] ?? 0, i }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .slice(0, MOST_TEXTS)
    .map(({ reader }) => reader);
}

/**
 * Whether words that correspond are more than chance: enough of them, close together, and of a part that is
 * looked for beside others, more. Of `npm run bench -- quotations` "invented" rests on it.
 */
function isAnchored({ score, pairs }: Alignment, words: readonly QuotedWord[], isWhole: boolean): boolean {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return false;
  const span = last.quoted - first.quoted + 1;
  const whole = words.reduce((sum, word) => sum + weightOf(word), 0);
  const spanned = words.slice(first.quoted, last.quoted + 1).reduce((sum, word) => sum + weightOf(word), 0);
  const dense = pairs.length / span >= 0.6 && score / spanned >= 0.4;
  if (!dense) return false;
  const run = longestRun(pairs);
  if (isWhole && pairs.length >= 4 && score >= 0.55 * whole && run >= 2) return true;
  // A word of a script without spaces is two of the characters that are compared.
  const size = isUnspaced(at(words, first.quoted).fold) ? 2 : 1;
  return (run >= 4 * size && score >= 2.4) || (pairs.length >= 6 * size && run >= 3 * size && score >= 3.5);
}

function longestRun(pairs: Alignment['pairs']): number {
  let run = 0;
  let best = 0;
  pairs.forEach(({ quoted, found }, i) => {
    const before = pairs[i - 1];
    run = before?.quoted === quoted - 1 && before.found === found - 1 ? run + 1 : 1;
    best = Math.max(best, run);
  });
  return best;
}

/** An alignment cut where the quotation leaves out words of the text, or says that it does. */
function piecesOf(
  { reader, alignment: { pairs } }: { readonly reader: Reader; readonly alignment: Alignment },
  offset: number,
  breaks: ReadonlySet<number>,
): readonly Piece[] {
  const pieces: { quoted: { start: number; end: number }; found: { start: number; end: number } }[] = [];
  for (const { quoted, found } of pairs) {
    const at = offset + quoted;
    const last = pieces.at(-1);
    const lacks = last === undefined ? 0 : found - last.found.end - (at - last.quoted.end);
    const isSaid = last !== undefined && [...breaks].some((one) => one > last.quoted.end - 1 && one <= at);
    if (last === undefined || lacks >= OMISSION || (isSaid && lacks > 0))
      pieces.push({ quoted: { start: at, end: at + 1 }, found: { start: found, end: found + 1 } });
    else {
      last.quoted.end = at + 1;
      last.found.end = found + 1;
    }
  }
  // A word or two behind a gap are chance, unless the quotation says that it leaves something out.
  return pieces
    .filter(({ quoted }) => pieces.length === 1 || quoted.end - quoted.start >= 2 || breaks.has(quoted.start))
    .map((piece) => ({ reader, ...piece }));
}

/** Pieces of one text that follow each other with hardly a word between are one. */
function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const gap = last?.reader === piece.reader ? piece.found.start - last.found.end : -1;
    if (last !== undefined && gap === 0)
      joined[joined.length - 1] = {
        reader: last.reader,
        quoted: { start: last.quoted.start, end: piece.quoted.end },
        found: { start: last.found.start, end: piece.found.end },
      };
    else joined.push(piece);
  }
  return joined;
}

function partOf(
  quotation: Quotation,
  { reader, found }: Piece,
  readers: readonly Reader[],
  start = 0,
  end = quotation.words.length,
): QuotedPart {
  const { language, names } = reader.source;
  const { words } = quotation;
  const place = passageOf(reader, found.start, found.end);
  const text = reader.words().slice(found.start, found.end);
  const others = runsOf(text, reader.words())
    .filter((at) => at !== found.start)
    .map((at) => passageOf(reader, at, at + text.length));
  const places = [place, ...others].sort((a, b) => a.start - b.start) as [QuotedPassage, ...QuotedPassage[]];
  const quoted = sliceOf(quotation, start, end);
  const isSame =
    text.length === end - start &&
    text.every(({ fold }, i) => fold === words[start + i]?.fold) &&
    putIn(quotation, start, end).length === 0;
  if (isSame) return { quoted, places, ...marksIn(reader.source, place, quoted), ...AS_IT_STANDS };
  const options = { language, ...(names !== undefined && { names }) };
  const { diff, changes, spellings } = compareWords(
    inOneLine(withMarksOf(quoted, reader.source, place)),
    inOneLine(quoted),
    options,
    (word) => readers.some((one) => one.folded().includes(` ${word} `)),
  );
  const hasSlip = spellings?.some(({ how }) => how === 'letter') === true;
  return {
    quoted,
    places,
    differs: spellings === null ? 'words' : hasSlip ? 'letters' : 'spelling',
    diff,
    changes,
    spellings: spellings ?? [],
  };
}

/** Of words that stand as they are. */
const AS_IT_STANDS = { changes: [], spellings: [] } as const;

function omittedBetween(piece: Piece, next: Piece | undefined): string | null {
  if (next?.reader !== piece.reader || next.found.start < piece.found.end) return null;
  const words = piece.reader.words();
  const [first, last] = [words[piece.found.end], words[next.found.start - 1]];
  if (first === undefined || last === undefined || first.start >= last.end) return '';
  return piece.reader.source.canonical.text.slice(first.start, last.end);
}

function nearestOf(words: readonly QuotedWord[], readers: readonly Reader[]): QuotedPassage | null {
  const best = bestOf(words, readers);
  const [first, last] = [best?.alignment.pairs[0], best?.alignment.pairs.at(-1)];
  if (best === null || first === undefined || last === undefined || best.alignment.pairs.length < 2)
    return null;
  return passageOf(best.reader, first.found, last.found + 1);
}
