import { createReport, type Report } from '../report/index.ts';
import { withoutDrafts } from './link/drafts.ts';
import { linkContent } from './link/link.ts';
import { readContentFiles, type ContentFiles } from './read/files.ts';
import { NOTHING_KEPT, openReadings } from './read/kept.ts';
import { parseContent } from './read/parse/content.ts';
import type { ParsedContent } from './read/parse/parsed.ts';
import type { Corpus } from './types.ts';

/** The outcome of reading: the corpus only when there is no error, the report always. */
export interface ReadResult {
  readonly corpus: Corpus | null;
  readonly report: Report;
  /** The content as it is written. */
  readonly content: ParsedContent;
}

/** What is read. */
export interface ReadOptions {
  /** Whether the corpus holds drafts. They are checked in any case. */
  readonly drafts?: boolean;
  /** Folder of what is kept from one reading to the next, by the texts of files; nothing is kept where none is given. */
  readonly cache?: string;
  /** Languages of the site, as BCP 47 tags, in which its own terms must have words; where none are given, nothing is said of them. */
  readonly languages?: readonly string[];
}

/**
 * The one strict reader: everything below a content folder, or every reason why not. Does not throw
 * on bad content. `label` is how messages name the folder.
 */
export function readCorpus(root: string, label?: string, options?: ReadOptions): ReadResult {
  return readFiles(readContentFiles(root, label), options);
}

/** The same for files that are in memory already. */
export function readFiles(
  files: ContentFiles,
  { drafts = false, cache, languages = [] }: ReadOptions = {},
): ReadResult {
  const kept = cache === undefined ? NOTHING_KEPT : openReadings(cache);
  const content = parseContent(files, kept);
  const { corpus, issues } = linkContent(content, languages, kept);
  kept.save();
  const report = createReport([...content.issues, ...issues]);
  if (report.errors > 0) return { corpus: null, report, content };
  return { corpus: drafts ? corpus : withoutDrafts(corpus), report, content };
}
