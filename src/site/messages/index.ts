export { hasMessages, messagesFor, scriptCatalogueFor } from './catalogues.ts';
export { formatDate, formatYear } from './dates.ts';
export type { Messages } from './en.ts';
