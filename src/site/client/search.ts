import { ClaimSearch } from './search-element.ts';

export { markFound } from './search-found.ts';
/** The style of search, for pages that do not carry it. */
export { default as searchStyle } from '../search/search.css?inline';

customElements.define('claim-search', ClaimSearch);
