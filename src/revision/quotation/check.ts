import { at, firstNotBelow, isUnspaced, type CanonicalText } from '../../text/index.ts';
import { diffWords, type WordChange } from '../diff.ts';
import { materialChanges, type MaterialChange } from '../material.ts';
import { alignWords, weightOf, type Alignment } from './align.ts';
import { cleanQuotation, divideLike, foldedText, omissions, quotedWords, type QuotedWord } from './words.ts';

/** A text that words may be ascribed to. */
export interface QuotableText {
  /** Names it in the answer. */
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  readonly canonical: CanonicalText;
  /** Names to watch for besides those that capital letters show. */
  readonly names?: readonly string[];
}

/** Words of a text. Offsets are UTF-16 units of its canonical text; a passage may reach over several blocks. */
export interface QuotedPassage {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of the block that it begins in. */
  readonly block: number;
}

/** A part of a quotation and what stands in the text. */
export interface QuotedPart {
  /** The words as quoted. */
  readonly quoted: string;
  /** Where they stand; several places where a text repeats them. */
  readonly places: readonly [QuotedPassage, ...QuotedPassage[]];
  /** What differs, in words: the text as it stands, then as it is quoted. Empty where no word does. */
  readonly diff: readonly WordChange[];
  /** Of what differs, what can change the meaning: numbers, negations, modal verbs, names, in this order. */
  readonly changes: readonly MaterialChange[];
}

/** What became of words that somebody ascribes to a text. */
export type CheckedQuotation =
  /** Word for word; `sameMarks` says whether every mark and letter is the same too. */
  | { readonly type: 'exact'; readonly part: QuotedPart; readonly sameMarks: boolean }
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

/** So few words at an edge stand for as many of the text: an altered first or last word. */
const EDGE = 3;

/** Looks for a quotation. */
export type QuotationChecker = (pasted: string) => CheckedQuotation;

/** Prepares texts for looking for quotations in them. Each is read when it is first needed. */
export function createQuotationChecker(texts: readonly QuotableText[]): QuotationChecker {
  const readers = texts.map(createReader);
  return (pasted) => {
    if (pasted.length > LONGEST_QUOTATION) return { type: 'refused', reason: 'too-long' };
    const quotation = cleanQuotation(pasted);
    const languages = [...new Set(texts.map(({ language }) => language))];
    const words = quotedWords(quotation, languages.length === 1 ? (languages[0] ?? 'und') : 'und');
    if (words.length === 0) return { type: 'refused', reason: 'empty' };
    return check(quotation, words, readers);
  };
}

/** A text with what is read of it when it is needed. */
interface Reader {
  readonly source: QuotableText;
  readonly folded: () => string;
  readonly words: () => readonly QuotedWord[];
}

function createReader(source: QuotableText): Reader {
  let folded: string | undefined;
  let words: readonly QuotedWord[] | undefined;
  return {
    source,
    folded: () => (folded ??= foldedText(source.canonical.text)),
    words: () => (words ??= quotedWords(source.canonical.text, source.language)),
  };
}

/** Words of a quotation, from one index to another, that stand in a text. */
interface Piece {
  readonly reader: Reader;
  readonly quoted: { readonly start: number; readonly end: number };
  readonly found: { readonly start: number; readonly end: number };
}

function check(
  quotation: string,
  words: readonly QuotedWord[],
  readers: readonly Reader[],
): CheckedQuotation {
  const marks = omissions(quotation);
  const breaks = new Set(
    marks.map((offset) => words.findIndex(({ start }) => start >= offset)).filter((index) => index > 0),
  );
  const whole = placesOf(words, readers);
  if (whole.length > 0) {
    const [place, ...others] = whole;
    if (place !== undefined) return exact(quotation, words, [place, ...others]);
  }
  const pieces = findPieces(words, readers, breaks);
  const near = pieces.length > 0 ? pieces.map(({ reader }) => reader) : likely(words, readers);
  const written = near.map((reader) => reader.folded());
  const divided = divideLike(words, written);
  if (divided.length > words.length) return check(quotation, divided, readers);
  const weight = (range: { readonly start: number; readonly end: number }): number =>
    words.slice(range.start, range.end).reduce((sum, word) => sum + weightOf(word), 0);
  const stands = pieces.reduce((sum, { quoted }) => sum + weight(quoted), 0);
  if (pieces.length === 0 || stands < weight({ start: 0, end: words.length }) / 2)
    return { type: 'nowhere', nearest: nearestOf(words, readers) };
  /** Where the quotation last says before a word that it leaves something out; 0 where it does not. */
  const lastBreak = (before: number): number => Math.max(0, ...[...breaks].filter((at) => at <= before));
  const joined = joinPieces(withEdges(pieces, words, breaks));
  const [only, ...others] = joined;
  if (only === undefined) return { type: 'nowhere', nearest: null };
  if (others.length === 0) {
    const part = partOf(quotation, words, only, 0, words.length);
    return { type: 'altered', part };
  }
  return {
    type: 'stitched',
    parts: joined.map((piece, i) => {
      const next = joined[i + 1];
      const start = i === 0 ? 0 : Math.max(joined[i - 1]?.quoted.end ?? 0, lastBreak(piece.quoted.start));
      const end =
        next === undefined ? words.length : Math.max(piece.quoted.end, lastBreak(next.quoted.start));
      return { ...partOf(quotation, words, piece, start, end), omitted: omittedBetween(piece, next) };
    }),
  };
}

