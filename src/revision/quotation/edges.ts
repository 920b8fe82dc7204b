import { at, type Range } from '../../text/index.ts';
import { inOrder, isStrong, weightOf } from './align.ts';
import type { Quotation } from './quoted.ts';
import { blockAt, runsOf, type Piece, type Reader } from './reader.ts';
import { CLAUSE_END, SENTENCE_END, type QuotedWord } from './words.ts';

/** So few words at an edge stand for as many of the text: an altered first or last word. */
const EDGE = 3;

/** So many words at an edge are looked for a little further off, at most. */
const MOST = 8;

/** Words of the text that are left out before an edge: of words that may stand anywhere, and of names and long ones. */
const LEFT_OUT = { any: 4, strong: 12 } as const;

/** A quotation goes to the beginning or end of a sentence that is so many words further off. */
const TO_END = 2;

/** So many words of a text beside a part can belong to so many of the quotation. */
const reachOf = (quoted: number): number => quoted + LEFT_OUT.strong;

/** Where the words beside pieces of a quotation part. Those between its two places stand beside neither. */
export interface Border {
  /** Up to this word they belong to the piece before. */
  readonly end: number;
  /** From this word they belong to the next. */
  readonly start: number;
  /** Whether a sentence begins there. */
  readonly isSentence: boolean;
}

/** What is beside a piece on one side: words of the quotation, and how far the text may be looked through for them. */
export interface Beside {
  readonly side: Side;
  /** Words of the quotation, up to the piece or from it. */
  readonly range: Range;
  /** Words of the text, up to other pieces. */
  readonly limits: Range;
  /** Whether a sentence of the quotation begins or ends there. */
  readonly toEnd: boolean;
}

/**
 * Pieces with the few words at their edges that stand for as many of the text. Of the words between two pieces those
 * before the border between them belong to the one before.
 */
export function withEdges(
  pieces: readonly Piece[],
  quotation: Quotation,
  borders: readonly Border[],
): readonly Piece[] {
  const { text, words } = quotation;
  const edged: Piece[] = [];
  for (const [i, piece] of pieces.entries()) {
    const { reader, quoted } = piece;
    const [previous, next] = [edged[i - 1], pieces[i + 1]];
    const [left, right] = [at(borders, i), at(borders, i + 1)];
    const limits = limitsOf(piece, previous, next);
    const before: Beside = {
      side: 'before',
      range: { start: left.start, end: quoted.start },
      limits,
      toEnd: left.isSentence && /^\p{Lu}/u.test(text.slice(words[left.start]?.start)),
    };
    const after: Beside = {
      side: 'after',
      range: { start: quoted.end, end: right.end },
      limits,
      toEnd: right.isSentence,
    };
    const [beforeIt, afterIt] = [edgeBeside(quotation, reader, before), edgeBeside(quotation, reader, after)];
    const edgedAt = (found: Range): { readonly piece: Piece; readonly weight: number } => {
      const [start, end] = [beforeIt(found), afterIt(found)];
      return {
        piece: {
          reader,
          quoted: { start: quoted.start - start.quoted, end: quoted.end + end.quoted },
          found: { start: found.start - start.found, end: found.end + end.found },
          told: {
            start: previous === undefined ? 0 : left.start,
            end: next === undefined ? words.length : right.start,
          },
        },
        weight: start.weight + end.weight,
      };
    };
    // Of several places of the same words that one is meant beside which most of the others stand.
    const first = edgedAt(piece.found);
    const isAll = quoted.start === 0 && quoted.end === words.length;
    const others = pieces.length > 1 || isAll ? [] : otherPlaces(piece).map(edgedAt);
    edged.push(others.reduce((best, one) => (one.weight > best.weight ? one : best), first).piece);
  }
  return edged;
}

/** The words of the text that are free beside a piece: those of the pieces beside it are not, where they stand in order. */
export function limitsOf(piece: Piece, previous: Piece | undefined, next: Piece | undefined): Range {
  const { reader, found } = piece;
  return {
    start: previous?.reader === reader && previous.found.end <= found.start ? previous.found.end : 0,
    end: next?.reader === reader && next.found.start >= found.end ? next.found.start : Infinity,
  };
}

/** Tells, for a passage of a text, how many of the words beside a piece its edge stands for there. */
export function edgeBeside(
  { text, words }: Quotation,
  reader: Reader,
  { side, range, limits, toEnd }: Beside,
): (found: Range) => Edge {
  const some = outward(text, words, range, side);
  return (found) => edgeOf(some, ...textBeside(reader, found, some.length, limits, side), toEnd);
}

/** Other places of the words that a piece stands for. */
function otherPlaces({ reader, found }: Piece): readonly Range[] {
  const words = reader.words();
  return runsOf(words.slice(found.start, found.end), words)
    .filter((start) => start !== found.start)
    .slice(0, MOST_PLACES)
    .map((start) => ({ start, end: start + found.end - found.start }));
}

/** So many places of the same words are compared. */
const MOST_PLACES = 20;

type Side = 'before' | 'after';

