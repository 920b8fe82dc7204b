import { ClaimSearch } from './page/element.ts';

customElements.define('claim-search', ClaimSearch);
