import { pageMessages } from '../../frame/browser/index.ts';
import { element } from './elements.ts';
import { findWords } from './marks.ts';
import { askedWords } from './question.ts';

/** Name of the highlight in style sheets. */
const HIGHLIGHT = 'found-words';

/**
 * Marks the words that a search led here for, without touching the text, and shows a line that takes
 * the marks away again. Browsers without the Custom Highlight API show the page unmarked.
 * @see https://www.w3.org/TR/css-highlight-api-1/
 */
export function markFound(question: string): void {
  const root = document.querySelector('[data-article-text]') ?? document.querySelector('main');
  if (root === null || !('highlights' in CSS)) return;
  const asked = askedWords(question).flatMap(({ ways }) => ways.flatMap((way) => way.split(' ')));
  const ranges = textNodes(root).flatMap((node) =>
    findWords(node.data, asked).map(({ start, end }) => {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    }),
  );
  if (ranges.length === 0) return;
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  const messages = pageMessages().search;
  const unmark = (): void => {
    CSS.highlights.delete(HIGHLIGHT);
    line.remove();
    history.replaceState(null, '', location.pathname + location.hash);
  };
  const line = element(
    'p',
    { class: 'found-line', dir: 'auto' },
    `${messages.marked({ words: question })} `,
    element('button', { type: 'button', class: 'quiet-button', onclick: unmark }, messages.unmark),
  );
  document.body.append(line);
}

/** The text nodes of a part of the page, apparatus left out. */
function textNodes(root: Element): readonly Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.hasAttribute('data-apparatus')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node);
  }
  return nodes;
}
