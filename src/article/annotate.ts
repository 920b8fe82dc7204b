import type { Properties } from 'hast';
import type { Parent, PhrasingContent } from 'mdast';
import { rawText, type Range } from '../text/index.ts';

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

/**
 * Wraps a range of raw offsets in as few elements as the tree allows: one where the range covers
 * whole nodes, one on each side where it crosses the border of an element. Gives new nodes; text
 * content is the same before and after.
 */
export function wrapRange(nodes: readonly PhrasingContent[], range: Range, wrap: Wrap): PhrasingContent[] {
  let first = true;
  const once: Wrap = (children) => {
    const wrapped = wrap(children, first);
    first = false;
    return wrapped;
  };
  return wrapFrom(nodes, range, once, 0);
}

function wrapFrom(
  nodes: readonly PhrasingContent[],
  range: Range,
  wrap: Wrap,
  offset: number,
): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let inside: PhrasingContent[] = [];
  const close = (): void => {
    if (inside.length > 0) out.push(...wrap(inside, false));
    inside = [];
  };
  let start = offset;
  for (const node of nodes) {
    const end = start + rawText(node).length;
    if (end <= range.start || start >= range.end) {
      // A node without text (a break counts as text) stays inside when the range goes on after it.
      if (start === end && start > range.start && start < range.end) inside.push(node);
      else {
        close();
        out.push(node);
      }
    } else if (range.start <= start && end <= range.end) inside.push(node);
    else if (node.type === 'text' || node.type === 'inlineCode') {
      const from = Math.max(0, range.start - start);
      const to = Math.min(node.value.length, range.end - start);
      if (from > 0) {
        close();
        out.push({ ...node, value: node.value.slice(0, from) });
      }
      inside.push({ ...node, value: node.value.slice(from, to) });
      if (to < node.value.length) {
        close();
        out.push({ ...node, value: node.value.slice(to) });
      }
    } else if ('children' in node) {
      close();
      const children = wrapFrom(node.children, range, wrap, start);
      out.push({ ...node, children });
    }
    start = end;
  }
  close();
  return out;
}

/**
 * Puts a node behind the text that ends at a raw offset: outside marks, inside sentences, never within
 * a link, as the node may be a link itself. Insert from the last offset to the first: an inserted node counts as text from then on.
 */
export function insertAfter(
  nodes: readonly PhrasingContent[],
  offset: number,
  inserted: PhrasingContent,
): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let start = 0;
  let done = false;
  for (const node of nodes) {
    const length = rawText(node).length;
    const end = start + length;
    const within = start < offset && (offset < end || (offset === end && isTransparent(node)));
    if (!done && within && isLink(node)) {
      out.push(node, inserted);
      done = true;
    } else if (!done && within && 'children' in node) {
      out.push({
        ...node,
        children: insertAfter(node.children, offset - start, inserted),
      });
      done = true;
    } else {
      out.push(node);
      if (!done && end === offset && length > 0) {
        out.push(inserted);
        done = true;
      }
    }
    start = end;
  }
  if (!done) out.push(inserted);
  return out;
}

function isLink(node: PhrasingContent): boolean {
  const { type } = node;
  return type === 'link' || type === 'linkReference' || (type === 'annotation' && node.data.hName === 'a');
}

function isTransparent(node: PhrasingContent): boolean {
  return node.type === 'annotation' && node.data.hName === 'span';
}
