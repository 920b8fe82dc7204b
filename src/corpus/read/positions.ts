import { isMap, isPair, isScalar, type Document, type LineCounter } from 'yaml';
import type { Position } from '../../report/index.ts';
import { at, firstNotBelow } from '../../text/index.ts';

/** The path of a value inside a YAML document, such as `['figures', 0, 'words']`. */
export type Path = readonly (string | number)[];

/** From places in a YAML document to lines and columns of its file. */
export interface Positions {
  /** Position of the value at a path, or of the nearest thing around it. */
  readonly of: (path: Path) => Position;
  /** Position of the key that a path ends with. */
  readonly ofKey: (path: Path) => Position;
}

/** `lineOffset` is the number of lines before the YAML in the file. */
export function createPositions(
  document: Document.Parsed,
  lines: LineCounter,
  lineOffset: number,
): Positions {
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  return {
    of: (path) => at(offsetOf(document, path, false)),
    ofKey: (path) => at(offsetOf(document, path, true)),
  };
}

/** Position of an offset of a text that begins `lineOffset` lines below the top of its file. */
export function positionIn(text: string, offset: number, lineOffset = 0): Position {
  const starts = lineStarts(text);
  const line = firstNotBelow(starts, (start) => start <= offset);
  return { line: line + lineOffset, column: offset - at(starts, line - 1) + 1 };
}

/** Positions in one text after the other are asked for, so that the lines of the last one are kept. */
let lastLines: { readonly text: string; readonly starts: readonly number[] } | null = null;

function lineStarts(text: string): readonly number[] {
  if (lastLines?.text !== text) {
    const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    lastLines = { text, starts };
  }
  return lastLines.starts;
}

function offsetOf(document: Document.Parsed, path: Path, ofKey: boolean): number {
  let node: unknown = document.contents;
  // A document without content begins where its text does.
  let offset = document.contents === null ? 0 : document.contents.range[0];
  for (const [i, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (pair === undefined) return offset;
      const key = rangeStart(pair.key);
      const value = rangeStart(pair.value);
      offset = (ofKey && i === path.length - 1 ? key : (value ?? key)) ?? offset;
      node = pair.value;
    } else if (typeof step === 'number' && node !== null && typeof node === 'object' && 'items' in node) {
      node = (node.items as readonly unknown[])[step];
      offset = rangeStart(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  return range?.[0];
}
