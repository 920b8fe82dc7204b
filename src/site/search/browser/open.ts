import { adoptStyle, pageMessages } from '../../frame/browser/index.ts';
import { createDialog, type SearchDialog } from './page/dialog.ts';
import type { ClaimSearch } from './page/element.ts';
import { element } from './page/elements.ts';

/**
 * Starts what search adds to a page before anybody searches: a dialog opens when search is asked for, and
 * words that a hit led to are marked. All else is loaded then; the search page has it from the start.
 */
export function startSearch(): void {
  const onPage = document.querySelector<ClaimSearch>('claim-search');
  const asked = new URLSearchParams(location.search).get('q') ?? '';
  // Without the script the page reads as it always does.
  if (onPage !== null) import('./search.ts').catch(() => undefined);
  else if (asked.trim() !== '') {
    import('./landing/found.ts').then(
      (loaded) => loaded.markFound(asked),
      () => undefined,
    );
  }
  let made: SearchDialog | null = null;
  document.addEventListener('scholium:search', (event) => {
    event.preventDefault();
    if (onPage !== null) {
      void open(onPage, null);
      return;
    }
    made ??= createDialog();
    void open(made.search, made.dialog);
  });
}

async function open(search: ClaimSearch, dialog: HTMLDialogElement | null): Promise<void> {
  // Ready for typing at once: what is typed until the script is there is searched for then.
  if (dialog?.open === false) dialog.showModal();
  search.querySelector('input')?.focus();
  const failure = search.querySelector('[data-part="not-loaded"]');
  try {
    const [style] = await Promise.all([dialog && import('./page/style.ts'), import('./search.ts')]);
    if (style !== null) adoptStyle(style.searchStyle);
    failure?.remove();
    search.open();
  } catch {
    // Offline, or a part went with a new version of the site: the page stays, with what was typed. Said where
    // the reader is: what stands outside of an open dialog is neither seen nor heard.
    const told = { 'data-part': 'not-loaded', role: 'alert' };
    if (failure === null) search.append(element('p', told, pageMessages().search.notLoaded));
  }
}
