import {
  copy,
  correctionLinks,
  fromTemplate,
  hasPopover,
  pageAddress,
  part,
  placeAt,
  share,
} from '../../../frame/browser/index.ts';
import type { PageClaims } from '../claims.ts';
import type { ReadingPage } from '../page.ts';
import type { Quoting } from './quoting.ts';

/** Units of a sentence that its button shows, at most. */
const LABEL_LENGTH = 44;

/** What there is to copy, share and ask besides the link of a paragraph and of a claim. */
export interface MoreLinks {
  /** Opens the menu of a paragraph at its ¶; does nothing where popovers are not known. */
  readonly openMenu: (pilcrow: HTMLAnchorElement) => void;
  /** Gives an opened note what copies and shares the link of its claim and what asks for a correction of it. */
  readonly addLinks: (note: HTMLDetailsElement) => void;
}

/** Makes ready what only those need who open a note or the menu of a paragraph. */
export function moreLinks(
  claims: PageClaims,
  quoting: Quoting,
  { messages, cited, correction }: ReadingPage,
): MoreLinks {
  const menu = hasPopover ? fromTemplate('paragraph-menu') : null;
  return { openMenu, addLinks };

  function openMenu(pilcrow: HTMLAnchorElement): void {
    const block = document.getElementById(decodeURIComponent(pilcrow.hash.slice(1)));
    if (block === null || menu === null) return;
    const list = part(menu, 'ul', HTMLUListElement);
    const parts = [...block.querySelectorAll<HTMLElement>('span[id]:not([data-apparatus])')];
    list.replaceChildren(
      ...parts.map((element, index) => {
        const n = index + 1;
        const label = messages.sentence({ n, words: beginning(element) });
        return item(label, () => {
          const message = messages.copiedSentence({ n, paragraph: pilcrow.text });
          void copy(`${pageAddress()}#${element.id}`, message);
        });
      }),
      item(messages.quoteParagraph, () => {
        const whole = document.createRange();
        whole.selectNodeContents(block);
        quoting.copyQuotation(whole);
      }),
      listed(link(`${cited.citing}#cite-${block.id}`, messages.citeParagraph)),
      ...(share === null
        ? []
        : [item(messages.share, () => share?.(cited.title, `${pageAddress()}#${block.id}`))]),
      ...corrections(`${pilcrow.text}, ${cited.title}`, `#${block.id}`, wordsOf(block)).map(listed),
    );
    menu.setAttribute('aria-label', pilcrow.ariaLabel ?? pilcrow.text);
    pilcrow.closest('section')?.append(menu);
    menu.showPopover({ source: pilcrow });
    placeAt(menu, pilcrow.getBoundingClientRect());
  }

  /** Links that begin a request for a correction; none where the site takes none. */
  function corrections(about: string, hash: string, quote: string): readonly HTMLElement[] {
    if (cited.corrections === undefined || correction === undefined) return [];
    const { textSha256 } = cited.corrections;
    const subject = { about, link: pageAddress() + hash, quote, textSha256 };
    return correctionLinks(cited.corrections, subject, correction).map(({ href, name }) => link(href, name));
  }

  function addLinks(target: HTMLDetailsElement): void {
    const links = target.querySelector('.note-links:not(:has(button))');
    if (links === null) return;
    const id = target.querySelector('.note-body')?.id.replace(/^n-/, '') ?? '';
    const copier = part(fromTemplate('peek-note'), 'button', HTMLButtonElement);
    copier.dataset['link'] = id;
    links.append(copier);
    if (share !== null) {
      const sharer = document.createElement('button');
      sharer.type = 'button';
      sharer.className = 'quiet-button';
      sharer.textContent = messages.share;
      sharer.addEventListener('click', () => share?.(cited.title, `${pageAddress()}#c-${id}`));
      links.append(sharer);
    }
    const about = target.querySelector('.restatement')?.textContent.trim() ?? '';
    const quote = claims.get(id)?.marks.map(wordsOf).join('') ?? '';
    links.append(...corrections(about, `#c-${id}`, quote.replace(/\s+/g, ' ')));
  }

  function item(label: string, action: () => void): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      menu?.hidePopover();
      action();
    });
    return listed(button);
  }
}

function link(href: string, name: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = name;
  return element;
}

function listed(element: HTMLElement): HTMLElement {
  const entry = document.createElement('li');
  entry.append(element);
  return entry;
}

/** The words of a part of the text as they stand, without note numbers. */
function wordsOf(element: HTMLElement): string {
  const copied = document.importNode(element, true);
  for (const one of copied.querySelectorAll('[data-apparatus]')) one.remove();
  return copied.textContent;
}

/** The first words of a sentence. */
function beginning(element: HTMLElement): string {
  const words = wordsOf(element).replace(/\s+/g, ' ').trim();
  if (words.length <= LABEL_LENGTH) return words;
  const space = words.lastIndexOf(' ', LABEL_LENGTH);
  return `${words.slice(0, space > 0 ? space : LABEL_LENGTH)} …`;
}
