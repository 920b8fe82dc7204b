import type { Nodes, PhrasingContent } from 'mdast';
import { turnsOf, type Article, type Claim, type Mention } from '../corpus/index.ts';
import { firstNotBelow, sentences, toRawRange, type FlatBlock, type Range } from '../text/index.ts';
import { element, insertAfter, wrapRanges, type Insertion, type Wrapping } from './annotate.ts';
import type { Footnotes } from './footnotes.ts';
import type { RenderOptions } from './options.ts';
import { markStretch, stretches, type Marked } from './stretches.ts';

/** A block of a text with what stands on it. */
export interface BlockOfText {
  readonly article: Article;
  readonly node: Nodes;
  readonly block: FlatBlock;
  /** Its place among the blocks of the text. */
  readonly index: number;
  readonly marked: readonly Marked[];
  readonly mentions: readonly Mention[];
}

/** A block with its claims marked, its actors linked, its sentences and itself addressed, and its apparatus. */
export function annotateBlock(one: BlockOfText, notes: Footnotes, options: RenderOptions): Nodes {
  const { article, node, index } = one;
  const paragraph = article.paragraphs[index];
  const id = paragraph?.id ?? `p${index + 1}`;
  let children = notes.mark(childrenOf(node));
  // Its own links are looked for before others are put into it.
  const linksOfActors = actorLinks(one, children, options);
  for (const wrappings of [linksOfActors, labels(one), sentenceSpans(one, id), claimMarks(one, options)])
    children = wrapRanges(children, wrappings);
  children = insertAfter(children, references(one, options));
  if (paragraph !== undefined && node.type !== 'tableCell')
    children.push(paragraphLink(id, paragraph.ordinal, options));
  children.push(...notes.linksBack(node));
  return withChildren(node, id, children);
}

function childrenOf(node: Nodes): PhrasingContent[] {
  if (node.type === 'code') return [{ type: 'text', value: node.value }];
  return [...('children' in node ? node.children : [])] as PhrasingContent[];
}

/** Actors that are named where no link stands. */
function actorLinks(
  { block, mentions }: BlockOfText,
  children: readonly PhrasingContent[],
  { actorHref }: RenderOptions,
): readonly Wrapping[] {
  const linked = linkRanges(children);
  const isLinked = (range: Range): boolean => {
    const link = linked[firstNotBelow(linked, (one) => one.end <= range.start)];
    return link !== undefined && link.start < range.end;
  };
  return mentions.flatMap((mention): readonly Wrapping[] => {
    const range = toRawRange(block, mention);
    if (isLinked(range)) return [];
    const properties = { href: actorHref(mention.actor), dataActor: mention.actor };
    return [{ range, wrap: (inside) => [element('a', properties, inside)] }];
  });
}

/** The words that say who speaks. */
function labels({ article, block, index }: BlockOfText): readonly Wrapping[] {
  const label = turnsOf(article)[index]?.label ?? null;
  if (label === null) return [];
  const range = toRawRange(block, label);
  return [{ range, wrap: (inside) => [element('span', { className: ['speaker'] }, inside)] }];
}

function sentenceSpans({ article, block }: BlockOfText, id: string): readonly Wrapping[] {
  const text = article.flat.text.slice(block.start, block.end);
  return sentences(text, article.lang).map((sentence, i) => ({
    range: toRawRange(block, { start: block.start + sentence.start, end: block.start + sentence.end }),
    wrap: (inside, first) => [element('span', first ? { id: `${id}s${i + 1}` } : {}, inside)],
  }));
}

function claimMarks({ block, marked }: BlockOfText, options: RenderOptions): readonly Wrapping[] {
  return stretches(marked).map((stretch) => ({
    range: toRawRange(block, stretch.range),
    wrap: (inside, first) => markStretch(stretch, inside, first, options),
  }));
}

/** The links from the words of claims to their notes, behind the words. */
function references({ block, marked }: BlockOfText, options: RenderOptions): readonly Insertion[] {
  return [...marked]
    .sort((a, b) => a.place.end - b.place.end || a.claim.ordinal - b.claim.ordinal)
    .map(({ claim, place }) => ({
      offset: toRawRange(block, place).end,
      node: noteReference(claim, options),
    }));
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
