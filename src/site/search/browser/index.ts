export type { Facet, Sort } from './question.ts';
