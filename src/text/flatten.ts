import type { Nodes, Root } from 'mdast';
import { joinBlocks, normalize, WHITE_SPACE, type CanonicalText, type Range } from './canonical.ts';
import { at } from './must.ts';
import { firstNotBelow } from './sorted.ts';

/** A block of a Markdown tree with its place in the canonical text. */
export interface FlatBlock extends Range {
  /** The node whose descendants hold the words: a paragraph, a heading, a table cell or code. */
  readonly node: Nodes;
  /** Raw offset of the first canonical unit. */
  readonly lead: number;
  /**
   * For each canonical unit of the block, where its raw text starts and ends; null when raw and
   * canonical text differ by nothing but `lead`.
   */
  readonly map: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null;
}

/** The canonical text of a Markdown tree, with the way back to its nodes. */
export interface FlatText extends CanonicalText {
  readonly blocks: readonly FlatBlock[];
}

/**
 * Flattens a Markdown tree to its canonical text across inline markup. Blocks without words
 * (a rule, an empty item) are left out. Every place in an article is an offset into this text.
 */
export function flatten(root: Root): FlatText {
  const found: { node: Nodes; text: string; raw: string }[] = [];
  collectBlocks(root, (node) => {
    const raw = rawText(node);
    const text = normalize(raw);
    if (text !== '') found.push({ node, text, raw });
  });
  const maps = found.map(({ text, raw }) => offsetMap(raw, text));
  const joined = joinBlocks(
    found.map((block) => block.text),
    found.map(({ node, text }, i) => breaksIn(node, at(maps, i), text.length)),
  );
  const blocks = found.map(({ node }, i): FlatBlock => ({ node, ...at(joined.blocks, i), ...at(maps, i) }));
  return { ...joined, blocks };
}

/** The canonical units of a block, which has so many, where its hard breaks stand; one at its edge breaks nothing. */
function breaksIn(
  node: Nodes,
  { lead, map }: Pick<FlatBlock, 'lead' | 'map'>,
  length: number,
): readonly number[] {
  const found: number[] = [];
  let offset = 0;
  const walk = (node: Nodes): void => {
    if (node.type === 'break') found.push(offset);
    if ('children' in node) node.children.forEach(walk);
    else offset += rawText(node).length;
  };
  walk(node);
  const toUnit = (raw: number): number =>
    map === null ? raw - lead : firstNotBelow(map.ends, (end) => end <= raw);
  return [...new Set(found.map(toUnit))].filter((unit) => unit > 0 && unit < length);
}

/** The raw range, within the text of a block’s leaves, of a canonical range inside that block. */
export function toRawRange(block: FlatBlock, range: Range): Range {
  const start = range.start - block.start;
  const end = range.end - block.start;
  if (block.map === null) return { start: start + block.lead, end: end + block.lead };
  return {
    start: at(block.map.starts, start),
    end: end === 0 ? at(block.map.starts, 0) : at(block.map.ends, end - 1),
  };
}

/** The text of a node’s leaves as written: what raw offsets count. A hard break counts as a newline. */
export function rawText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

function collectBlocks(node: Nodes, visit: (block: Nodes) => void): void {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'code':
      visit(node);
      return;
    default:
      if ('children' in node) for (const child of node.children) collectBlocks(child, visit);
  }
}

function offsetMap(raw: string, text: string): Pick<FlatBlock, 'lead' | 'map'> {
  const lead = raw.length - raw.replace(/^[ \u00A0\t\n\r\f\v]+/, '').length;
  const trimmed = raw.slice(lead, lead + text.length);
  if (trimmed.replace(WHITE_SPACE, ' ') === text) return { lead, map: null };
  const starts: number[] = [];
  const ends: number[] = [];
  for (const piece of pieces(raw)) {
    for (let i = 0; i < piece.text.length; i++) {
      // Units of a piece that NFC recomposed have no raw counterpart each: the first carries all.
      const exact = piece.text.length === piece.end - piece.start;
      starts.push(exact ? piece.start + i : i === 0 ? piece.start : piece.end);
      ends.push(exact ? piece.start + i + 1 : piece.end);
    }
  }
  const skipped = starts.length - text.length;
  const leading = raw.length > 0 && lead > 0 ? 1 : 0;
  return {
    lead,
    map: {
      starts: starts.slice(leading, leading + text.length),
      ends: ends.slice(leading, starts.length - (skipped - leading)),
    },
  };
}

const graphemes = /* @__PURE__ */ new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Raw text in pieces that normalise on their own: runs of white space, and graphemes between them. */
function* pieces(raw: string): Generator<Range & { text: string }> {
  let last = 0;
  const words = function* (from: number, to: number): Generator<Range & { text: string }> {
    for (const { segment, index } of graphemes.segment(raw.slice(from, to))) {
      const start = from + index;
      yield { start, end: start + segment.length, text: segment.normalize('NFC') };
    }
  };
  for (const match of raw.matchAll(WHITE_SPACE)) {
    yield* words(last, match.index);
    last = match.index + match[0].length;
    yield { start: match.index, end: last, text: ' ' };
  }
  yield* words(last, raw.length);
}
