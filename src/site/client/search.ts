import { ClaimSearch } from './search-element.ts';

export { markFound } from './search-found.ts';
export { adoptSearchStyle } from './search-style.ts';

customElements.define('claim-search', ClaimSearch);
