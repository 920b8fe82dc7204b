import type { en } from '../en.ts';
import type { Bound } from './bind.ts';

type Scripts = typeof en.scripts;

/**
 * What only some pages carry: what the tools of reading say, what begins a request for a correction, and what is
 * said of quotations, and what search says on its own page alone.
 */
type OnTexts = 'reading' | 'correction' | 'quotation' | 'searchPage';

/** What scripts say, as a page carries it. */
export type ScriptCatalogue = Omit<Scripts, OnTexts> & Partial<Pick<Scripts, OnTexts>>;

/** What search says in a browser. */
export type SearchMessages = Bound<Scripts['search']>;

/** What search says on its own page besides. */
export type SearchPageMessages = Bound<Scripts['searchPage']>;

/** What the tools of reading say. */
export type ReadingMessages = Bound<Scripts['reading']>;

/** What begins a request for a correction. */
export type CorrectionMessages = Bound<Scripts['correction']>;

/** What is said of quotations. */
export type QuotationMessages = Bound<Scripts['quotation']>;

/** What scripts say, ready to be said. */
export type ScriptMessages = Bound<ScriptCatalogue>;
