import type { Nodes, Root, Table } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { addTo, findMarksBeyond, rawText } from '../../../text/index.ts';
import { exceeds, LIMITS, tooManyMarks, type LimitName } from '../../limits.ts';

/** Where some Markdown goes beyond a bound, before it is parsed. */
export interface SourceExcess {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Where a tree goes beyond a bound. */
export interface TreeExcess {
  /** In the Markdown, in UTF-16 units. */
  readonly offset: number;
  readonly message: string;
}

/**
 * The first line on which prose has more than is parsed. The time of the parser grows with the square of what
 * one block holds, and its recursion ends with the stack. What stands between two blank lines is at least
 * a block.
 */
export function findSourceExcess(markdown: string, kind: 'text' | 'note'): SourceExcess | null {
  if (kind === 'note' && markdown.length > LIMITS.noteCharacters.most)
    return { line: 1, message: exceeds('noteCharacters', markdown.length) };
  const markers = new RegExp(`^(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])[ \\t])){${LIMITS.levels.most}}`);
  const indentation = new RegExp(`^[ \\t]{${LIMITS.indentation.most}}`);
  const counts = new Map<string, number>();
  let characters = 0;
  const lines = markdown.split('\n');
  if (lines.length > LIMITS.lines.most) return { line: 1, message: exceeds('lines', lines.length) };
  for (const [i, text] of lines.entries()) {
    const beyond = (bound: LimitName, found: number): SourceExcess => ({
      line: i + 1,
      message: exceeds(bound, found),
    });
    if (markers.test(text)) return beyond('levels', LIMITS.levels.most + 1);
    if (indentation.test(text)) return beyond('indentation', LIMITS.indentation.most + 1);
    if (text.trim() === '') {
      counts.clear();
      characters = 0;
    }
    characters += text.length + 1;
    if (characters > LIMITS.blockCharacters.most) return beyond('blockCharacters', characters);
    for (const [mark] of text.matchAll(MARKS)) {
      const found = addTo(counts, mark, 1);
      if (found > LIMITS.marks.most) return beyond('marks', found);
    }
  }
  return null;
}

/** Signs that open what only a sign behind them closes. */
const MARKS = /[*_~`[<&]|!(?=\[)/g;

/** Where a tree first has more than a page can show of it; null where it has not. */
export function findTreeExcess(tree: Root): TreeExcess | null {
  let excess: TreeExcess | null = null;
  const counts = { blocks: 0, links: 0, footnotes: 0 };
  const beyond = (node: Nodes, message: string): void => {
    excess ??= { offset: node.position?.start.offset ?? 0, message };
  };
  const count = (node: Nodes, bound: keyof typeof counts): void => {
    counts[bound]++;
    if (counts[bound] > LIMITS[bound].most) beyond(node, exceeds(bound, counts[bound]));
  };
  visit(tree, (node: Nodes) => {
    if (excess !== null) return SKIP;
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell':
      case 'code':
        count(node, 'blocks');
        if (findMarksBeyond(rawText(node), LIMITS.combining.most) !== null) beyond(node, tooManyMarks());
        break;
      case 'table':
        tableExcess(node, beyond);
        break;
      case 'link':
      case 'linkReference':
        count(node, 'links');
        break;
      case 'footnoteReference':
        count(node, 'footnotes');
        break;
      default:
        break;
    }
    if ('url' in node && node.url.length > LIMITS.addressCharacters.most)
      beyond(node, exceeds('addressCharacters', node.url.length));
    return undefined;
  });
  return excess;
}

function tableExcess(table: Table, beyond: (node: Nodes, message: string) => void): void {
  const columns = table.children[0]?.children.length ?? 0;
  const cells = columns * table.children.length;
  if (columns > LIMITS.columns.most) beyond(table, exceeds('columns', columns));
  else if (cells > LIMITS.cells.most) beyond(table, exceeds('cells', cells));
}
