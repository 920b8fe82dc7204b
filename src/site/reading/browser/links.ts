import {
  copy,
  correctionLinks,
  fromTemplate,
  hasPopover,
  onKeys,
  pageAddress,
  part,
  placeAt,
  share,
} from '../../frame/browser/index.ts';
import { claimAround, type PageClaims } from './claims.ts';
import type { ReadingPage } from './page.ts';
import type { Quoting } from './quoting.ts';

/** Units of a sentence that its button shows, at most. */
const LABEL_LENGTH = 44;

/**
 * Copies links: of a paragraph from its ¶, with the sentences in it, the quotation and its citations at
 * hand in a small menu; of a claim from its note; of what is selected or in focus with `c`. Where the device
 * shares and the site takes corrections, menu and notes offer that too.
 */
export function startCopying(
  claims: PageClaims,
  quoting: Quoting,
  { messages, cited, correction }: ReadingPage,
): void {
  const copyClaim = (id: string): void => {
    const n = Number(claims.get(id)?.number);
    void copy(`${pageAddress()}#c-${id}`, messages.copiedClaim({ n }));
  };
  const copyParagraph = (link: HTMLAnchorElement): void => {
    void copy(pageAddress() + link.hash, messages.copiedParagraph({ paragraph: link.text }));
  };
  const menu = hasPopover ? fromTemplate('paragraph-menu') : null;

  document.addEventListener('click', (event) => {
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
  document.addEventListener('toggle', ({ target }) => addLinks(target), { capture: true });
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
      listed(link(`${cited.citing}#cite-${block.id}`, messages.citeParagraph)),
      ...(share === null
        ? []
        : [item(messages.share, () => share?.(cited.title, `${pageAddress()}#${block.id}`))]),
      ...corrections(`${pilcrow.text}, ${cited.title}`, `#${block.id}`, wordsOf(block)).map(listed),
    );
    box.setAttribute('aria-label', pilcrow.ariaLabel ?? pilcrow.text);
    pilcrow.closest('section')?.append(box);
    box.showPopover({ source: pilcrow });
    placeAt(box, pilcrow.getBoundingClientRect());
  }

  /** Links that begin a request for a correction; none where the site takes none. */
  function corrections(about: string, hash: string, quote: string): readonly HTMLElement[] {
    if (cited.corrections === undefined || correction === undefined) return [];
    const { textSha256 } = cited.corrections;
    const subject = { about, link: pageAddress() + hash, quote, textSha256 };
    return correctionLinks(cited.corrections, subject, correction).map(({ href, name }) => link(href, name));
  }

  /** Gives an opened note what copies and shares the link of its claim and what asks for a correction of it. */
  function addLinks(target: EventTarget | null): void {
    if (!(target instanceof HTMLDetailsElement) || !target.matches('.note[open]')) return;
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