/** Every place where the words stand as they are, whatever the marks between them. */
function placesOf(words: readonly QuotedWord[], readers: readonly Reader[]): readonly QuotedPassage[] {
  const phrase = ` ${words.map(({ fold }) => fold).join(' ')} `;
  return readers.flatMap((reader) => {
    const folded = reader.folded();
    if (!folded.includes(phrase) && words.length > 1 && !mayDiffer(phrase, folded)) return [];
    return runsOf(words, reader.words()).map((start) => passageOf(reader, start, start + words.length));
  });
}

/** Whether words may be divided otherwise by the folded text than by the language’s own rules. */
function mayDiffer(phrase: string, folded: string): boolean {
  const first = phrase.slice(1, phrase.indexOf(' ', 1));
  return (
    /[^\p{L}\p{M}\p{N}]/u.test(phrase.replaceAll(' ', '')) &&
    folded.includes(first.split(/[^\p{L}\p{M}\p{N}]/u)[0] ?? '')
  );
}

function runsOf(words: readonly QuotedWord[], text: readonly QuotedWord[]): readonly number[] {
  const starts: number[] = [];
  const [first] = words;
  for (let at = 0; at + words.length <= text.length; at++) {
    if (text[at]?.fold !== first?.fold) continue;
    if (words.every(({ fold }, i) => text[at + i]?.fold === fold)) starts.push(at);
  }
  return starts;
}

function exact(
  quotation: string,
  words: readonly QuotedWord[],
  places: readonly [QuotedPassage, ...QuotedPassage[]],
): CheckedQuotation {
  const quoted = sliceOf(quotation, words, 0, words.length);
  const plain = (text: string): string => text.replace(/\s+/g, ' ');
  return {
    type: 'exact',
    part: { quoted, places, diff: [], changes: [] },
    sameMarks: places.some(({ text }) => plain(text) === plain(quoted)),
  };
}

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

/**
 * Pieces with the few words at their edges that stand for as many of the text. Where the quotation says that it
 * leaves words out, those before that belong to the piece before.
 */
function withEdges(
  pieces: readonly Piece[],
  words: readonly QuotedWord[],
  breaks: ReadonlySet<number>,
): readonly Piece[] {
  const count = words.length;
  const borders = pieces.map(({ quoted }, i) => {
    const next = pieces[i + 1]?.quoted.start ?? count;
    return i === pieces.length - 1
      ? count
      : ([...breaks].find((at) => at >= quoted.end && at <= next) ?? quoted.end);
  });
  return pieces.map((piece, i) => {
    const { reader, quoted, found } = piece;
    const [previous, next] = [pieces[i - 1], pieces[i + 1]];
    const before = quoted.start - (borders[i - 1] ?? 0);
    const after = (borders[i] ?? count) - quoted.end;
    const ceiling = next?.reader === reader && next.found.start >= found.end ? next.found.start : Infinity;
    const edge = {
      before: words.slice(quoted.start - before, quoted.start).map(({ fold }) => fold),
      after: words.slice(quoted.end, quoted.end + after).map(({ fold }) => fold),
    };
    const left = before <= EDGE ? edgeBefore(reader, found.start, edge.before, floorOf(previous, piece)) : 0;
    const right = after <= EDGE ? edgeAfter(reader, found.end, edge.after, ceiling) : 0;
    return {
      reader,
      quoted: {
        start: quoted.start - Math.min(left, before),
        end: quoted.end + Math.min(right, after),
      },
      found: { start: found.start - left, end: found.end + right },
    };
  });
}

