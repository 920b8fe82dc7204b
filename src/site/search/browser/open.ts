import { adoptStyle } from '../../frame/browser/index.ts';
import type { ClaimSearch } from './element.ts';

/**
 * Starts what search adds to a page before anybody searches: a dialog opens when search is asked for, and
 * words that a hit led to are marked. All else is loaded then; the search page has it from the start.
 */
export function startSearch(): void {
  const host = document.querySelector<ClaimSearch>('claim-search');
  const dialog = host?.closest('dialog') ?? null;
  const asked = new URLSearchParams(location.search).get('q') ?? '';
  // Without the script the page reads as it always does.
  if (dialog !== null && asked.trim() !== '') {
    import('./search.ts').then(
      ({ markFound, searchStyle }) => {
        adoptStyle(searchStyle);
        markFound(asked);
      },
      () => undefined,
    );
  }
  document.addEventListener('scholium:search', (event) => {
    if (host === null) return;
    event.preventDefault();
    void open(host, dialog);
  });
}

async function open(search: ClaimSearch, dialog: HTMLDialogElement | null): Promise<void> {
  // Ready for typing at once: what is typed until the script is there is searched for then.
  if (dialog?.open === false) dialog.showModal();
  search.querySelector('input')?.focus();
  try {
    const { searchStyle } = await import('./search.ts');
    if (dialog !== null) adoptStyle(searchStyle);
    search.open();
  } catch {
    location.assign(search.dataset['page'] ?? '');
  }
}
