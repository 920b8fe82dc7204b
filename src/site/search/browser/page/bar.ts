import type { SearchMessages } from '../../../messages/shared/index.ts';
import { element } from './elements.ts';
import { SORTS, type Question, type Sort } from '../question/question.ts';

/** Id of the element that holds the link to the search. */
const LINK = 'search-link';

/** The line above the results: their order, and a link to the search. */
export interface Bar {
  readonly root: HTMLElement;
  /** Shows the order that a question asks for, and `link`, its address. */
  readonly show: (question: Question, link: string) => void;
}

/**
 * Makes the bar. The link is copied on the search page, which `searchPage` null stands for, and opens
 * the search page from elsewhere.
 */
export function createBar(
  messages: SearchMessages,
  searchPage: string | null,
  onSort: (sort: Sort) => void,
): Bar {
  const sort = element(
    'select',
    { onchange: () => onSort(sort.value as Sort) },
    ...SORTS.map((value) => element('option', { value }, messages.sorts[value])),
  );
  const copied = element('span', { id: LINK, hidden: true });
  const opened = element('a', { class: 'open-page', href: searchPage ?? '' }, messages.openPage);
  // The page’s own script copies what the element with this id holds.
  const copying = { type: 'button', class: 'quiet-button', 'data-copy': LINK };
  const linking = searchPage === null ? element('button', copying, messages.copyLink) : opened;
  const root = element(
    'div',
    { class: 'search-bar' },
    element('label', {}, `${messages.sort} `, sort),
    linking,
    copied,
  );
  return {
    root,
    show: (question, link) => {
      sort.value = question.sort;
      copied.textContent = link;
      opened.href = link;
    },
  };
}
