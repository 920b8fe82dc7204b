import type { ElementContent, Element, Properties } from 'hast';
import type { Image, Nodes, Parent, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from '../anchor/index.ts';
import { turnsOf, type Article, type Claim, type Mention } from '../corpus/index.ts';
import { firstNotBelow, mustGet, sentences, toRawRange, type FlatBlock, type Range } from '../text/index.ts';
import { element, insertAfter, wrapRanges, type Wrapping } from './annotate.ts';
import { createFootnotes, type Footnotes, type FootnoteWords } from './footnotes.ts';
import { proveMarks } from './marks.ts';
import { toHtml, toSafeHast } from './to-html.ts';

/** What rendering needs to know of the site: addresses and words, so that it knows no site. */
export interface RenderOptions extends FootnoteWords {
  /** Address of an actor’s page. */
  readonly actorHref: (id: string) => string;
  /** Accessible name of a paragraph’s link to itself. */
  readonly paragraphLabel: (ordinal: number) => string;
  /** Accessible name of the link from a claim’s words to its note. */
  readonly noteLabel: (claim: Claim) => string;
  /** Address of a picture. */
  readonly imageHref: (name: string) => string;
  /** Ids that a claim was published under before; none unless given. */
  readonly formerIds?: (claim: string) => readonly string[];
}

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
    return annotateBlock(
      article,
      node,
      block,
      index,
      places.get(index) ?? [],
      mentions.get(index) ?? [],
      notes,
      options,
    );
  });
  const hast = toSafeHast(tree, 'text');
  proveMarks(article, hast);
  return hast.children.filter((child): child is Element => child.type === 'element');
}

/** A claim at one of its places. */
interface Marked {
  readonly claim: Claim;
  readonly place: Place;
  /** Whether this is the place that carries the claim’s id. */
  readonly first: boolean;
}

function placesByBlock(article: Article): ReadonlyMap<number, readonly Marked[]> {
  const byBlock = new Map<number, Marked[]>();
  for (const claim of article.claims) {
    claim.places.forEach((place, i) => {
      const marked = byBlock.get(place.block) ?? [];
      marked.push({ claim, place, first: i === 0 });
      byBlock.set(place.block, marked);
    });
  }
  return byBlock;
}

function annotateBlock(
  article: Article,
  node: Nodes,
  block: FlatBlock,
  index: number,
  marked: readonly Marked[],
  mentions: readonly Mention[],
  notes: Footnotes,
  options: RenderOptions,
): Nodes {
  const paragraph = article.paragraphs[index];
  const id = paragraph?.id ?? `p${index + 1}`;
  const raw = (range: Range): Range => toRawRange(block, range);
  let children: PhrasingContent[] =
    node.type === 'code'
      ? [{ type: 'text', value: node.value }]
      : ([...('children' in node ? node.children : [])] as PhrasingContent[]);
  children = notes.mark(children);
  const linked = linkRanges(children);
  const isLinked = (range: Range): boolean => {
    const link = linked[firstNotBelow(linked, (one) => one.end <= range.start)];
    return link !== undefined && link.start < range.end;
  };
  const linksOfActors = mentions.flatMap((mention): readonly Wrapping[] => {
    const range = raw(mention);
    if (isLinked(range)) return [];
    const properties = { href: options.actorHref(mention.actor), dataActor: mention.actor };
    return [{ range, wrap: (inside) => [element('a', properties, inside)] }];
  });
  const label = turnsOf(article)[index]?.label ?? null;
  const labels: readonly Wrapping[] =
    label === null
      ? []
      : [{ range: raw(label), wrap: (inside) => [element('span', { className: ['speaker'] }, inside)] }];
  const text = article.flat.text.slice(block.start, block.end);
  const spans = sentences(text, article.lang).map((sentence, i): Wrapping => ({
    range: raw({ start: block.start + sentence.start, end: block.start + sentence.end }),
    wrap: (inside, first) => [element('span', first ? { id: `${id}s${i + 1}` } : {}, inside)],
  }));
  const marks = stretches(marked).map((stretch): Wrapping => ({
    range: raw(stretch.range),
    wrap: (inside, first) => markStretch(stretch, inside, first, options),
  }));
  for (const wrappings of [linksOfActors, labels, spans, marks]) children = wrapRanges(children, wrappings);
  const references = [...marked]
    .sort((a, b) => a.place.end - b.place.end || a.claim.ordinal - b.claim.ordinal)
    .map(({ claim, place }) => ({ offset: raw(place).end, node: noteReference(claim, options) }));
  children = insertAfter(children, references);
  if (paragraph !== undefined && node.type !== 'tableCell') {
    children.push(paragraphLink(id, paragraph.ordinal, options));
  }
  children.push(...notes.linksBack(node));
  return withChildren(node, id, children);
}

