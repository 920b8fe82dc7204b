export { selectorFor } from './selector.ts';
export { formatDirective, parseDirective } from './directive.ts';
export type { TextDirective } from './directive.ts';
export { resolveFragment } from './fragment-match.ts';
export { fragmentFor, toWholeWords } from './fragments.ts';
export type { Fragment, FragmentOptions } from './fragments.ts';
export { contextText, findAll, inContext, locate, nearestPassages } from './locate.ts';
export type { Located, Passage, Place, TextQuoteSelector } from './locate.ts';
