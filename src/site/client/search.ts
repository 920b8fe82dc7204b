import { ClaimSearch } from './search-element.ts';

customElements.define('claim-search', ClaimSearch);
