export { INDEX_FOLDER, search, writeIndex } from './build/integration.ts';
export type { SearchOptions } from './build/integration.ts';
export { buildIndex } from './build/pagefind.ts';
export type { IndexFile } from './build/index-file.ts';
export { searchRecords } from './build/records/index.ts';
export type { Addresses, SearchRecord } from './build/records/index.ts';
