import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import type { FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { normalize } from '../../text/index.ts';

/** Elements that nobody reads. */
const SILENT = new Set([
  'script', 'style', 'template', 'noscript', 'head', 'svg', 'math', 'iframe', 'object', 'canvas', 'audio', 'video', 'datalist',
]); // prettier-ignore

/** Elements that stand in lines; all others have lines of their own. */
const INLINE = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd',
  'label', 'mark', 'q', 'ruby', 'rb', 'rt', 'rp', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u',
  'var', 'wbr',
]); // prettier-ignore

const parser = unified().use(rehypeParse, { fragment: false });

/** Everything that a page shows, a line for each of its blocks. */
export function shownText(html: string): string {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const text = normalize(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const walk = (node: HastNodes): void => {
    if (node.type === 'text') line += node.value;
    if (!('children' in node)) return;
    if (node.type === 'element' && SILENT.has(node.tagName)) return;
    if (node.type === 'element' && node.tagName === 'br') line += ' ';
    const own = node.type === 'element' && !INLINE.has(node.tagName) && node.tagName !== 'br';
    if (own) end();
    node.children.forEach(walk);
    if (own) end();
  };
  walk(parser.parse(html));
  end();
  return lines.join('\n');
}

/** The words of a Markdown node as they stand in the page, marks of footnotes included. */
export function spokenText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'footnoteReference') return ` ${node.label ?? node.identifier} `;
  if (!('children' in node)) return '';
  const gap = node.children.some((child) => 'children' in child && isBlock(child)) ? '\n' : '';
  return node.children.map(spokenText).join(gap);
}

function isBlock(node: Nodes): boolean {
  return [
    'paragraph',
    'heading',
    'list',
    'listItem',
    'blockquote',
    'table',
    'tableRow',
    'tableCell',
  ].includes(node.type);
}

/**
 * HTML as a Markdown tree, with what a text can hold: words, emphasis, links to the web, headings, lists,
 * quotations, tables, footnotes. Pictures and what runs is left out.
 */
export function htmlToMdast(html: string): Root {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  clean(tree);
  const notes: FootnoteDefinition[] = [];
  const root = unified()
    .use(rehypeRemark, {
      handlers: {
        // Quotation marks that a style sheet draws are no words; a place where a word may break is no character.
        q: (state, node: Element) => state.all(node) as PhrasingContent[],
        wbr: () => undefined,
        sup: (state, node: Element) => {
          const label = footnoteLabel(node);
          if (label === null) return state.all(node) as PhrasingContent[];
          return { type: 'footnoteReference', identifier: label, label };
        },
        div: (state, node: Element) => {
          if (node.properties['id'] !== 'footnotes') return state.toFlow(state.all(node));
          visit(node, 'element', (item) => {
            const label =
              item.tagName === 'li' ? /^fn:(.+)$/.exec(item.properties['id'] ?? '')?.[1] : undefined;
            if (label === undefined) return;
            const children = state.toFlow(state.all(item)) as FootnoteDefinition['children'];
            notes.push({ type: 'footnoteDefinition', identifier: label, label, children });
            return SKIP;
          });
          return undefined;
        },
      },
    })
    .runSync(tree);
  wrapPhrases(root);
  const used = new Set<string>();
  visit(root, 'footnoteReference', ({ identifier }) => {
    used.add(identifier);
  });
  const [referred, others] = [
    notes.filter((note) => used.has(note.identifier)),
    notes.filter((note) => !used.has(note.identifier)),
  ];
  return {
    type: 'root',
    children: [...root.children, ...others.flatMap((note): RootContent[] => note.children), ...referred],
  };
}

const PHRASES = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'footnoteReference',
]);

/** Words that stand between blocks become paragraphs: nothing else holds words. Paragraphs in headings and cells are undone. */
function wrapPhrases(node: Nodes): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  const isFlow = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(node.type);
  const isPhrase = (child: Nodes): boolean => PHRASES.has(child.type);
  const wrapped: Nodes[] = [];
  for (const child of children) {
    const last = wrapped.at(-1);
    if (!isFlow && !isPhrase(child) && 'children' in child && holdsPhrases(node))
      wrapped.push({ type: 'text', value: ` ${spokenText(child)} ` });
    else if (!isFlow || !isPhrase(child)) wrapped.push(child);
    else if (last?.type === 'paragraph' && !children.includes(last))
      last.children.push(child as PhrasingContent);
    else wrapped.push({ type: 'paragraph', children: [child as PhrasingContent] });
  }
  (node as { children: Nodes[] }).children = wrapped;
  wrapped.forEach(wrapPhrases);
}

/** Whether a node holds a line of words, and no blocks. */
function holdsPhrases(node: Nodes): boolean {
  return PHRASES.has(node.type) || ['paragraph', 'heading', 'tableCell'].includes(node.type);
}

/** The label of the mark of a footnote, as Defuddle writes all of them. */
function footnoteLabel(node: Element): string | null {
  return /^fnref:([^-]+)(?:-\d+)?$/.exec(node.properties['id'] ?? '')?.[1] ?? null;
}

function clean(tree: HastRoot): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const { tagName } = node;
    const isButton = ['button', 'input', 'select', 'textarea', 'img', 'picture'].includes(tagName);
    const isBacklink = tagName === 'a' && (node.properties['href'] ?? '').startsWith('#fnref');
    if (SILENT.has(tagName) || isButton || isBacklink) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (tagName === 'a') {
      delete node.properties['title'];
      // Addresses within the page, of mail and of scripts lead nowhere from the text.
      if (!/^https?:\/\//i.test(node.properties['href'] ?? '') && !isMark(parent)) {
        parent.children.splice(index, 1, ...node.children);
        return [SKIP, index];
      }
    }
    if (tagName === 'code' || tagName === 'pre') delete node.properties['className'];
    return;
  });
}

function isMark(parent: HastNodes): boolean {
  return parent.type === 'element' && parent.tagName === 'sup';
}
