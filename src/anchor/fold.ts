import { asciiDigits, BLOCK_SEPARATOR, tokenize, type CanonicalText, type Range } from '../text/index.ts';

/** A canonical text as browsers search it, with the way back. */
export interface FoldedText {
  /** Folded text; blocks are parted by `BARRIER`, which no search crosses. */
  readonly text: string;
  /** The canonical range of a range of the folded text. */
  readonly unfold: (range: Range) => Range;
  /** The folded offset of a canonical offset. */
  readonly offsetOf: (canonical: number) => number;
}

/** What stands between two blocks of a folded text. */
export const BARRIER = '\n';

/**
 * Folds text as loosely as any browser compares it: no letter case, no accents and vowel points, no
 * width and ligature variants, digits of all scripts alike, curly quotes like straight ones, invisible
 * characters left out, a run of white space as one space. Two texts that a browser takes for the same
 * fold to the same; the reverse need not hold, so what is unique here is unique in every browser.
 */
export function foldText(canonical: CanonicalText): FoldedText {
  let folded = foldedTexts.get(canonical);
  if (folded === undefined) {
    folded = fold(canonical);
    foldedTexts.set(canonical, folded);
  }
  return folded;
}

/** Folds words that are searched for. */
export function foldWords(words: string): string {
  return Array.from(words, (character) => foldPoint(character.codePointAt(0) ?? 0))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

/** Tells whether an offset of a canonical text lies at the edge of a word, or beside words. */
export function createWordEdges(canonical: CanonicalText, language: string): (offset: number) => boolean {
  const ends = canonical.blocks.map((block) => block.end);
  const insideByBlock = new Map<number, ReadonlySet<number>>();
  return (offset) => {
    const index = lowerBound(ends, offset);
    const block = canonical.blocks[index];
    if (block === undefined) return true;
    let inside = insideByBlock.get(index);
    if (inside === undefined) {
      const text = canonical.text.slice(block.start, block.end);
      inside = new Set(
        tokenize(text, language).flatMap(({ start, end, word }) =>
          word ? Array.from({ length: end - start - 1 }, (_, i) => block.start + start + 1 + i) : [],
        ),
      );
      insideByBlock.set(index, inside);
    }
    return !inside.has(offset);
  };
}

function fold(canonical: CanonicalText): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (piece: string, start: number, end: number): void => {
    pieces.push(piece);
    // One entry per UTF-16 unit of the piece.
    starts.push(...Array<number>(piece.length).fill(start));
    ends.push(...Array<number>(piece.length).fill(end));
  };
  canonical.blocks.forEach((block, index) => {
    if (index > 0) push(BARRIER, block.start - BLOCK_SEPARATOR.length, block.start);
    let spaced = false;
    for (let at = block.start; at < block.end;) {
      const point = canonical.text.codePointAt(at) ?? 0;
      const end = at + (point > 0xffff ? 2 : 1);
      const piece = foldPoint(point);
      if (piece === '') {
        // A mark belongs to the letter before it.
        if (ends.length > 0 && ends.at(-1) === at && MARK.test(String.fromCodePoint(point)))
          ends[ends.length - 1] = end;
      } else if (piece !== ' ' || !spaced) push(piece, at, end);
      if (piece !== '') spaced = piece === ' ';
      at = end;
    }
  });
  const length = canonical.text.length;
  return {
    text: pieces.join(''),
    unfold: ({ start, end }) => ({
      start: starts[start] ?? length,
      end: end === 0 ? 0 : (ends[end - 1] ?? length),
    }),
    offsetOf: (offset) => lowerBound(starts, offset),
  };
}

/** The first index whose value is no less than a value, in a sorted list. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const foldedTexts = new WeakMap<CanonicalText, FoldedText>();
const foldedPoints = new Map<number, string>();
const MARK = /^\p{M}$/u;

function foldPoint(point: number): string {
  let folded = foldedPoints.get(point);
  if (folded === undefined) {
    const character = String.fromCodePoint(point);
    // Upper case first: it takes together what lower case keeps apart (ß and ss, ς and σ).
    folded = /\s/u.test(character)
      ? ' '
      : asciiDigits(
          strip(strip(character).toUpperCase().toLowerCase())
            .replace(/[‘’‚‛ʼ]/g, "'")
            .replace(/[“”„‟]/g, '"')
            .replace(/\s+/gu, ' '),
        );
    foldedPoints.set(point, folded);
  }
  return folded;
}

/** Without marks and without what is not seen: format characters and the Arabic stretching line. */
function strip(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}\u0640]/gu, '');
}
