import type { Blockquote, Heading, Link, LinkReference, List, Nodes, Parents } from 'mdast';
import { shortened } from '../../../report/index.ts';
import type { Range } from '../../../text/index.ts';

/**
 * Why a sign with which a block or a mark begins may be a sign of the text, which Markdown would leave out:
 * a full sentence that says what to write instead; null where it can only be meant as markup. `parent` is what
 * the node stands in, at `index`.
 */
export function lostSignOf(
  node: Nodes,
  range: Range,
  markdown: string,
  parent: Parents | undefined,
  index: number | undefined,
): string | null {
  const source = markdown.slice(range.start, range.end);
  switch (node.type) {
    case 'list':
      return lostBullet(node, source, parent, index);
    case 'listItem':
      return node.children.length === 0 ? lostMarker(source) : null;
    case 'blockquote':
      return lostQuotation(node, source);
    case 'heading':
      return lostHash(node, source);
    case 'code':
      return lostFence(source);
    case 'strong':
      return lostUnderlines(source);
    case 'link':
      return lostLink(node, source);
    case 'linkReference':
      return lostBrackets(node, source);
    default:
      return null;
  }
}

/** The number or sign of an item without words: a year or a part’s number on a line of its own. */
function lostMarker(source: string): string {
  const marker = source.trim();
  const [, number, sign] = /^(\d+)([.)])/.exec(marker) ?? [];
  const escaped = number === undefined || sign === undefined ? `\\${marker.charAt(0)}` : `${number}\\${sign}`;
  return `Nothing follows ${shown(marker)}, which would be left out of the text: write ${escaped}.`;
}

/** An amount, as it follows a sign such as "+" or ">". */
const AMOUNT = /^[.,]?[\p{Sc}\p{N}]/u;

/**
 * A bullet that is the sign of a number ("+ 5 percent"), the star of a note ("* Figures of 2024"), or a dash
 * at the start of a line within a sentence.
 */
function lostBullet(
  list: List,
  source: string,
  parent: Parents | undefined,
  index: number | undefined,
): string | null {
  const sign = source.charAt(0);
  if (list.ordered === true || !/[-+*]/.test(sign)) return null;
  const items = list.children.length;
  const amount = AMOUNT.test(source.slice(1).trimStart());
  const advice = `write \\${sign} for the sign, or - before each item of a list`;
  if (sign === '+' && list.children.some((item) => AMOUNT.test(itemSource(item, list, source))))
    return `The "+" before a number would be shown as the dot of a list: ${advice}.`;
  // A list within a list is one beyond doubt.
  if (items > 1 || parent?.type === 'listItem') return null;
  if (amount) return `The "${sign}" before a number would be shown as the dot of a list: write \\${sign}.`;
  if (sign !== '-') return `The "${sign}" would be shown as the dot of a list of one item: ${advice}.`;
  // A paragraph runs into the list without a blank line.
  const previous = index === undefined ? undefined : parent?.children[index - 1];
  const runsOn =
    previous?.type === 'paragraph' && previous.position?.end.line === (list.position?.start.line ?? 0) - 1;
  return runsOn
    ? 'The dash at the start of the line would be shown as the dot of a list: write \\-, or leave a blank line before the list.'
    : null;
}

function itemSource(item: Nodes, list: List, source: string): string {
  const [from, base] = [item.position?.start.offset, list.position?.start.offset];
  return from === undefined || base === undefined ? '' : source.slice(from - base + 1).trimStart();
}

/** "> 50 percent" is more than 50 percent. */
function lostQuotation(node: Blockquote, source: string): string | null {
  if (node.children.length === 0) return 'Nothing follows the ">", which would be left out: write \\>.';
  const behind = source.replace(/^>/, '');
  // A line of > alone says that a quotation is meant.
  return !/^[ \t]*(?:\n|$)/.test(behind) && AMOUNT.test(behind.replace(/^[\s>]+/, ''))
    ? 'The ">" before a number would be shown as a quotation: write \\> for the sign, or begin the quotation with a line of > alone.'
    : null;
}

/** "# 1 in the world", "Learning C #", and a lone sign under a line, which makes a heading of it. */
function lostHash(node: Heading, source: string): string | null {
  if (!source.startsWith('#')) {
    const underline = /\n[ \t>]*(=+|-+)[ \t]*$/.exec(source)?.[1];
    return underline !== undefined && underline.length < 3
      ? `The "${underline}" under the line would make a heading of it and be left out: write \\${underline}.`
      : null;
  }
  if (node.children.length === 0) return `Nothing follows ${shown(source)}, which would be left out.`;
  if (/[^\\]?[ \t]#+[ \t]*$/.test(source))
    return 'The "#" at the end of the heading would be left out: write \\#, or leave it out.';
  return /^#[ \t]+[\p{Sc}\p{N}]/u.test(source) && !/^#[ \t]+[\p{N}.]+[.)](?:\s|$)/u.test(source)
    ? 'The "#" before a number would be left out: write \\# for the sign, or ## for a heading.'
    : null;
}

/** Tildes are a sign of texts, and a fence that is not closed takes all that follows. */
function lostFence(source: string): string | null {
  if (source.startsWith('~~~'))
    return 'The tildes would be taken for the fence of code and left out: write \\~~~ for the signs, or ``` for a fence.';
  const fence = /^`{3,}/.exec(source)?.[0];
  if (fence === undefined) return null;
  const closed = new RegExp(`\\n[ \\t>]*\`{${fence.length},}[ \\t]*$`).test(source);
  return closed
    ? null
    : 'The fence of the code is not closed: all that follows would be code. Close it, or write \\``` for the signs.';
}

/** "__init__" and "__ of __" are signs; ** marks words without doubt. */
function lostUnderlines(source: string): string | null {
  return source.startsWith('__')
    ? 'The "__" would be left out: write \\_\\_ for the signs, or ** around words that stand out.'
    : null;
}

function lostLink(node: Link, source: string): string | null {
  return node.children.length === 0 ? `The link ${shown(source)} has no words and would not be seen.` : null;
}

/** "[1]" above a line "[1]: https://…" is a mark of the text. */
function lostBrackets(node: LinkReference, source: string): string | null {
  return node.referenceType === 'shortcut' && /^\[[\p{N}\p{P}\p{S}]+\]$/u.test(source)
    ? `The brackets of ${source} would be left out and its address hidden: write \\${source} and the address as text, or [words](address).`
    : null;
}

function shown(source: string): string {
  return `"${shortened(source.replace(/\s+/g, ' ').trim(), 40)}"`;
}
