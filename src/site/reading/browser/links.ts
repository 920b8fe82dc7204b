import {
  copy,
  fromTemplate,
  hasPopover,
  onKeys,
  pageAddress,
  part,
  placeAt,
} from '../../frame/browser/index.ts';
import { claimAround, type PageClaims } from './claims.ts';
import type { ReadingPage } from './page.ts';
import type { Quoting } from './quoting.ts';

/** Units of a sentence that its button shows, at most. */
const LABEL_LENGTH = 44;

/**
 * Copies links: of a paragraph from its ¶, with the sentences in it, the quotation and its citations at
 * hand in a small menu; of a claim from its note; of what is selected or in focus with `c`.
 */
export function startCopying(
  text: HTMLElement,
  claims: PageClaims,
  quoting: Quoting,
  { messages, cited }: ReadingPage,
): void {
  const copyClaim = (id: string): void => {
    const n = Number(claims.get(id)?.number);
    void copy(`${pageAddress()}#c-${id}`, messages.copiedClaim({ n }));
  };
  const copyParagraph = (link: HTMLAnchorElement): void => {
    void copy(pageAddress() + link.hash, messages.copiedParagraph({ paragraph: link.text }));
  };
  const menu = hasPopover ? fromTemplate('paragraph-menu') : null;

  text.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const claim = event.target.closest<HTMLElement>('button[data-link]')?.dataset['link'];
    if (claim !== undefined) copyClaim(claim);
    const pilcrow = event.target.closest<HTMLAnchorElement>('a.pilcrow');
    if (pilcrow === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    copyParagraph(pilcrow);
    if (menu !== null) openMenu(menu, pilcrow);
  });
  // Notes get their button when they are first opened: no work and no change of the page before.
  text.addEventListener('toggle', ({ target }) => addButton(target), { capture: true });
  onKeys(
    new Map([
      [
        'c',
        () => {
          const selected = quoting.selected();
          if (selected !== null) {
            quoting.copyLink(selected);
            return;
          }
          const claim = claimAround(document.activeElement, claims);
          const pilcrow = document.activeElement?.closest<HTMLAnchorElement>('a.pilcrow');
          if (claim !== null) copyClaim(claim.id);
          else if (pilcrow) copyParagraph(pilcrow);
        },
      ],
    ]),
  );

  function openMenu(box: HTMLElement, pilcrow: HTMLAnchorElement): void {
    const block = document.getElementById(decodeURIComponent(pilcrow.hash.slice(1)));
    if (block === null) return;
    const list = part(box, 'ul', HTMLUListElement);
    const parts = [...block.querySelectorAll<HTMLElement>('span[id]')];
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
      citing(block.id),
    );
    box.setAttribute('aria-label', pilcrow.ariaLabel ?? pilcrow.text);
    pilcrow.closest('section')?.append(box);
    box.showPopover({ source: pilcrow });
    placeAt(box, pilcrow.getBoundingClientRect());
  }

  function citing(paragraph: string): HTMLElement {
    const link = document.createElement('a');
    link.href = `${cited.citing}#cite-${paragraph}`;
    link.textContent = messages.citeParagraph;
    const element = document.createElement('li');
    element.append(link);
    return element;
  }

  function item(label: string, action: () => void): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      menu?.hidePopover();
      action();
    });
    const element = document.createElement('li');
    element.append(button);
    return element;
  }
}

/** Gives an opened note its button that copies the link of its claim. */
function addButton(target: EventTarget | null): void {
  if (!(target instanceof HTMLDetailsElement) || !target.matches('.note[open]')) return;
  const links = target.querySelector('.note-links:not(:has(button))');
  if (links === null) return;
  const button = part(fromTemplate('peek-note'), 'button', HTMLButtonElement);
  button.dataset['link'] = target.querySelector('.note-body')?.id.replace(/^n-/, '') ?? '';
  links.append(button);
}

/** The first words of a sentence, without note numbers. */
function beginning(element: HTMLElement): string {
  const copied = document.importNode(element, true);
  for (const one of copied.querySelectorAll('[data-apparatus]')) one.remove();
  const words = copied.textContent.replace(/\s+/g, ' ').trim();
  if (words.length <= LABEL_LENGTH) return words;
  const space = words.lastIndexOf(' ', LABEL_LENGTH);
  return `${words.slice(0, space > 0 ? space : LABEL_LENGTH)} …`;
}
