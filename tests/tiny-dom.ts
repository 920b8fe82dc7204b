import type { CanonicalText, Range as TextRange } from '../src/text/index.ts';

/**
 * The part of the DOM that text-fragments-polyfill searches: elements that hold elements and text,
 * ranges and tree walkers, by https://dom.spec.whatwg.org. Everything is visible.
 */
export class TinyNode {
  parentNode: TinyElement | null = null;
  readonly nodeType: number;

  constructor(nodeType: number) {
    this.nodeType = nodeType;
  }

  get childNodes(): readonly TinyNode[] {
    return [];
  }
  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join('');
  }
}

export class TinyText extends TinyNode {
  readonly data: string;

  constructor(data: string) {
    super(3);
    this.data = data;
  }
  override get textContent(): string {
    return this.data;
  }
}

export class TinyElement extends TinyNode {
  readonly tagName: string;
  readonly hidden = '';
  readonly attributes = {};
  readonly #children: readonly TinyNode[];

  constructor(tagName: string, children: readonly TinyNode[]) {
    super(1);
    this.tagName = tagName;
    this.#children = children;
    for (const child of children) child.parentNode = this;
  }
  override get childNodes(): readonly TinyNode[] {
    return this.#children;
  }
}

type Point = readonly [node: TinyNode, offset: number];

export class TinyRange {
  static readonly START_TO_START = 0;
  static readonly END_TO_END = 2;
  #start: Point = [new TinyText(''), 0];
  #end: Point = this.#start;