/** Words of a range, the one beside what stands on its other side first. */
function outward(
  text: string,
  words: readonly QuotedWord[],
  { start, end }: Range,
  side: Side,
): readonly Outward[] {
  const some = words.slice(start, end).map((word, i) => {
    const other = words[side === 'before' ? start + i + 1 : start + i - 1];
    const gap = side === 'before' ? [word.end, other?.start] : [other?.end, word.start];
    const isCapital = /^\p{Lu}/u.test(text.slice(word.start, word.end));
    return { ...word, gap: text.slice(...gap), isCapital };
  });
  return side === 'before' ? some.reverse() : some;
}

/** The words of a text beside a part, as many as can belong to some of the quotation; whether its block has no more. */
function textBeside(
  reader: Reader,
  found: Range,
  quoted: number,
  limits: Range,
  side: Side,
): readonly [readonly Outward[], boolean] {
  if (quoted === 0) return [[], false];
  const words = reader.words();
  const { text } = reader.source.canonical;
  const block = blockAt(reader, words[side === 'before' ? found.start : found.end - 1]?.start ?? 0);
  const isOf = (index: number): boolean => {
    const word = words[index];
    return (
      word !== undefined &&
      index >= limits.start &&
      index < limits.end &&
      blockAt(reader, word.start) === block
    );
  };
  let room = 0;
  const indexOf = (step: number): number => (side === 'before' ? found.start - 1 - step : found.end + step);
  while (room < reachOf(quoted) && isOf(indexOf(room))) room++;
  const range =
    side === 'before'
      ? { start: found.start - room, end: found.start }
      : { start: found.end, end: found.end + room };
  return [outward(text, words, range, side), !isOf(indexOf(room))];
}

/** A word beside a part, with the marks between it and the word before it, looking away from the part. */
interface Outward extends QuotedWord {
  readonly gap: string;
  /** Whether it begins with a capital letter. */
  readonly isCapital: boolean;
}

/** How many words at an edge of a part belong to it. */
export interface Edge {
  readonly quoted: number;
  readonly found: number;
  /** How much of it is the same words, those that stand further off counting less. */
  readonly weight: number;
  /** Whether all of them do, and the text has no more in the sentence. */
  readonly isFull: boolean;
}

/**
 * How many words beside a part its edge stands for, looking away from it. Words that stand a little further off count
 * with what is left out before them; of what is then left as many stand for each other, unless a mark between says
 * that they do not. `toEnd` says that the quotation begins or ends with a sentence, `isAll` that the text has no more.
 */
function edgeOf(quoted: readonly Outward[], text: readonly Outward[], isAll: boolean, toEnd: boolean): Edge {
  const stop = quoted.some(({ gap }) => SENTENCE_END.test(gap))
    ? -1
    : text.findIndex(({ gap }) => SENTENCE_END.test(gap));
  const near = stop === -1 ? text : text.slice(0, stop);
  // Of few words the outermost tells where the edge is, where it stands near.
  const outermost = quoted.length > EDGE ? -1 : near.findIndex(({ fold }) => fold === quoted.at(-1)?.fold);
  const isNear = outermost !== -1 && outermost < quoted.length + LEFT_OUT.any;
  const pairs = [...inOrder(quoted.slice(0, MOST), isNear ? near.slice(0, outermost + 1) : near).pairs];
  const most = pairs.some(({ found }) => isStrong(near[found])) ? LEFT_OUT.strong : LEFT_OUT.any;
  while (pairs.length > 0 && leftOut(pairs.at(-1)) > most) pairs.pop();
  const last = pairs.at(-1) ?? { quoted: -1, found: -1 };
  const rest = quoted.slice(last.quoted + 1);
  let count = 0;
  while (rest.length <= EDGE && count < rest.length && isBeside(rest[count], near[last.found + 1 + count]))
    count++;
  const found = last.found + 1 + count;
  const more = near.length - found;
  const reachesEnd = stop !== -1 || isAll;
  const extends_ = toEnd && count > 0 && count === rest.length && reachesEnd && more <= TO_END;
  const weight = pairs.reduce(
    (sum, pair) => sum + weightOf(at(quoted, pair.quoted)) / (2 + Math.abs(leftOut(pair))),
    0,
  );
  const isFull = reachesEnd && more === 0 && count === rest.length;
  return { quoted: last.quoted + 1 + count, found: extends_ ? near.length : found, weight, isFull };
}

function leftOut(pair: { readonly quoted: number; readonly found: number } | undefined): number {
  return pair === undefined ? 0 : pair.found - pair.quoted;
}

/** Whether words stand for each other: nothing parts that of the text from the part that does not part the other. */
function isBeside(quoted: Outward | undefined, word: Outward | undefined): boolean {
  if (quoted === undefined || word === undefined) return false;
  // An article takes no name’s place.
  if (word.isCapital && !quoted.isCapital && /^\p{L}{1,3}$/u.test(quoted.fold)) return false;
  if (CLAUSE_END.test(word.gap) && !CLAUSE_END.test(quoted.gap)) return false;
  return CLAUSE_END.test(word.gap) || !ASIDE.test(quoted.gap);
}

/** What begins or ends words that are not of the quotation. */
const ASIDE = /[()[\]"“”«»]/u;
