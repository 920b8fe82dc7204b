import { readCorpus, type Corpus } from '../../corpus/index.ts';
import { formatTerminal, ReportError } from '../../report/index.ts';

/** Where the corpus is kept: the build’s hooks and its pages are two module graphs in one process. */
interface Shared {
  scholium?: Corpus;
  scholiumDrafts?: boolean;
}

/**
 * The corpus of the content folder (`SCHOLIUM_CONTENT`, else `content`), read once per build, and
 * again after `forgetCorpus`. It holds drafts only after `showDrafts`. Throws the whole report as a
 * `ReportError` when there is an error.
 */
export function loadCorpus(): Corpus {
  const shared = globalThis as Shared;
  shared.scholium ??= readOrThrow();
  return shared.scholium;
}

/** Makes the corpus hold drafts: under the dev server, and nowhere else. */
export function showDrafts(): void {
  (globalThis as Shared).scholiumDrafts = true;
  forgetCorpus();
}

/** Makes the next `loadCorpus` read again: called when content changes under the dev server. */
export function forgetCorpus(): void {
  delete (globalThis as Shared).scholium;
}

/** The folder that content is read from. */
export function contentFolder(): string {
  return process.env['SCHOLIUM_CONTENT'] ?? 'content';
}

function readOrThrow(): Corpus {
  const drafts = (globalThis as Shared).scholiumDrafts === true;
  const { corpus, report } = readCorpus(contentFolder(), contentFolder(), { drafts });
  if (corpus === null) throw new ReportError(report, `\n${formatTerminal(report)}`);
  return corpus;
}
