export { loadCorpus } from './corpus.ts';
export { inline as inlineCode, notesScript } from './finish/early.ts';
export { FIRST_LANGUAGE, inEveryLanguage } from './languages.ts';
export { pageOf } from './page.ts';
export type { Page } from './page.ts';
export { articlePaths, onePath } from './paths.ts';
export { absolute, urls } from './urls.ts';
export type { Placed } from './urls.ts';
export { actorOf, claimOf, sourceOf, usesOf } from './uses.ts';
