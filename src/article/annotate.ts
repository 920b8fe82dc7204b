import type { Properties } from 'hast';
import type { Nodes, Parent, PhrasingContent } from 'mdast';
import { at, rawText, remembered, type Range } from '../text/index.ts';

/** An inline element put around words of the text, or an apparatus element put beside them. */
export interface Annotation extends Parent {
  type: 'annotation';
  data: { hName: string; hProperties: Properties };
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    annotation: Annotation;
  }
  interface RootContentMap {
    annotation: Annotation;
  }
}

/** Makes an inline element. */
export function element(
  name: string,
  properties: Properties,
  children: readonly PhrasingContent[],
): Annotation {
  return {
    type: 'annotation',
    data: { hName: name, hProperties: properties },
    children: [...children],
  };
}

/** Wraps nodes in elements; `first` is true for the first of the range’s pieces. */
export type Wrap = (children: readonly PhrasingContent[], first: boolean) => readonly PhrasingContent[];

/** A range of raw offsets that is to be wrapped. */
export interface Wrapping {
  readonly range: Range;
  readonly wrap: Wrap;
}

/**
 * Wraps ranges of raw offsets, each in as few elements as the tree allows: one where the range covers whole
 * nodes, one on each side where it crosses the border of an element. The ranges are in order, and none begins
 * before another ends. Gives new nodes; text content is the same before and after.
 */
export function wrapRanges(
  nodes: readonly PhrasingContent[],
  wrappings: readonly Wrapping[],
): PhrasingContent[] {
  const all = wrappings.filter(({ range }) => range.start < range.end);
  if (all.length === 0) return [...nodes];
  const lengthOf = createLengths();
  const begun = new Set<Wrapping>();
  let next = 0;
  const within = (nodes: readonly PhrasingContent[], offset: number): PhrasingContent[] => {
    const out: PhrasingContent[] = [];
    let inside: PhrasingContent[] = [];
    let current: Wrapping | null = null;
    const close = (): void => {
      if (current !== null && inside.length > 0) {
        out.push(...current.wrap(inside, !begun.has(current)));
        begun.add(current);
      }
      inside = [];
      current = null;
    };
    const beside = (node: PhrasingContent): void => {
      close();
      out.push(node);
    };
    const into = (wrapping: Wrapping, node: PhrasingContent): void => {
      if (current !== wrapping) close();
      current = wrapping;
      inside.push(node);
    };
    let start = offset;
    for (const node of nodes) {
      const end = start + lengthOf(node);
      while (next < all.length && at(all, next).range.end <= start) next++;
      const wrapping = all[next];
      if (wrapping === undefined || wrapping.range.start >= end) beside(node);
      else if (start === end) {
        // A node without text (a break counts as text) stays inside when the range goes on after it.
        if (wrapping.range.start < start) into(wrapping, node);
        else beside(node);
      } else if (wrapping.range.start <= start && end <= wrapping.range.end) into(wrapping, node);
      else if (node.type === 'text' || node.type === 'inlineCode') {
        const cut = (from: number, to: number): PhrasingContent => ({
          ...node,
          value: node.value.slice(from - start, to - start),
        });
        let done = start;
        for (let i = next; i < all.length && at(all, i).range.start < end; i++) {
          const one = at(all, i);
          const [from, to] = [Math.max(one.range.start, start), Math.min(one.range.end, end)];
          if (from > done) beside(cut(done, from));
          into(one, cut(from, to));
          done = to;
        }
        if (done < end) beside(cut(done, end));
      } else if ('children' in node) {
        // Pieces are wrapped in the order of the text.
        close();
        const children = within(node.children, start);
        beside({ ...node, children });
      }
      start = end;
    }
    close();
    return out;
  };
  return within(nodes, 0);
}

/** A node that is put behind the text that ends at a raw offset. */
export interface Insertion {
  readonly offset: number;
  readonly node: PhrasingContent;
}

/**
 * Puts nodes behind the text that ends at their raw offsets: outside marks, inside sentences, never within
 * a link, as a node may be a link itself. The insertions are in order; those at one offset stay in it.
 */
export function insertAfter(
  nodes: readonly PhrasingContent[],
  insertions: readonly Insertion[],
): PhrasingContent[] {
  const lengthOf = createLengths();
  const within = (
    nodes: readonly PhrasingContent[],
    start: number,
    insertions: readonly Insertion[],
  ): PhrasingContent[] => {
    if (insertions.length === 0) return [...nodes];
    const out: PhrasingContent[] = [];
    const left: Insertion[] = [];
    let next = 0;
    let offset = start;
    for (const node of nodes) {
      const end = offset + lengthOf(node);
      const goesIn = isLink(node) || 'children' in node;
      const here: Insertion[] = [];
      const behind: Insertion[] = [];
      for (; next < insertions.length && at(insertions, next).offset <= end; next++) {
        const one = at(insertions, next);
        const isWithin = offset < one.offset && (one.offset < end || isTransparent(node));
        if (isWithin && goesIn) (isLink(node) ? behind : here).push(one);
        else if (one.offset === end && end > offset) behind.push(one);
        // What ends where a node without text stands belongs to the text before it, or to none.
        else if (one.offset === end) break;
        else left.push(one);
      }
      out.push(
        here.length > 0 && 'children' in node
          ? withChildren(node, within(node.children, offset, here))
          : node,
      );
      out.push(...behind.map((one) => one.node));
      offset = end;
    }
    return [...out, ...[...left, ...insertions.slice(next)].map((one) => one.node)];
  };
  return within(nodes, 0, insertions);
}

function withChildren(node: PhrasingContent & Parent, children: PhrasingContent[]): PhrasingContent {
  return { ...node, children } as PhrasingContent;
}

/** The length of the text of nodes, each counted once. */
function createLengths(): (node: Nodes) => number {
  const lengthOf = remembered((node: Nodes): number =>
    'children' in node
      ? node.children.reduce((sum: number, child: Nodes) => sum + lengthOf(child), 0)
      : rawText(node).length,
  );
  return lengthOf;
}

function isLink(node: PhrasingContent): boolean {
  const { type } = node;
  return type === 'link' || type === 'linkReference' || (type === 'annotation' && node.data.hName === 'a');
}

function isTransparent(node: PhrasingContent): boolean {
  return node.type === 'annotation' && node.data.hName === 'span';
}
