import { at } from './must.ts';
import { firstNotBelow } from './sorted.ts';

/** A half-open range of UTF-16 units: `start` included, `end` not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The canonical text of an article: what is matched, exported and measured. Each block has its white
 * space collapsed and is trimmed; blocks are joined by one blank line; Unicode is in NFC.
 */
export interface CanonicalText {
  readonly text: string;
  /** Where each block stands in `text`, in order. */
  readonly blocks: readonly Range[];
  /** Where the spaces stand that are line breaks of the source, as between verses, in order; none where left out. */
  readonly breaks?: readonly number[];
}

/** What stands between two blocks of a canonical text. */
export const BLOCK_SEPARATOR = '\n\n';

/**
 * The one white-space rule: a run of space, no-break space, tab or line break counts as one space.
 * Other Unicode spaces are characters like any other.
 */
export const WHITE_SPACE = /[ \u00A0\t\n\r\f\v]+/g;

/** Text as it is compared: white space collapsed by the one rule, trimmed, NFC. */
export function normalize(text: string): string {
  return text.replace(WHITE_SPACE, ' ').replace(/^ | $/g, '').normalize('NFC');
}

/**
 * The canonical text of blocks that are canonical already, such as paragraphs of a lock file. `breaks` has for each block
 * the UTF-16 units of it where a line ends; none where left out.
 */
export function joinBlocks(
  blocks: readonly string[],
  breaks: readonly (readonly number[])[] = [],
): CanonicalText {
  let offset = 0;
  const ranges = blocks.map((block) => {
    const range = { start: offset, end: offset + block.length };
    offset = range.end + BLOCK_SEPARATOR.length;
    return range;
  });
  const all = ranges.flatMap(({ start }, i) => (breaks[i] ?? []).map((unit) => start + unit));
  return {
    text: blocks.join(BLOCK_SEPARATOR),
    blocks: ranges,
    ...(all.length > 0 && { breaks: all }),
  };
}

/** Where the source breaks the lines of a block, in UTF-16 units of its text. Throws where there is no block of that index. */
export function breaksIn({ blocks, breaks = [] }: CanonicalText, index: number): readonly number[] {
  const { start, end } = at(blocks, index);
  return breaks.flatMap((unit) => (start <= unit && unit < end ? [unit - start] : []));
}

/** The lines of a stretch of a canonical text: more than one where the source breaks it. */
export function linesOf(
  { text, breaks = [] }: Pick<CanonicalText, 'text' | 'breaks'>,
  { start, end }: Range,
): readonly string[] {
  const inside = breaks.filter((unit) => start <= unit && unit < end);
  return [...inside, end].map((to, i) => text.slice(i === 0 ? start : at(inside, i - 1) + 1, to));
}

/** The text of one block. Throws where there is no block of that index. */
export function blockText(canonical: CanonicalText, index: number): string {
  const { start, end } = at(canonical.blocks, index);
  return canonical.text.slice(start, end);
}

/** The Unicode code points before a UTF-16 offset of the text: how offsets leave the program. */
export function toCodePoints(text: string, offset: number): number {
  return offset - firstNotBelow(pairsIn(text).units, (unit) => unit + 1 < offset);
}

/** The UTF-16 offset of a code point offset, the end of the text for one behind it: how offsets come in. */
export function fromCodePoints(text: string, offset: number): number {
  return Math.min(offset + firstNotBelow(pairsIn(text).points, (point) => point < offset), text.length);
}

/** Where the pairs of surrogates of a text begin, in UTF-16 units and in code points. */
interface Pairs {
  readonly units: readonly number[];
  readonly points: readonly number[];
}

/** Offsets of one text after the other are asked for, so that the pairs of the last one are kept. */
let lastPairs: { readonly text: string; readonly pairs: Pairs } | null = null;

function pairsIn(text: string): Pairs {
  if (lastPairs?.text !== text) {
    const units = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index);
    lastPairs = { text, pairs: { units, points: units.map((unit, before) => unit - before) } };
  }
  return lastPairs.pairs;
}

const graphemes = /* @__PURE__ */ new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Whether an offset falls between two graphemes, not inside one. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  if (text.charCodeAt(offset - 1) < 0x80 && text.charCodeAt(offset) < 0x80) return true;
  if (text[offset] === ' ') return true;
  const kept = lastWindow;
  if (kept !== null && kept.from <= offset && offset < kept.end && kept.text === text)
    return kept.boundaries.has(offset);
  // A window is enough: a grapheme begins at every space and line break, and may go on behind one.
  const from = Math.max(0, text.lastIndexOf(' ', offset - 1), text.lastIndexOf('\n', offset - 1));
  const space = text.indexOf(' ', offset);
  const end = space === -1 ? text.length : space;
  const segments = graphemes.segment(text.slice(from, end));
  if (end - from < LONG_WINDOW) return segments.containing(offset - from)?.index === offset - from;
  const boundaries = new Set(Array.from(segments, ({ index }) => from + index));
  lastWindow = { text, from, end, boundaries };
  return boundaries.has(offset);
}

/** Of a text without spaces every window is long: its boundaries are all found at once, and kept. */
const LONG_WINDOW = 256;

let lastWindow: {
  readonly text: string;
  readonly from: number;
  readonly end: number;
  readonly boundaries: ReadonlySet<number>;
} | null = null;
