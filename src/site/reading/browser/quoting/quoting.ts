import {
  announce,
  copy,
  fromTemplate,
  hasPopover,
  pageAddress,
  part,
  placeAt,
  wordsAt,
} from '../../../frame/browser/index.ts';
import type { ReadingPage } from '../page.ts';
import type { Quote } from './quote.ts';

/** Milliseconds that a selection stands still before the menu comes. */
const SETTLES_AFTER = 250;

/** Room between selected words and the menu, in CSS pixels: more where fingers have handles there. */
const GAP = { fine: 6, coarse: 28 };

/** What can be done with words of the text. */
export interface Quoting {
  /** The range of the text that is selected; null where none is. */
  readonly selected: () => Range | null;
  /** Copies a link to exactly the words in a range. */
  readonly copyLink: (range: Range) => void;
  /** Copies a link to them in the edition that stands now; null where no day is known for it. */
  readonly copyLinkNow: ((range: Range) => void) | null;
  /** Copies the words in a range as a quotation with its citation. */
  readonly copyQuotation: (range: Range) => void;
}

/** Offers to copy links and quotations of what is selected in the text. */
export function startQuoting(text: HTMLElement, { messages, cited }: ReadingPage): Quoting {
  const withQuote = (range: Range, use: (quote: Quote) => void): void => {
    loadQuotes().then(
      ({ readQuote }) => {
        const quote = readQuote(text, range);
        if (quote !== null) use(quote);
      },
      () => announce(messages.notLoaded),
    );
  };
  const edition = cited.edition === undefined ? null : `?edition=${cited.edition}`;
  /** Words of the text with where they stand, as plain text. */
  const quotationOf = ({ words, paragraphs: paragraph, id, isParagraph, fragment }: Quote): string => {
    const { author, title, source } = cited;
    const link = `${pageAddress()}${edition ?? ''}#${id}${isParagraph ? '' : fragment()}`;
    return messages.citation({ words, author, title, source, paragraph, link });
  };
  /** Copies a link to exactly the words of a range; where these cannot be told apart, to their paragraph, and says so. */
  const copyLink = (range: Range, edition: string, copied: string): void =>
    withQuote(range, ({ id, paragraphs, isParagraph, fragment }) => {
      const words = fragment();
      const isTold = words !== '' || isParagraph;
      const message = isTold ? copied : messages.copiedRepeated({ paragraph: paragraphs });
      void copy(`${pageAddress()}${edition}#${id}${words}`, message);
    });
  const quoting: Quoting = {
    selected: () => selectedRange(text),
    copyLink: (range) => copyLink(range, '', messages.copiedWords),
    copyLinkNow: edition === null ? null : (range) => copyLink(range, edition, messages.copiedNow),
    copyQuotation: (range) =>
      withQuote(range, (quote) => void copy(quotationOf(quote), messages.copiedQuotation)),
  };
  if (hasPopover) offerMenu(quoting);
  return quoting;
}

/** What finds words in the text comes when it is first needed. */
const loadQuotes = () => import('./quote.ts');

/**
 * A small menu on selected words. It keeps off while a pointer is down and never changes the selection;
 * Escape sends it away.
 */
function offerMenu(quoting: Quoting): void {
  const menu = fromTemplate('quote-menu');
  let range: Range | null = null;
  let isPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    if (menu.matches(':popover-open')) menu.hidePopover();
  };
  const update = (): void => {
    if (isPressed || menu.contains(document.activeElement)) return;
    hide();
    range = quoting.selected()?.cloneRange() ?? null;
    const section = toElement(range?.endContainer)?.closest('[data-article-text] > *');
    if (range === null || !section) return;
    // Loaded before it is asked for: some browsers let only what follows a press at once copy.
    loadQuotes().catch(() => undefined);
    section.append(menu);
    menu.showPopover();
    placeAt(menu, wordsAt(range), matchMedia('(pointer: coarse)').matches ? GAP.coarse : GAP.fine);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(update, SETTLES_AFTER);
  };
  document.addEventListener('selectionchange', later);
  document.addEventListener('pointerdown', ({ target }) => {
    isPressed = true;
    if (!menu.contains(toElement(target))) hide();
  });
  for (const type of ['pointerup', 'pointercancel']) {
    document.addEventListener(type, () => {
      isPressed = false;
      later();
    });
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  // The press of a mouse would take the selection away.
  menu.addEventListener('mousedown', (event) => event.preventDefault());
  const tie = (name: string, action: (words: Range) => void): void => {
    part(menu, `[data-action="${name}"]`, HTMLButtonElement).addEventListener('click', () => {
      hide();
      if (range !== null) action(range);
    });
  };
  tie('link', quoting.copyLink);
  if (quoting.copyLinkNow === null) part(menu, '[data-action="now"]', HTMLButtonElement).remove();
  else tie('now', quoting.copyLinkNow);
  tie('quotation', quoting.copyQuotation);
}

/** The selection where it lies in the text as a whole, and not in the notes. */
function selectedRange(text: HTMLElement): Range | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.toString().trim() === '') return null;
  const range = selection.getRangeAt(0);
  const inNotes = [range.startContainer, range.endContainer].some((node) =>
    toElement(node)?.closest('.peek'),
  );
  return text.contains(range.commonAncestorContainer) && !inNotes ? range : null;
}

function toElement(target: EventTarget | null | undefined): Element | null {
  if (target instanceof Element) return target;
  return target instanceof Node ? target.parentElement : null;
}
