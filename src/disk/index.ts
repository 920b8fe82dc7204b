export { filesIn } from './files-in.ts';
export { hasCode } from './has-code.ts';
export { digestOf, writeKept } from './kept-file.ts';
export { releaseLock, takeLock } from './process-lock.ts';
export type { Taking } from './process-lock.ts';
