export { facetLists, listedArticles } from './claim-lists.ts';
export type { FacetList } from './claim-lists.ts';
export { lastChange } from './corrections.ts';