  get startContainer(): TinyNode {
    return this.#start[0];
  }
  get startOffset(): number {
    return this.#start[1];
  }
  get endContainer(): TinyNode {
    return this.#end[0];
  }
  get endOffset(): number {
    return this.#end[1];
  }
  get collapsed(): boolean {
    return compare(this.#start, this.#end) === 0;
  }
  get commonAncestorContainer(): TinyNode {
    const around = ancestors(this.#end[0]);
    return ancestors(this.#start[0]).find((node) => around.includes(node))!;
  }
  setStart(node: TinyNode, offset: number): void {
    if (offset > lengthOf(node)) throw new RangeError('IndexSizeError');
    this.#start = [node, offset];
    if (compare(this.#start, this.#end) > 0 || !sameTree(this.#start, this.#end)) this.#end = this.#start;
  }
  setEnd(node: TinyNode, offset: number): void {
    if (offset > lengthOf(node)) throw new RangeError('IndexSizeError');
    this.#end = [node, offset];
    if (!sameTree(this.#start, this.#end) || compare(this.#start, this.#end) > 0) this.#start = this.#end;
  }
  setStartAfter(node: TinyNode): void {
    const parent = node.parentNode!;
    this.setStart(parent, parent.childNodes.indexOf(node) + 1);
  }
  selectNodeContents(node: TinyNode): void {
    this.#start = [node, 0];
    this.#end = [node, lengthOf(node)];
  }
  collapse(): void {
    this.#start = this.#end;
  }
  cloneRange(): TinyRange {
    const clone = new TinyRange();
    clone.#start = this.#start;
    clone.#end = this.#end;
    return clone;
  }
  compareBoundaryPoints(how: number, other: TinyRange): number {
    return how === TinyRange.START_TO_START
      ? compare(this.#start, other.#start)
      : compare(this.#end, other.#end);
  }
  intersectsNode(node: TinyNode): boolean {
    const parent = node.parentNode;
    if (parent === null) return true;
    const index = parent.childNodes.indexOf(node);
    return compare([parent, index], this.#end) < 0 && compare([parent, index + 1], this.#start) > 0;
  }
}

const FILTER = { FILTER_ACCEPT: 1, FILTER_REJECT: 2, FILTER_SKIP: 3, SHOW_ELEMENT: 1, SHOW_TEXT: 4 };

type Filter = ((node: TinyNode) => number) | { readonly acceptNode: (node: TinyNode) => number };

class TinyWalker {
  currentNode: TinyNode;
  readonly #root: TinyNode;
  readonly #filter: (node: TinyNode) => number;

  constructor(root: TinyNode, filter: Filter) {
    this.#root = root;
    this.currentNode = root;
    this.#filter = typeof filter === 'function' ? filter : (node) => filter.acceptNode(node);
  }
  firstChild(): TinyNode | null {
    return this.#go(this.#below(this.currentNode)[0]);
  }
  nextSibling(): TinyNode | null {
    if (this.currentNode === this.#root) return null;
    const siblings = this.#below(this.currentNode.parentNode!);
    return this.#go(siblings[siblings.indexOf(this.currentNode) + 1]);
  }
  parentNode(): TinyNode | null {
    if (this.currentNode === this.#root) return null;
    const parent = this.currentNode.parentNode!;
    return this.#filter(parent) === FILTER.FILTER_ACCEPT ? this.#go(parent) : null;
  }
  nextNode(): TinyNode | null {
    const all = this.#all(this.#root);
    return this.#go(all[all.indexOf(this.currentNode) + 1]);
  }
  #go(node: TinyNode | undefined): TinyNode | null {
    if (node !== undefined) this.currentNode = node;
    return node ?? null;
  }
  #below(node: TinyNode): readonly TinyNode[] {
    return node.childNodes.filter((child) => this.#filter(child) === FILTER.FILTER_ACCEPT);
  }
  #all(node: TinyNode): readonly TinyNode[] {
    return node.childNodes.flatMap((child) => {
      const verdict = this.#filter(child);
      if (verdict === FILTER.FILTER_REJECT) return [];
      return [...(verdict === FILTER.FILTER_ACCEPT ? [child] : []), ...this.#all(child)];
    });
  }
}

/** A page of paragraphs, and the way from its ranges to offsets of the canonical text. */
export interface TinyPage {
  readonly document: object;
  readonly body: TinyElement;
  readonly offsetOf: (node: object, offset: number) => number;
}

/** Puts each block into a paragraph, cut at offsets where marks would begin and end. */
export function pageOf(canonical: CanonicalText, cuts: readonly number[] = []): TinyPage {
  const startOf = new Map<object, number>();
  const cut = (range: TextRange): readonly TinyNode[] => {
    const inside = cuts.filter((at) => at > range.start && at < range.end);
    const borders = [range.start, ...new Set(inside), range.end].sort((a, b) => a - b);
    return borders.slice(0, -1).map((start, i) => {
      const text = new TinyText(canonical.text.slice(start, borders[i + 1]));
      startOf.set(text, start);
      return i % 2 === 0 ? text : new TinyElement('MARK', [text]);
    });
  };
  const body = new TinyElement('BODY', canonical.blocks.map((block) => new TinyElement('P', cut(block)))); // prettier-ignore
  const document = {
    createRange: () => new TinyRange(),
    createTreeWalker: (root: TinyNode, _show: number, filter: Filter) => new TinyWalker(root, filter),
  };
  return { document, body, offsetOf: (node, offset) => startOf.get(node)! + offset };
}

/** Gives the polyfill the globals that it reads. */
export function installGlobals(page: TinyPage, language: string): void {
  Object.assign(globalThis, {
    document: { ...page.document, documentElement: { lang: language } },
    window: { getComputedStyle: () => ({ visibility: 'visible', display: 'block', height: '1', width: '1', opacity: '1' }) },
    Range: TinyRange,
    NodeFilter: FILTER,
    Node: { TEXT_NODE: 3 },
    HTMLElement: TinyElement,
  }); // prettier-ignore
}

function lengthOf(node: TinyNode): number {
  return node instanceof TinyText ? node.data.length : node.childNodes.length;
}

function ancestors(node: TinyNode): readonly TinyNode[] {
  return node.parentNode === null ? [node] : [node, ...ancestors(node.parentNode)];
}

function sameTree(a: Point, b: Point): boolean {
  return ancestors(a[0]).at(-1) === ancestors(b[0]).at(-1);
}

/** The place of a boundary point as a path; a point in a node comes before what the node holds there. */
function compare(a: Point, b: Point): number {
  const [pathA, pathB] = [pathOf(a), pathOf(b)];
  for (let i = 0; i < Math.max(pathA.length, pathB.length); i++) {
    const [x, y] = [pathA[i], pathB[i]];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

function pathOf([node, offset]: Point): readonly number[] {
  const path: number[] = [offset];
  for (let at = node; at.parentNode !== null; at = at.parentNode) {
    // Half a step: inside the child, after the point before it and before the point after it.
    path.unshift(at.parentNode.childNodes.indexOf(at) + 0.5);
  }
  return path;
}