/**
 * How many words before an index the first words of a quotation stand for: as many, or up to the first of them
 * where it stands a little further off, with words of the text left out between.
 */
function edgeBefore(reader: Reader, at: number, quoted: readonly string[], floor: number): number {
  const room = roomBefore(reader, at, quoted.length === 0 ? 0 : quoted.length + OMISSION - 1, floor);
  const before = reader
    .words()
    .slice(at - room, at)
    .map(({ fold }) => fold);
  const first = before.lastIndexOf(quoted[0] ?? '');
  return first === -1 ? Math.min(room, quoted.length) : room - first;
}

/** The same for the last words of a quotation, behind an index. */
function edgeAfter(reader: Reader, end: number, quoted: readonly string[], ceiling: number): number {
  const room = roomAfter(reader, end, quoted.length === 0 ? 0 : quoted.length + OMISSION - 1, ceiling);
  const after = reader
    .words()
    .slice(end, end + room)
    .map(({ fold }) => fold);
  const last = after.indexOf(quoted.at(-1) ?? '');
  return last === -1 ? Math.min(room, quoted.length) : last + 1;
}

/** Where the words of the piece before end, in the same text. */
function floorOf(previous: Piece | undefined, { reader, found }: Piece): number {
  return previous?.reader === reader && previous.found.end <= found.start ? previous.found.end : 0;
}

/** How many words before an index stand in its block. */
function roomBefore(reader: Reader, at: number, most: number, floor: number): number {
  const words = reader.words();
  const block = blockAt(reader, words[at]?.start ?? 0);
  let room = 0;
  while (room < most && at - room - 1 >= floor && blockAt(reader, words[at - room - 1]?.start ?? 0) === block)
    room++;
  return room;
}

function roomAfter(reader: Reader, end: number, most: number, ceiling: number): number {
  const words = reader.words();
  const block = blockAt(reader, words[end - 1]?.start ?? 0);
  let room = 0;
  while (
    room < most &&
    end + room < Math.min(ceiling, words.length) &&
    blockAt(reader, words[end + room]?.start ?? 0) === block
  )
    room++;
  return room;
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
  quotation: string,
  words: readonly QuotedWord[],
  { reader, found }: Piece,
  start: number,
  end: number,
): QuotedPart {
  const { language, names } = reader.source;
  const place = passageOf(reader, found.start, found.end);
  const text = reader.words().slice(found.start, found.end);
  const others = runsOf(text, reader.words())
    .filter((at) => at !== found.start)
    .map((at) => passageOf(reader, at, at + text.length));
  const places = [place, ...others].sort((a, b) => a.start - b.start) as [QuotedPassage, ...QuotedPassage[]];
  const quoted = sliceOf(quotation, words, start, end);
  const isSame = text.length === end - start && text.every(({ fold }, i) => fold === words[start + i]?.fold);
  const before = place.text.replace(/\s+/g, ' ');
  const after = inMarksOf(before, quoted);
  return {
    quoted,
    places,
    diff: isSame ? [] : diffWords(before, after, language),
    changes: isSame
      ? []
      : materialChanges(before, after, { language, ...(names !== undefined && { names }) }),
  };
}

/** A quotation with apostrophes as a text has them, so that a comparison shows words and not keyboards. */
function inMarksOf(text: string, quoted: string): string {
  return text.includes('’') || !text.includes("'")
    ? quoted.replace(/(?<=\p{L})['‘ʼ`´](?=\p{L})/gu, '’')
    : quoted.replace(/(?<=\p{L})[’‘ʼ`´](?=\p{L})/gu, "'");
}

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

function passageOf(reader: Reader, from: number, to: number): QuotedPassage {
  const { id, canonical } = reader.source;
  const words = reader.words();
  const { start } = at(words, from);
  const { end } = at(words, to - 1);
  return { id, start, end, text: canonical.text.slice(start, end), block: blockAt(reader, start) };
}

function blockAt({ source: { canonical } }: Reader, offset: number): number {
  return Math.max(0, firstNotBelow(canonical.blocks, ({ start }) => start <= offset) - 1);
}

/** The quotation from one word to another, with the marks between them. */
function sliceOf(quotation: string, words: readonly QuotedWord[], start: number, end: number): string {
  const [first, last] = [words[start], words[end - 1]];
  return first === undefined || last === undefined ? '' : quotation.slice(first.start, last.end);
}
