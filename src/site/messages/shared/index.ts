export { bind } from './bind.ts';
export type {
  CorrectionMessages,
  ReadingMessages,
  ScriptCatalogue,
  ScriptMessages,
  SearchMessages,
} from './scripts.ts';
