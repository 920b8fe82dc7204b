import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { findOpenDirection, rawText, type OpenDirection } from '../../text/index.ts';

/** The message on a sign of direction. */
export function openDirection({ name, opens }: OpenDirection): string {
  return opens
    ? `Here stands ${name}, a sign of direction that nothing closes in the same text.`
    : `Here stands ${name}, which closes a direction that nothing has opened in the same text.`;
}

/**
 * Signs of direction that are open in a block of prose or in the words for a picture, each with its place in the
 * Markdown, in UTF-16 units; of one that is written as a reference such as `&#x202E;`, that of its block.
 */
export function findOpenDirections(
  tree: Root,
  markdown: string,
): readonly { readonly offset: number; readonly message: string }[] {
  const found: { readonly offset: number; readonly message: string }[] = [];
  visit(tree, (node: Nodes) => {
    const text = textOf(node);
    const open = text === null ? null : findOpenDirection(text);
    const { start, end } = node.position ?? {};
    if (text === null || open === null || start?.offset === undefined) return;
    // Of its equals that stand before it in the text as many stand before it in the Markdown, unless some are references.
    const sign = text.charAt(open.index);
    const before = text.slice(0, open.index).split(sign).length;
    const source = markdown.slice(start.offset, end?.offset);
    let at = -1;
    for (let i = 0; i < before; i++) at = source.indexOf(sign, at + 1);
    found.push({ offset: start.offset + Math.max(at, 0), message: openDirection(open) });
  });
  return found;
}

/** The text of a block whose direction is its own; null of any other node. */
function textOf(node: Nodes): string | null {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'code':
      return rawText(node);
    case 'image':
      return node.alt ?? null;
    default:
      return null;
  }
}
