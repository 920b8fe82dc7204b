export { holdExactWords } from './exact-words.ts';
