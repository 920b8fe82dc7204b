export { scholium as default } from './scholium.ts';
export type { ScholiumOptions } from './options.ts';
