import type { SKRSContext2D } from '@napi-rs/canvas';
import { isUnspaced, tokenize } from '../../text/index.ts';

/** Where and how the lines of a text stand. */
export interface Lines {
  readonly lines: readonly string[];
  /** Font size in pixels. */
  readonly size: number;
}

/** Room for a text of several lines, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Font sizes in pixels, tried from large to small. */
  readonly sizes: readonly [number, ...number[]];
  /** From one line to the next, in font sizes. */
  readonly leading: number;
}

/**
 * A text in lines, at the largest size at which it fits; past the smallest it is cut with an ellipsis.
 * `setSize` gives the context the face at a size.
 */
export function fitLines(
  context: SKRSContext2D,
  text: string,
  { width, height, sizes, leading }: Room,
  language: string,
  setSize: (size: number) => void,
): Lines {
  const places = (size: number): number => Math.floor(height / (size * leading));
  for (const size of sizes) {
    setSize(size);
    // However it is broken, a text this long does not fit: a space between two lines is narrower than letters are high.
    if (context.measureText(text).width > places(size) * (width + size)) continue;
    const lines = wrap(context, text, width, size, language);
    if (lines.length <= places(size)) return { lines, size };
  }
  const size = sizes.at(-1) ?? sizes[0];
  setSize(size);
  const room = places(size);
  const kept = wrap(context, text, width, size, language).slice(0, room);
  return {
    lines: kept.map((line, i) => (i === room - 1 ? fitLine(context, `${line}…`, width) : line)),
    size,
  };
}

/** A text in one line of a width in pixels, cut with an ellipsis where it is longer. */
export function fitLine(context: SKRSContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const parts = graphemesOf(text.replace(/…$/, ''));
  while (parts.length > 0 && context.measureText(`${parts.join('')}…`).width > width) parts.pop();
  return `${parts.join('').trimEnd()}…`;
}

/** A part of a text that stays on one line. */
interface Piece {
  readonly text: string;
  /** What parts it from the piece before it on the same line. */
  readonly space: '' | ' ';
}

/**
 * A text in lines, each as long as fits, in the face that is set. How wide words are is known of most from before; a line of
 * them is measured where the sum, which letters at their ends may change a little, is within a letter of the width.
 */
function wrap(
  context: SKRSContext2D,
  text: string,
  width: number,
  size: number,
  language: string,
): readonly string[] {
  const lines: string[] = [];
  const widthOf = (words: string): number => context.measureText(words).width;
  const gap = widthOf(' ');
  let line = '';
  let sum = 0;
  const begin = (piece: Piece): void => {
    line = piece.text;
    sum = widthOf(piece.text);
  };
  const add = (piece: Piece): boolean => {
    const longer = line === '' ? piece.text : line + piece.space + piece.text;
    const next = sum + (line === '' || piece.space === '' ? 0 : gap) + widthOf(piece.text);
    const fits = Math.abs(next - width) > size ? next < width : widthOf(longer) <= width;
    if (fits) [line, sum] = [longer, next];
    return fits;
  };
  for (const piece of piecesOf(text, language)) {
    if (add(piece)) continue;
    // What stands on no line with others may be too long for a line of its own.
    for (const part of breakPiece(context, piece, width)) {
      if (add(part)) continue;
      lines.push(line);
      begin(part);
    }
  }
  return [...lines, line];
}

/** Words; where a script has no spaces, the words of its dictionary with the marks that belong to them. */
function piecesOf(text: string, language: string): readonly Piece[] {
  return text.split(' ').flatMap((word): readonly Piece[] => {
    if (!isUnspaced(word)) return [{ text: word, space: ' ' }];
    const pieces: string[] = [];
    for (const token of tokenize(word, language)) {
      const last = pieces.at(-1);
      if (last !== undefined && (!token.word || OPENING.test(last))) {
        if (OPENING.test(token.text)) pieces.push(token.text);
        else pieces[pieces.length - 1] = last + token.text;
      } else pieces.push(token.text);
    }
    return pieces.map((piece, i) => ({ text: piece, space: i === 0 ? ' ' : '' }));
  });
}

/** Ends with a mark that belongs to the word after it. */
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** Breaks what is longer than a line between graphemes. */
function breakPiece(context: SKRSContext2D, piece: Piece, width: number): readonly Piece[] {
  if (context.measureText(piece.text).width <= width) return [piece];
  const pieces: string[] = [];
  for (const grapheme of graphemesOf(piece.text)) {
    const longer = (pieces.at(-1) ?? '') + grapheme;
    if (pieces.length > 0 && context.measureText(longer).width <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(grapheme);
  }
  return pieces.map((text, i) => ({ text, space: i === 0 ? piece.space : '' }));
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
