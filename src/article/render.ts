import type { ElementContent, Element } from 'hast';
import type { Image, Nodes, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Article, Claim } from '../corpus/index.ts';
import { mustGet, type FlatBlock } from '../text/index.ts';
import { element } from './annotate.ts';
import { annotateBlock } from './block.ts';
import { createFootnotes } from './footnotes.ts';
import { proveMarks } from './marks.ts';
import type { RenderOptions } from './options.ts';
import { placesByBlock } from './stretches.ts';
import { toHtml, toSafeHast } from './to-html.ts';

/** An article as HTML, in the pieces between which notes can stand. */
export interface RenderedArticle {
  readonly sections: readonly RenderedSection[];
}

/** A top-level block: a paragraph, a heading, a whole list, a whole quotation, a picture, a footnote. */
export interface RenderedSection {
  /** Sanitised HTML with marks, mentions and apparatus; a line break at its end keeps sections apart. */
  readonly html: string;
  /** Ids of the paragraphs in it. */
  readonly paragraphs: readonly string[];
  /** Claims whose first place begins in it, in the order of the text. */
  readonly claims: readonly Claim[];
  /** Claims that have their note at an earlier section and stand here again. */
  readonly repeated: readonly Claim[];
}

/**
 * Renders the text of an article with its claims marked, its actors linked, its sentences and
 * paragraphs addressed. Without `[data-apparatus]` the text content is the canonical text.
 *
 * Where claims overlap, the text is cut into stretches at every border; each stretch is one `<mark>`
 * that names all its claims, longest first. Only where several claims begin at the same character the
 * stretch is nested marks, one claim each, so that every claim has an element of its own to land on.
 * Throws where marks would not hold the words of their claims.
 */
export function renderArticle(article: Article, options: RenderOptions): RenderedArticle {
  const sections = sectionsOf(article, options);
  const firstSection = new Map<string, number>();
  const found = sections.map((section, index) => {
    const found = collect(section);
    for (const id of found.claims) if (!firstSection.has(id)) firstSection.set(id, index);
    return found;
  });
  const ids = new Set(article.paragraphs.map((paragraph) => paragraph.id));
  const claimOf = new Map(article.claims.map((claim) => [claim.id, claim]));
  return {
    sections: sections.map((section, index) => {
      const here = Array.from(found[index]?.claims ?? [], (id) => mustGet(claimOf, id)).sort(
        (a, b) => a.ordinal - b.ordinal,
      );
      return {
        html: `${toHtml(section)}\n`,
        paragraphs: (found[index]?.ids ?? []).filter((id) => ids.has(id)),
        claims: here.filter((claim) => firstSection.get(claim.id) === index),
        repeated: here.filter((claim) => firstSection.get(claim.id) !== index),
      };
    }),
  };
}

/**
 * Marks a text as `renderArticle` does, for whoever wants to know that it can be rendered: throws where that one throws,
 * and writes no HTML.
 */
export function proveArticle(article: Article, options: RenderOptions): void {
  sectionsOf(article, options);
}

/** The top-level blocks of an annotated text, sanitised, with the marks of its claims proven to hold their words. */
function sectionsOf(article: Article, options: RenderOptions): readonly Element[] {
  const blocks = new Map<Nodes, FlatBlock>(article.flat.blocks.map((block) => [block.node, block]));
  const indexOf = new Map(article.flat.blocks.map((block, index) => [block.node, index]));
  const places = placesByBlock(article);
  const mentions = Map.groupBy(article.mentions, ({ block }) => block);
  const notes = createFootnotes(article, options);
  const tree = mapTree(article.tree, (node, map) => {
    if (node.type === 'footnoteDefinition') return notes.element(node, node.children.map(map));
    if (node.type === 'paragraph') {
      const [image] = node.children;
      if (image?.type === 'image') return figure(article, image, options);
    }
    const block = blocks.get(node);
    const index = indexOf.get(node);
    if (block === undefined || index === undefined) return null;
    const [marked, named] = [places.get(index) ?? [], mentions.get(index) ?? []];
    return annotateBlock({ article, node, block, index, marked, mentions: named }, notes, options);
  });
  const hast = toSafeHast(tree, 'text');
  proveMarks(article, hast);
  return hast.children.filter((child): child is Element => child.type === 'element');
}

/** A picture with its credit: no part of the text. */
function figure(article: Article, { url, alt, title }: Image, options: RenderOptions): Nodes {
  const { name, width, height } = mustGet(article.images, url.replace(/^images\//, ''));
  const image = element(
    'img',
    { src: options.imageHref(name), alt: alt ?? '', width, height, loading: 'lazy', decoding: 'async' },
    [],
  );
  const credit = title ? [element('figcaption', {}, [{ type: 'text', value: title }])] : [];
  return element('figure', { dataApparatus: '' }, [image, ...credit]);
}

/**
 * A copy of a tree in which `replace` stands for the nodes it knows; it is given the way to copy what they
 * hold. List items keep their paragraphs.
 */
function mapTree(root: Root, replace: (node: Nodes, map: (node: Nodes) => Nodes) => Nodes | null): Root {
  const map = (node: Nodes): Nodes => {
    const replaced = replace(node, map);
    if (replaced !== null) return replaced;
    if (!('children' in node)) return node;
    const children = (node as Parent).children.map((child) => map(child));
    return {
      ...node,
      ...(node.type === 'list' || node.type === 'listItem' ? { spread: true } : {}),
      children,
    } as Nodes;
  };
  return map(root) as Root;
}

function collect(section: Element): {
  readonly ids: readonly string[];
  readonly claims: ReadonlySet<string>;
} {
  const ids: string[] = [];
  const claims = new Set<string>();
  visit(section as ElementContent, 'element', (node) => {
    const id = node.properties['id'];
    if (typeof id === 'string') ids.push(id);
    const marked = node.properties['dataClaims'];
    if (typeof marked === 'string') for (const claim of marked.split(' ')) claims.add(claim);
  });
  return { ids, claims };
}
