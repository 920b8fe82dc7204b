import {
  asciiDigits,
  at,
  BLOCK_SEPARATOR,
  codePointAt,
  firstNotBelow,
  remembered,
  rememberedByName,
  type CanonicalText,
  type Range,
} from '../text/index.ts';

/** A canonical text as browsers search it, with the way back. */
export interface BrowserText {
  /** Blocks, and lines that the source breaks, are parted by `BARRIER`, which no search crosses. */
  readonly text: string;
  /** The canonical range of a range of `text`. Throws for one beyond it. */
  readonly toCanonical: (range: Range) => Range;
  /** How much of `text` is of the canonical text up to an offset. */
  readonly toBrowserEnd: (offset: number) => number;
}

/** What stands between two blocks of such a text, and at the end of a line: no browser finds words over a `<br>`. */
export const BARRIER = '\n';

/**
 * A text as loosely as any browser compares it: no letter case, no accents and vowel points, no
 * width and ligature variants, digits of all scripts alike, curly quotes like straight ones, invisible
 * characters left out, a run of white space as one space. Two texts that a browser takes for the same
 * are the same here; the reverse need not hold, so what is unique here is unique in every browser.
 */
export const toBrowserText = remembered(readAsBrowser);

/** Words that are searched for, as browsers compare them. A search asks for the same ones many times. */
export const toBrowserWords = rememberedByName((words: string): string => {
  let text = '';
  for (const character of words) text += toBrowserPoint(codePointAt(character, 0));
  return text.replace(/ +/g, ' ').trim();
});

function readAsBrowser(canonical: CanonicalText): BrowserText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const broken = new Set(canonical.breaks);
  const push = (piece: string, start: number, end: number): void => {
    pieces.push(piece);
    // One entry per UTF-16 unit of the piece.
    for (let unit = piece.length; unit > 0; unit--) {
      starts.push(start);
      ends.push(end);
    }
  };
  canonical.blocks.forEach((block, index) => {
    if (index > 0) push(BARRIER, block.start - BLOCK_SEPARATOR.length, block.start);
    let spaced = false;
    for (let start = block.start; start < block.end;) {
      const point = codePointAt(canonical.text, start);
      const end = start + (point > 0xffff ? 2 : 1);
      const piece = broken.has(start) ? BARRIER : toBrowserPoint(point);
      if (piece === '') {
        // A mark belongs to the letter before it.
        if (ends.length > 0 && ends.at(-1) === start && MARK.test(String.fromCodePoint(point)))
          ends[ends.length - 1] = end;
      } else if (piece !== ' ' || !spaced) push(piece, start, end);
      if (piece !== '') spaced = piece === ' ' || piece === BARRIER;
      start = end;
    }
  });
  return {
    text: pieces.join(''),
    toCanonical: ({ start, end }) => ({ start: at(starts, start), end: at(ends, end - 1) }),
    toBrowserEnd: (offset) => firstNotBelow(starts, (start) => start < offset),
  };
}

const browserPoints = new Map<number, string>();
const MARK = /^\p{M}$/u;

function toBrowserPoint(point: number): string {
  let text = browserPoints.get(point);
  if (text === undefined) {
    const character = String.fromCodePoint(point);
    // Upper case first: it takes together what lower case keeps apart (ß and ss, ς and σ).
    text = /\s/u.test(character)
      ? ' '
      : asciiDigits(
          strip(strip(character).toUpperCase().toLowerCase())
            .replace(/[‘’‚‛ʼ]/g, "'")
            .replace(/[“”„‟]/g, '"')
            .replace(/\s+/gu, ' '),
        );
    browserPoints.set(point, text);
  }
  return text;
}

/** Without marks and without what is not seen: format characters and the Arabic stretching line. */
function strip(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}\u0640]/gu, '');
}
