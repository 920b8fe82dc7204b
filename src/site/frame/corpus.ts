import { readCorpus, type Corpus } from '../../corpus/index.ts';
import { formatTerminal, ReportError } from '../../report/index.ts';

/** Where the corpus is kept: the build’s hooks and its pages are two module graphs in one process. */
interface Shared {
  scholium?: Corpus;
  scholiumDrafts?: boolean;
}

/**
 * The corpus of the content folder (`SCHOLIUM_CONTENT`, else `content`), read once per build, and
 * again after `forgetCorpus`. It holds drafts only after `showDrafts`. Prints warnings; throws the whole
 * report as a `ReportError` when there is an error.
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

/** The folder that content is read from. Throws where `SCHOLIUM_CONTENT` is empty: the whole project is no content. */
export function contentFolder(): string {
  const folder = process.env['SCHOLIUM_CONTENT'] ?? 'content';
  if (folder.trim() === '')
    throw new Error('SCHOLIUM_CONTENT is empty: give it the name of a folder, or unset it.');
  return folder;
}

function readOrThrow(): Corpus {
  const drafts = (globalThis as Shared).scholiumDrafts === true;
  const { corpus, report } = readCorpus(contentFolder(), contentFolder(), { drafts });
  if (corpus === null) throw new ReportError(report, `\n${formatTerminal(report)}`);
  if (report.warnings > 0) process.stderr.write(`\n${formatTerminal(report)}\n`);
  return corpus;
}
