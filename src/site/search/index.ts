export type { IndexFile } from './compact.ts';
export { INDEX_FOLDER, search, writeIndex } from './integration.ts';
export type { SearchOptions } from './integration.ts';
export { buildIndex } from './pagefind.ts';
export { searchRecords } from './records.ts';
export type { Addresses, Labels, SearchRecord } from './records.ts';
