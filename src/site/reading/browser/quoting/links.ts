import { announce, copy, onKeys, pageAddress } from '../../../frame/browser/index.ts';
import { claimAround, type PageClaims } from '../claims.ts';
import type { MoreLinks } from './more-links.ts';
import type { ReadingPage } from '../page.ts';
import type { Quoting } from './quoting.ts';

/**
 * Copies links: of a paragraph from its ¶, with the sentences in it, the quotation and its citations at
 * hand in a small menu; of a claim from its note; of what is selected or in focus with `c`. Where the device
 * shares and the site takes corrections, menu and notes offer that too.
 */
export function startCopying(claims: PageClaims, quoting: Quoting, page: ReadingPage): void {
  const { messages } = page;
  const notLoaded = (): void => announce(messages.notLoaded);
  const copyClaim = (id: string): void => {
    const n = Number(claims.get(id)?.number);
    void copy(`${pageAddress()}#c-${id}`, messages.copiedClaim({ n }));
  };
  const copyParagraph = (link: HTMLAnchorElement): void => {
    void copy(pageAddress() + link.hash, messages.copiedParagraph({ paragraph: link.text }));
  };
  let more: Promise<MoreLinks> | null = null;
  /** Fetched when it is first needed, and again where that failed. */
  const loadMore = (): Promise<MoreLinks> => {
    more ??= import('./more-links.ts').then((loaded) => loaded.moreLinks(claims, quoting, page));
    more.catch(() => (more = null));
    return more;
  };

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const claim = event.target.closest<HTMLElement>('button[data-link]')?.dataset['link'];
    if (claim !== undefined) copyClaim(claim);
    const pilcrow = event.target.closest<HTMLAnchorElement>('a.pilcrow');
    if (pilcrow === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    copyParagraph(pilcrow);
    loadMore().then(({ openMenu }) => openMenu(pilcrow), notLoaded);
  });
  // Notes get their button when they are first opened: no work and no change of the page before.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.matches('.note[open]')) return;
      loadMore().then(
        ({ addLinks }) => addLinks(target),
        () => undefined,
      );
    },
    { capture: true },
  );
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
}
