import type { FootnoteDefinition, Nodes, PhrasingContent } from 'mdast';
import { footnotesOf, type Article, type Footnote } from '../corpus/index.ts';
import { lastOf, mustGet } from '../text/index.ts';
import { element, type Annotation } from './annotate.ts';

/** What the apparatus of footnotes needs to know of the site. */
export interface FootnoteWords {
  /** BCP 47 language of the names below, where it is not that of the article. */
  readonly language?: string | undefined;
  /** Accessible name of a footnote, and of the mark in the text that leads to it. */
  readonly footnoteLabel: (number: string) => string;
  /** Accessible name of the link from a footnote back to its mark. */
  readonly footnoteBackLabel: (number: string) => string;
}

/**
 * The footnotes of a text while it is rendered. A footnote is found under the permanent id of its first
 * paragraph, and the marks that refer to it under that id with `r-` before it.
 */
export interface Footnotes {
  /** Inline nodes with the marks of footnotes as links, which hold no text: their number is drawn by the style sheet. */
  readonly mark: (nodes: readonly PhrasingContent[]) => PhrasingContent[];
  /** Links back to the marks, where a block is the last of a footnote. */
  readonly linksBack: (block: Nodes) => readonly PhrasingContent[];
  /** A footnote as an element, around its rendered blocks. */
  readonly element: (definition: FootnoteDefinition, blocks: readonly Nodes[]) => Nodes;
}

interface Placed extends Footnote {
  /** Id of its first paragraph. */
  readonly id: string;
}

/** Prepares the footnotes of an article. Marks get their ids in the order in which blocks are rendered. */
export function createFootnotes(article: Article, options: FootnoteWords): Footnotes {
  const idOf = new Map(
    article.flat.blocks.map(({ node }, i) => [node, article.paragraphs[i]?.id ?? `p${i + 1}`]),
  );
  const placed = new Map<string, Placed>();
  const lastBlock = new Map<Nodes, Placed>();
  for (const footnote of footnotesOf(article.tree)) {
    const blocks = blocksIn(footnote.definition, idOf);
    const [first] = blocks;
    if (first === undefined) throw new Error(`The footnote ${footnote.number} has no words`);
    const one = { ...footnote, id: mustGet(idOf, first) };
    placed.set(footnote.definition.identifier, one);
    lastBlock.set(lastOf(blocks), one);
  }
  const seen = new Map<string, number>();
  const language = options.language === undefined ? {} : { lang: options.language };
  const reference = (identifier: string): Annotation => {
    const { id, number } = mustGet(placed, identifier);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return element(
      'a',
      {
        href: `#${id}`,
        id: markId(id, count),
        className: ['footref'],
        role: 'doc-noteref',
        ariaLabel: options.footnoteLabel(number),
        ...language,
        dataNumber: number,
        dataApparatus: '',
      },
      [],
    );
  };
  const mark = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.map((node) => {
      if (node.type === 'footnoteReference') return reference(node.identifier);
      return 'children' in node ? { ...node, children: mark(node.children) } : node;
    });
  return {
    mark,
    linksBack: (block) => {
      const footnote = lastBlock.get(block);
      if (footnote === undefined) return [];
      const { id, number, references } = footnote;
      return Array.from({ length: references }, (_, i) =>
        element(
          'a',
          {
            href: `#${markId(id, i + 1)}`,
            className: ['backlink'],
            role: 'doc-backlink',
            ariaLabel: options.footnoteBackLabel(number),
            ...language,
            dataApparatus: '',
          },
          // The text style of the arrow: some devices draw it as a picture.
          [{ type: 'text', value: '\u21A9\uFE0E' }],
        ),
      );
    },
    element: (definition, blocks) => {
      const { number } = mustGet(placed, definition.identifier);
      const properties = {
        className: ['footnote'],
        role: 'doc-footnote',
        ariaLabel: options.footnoteLabel(number),
        dataNumber: number,
      };
      return element('div', properties, blocks as PhrasingContent[]);
    },
  };
}

function markId(footnote: string, count: number): string {
  return count === 1 ? `r-${footnote}` : `r-${footnote}-${count}`;
}

/** The blocks of the text inside of a node, in order. */
function blocksIn(node: Nodes, blocks: ReadonlyMap<Nodes, unknown>): readonly Nodes[] {
  if (blocks.has(node)) return [node];
  return 'children' in node ? node.children.flatMap((child) => blocksIn(child, blocks)) : [];
}
