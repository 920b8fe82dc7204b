export { hasPhrase, isAnyOf, runsOf, stretchesOf } from './find.ts';
export type { Stretch, Wanted } from './find.ts';
export { isSameWord } from './same.ts';
export { isStopWord } from './stop-words.ts';
export { formsOf, readWords, waysOf } from './words.ts';
export type { Word } from './words.ts';
