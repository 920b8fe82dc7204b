/** The catalogues by BCP 47 tag of their language. Another language is a file beside them and a line here. */
export { de } from './de.ts';
export { en } from './en.ts';
export { ur } from './ur.ts';
