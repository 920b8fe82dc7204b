export { bookWords } from './book-words.ts';
export { hasMessages, messagesFor, scriptCatalogueFor } from './catalogues.ts';
export { formatDate, formatMoment, formatYear } from './dates.ts';
export { languageNamesIn, listsIn, numbersIn } from './formats.ts';
export type { Messages } from './en.ts';