/** A run of text with the same claims. */
interface Stretch {
  readonly range: Range;
  /** Longest first, then by note number. */
  readonly marked: readonly Marked[];
}

function stretches(marked: readonly Marked[]): readonly Stretch[] {
  const byStart = Map.groupBy(marked, ({ place }) => place.start);
  const borders = [...new Set(marked.flatMap(({ place }) => [place.start, place.end]))].sort((a, b) => a - b);
  let here: readonly Marked[] = [];
  return borders.slice(0, -1).flatMap((start, i) => {
    const end = borders[i + 1] ?? start;
    here = [...here.filter(({ place }) => place.end > start), ...(byStart.get(start) ?? [])].sort(
      (a, b) =>
        b.place.end - b.place.start - (a.place.end - a.place.start) || a.claim.ordinal - b.claim.ordinal,
    );
    return here.length === 0 ? [] : [{ range: { start, end }, marked: here }];
  });
}

function markStretch(
  stretch: Stretch,
  inside: readonly PhrasingContent[],
  first: boolean,
  { formerIds = () => [] }: RenderOptions,
): readonly PhrasingContent[] {
  const withOld = (
    id: string | undefined,
    children: readonly PhrasingContent[],
  ): readonly PhrasingContent[] =>
    id === undefined
      ? children
      : [
          ...formerIds(id).map((old) => element('span', { id: `c-${old}`, dataApparatus: '' }, [])),
          ...children,
        ];
  const beginning = first
    ? stretch.marked.filter((one) => one.first && one.place.start === stretch.range.start)
    : [];
  if (beginning.length < 2) {
    const id = beginning[0]?.claim.id;
    return [element('mark', markProperties(stretch.marked, id), withOld(id, inside))];
  }
  const nested = stretch.marked.reduceRight<readonly PhrasingContent[]>((children, one) => {
    const id = beginning.includes(one) ? one.claim.id : undefined;
    return [element('mark', markProperties([one], id), withOld(id, children))];
  }, inside);
  return nested;
}

function markProperties(marked: readonly Marked[], id: string | undefined): Properties {
  const claims = marked.map(({ claim }) => claim);
  return {
    ...(id !== undefined && { id: `c-${id}` }),
    dataClaims: claims.map((claim) => claim.id).join(' '),
    dataAssessment: claims.map((claim) => claim.assessment).join(' '),
    ariaDetails: claims.map((claim) => `note-${claim.id}`).join(' '),
  };
}

/**
 * Its number is drawn by the style sheet: as text it would stand between words that a text fragment joins. What differs from
 * note to note stands side by side, which compresses best.
 */
function noteReference(claim: Claim, options: RenderOptions): PhrasingContent {
  return element(
    'a',
    {
      href: `#n-${claim.id}`,
      dataNumber: String(claim.ordinal),
      ariaLabel: options.noteLabel(claim),
      className: ['noteref'],
      role: 'doc-noteref',
      ...(options.language !== undefined && { lang: options.language }),
      dataApparatus: '',
    },
    [],
  );
}

function paragraphLink(id: string, ordinal: number, options: RenderOptions): PhrasingContent {
  return element(
    'a',
    {
      href: `#${id}`,
      className: ['pilcrow'],
      ariaLabel: options.paragraphLabel(ordinal),
      ...(options.language !== undefined && { lang: options.language }),
      dataApparatus: '',
    },
    [{ type: 'text', value: `¶ ${ordinal}` }],
  );
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

function withChildren(node: Nodes, id: string, children: PhrasingContent[]): Nodes {
  const data = { hProperties: { id } };
  switch (node.type) {
    case 'code':
      return element('pre', { id }, children);
    case 'heading':
      // The page’s title is its only first-level heading.
      return { ...node, depth: Math.max(2, node.depth) as 2, data, children };
    default:
      return { ...node, data, children } as Nodes;
  }
}

/** Raw ranges of links, in their order: no link is put inside another. */
function linkRanges(nodes: readonly PhrasingContent[]): readonly Range[] {
  const ranges: Range[] = [];
  let offset = 0;
  const walk = (node: Nodes): void => {
    const start = offset;
    if ('children' in node) node.children.forEach(walk);
    else if (node.type === 'break') offset += 1;
    else if ('value' in node) offset += node.value.length;
    if (node.type === 'link' || node.type === 'linkReference') ranges.push({ start, end: offset });
    // The mark of a footnote is a link between two characters.
    else if (node.type === 'annotation') ranges.push({ start, end: start });
  };
  nodes.forEach(walk);
  return ranges.sort((a, b) => a.end - b.end);
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
