import { adoptStyle, pageMessages } from '../../../frame/browser/index.ts';
import { findWords } from '../../shared/words/index.ts';
import { element } from '../page/elements.ts';
import { readAsked } from '../question/asked.ts';
import { searchStyle } from '../page/style.ts';

/** Name of the highlight in style sheets. */
const HIGHLIGHT = 'found-words';

/**
 * Marks the words that a search led here for, in the text and in the note of the claim that it led to, which
 * opens, without touching either; and shows a line that takes the marks away again. Where they stand in neither,
 * but with the evidence that a note leaves to the page of its claim, the line leads there. Browsers without the
 * Custom Highlight API show the page unmarked. @see https://www.w3.org/TR/css-highlight-api-1/
 */
export function markFound(question: string): void {
  const root = document.querySelector('[data-article-text]') ?? document.querySelector('main');
  if (root === null || !('highlights' in CSS)) return;
  const note = openedNote();
  const asked = readAsked(question).words.flatMap(({ ways, compound }) =>
    compound === null ? ways : [...ways, compound],
  );
  const ranges = [root, ...(note === null ? [] : [note])].flatMap((part) =>
    textNodes(part).flatMap((node) =>
      findWords(node.data, asked).map(({ start, end }) => {
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        return range;
      }),
    ),
  );
  if (ranges.length === 0) {
    if (note !== null) leadOn(note, question);
    return;
  }
  adoptStyle(searchStyle);
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

/** Says of a note that has none of the words that the page of its claim does, and leads there. */
function leadOn(note: Element, question: string): void {
  const page = note.querySelector<HTMLAnchorElement>('a[data-part="page"]');
  if (page === null) return;
  adoptStyle(searchStyle);
  const messages = pageMessages().search;
  const href = `${page.href}?${new URLSearchParams({ q: question }).toString()}`;
  document.body.append(
    element(
      'p',
      { class: 'found-line', dir: 'auto' },
      `${messages.markedNowhere({ words: question })} `,
      element('a', { href }, messages.claimPage),
    ),
  );
}

/** The note of the claim that the address leads to, opened; null where it leads to none. */
function openedNote(): HTMLDetailsElement | null {
  const id = /^#c-(.+)$/.exec(location.hash)?.[1];
  const note = id === undefined ? null : document.getElementById(`n-${id}`)?.closest('details');
  if (note == null) return null;
  note.open = true;
  return note;
}

/** The text nodes of a part of the page, apparatus in it left out. */
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
