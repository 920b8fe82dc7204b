export { hasAnyOf, hasPhrase, indexForms, runsOf, stretchesOf } from './find.ts';
export type { FormIndex, Stretch, Wanted } from './find.ts';
export { isSameWord } from './same.ts';
export { isStopWord } from './stop-words.ts';
export { formsOf, readWords, waysOf } from './words.ts';
export type { Word } from './words.ts';
