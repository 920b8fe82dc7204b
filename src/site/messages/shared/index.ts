export { bind } from './bind.ts';
export { fillFor } from './isolate.ts';
export type {
  CorrectionMessages,
  QuotationMessages,
  ReadingMessages,
  ScriptCatalogue,
  ScriptMessages,
  SearchMessages,
  SearchPageMessages,
} from './scripts.ts';
