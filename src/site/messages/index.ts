export { directionOf, hasWords, wordsFor } from './catalogues.ts';
export { formatDate, formatYear } from './dates.ts';
export type { Words } from './en.ts';
export { isolate } from './isolate.ts';
