import type { Element, Root as HastRoot, Text as HastText } from 'hast';
import type { Root, Text } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../corpus/index.ts';

/**
 * What notes may become: the default of rehype-sanitize without images and forms, with the elements
 * and attributes that the annotation adds. Ids are ours, so they are not prefixed.
 */
const SCHEMA: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  clobber: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'input'),
    'mark',
    'span',
  ],
  attributes: {
    a: [
      'href',
      'rel',
      'id',
      'className',
      'role',
      'ariaLabel',
      'lang',
      'dataActor',
      'dataNumber',
      'dataApparatus',
    ],
    mark: ['id', 'dataClaims', 'dataAssessment', 'ariaDetails'],
    span: ['id', 'className', 'ariaHidden', 'dataApparatus'],
    div: [['className', 'footnote'], 'role', 'ariaLabel', 'dataNumber'],
    ol: ['start', ['className', 'parentheses']],
    li: ['value'],
    td: ['id', 'align'],
    th: ['id', 'align'],
    ...Object.fromEntries(['p', 'pre', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, ['id']])),
  },
  protocols: { href: ['http', 'https'] },
};

/** What the text of an article may become besides: pictures, whose addresses are the site’s own. */
const TEXT_SCHEMA: Options = {
  ...SCHEMA,
  tagNames: [...(SCHEMA.tagNames ?? []), 'img', 'figure', 'figcaption'],
  attributes: {
    ...SCHEMA.attributes,
    figure: ['dataApparatus'],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  },
};

/** Text as it stands. The default trims lines, which takes the indentation from code cut by marks. */
const handlers: RehypeOptions['handlers'] = {
  text(state, node: Text) {
    const text: HastText = { type: 'text', value: node.value };
    state.patch(node, text);
    return state.applyData(node, text);
  },
};

const transformer = (schema: Options) =>
  unified().use(remarkRehype, { handlers }).use(rehypeExternalLinks).use(rehypeSanitize, schema);
const transforms = { text: transformer(TEXT_SCHEMA), note: transformer(SCHEMA) };
const stringifier = unified().use(rehypeStringify, { characterReferences: { useNamedReferences: false } });

/**
 * The one way from Markdown to HTML, for articles and notes alike: to hast, external links marked,
 * sanitised. Whatever reaches a page as HTML has come through here.
 */
export function toSafeHast(tree: Root, kind: 'text' | 'note'): HastRoot {
  return transforms[kind].runSync(tree);
}

/** HTML of sanitised nodes. */
export function toHtml(tree: HastRoot | Element): string {
  return stringifier.stringify(tree.type === 'root' ? tree : { type: 'root', children: [tree] });
}

/** Notes that are kept as HTML: a page, an embedded copy, books and feeds show the same ones. */
const MOST_NOTES = 50_000;

const notes = new Map<string, string>();

/** HTML of a Markdown note. Its raw HTML, pictures and footnotes were refused when it was read. */
export function renderNote(markdown: string): string {
  let html = notes.get(markdown);
  if (html === undefined) {
    html = toHtml(toSafeHast(parseMarkdown(markdown), 'note'));
    if (notes.size >= MOST_NOTES) notes.clear();
    notes.set(markdown, html);
  }
  return html;
}

/** Marks links to other sites: they open without a handle on this page. */
function rehypeExternalLinks() {
  return (tree: HastRoot): void => {
    visit(tree, 'element', (node) => {
      const href = node.properties['href'];
      if (node.tagName === 'a' && typeof href === 'string' && /^https?:/i.test(href)) {
        node.properties['rel'] = ['noopener', 'external'];
      }
    });
  };
}
