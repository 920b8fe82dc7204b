export { annotate } from './integration.ts';
export type { AnnotateOptions } from './integration.ts';
