import { adoptStyle } from './page/adopt-style.ts';
import { prepareAnnouncements } from './sharing/announce.ts';
import { copy } from './sharing/copying.ts';
import { DisplayChoices } from './display.ts';
import { fetchFaces } from './page/faces.ts';
import { areKeysOn, isModal, onKeys, setKeys } from './keys.ts';
import { keepPartInLanguages } from './page/languages.ts';
import opened from './opened.css?inline';
import { pageData, pageMessages } from './page/page-data.ts';
import { part } from './page/page-parts.ts';
import { offerSharing } from './sharing/sharing.ts';

/**
 * What script adds to every page: keys for search and help, buttons that copy, and opened details in
 * print. The element holds the dialogs.
 */
class SiteTools extends HTMLElement {
  connectedCallback(): void {
    prepareAnnouncements();
    const help = part(this, 'dialog[data-part="keys"]', HTMLDialogElement);
    const openHelp = (): void => {
      if (!isModal()) help.showModal();
    };
    onKeys(
      new Map([
        ['?', openHelp],
        ['/', () => this.#search()],
      ]),
    );
    document.addEventListener('keydown', (event) => {
      const held = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!held || event.key.toLowerCase() !== 'k' || event.defaultPrevented || isModal()) return;
      event.preventDefault();
      this.#search();
    });
    document.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button?.dataset['open'] === 'keys') openHelp();
      if (button?.dataset['copy'] !== undefined) this.#copyFrom(button.dataset['copy']);
    });
    const letters = part(help, 'input', HTMLInputElement);
    letters.checked = areKeysOn();
    letters.addEventListener('change', () => setKeys(letters.checked));
    openDetailsInPrint();
  }

  /**
   * Asks for the search dialog with a cancelable `scholium:search` on the document. Whoever opens one
   * prevents the default; otherwise the search page opens.
   */
  #search(): void {
    const unanswered = document.dispatchEvent(new CustomEvent('scholium:search', { cancelable: true }));
    if (unanswered) location.assign(pageData().addresses.search);
  }

  #copyFrom(id: string): void {
    const element: Partial<HTMLAnchorElement> | null = document.getElementById(id);
    // The address of a link leads there from anywhere, also while the site does not know its own.
    const text = element?.href ?? element?.textContent?.trim();
    if (text !== undefined && text !== '') void copy(text, pageMessages().site.copied);
  }
}

/** Opens details for print where style sheets cannot, and closes them again; those of which one only can be open are not printed. */
function openDetailsInPrint(): void {
  if (CSS.supports('selector(::details-content)')) return;
  let opened: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], [name])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}

/**
 * Starts what script adds to every page: its style, its keys, copying, sharing and display, the way to
 * other languages, the faces of the next page.
 */
export function startSite(): void {
  customElements.define('site-tools', SiteTools);
  customElements.define('display-choices', DisplayChoices);
  offerSharing();
  adoptStyle(opened);
  fetchFaces();
  keepPartInLanguages();
}
