import type { en } from '../en.ts';
import type { Bound } from './bind.ts';

type Scripts = typeof en.scripts;

/** What scripts say, as a page carries it: what the tools of reading say, on the page of a text only. */
export type ScriptCatalogue = Omit<Scripts, 'reading'> & Partial<Pick<Scripts, 'reading'>>;

/** What search says in a browser. */
export type SearchMessages = Bound<Scripts['search']>;

/** What the tools of reading say. */
export type ReadingMessages = Bound<Scripts['reading']>;

/** What scripts say, ready to be said. */
export type ScriptMessages = Bound<ScriptCatalogue>;
