export { facetLists, listedArticles } from './lists/claim-lists.ts';
export type { FacetList } from './lists/claim-lists.ts';
export { lastChange } from './corrections/corrections.ts';
