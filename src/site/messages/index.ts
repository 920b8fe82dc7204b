export { hasMessages, messagesFor, scriptCatalogueFor } from './catalogues.ts';
export { formatDate, formatYear } from './dates.ts';
export { directionOf } from './direction.ts';
export type { Messages } from './en.ts';
