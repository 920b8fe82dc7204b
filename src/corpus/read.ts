import { createReport, type Report } from '../report/index.ts';
import { withoutDrafts } from './drafts.ts';
import { linkContent } from './link.ts';
import { readContentFiles, type ContentFiles } from './read/files.ts';
import { parseContent } from './read/parse.ts';
import type { Corpus } from './types.ts';

/** The outcome of reading: the corpus only when there is no error, the report always. */
export interface ReadResult {
  readonly corpus: Corpus | null;
  readonly report: Report;
}

/** What is read. */
export interface ReadOptions {
  /** Whether the corpus holds drafts. They are checked in any case. */
  readonly drafts?: boolean;
}

/**
 * The one strict reader: everything below a content folder, or every reason why not. Does not throw
 * on bad content. `label` is how messages name the folder.
 */
export function readCorpus(root: string, label?: string, options?: ReadOptions): ReadResult {
  return readFiles(readContentFiles(root, label), options);
}

/** The same for files that are in memory already. */
export function readFiles(files: ContentFiles, { drafts = false }: ReadOptions = {}): ReadResult {
  const content = parseContent(files);
  const { corpus, issues } = linkContent(content);
  const report = createReport([...content.issues, ...issues]);
  if (report.errors > 0) return { corpus: null, report };
  return { corpus: drafts ? corpus : withoutDrafts(corpus), report };
}
