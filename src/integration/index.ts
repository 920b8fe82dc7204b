export type { AddedExport, AddedFile, Published } from '../exports/index.ts';
export { scholium as default } from './scholium.ts';
export type { ScholiumOptions } from './options.ts';
