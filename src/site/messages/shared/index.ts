export { bind } from './bind.ts';
export type { ReadingMessages, ScriptCatalogue, ScriptMessages, SearchMessages } from './scripts.ts';
