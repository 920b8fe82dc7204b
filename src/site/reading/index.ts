export { holdExactWords } from './exact-words.ts';
export { holdNotes } from './held-notes.ts';
