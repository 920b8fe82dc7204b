import type { Nodes, Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { createIssue, shortened, type Issue, type IssueCode, type Position } from '../../../report/index.ts';
import { at } from '../../../text/index.ts';
import { moveFootnotes } from './footnotes.ts';
import { findOpenDirections } from '../direction.ts';
import { imageName } from '../images.ts';
import { findLostText, numberOf } from './lost-text.ts';
import { findSourceExcess, findTreeExcess } from './prose-limits.ts';
import { positionIn } from '../positions.ts';

/** A single tilde is a sign of the text ("55~60 percent"): two mark what was struck out. */
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** Markdown split from its frontmatter. Line numbers count from the file’s first line. */
export interface MarkdownFile {
  readonly frontmatter: string;
  readonly body: string;
  /** Lines of the file before the body. */
  readonly bodyLine: number;
}

/** Splits a file into frontmatter and body, or gives null when there is no frontmatter. */
export function splitFrontmatter(source: string): MarkdownFile | null {
  const match = /^---[ \t]*\n([\s\S]*?)(?<=\n)---[ \t]*(?:\n|$)/.exec(source);
  if (match === null) return null;
  const head = match[0];
  return {
    frontmatter: at(match, 1),
    body: source.slice(head.length),
    bodyLine: head.split('\n').length - 1,
  };
}

/**
 * The one way to read Markdown, for articles and notes alike (GitHub-flavoured, without single tildes). An
 * e-mail address, which the parser takes for a link, is text; so are the angle brackets around an address
 * and the boxes of tasks. Items of a list keep the numbers that they are written with. Footnotes stand behind
 * the text, in the order of their first reference.
 */
export function parseMarkdown(markdown: string): Root {
  const tree = parser.parse(markdown);
  moveFootnotes(tree);
  keepAddresses(tree, markdown);
  keepBoxes(tree, markdown);
  keepNumbers(tree, markdown);
  return tree;
}

/** A Markdown tree and what is wrong with it. */
export interface Prose {
  readonly tree: Root;
  readonly issues: readonly Issue[];
  /** The pictures that it names, each with where. */
  readonly images: readonly { readonly name: string; readonly position: Position }[];
}

/**
 * Parses prose (Markdown without HTML): the `text` of an article, which may have footnotes and pictures, or a
 * `note`. Reports too-much, after which it is not read on, raw-html, url-not-http, text-lost,
 * direction-open, image-refused, and
 * for what cannot be part of published prose unsupported-markdown: marks of footnotes in links, pictures within
 * a line, in a note all of them.
 */
export function parseProse(
  markdown: string,
  file: string,
  lineOffset: number,
  kind: 'text' | 'note' = 'text',
): Prose {
  const issues: Issue[] = [];
  const images: Prose['images'][number][] = [];
  const report = (code: IssueCode, position: Position | null, message: string): void => {
    issues.push(createIssue(code, file, position, message));
  };
  const unsupported = (what: string, position: Position | null): void => {
    report('unsupported-markdown', position, `${what} stands in the prose.`);
  };
  const refuse = (position: Position, message: string): Prose => {
    report('too-much', position, message);
    return { tree: { type: 'root', children: [] }, issues, images };
  };
  const excess = findSourceExcess(markdown, kind);
  if (excess !== null) return refuse({ line: excess.line + lineOffset, column: 1 }, excess.message);
  const tree = parseMarkdown(markdown);
  const large = findTreeExcess(tree);
  if (large !== null) return refuse(positionIn(markdown, large.offset, lineOffset), large.message);
  for (const { message, offset } of findLostText(tree, markdown))
    report('text-lost', positionIn(markdown, offset, lineOffset), message);
  for (const { message, offset } of findOpenDirections(tree, markdown))
    report('direction-open', positionIn(markdown, offset, lineOffset), message);
  visit(tree, (node: Nodes, _, parent) => {
    const start = node.position?.start;
    const position = start ? { line: start.line + lineOffset, column: start.column } : null;
    switch (node.type) {
      case 'html':
        report('raw-html', position, `HTML stands in the prose: ${excerpt(node.value)}.`);
        break;
      case 'link':
      case 'definition':
        if (!/^(https?:\/\/|#)/i.test(node.url)) {
          const message = `The link leads to ${excerpt(node.url)}, which is no web address.`;
          report('url-not-http', position, message);
        }
        if (node.type === 'link' && holdsFootnoteMark(node))
          unsupported('The mark of a footnote within a link', position);
        break;
      case 'linkReference':
        if (holdsFootnoteMark(node)) unsupported('The mark of a footnote within a link', position);
        break;
      case 'image': {
        const name = imageName(node.url);
        if (kind === 'note' || !standsAlone(parent))
          unsupported('A picture within a line or a note', position);
        else if (name === null)
          report(
            'image-refused',
            position,
            `The picture ${excerpt(node.url)} is no file of the folder \`images\`.`,
          );
        else if (!node.alt?.trim()) report('image-refused', position, 'The picture has no alternative text.');
        else if (position !== null) images.push({ name, position });
        break;
      }
      case 'imageReference':
        unsupported('A picture by reference', position);
        break;
      case 'footnoteReference':
      case 'footnoteDefinition':
        if (kind === 'note') unsupported('A footnote', position);
        break;
      default:
        break;
    }
  });
  return { tree, issues, images };
}

/**
 * What `parseProse` reports of a note. A short note of plain paragraphs, as most are, holds nothing that it could report, and is
 * not parsed.
 */
export function findInNote(markdown: string, file: string, lineOffset: number): readonly Issue[] {
  return isPlain(markdown) ? [] : parseProse(markdown, file, lineOffset, 'note').issues;
}

/** UTF-16 units of a note that is below all bounds, whatever stands in it. */
const SHORT = 5_000;

/**
 * Lines that begin with a letter, an opening mark or a number that is none of a list, and hold no sign of Markdown, of HTML or
 * of direction, nor what links are made of.
 */
const PLAIN =
  /^(?:(?:[\p{L}“‘"'(]|\d(?!\d{0,8}[.)](?:\s|$)))(?:[^*_`~<[\]&\\|!@:\p{Cc}\u202A-\u202E\u2066-\u2069]|:(?!\/\/))*(?:\n|$)|\n)*$/u;

function isPlain(markdown: string): boolean {
  return markdown.length <= SHORT && PLAIN.test(markdown) && !/www\./i.test(markdown);
}

function standsAlone(parent: Nodes | undefined): boolean {
  return parent?.type === 'paragraph' && parent.children.length === 1;
}

function holdsFootnoteMark(node: Nodes): boolean {
  let holds = false;
  visit(node, 'footnoteReference', () => {
    holds = true;
  });
  return holds;
}

/** "Jane Doe <jane@a.example>" is text; of `<https://a.example>` what stands in the brackets is a link. */
function keepAddresses(tree: Root, markdown: string): void {
  visit(tree, 'link', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const [child] = node.children;
    const bracketed = markdown.charAt(node.position?.start.offset ?? -1) === '<';
    const isMail = child?.type === 'text' && node.url === `mailto:${child.value}`;
    if (!bracketed && !isMail) return;
    const sign = (value: string): Text[] => (bracketed ? [{ type: 'text', value }] : []);
    const kept = [...sign('<'), isMail ? child : node, ...sign('>')];
    parent.children.splice(index, 1, ...kept);
    return [SKIP, index + kept.length];
  });
}

/** The box of a task stands in the text as it was typed. */
function keepBoxes(tree: Root, markdown: string): void {
  visit(tree, 'listItem', (item) => {
    const [first] = item.children;
    if (typeof item.checked !== 'boolean' || first?.type !== 'paragraph') return;
    const typed = markdown.slice(item.position?.start.offset, first.position?.start.offset);
    const box = /\[[ xX\t\r\n]\][ \t\r\n]*$/.exec(typed)?.[0];
    if (box === undefined) throw new Error('A task has no box');
    first.children.unshift({ type: 'text', value: box });
    item.checked = null;
  });
}

/**
 * An item’s number goes to the page where it is not the one that would be counted, and a parenthesis behind
 * the numbers as the list’s class.
 */
function keepNumbers(tree: Root, markdown: string): void {
  visit(tree, 'list', (list) => {
    if (list.ordered !== true) return;
    let counted = list.start;
    for (const item of list.children) {
      const number = numberOf(item, markdown);
      if (number === null) continue;
      if (typeof counted === 'number' && Number(number) !== counted)
        item.data = { hProperties: { value: String(Number(number)) } };
      counted = Number(number) + 1;
    }
    // The items of a list have one sign behind their numbers: another sign begins another list.
    const start = list.position?.start.offset;
    if (start !== undefined && /^\d+\)/.test(markdown.slice(start, start + 10)))
      list.data = { hProperties: { className: ['parentheses'] } };
  });
}

function excerpt(text: string): string {
  return `"${shortened(text.replace(/\s+/g, ' '), 60)}"`;
}
