export { bind } from './bind.ts';
export type {
  CorrectionMessages,
  QuotationMessages,
  ReadingMessages,
  ScriptCatalogue,
  ScriptMessages,
  SearchMessages,
} from './scripts.ts';
