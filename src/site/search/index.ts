export type { IndexFile } from './build/compact.ts';
export { INDEX_FOLDER, search, writeIndex } from './build/integration.ts';
export type { SearchOptions } from './build/integration.ts';
export { buildIndex } from './build/pagefind.ts';
export { searchRecords } from './build/records.ts';
export type { Addresses, Labels, SearchRecord } from './build/records.ts';
