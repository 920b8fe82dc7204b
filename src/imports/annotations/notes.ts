import type { Nodes } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../corpus/index.ts';
import type { ReadBody } from './read.ts';

const fromHtml = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeSanitize)
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_' });

/**
 * The words of a body as Markdown that a note may hold. HTML is sanitised and becomes Markdown; in Markdown
 * everything that a note has no place for (HTML, pictures, footnotes) stands as it was typed.
 */
export function noteFrom({ value, isHtml }: Pick<ReadBody, 'value' | 'isHtml'>): string {
  const text = value.toWellFormed().replace(/[[\p{Cc}]--[\t\n]]/gv, ' ');
  return withoutMarkup((isHtml ? String(fromHtml.processSync(text)) : text).trim());
}

const REFUSED: ReadonlySet<Nodes['type']> = new Set([
  'html',
  'image',
  'imageReference',
  'footnoteReference',
  'footnoteDefinition',
]);

/** Markdown in which what notes cannot hold is text: a backslash stands before each sign that begins it. */
function withoutMarkup(markdown: string): string {
  let text = markdown;
  // What was hidden in one piece of markup may be markup itself, and each turn takes the outermost.
  for (let turn = 0; turn <= markdown.length; turn++) {
    const starts = new Set<number>();
    visit(parseMarkdown(text), (node) => {
      const offset = node.position?.start.offset;
      if (REFUSED.has(node.type) && offset !== undefined) starts.add(offset);
    });
    if (starts.size === 0) return text;
    text = escapeAt(text, starts);
  }
  throw new Error('Markup of a note does not come to an end');
}

function escapeAt(text: string, starts: ReadonlySet<number>): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    // Of a picture the bracket, of a line of indented HTML the first sign.
    if (starts.has(i)) {
      const sign = text.slice(i).search(/[<[]/);
      const at = i + Math.max(0, sign);
      result += `${text.slice(i, at)}\\${text.charAt(at)}`;
      i = at;
    } else result += text.charAt(i);
  }
  return result;
}
