export { bookWords, disclaimerFor } from './book-words.ts';
export {
  CATALOGUE_LANGUAGES,
  hasMessages,
  messagesFor,
  scriptCatalogueFor,
  useTerms,
  useWords,
} from './catalogues.ts';
export { formatDate, formatMoment, formatYear } from './dates.ts';
export { currencyName, languageName, listsIn, numbersIn } from './formats.ts';
export type { Messages } from './en.ts';
export type { OwnWords } from './own-words.ts';
