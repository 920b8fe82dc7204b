import { Window } from 'happy-dom';
import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { parseDirective } from '../src/anchor/index.ts';
import type { CanonicalText, Range } from '../src/text/index.ts';

const window = new Window();
const { document } = window;

/** What the polyfill reads of a browser; everything that stands on a page is visible. */
const GLOBALS = {
  document,
  window: {
    getComputedStyle: () => ({ visibility: 'visible', display: 'block', height: '1', width: '1', opacity: '1' }),
  },
  Range: window.Range,
  Node: window.Node,
  NodeFilter: window.NodeFilter,
  HTMLElement: window.HTMLElement,
} as const; // prettier-ignore

/**
 * Where the published polyfill of browsers finds a directive on a page with a paragraph for each block,
 * in offsets of the text: a matcher that shares no code with ours. Two ranges at most. Elements begin
 * and end at the offsets `cuts`, as marks do.
 */
export function polyfillRanges(
  text: CanonicalText,
  directive: string,
  language: string,
  cuts: readonly number[] = [],
): readonly Range[] {
  const parsed = parseDirective(directive);
  if (parsed === null) throw new Error(`No directive: ${directive}`);
  const { prefix = '', start, end = '', suffix = '' } = parsed;
  const parts = { prefix, textStart: start, textEnd: end, suffix };
  const startOf = layOut(text, language, cuts);
  const offsetOf = (node: object, offset: number): number => {
    const first = startOf.get(node);
    if (first === undefined) throw new Error('A range begins or ends outside of the text');
    return first + offset;
  };
  return withGlobals(() =>
    processTextFragmentDirective(parts, document, document.body).map((range) => ({
      start: offsetOf(range.startContainer, range.startOffset),
      end: offsetOf(range.endContainer, range.endOffset),
    })),
  );
}

/** Puts each block into a paragraph, cut as told; gives the offset at which each text node begins. */
function layOut(
  { text, blocks }: CanonicalText,
  language: string,
  cuts: readonly number[],
): ReadonlyMap<object, number> {
  const startOf = new Map<object, number>();
  document.documentElement.lang = language;
  document.body.replaceChildren(
    ...blocks.map((block) => {
      const paragraph = document.createElement('p');
      const inside = cuts.filter((at) => at > block.start && at < block.end);
      const borders = [block.start, ...new Set(inside), block.end].sort((a, b) => a - b);
      borders.slice(0, -1).forEach((start, i) => {
        const node = document.createTextNode(text.slice(start, borders[i + 1]));
        startOf.set(node, start);
        const mark = document.createElement('mark');
        mark.append(i % 2 === 0 ? '' : node);
        paragraph.append(i % 2 === 0 ? node : mark);
      });
      return paragraph;
    }),
  );
  return startOf;
}

/** Runs something with the globals of a browser, of which Node has none; they are gone again afterwards. */
function withGlobals<T>(run: () => T): T {
  Object.assign(globalThis, GLOBALS);
  try {
    return run();
  } finally {
    for (const name of Object.keys(GLOBALS)) Reflect.deleteProperty(globalThis, name);
  }
}
