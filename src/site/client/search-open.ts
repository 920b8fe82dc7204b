import type { ClaimSearch } from './search-element.ts';

/**
 * What search adds to every page before anybody searches: whoever asks for search gets it, and words
 * that a hit led to are marked. All else is loaded then.
 */
document.addEventListener('scholium:search', (event) => {
  const host = document.querySelector<ClaimSearch>('claim-search');
  if (host === null) return;
  event.preventDefault();
  void open(host);
});

const asked = new URLSearchParams(location.search).get('q') ?? '';
if (asked.trim() !== '' && document.querySelector('main claim-search') === null) {
  // Without the script the page reads as it always does.
  import('./search-found.ts').then(({ markFound }) => markFound(asked)).catch(() => undefined);
}

async function open(host: ClaimSearch): Promise<void> {
  const dialog = host.closest('dialog');
  const field = host.querySelector('input');
  // Open and ready for typing at once: what was typed meanwhile is searched for.
  if (dialog !== null && !dialog.open) dialog.showModal();
  field?.focus();
  try {
    if (dialog !== null) (await import('./search-style.ts')).adoptSearchStyle();
    await import('./search.ts');
    host.focusField();
  } catch {
    location.assign(host.dataset['page'] ?? '');
  }
}
