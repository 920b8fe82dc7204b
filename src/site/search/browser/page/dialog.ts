import { pageData, pageMessages } from '../../../frame/browser/index.ts';
import type { ClaimSearch } from './element.ts';
import { element } from './elements.ts';

/** The dialog of search with the element in it, as it is before that has started: its field takes words. */
export interface SearchDialog {
  readonly dialog: HTMLDialogElement;
  readonly search: ClaimSearch;
}

/** Makes the dialog of search and adds it to the page, closed. */
export function createDialog(): SearchDialog {
  const { addresses } = pageData();
  const messages = pageMessages().search;
  const id = 'search-dialog';
  const field = { type: 'search', id, name: 'q', dir: 'auto', autocomplete: 'off', spellcheck: 'false' };
  const search = element(
    'claim-search',
    { 'data-keeps': 'dialog' },
    element(
      'form',
      { role: 'search', action: addresses.search },
      element('label', { for: id }, messages.label),
      element(
        'div',
        { class: 'search-field' },
        element('input', field),
        element('button', { type: 'submit' }, messages.button),
      ),
    ),
    element('p', { class: 'search-lists' }, element('a', { href: addresses.claims }, messages.lists)),
  );
  const close = element('button', { type: 'submit', class: 'quiet-button' }, messages.close);
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': messages.dialog },
    element('form', { method: 'dialog' }, close),
    search,
  );
  document.body.append(dialog);
  return { dialog, search };
}
