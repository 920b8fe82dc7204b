import path from 'node:path';
import { readCorpus, type Corpus } from '../../corpus/index.ts';
import { formatTerminal, ReportError } from '../../report/index.ts';
import { settings } from './settings.ts';

/** Where the corpus is kept: the build’s hooks and its pages are two module graphs in one process. */
interface Shared {
  scholium?: Corpus;
  scholiumDrafts?: boolean;
}

/**
 * The corpus of the content folder, read once per build, and
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

function readOrThrow(): Corpus {
  const drafts = (globalThis as Shared).scholiumDrafts === true;
  const { content } = settings();
  const { corpus, report } = readCorpus(content, content, { drafts, cache: path.resolve('.cache') });
  if (corpus === null) throw new ReportError(report, `\n${formatTerminal(report)}`);
  if (report.warnings > 0) process.stderr.write(`\n${formatTerminal(report)}\n`);
  return corpus;
}
