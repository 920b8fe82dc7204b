import { createReport, type Report } from '../report/index.ts';
import { linkContent } from './link.ts';
import { readContentFiles, type ContentFiles } from './read/files.ts';
import { parseContent } from './read/parse.ts';
import type { Corpus } from './types.ts';

/** The outcome of reading: the corpus only when there is no error, the report always. */
export interface ReadResult {
  readonly corpus: Corpus | null;
  readonly report: Report;
}

/**
 * The one strict reader: everything below a content folder, or every reason why not. Does not throw
 * on bad content. `label` is how messages name the folder.
 */
export function readCorpus(root: string, label?: string): ReadResult {
  return readFiles(readContentFiles(root, label));
}

/** The same for files that are in memory already. */
export function readFiles(files: ContentFiles): ReadResult {
  const content = parseContent(files);
  const linked = linkContent(content);
  const report = createReport([...content.issues, ...linked.issues]);
  return { corpus: report.errors === 0 ? linked.corpus : null, report };
}
