import type { Place } from '../../../../anchor/index.ts';
import { joinBlocks, normalize, type CanonicalText } from '../../../../text/index.ts';

/** The text of the page as it is matched and cited, with the elements it stands in. */
export interface PageText {
  readonly canonical: CanonicalText;
  /** The element of each block: paragraph, heading, cell of a table, code. */
  readonly blocks: readonly HTMLElement[];
}

/** A block carries an id, and is no block that stands in another. */
const BLOCKS = 'p[id], h2[id], h3[id], h4[id], h5[id], h6[id], td[id], th[id], pre[id]';

/** Reads the article’s text from the page: everything but the apparatus. */
export function readText(text: HTMLElement): PageText {
  const blocks = [...text.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => block.closest('[data-apparatus]') === null,
  );
  const texts = blocks.map((block) => rawText(block));
  const canonical = joinBlocks(
    texts.map(({ text }) => normalize(text)),
    texts.map(({ text, breaks }) =>
      // At most one space stands where a line ends, whatever was written there.
      breaks.map((at) => normalize(text.slice(0, at)).length),
    ),
  );
  return { canonical, blocks };
}

/** The words of a selection, a place in each block that it touches; none where it touches no word. */
export function placesOf({ canonical, blocks }: PageText, range: Range): readonly Place[] {
  return blocks.flatMap((element, block): readonly Place[] => {
    const own = canonical.blocks[block];
    if (own === undefined || !range.intersectsNode(element)) return [];
    const { text, selected } = rawText(element, range);
    if (selected === null) return [];
    const before = normalize(text.slice(0, selected.start));
    const words = normalize(text.slice(selected.start, selected.end));
    if (words === '') return [];
    // At most one space stands between what was before and the words, whatever was written there.
    const from = own.start + before.length;
    const start = canonical.text.startsWith(words, from) ? from : from + 1;
    return canonical.text.startsWith(words, start) ? [{ block, start, end: start + words.length }] : [];
  });
}

/** Text of a block without apparatus, and which units of it a range covers. A line break is a newline. */
function rawText(
  block: HTMLElement,
  range?: Range,
): {
  readonly text: string;
  readonly selected: { readonly start: number; readonly end: number } | null;
  readonly breaks: readonly number[];
} {
  let text = '';
  const breaks: number[] = [];
  let start = -1;
  let end = -1;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.hasAttribute('data-apparatus')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) {
      breaks.push(text.length);
      text += '\n';
    }
    if (!(node instanceof Text)) continue;
    if (range !== undefined) {
      const from = offsetIn(node, range.startContainer, range.startOffset, range, 0);
      const to = offsetIn(node, range.endContainer, range.endOffset, range, node.length);
      if (from < to) {
        if (start === -1) start = text.length + from;
        end = text.length + to;
      }
    }
    text += node.data;
  }
  return { text, selected: start === -1 ? null : { start, end }, breaks };
}

/** Where a border of a range stands in a text node: `otherwise` where the range covers that end of it. */
function offsetIn(node: Text, container: Node, offset: number, range: Range, otherwise: number): number {
  if (node === container) return offset;
  if (range.comparePoint(node, otherwise) === 0) return otherwise;
  return otherwise === 0 ? node.length : 0;
}
