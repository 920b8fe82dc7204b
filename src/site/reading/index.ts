export { holdExactWords } from './exact-words.ts';
export { holdNotes } from './notes/held-notes.ts';
