import { ClaimSearch } from './search-element.ts';
import './search.ts';

/** The search page searches from the start; the keys that open search elsewhere lead to its field. */
document.addEventListener('scholium:search', (event) => {
  const search = document.querySelector('claim-search');
  if (!(search instanceof ClaimSearch)) return;
  event.preventDefault();
  search.open();
});
