/** What an address may ask for besides a place that the page has: loaded for those that do. */
export { sayEdition } from './edition/edition.ts';
export { landNear } from './missing-place.ts';
