import { adoptStyle, pageMessages } from '../../../frame/browser/index.ts';
import { at, lastOf } from '../../../../text/index.ts';
import { readWords, runsOf, type Wanted } from '../../shared/words/index.ts';
import { element } from '../page/elements.ts';
import { readAsked, wordsOfPhrases } from '../question/asked.ts';
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
  const wanted = wantedBy(question);
  const ranges = [root, ...(note === null ? [] : [note])].flatMap((part) =>
    blocksOf(part).flatMap((nodes) => {
      const words = nodes.flatMap((node) => readWords(node.data).map((word) => ({ ...word, node })));
      return runsOf(words, wanted).map((run) => {
        const [first, last] = [at(run, 0), lastOf(run)];
        const range = new Range();
        range.setStart(first.node, first.start);
        range.setEnd(last.node, last.end);
        return range;
      });
    }),
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

/** The words to mark for a question: those in quotation marks as the phrase that they are. */
function wantedBy(question: string): Wanted {
  const { words, phrases } = readAsked(question);
  const inside = wordsOfPhrases(phrases);
  return {
    forms: words
      .filter(({ typed }) => !inside.includes(typed))
      .flatMap(({ ways, compound }) => (compound === null ? ways : [...ways, compound])),
    phrases: phrases.map(({ words }) => words.map(({ exact }) => exact)),
  };
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

/** The text nodes of a part of the page by the block that they stand in: no phrase runs from one into the next. */
function blocksOf(root: Element): readonly (readonly Text[])[] {
  const blocks = new Map<Element | null | undefined, Text[]>();
  for (const node of textNodes(root)) {
    const block = node.parentElement?.closest(BLOCKS);
    const nodes = blocks.get(block);
    if (nodes === undefined) blocks.set(block, [node]);
    else nodes.push(node);
  }
  return [...blocks.values()];
}

const BLOCKS = 'p, li, blockquote, h1, h2, h3, h4, td, th, dt, dd, figcaption, summary, pre';

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
