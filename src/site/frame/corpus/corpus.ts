import path from 'node:path';
import {
  createLiveFolder,
  readContentFiles,
  readFiles,
  type ContentFiles,
  type Corpus,
  type ReadResult,
} from '../../../corpus/index.ts';
import { formatTerminal, ReportError } from '../../../report/index.ts';
import { useTerms } from '../../messages/index.ts';
import { settings } from '../settings/settings.ts';

/**
 * What is kept for the whole process: the configuration’s hooks and the pages are two module graphs in it, and
 * under the dev server that of the pages is loaded anew whenever content changes.
 */
interface Shared {
  scholium?: ReadResult;
  scholiumLive?: Live;
}

/** Content that is followed while it changes. */
interface Live {
  readonly read: () => ReadResult;
  readonly readWith: (parts: readonly string[], text: string) => ReadResult;
  readonly changed: (file: string) => void;
}

/**
 * The corpus of the content folder, read once per build, and again after it changed under the dev server. It holds
 * drafts only after `followContent`. Prints warnings; throws the whole report as a `ReportError` when there is an
 * error.
 */
export function loadCorpus(): Corpus {
  const { corpus, report } = readContent();
  if (corpus === null) throw new ReportError(report, `\n${formatTerminal(report)}`);
  return corpus;
}

/** The same with its report, whatever is wrong. */
export function readContent(): ReadResult {
  const shared = globalThis as Shared;
  if (shared.scholium === undefined) {
    const { scholiumLive: live } = shared;
    shared.scholium =
      live === undefined
        ? readFiles(readFolder(), { cache: path.resolve('.cache'), languages: settings().languages })
        : live.read();
    const { corpus, report } = shared.scholium;
    if (corpus !== null) useTerms(corpus.site);
    if (corpus !== null && report.warnings > 0) process.stderr.write(`\n${formatTerminal(report)}\n`);
  }
  return shared.scholium;
}

/** Whether the content is followed while it changes: under the dev server, which keeps no page. */
export function isFollowed(): boolean {
  return (globalThis as Shared).scholiumLive !== undefined;
}

/** Makes the next `loadCorpus` read again. */
export function forgetCorpus(): void {
  delete (globalThis as Shared).scholium;
}

/**
 * Makes the corpus hold drafts and follow the content folder, of which only what changed is read again: under the
 * dev server, and nowhere else.
 */
export function followContent(): void {
  const { content, languages } = settings();
  const folder = createLiveFolder(path.resolve(content), content);
  // What an earlier run read helps with the first reading; the following ones have what is in memory.
  let kept: { readonly cache?: string } = { cache: path.resolve('.cache') };
  (globalThis as Shared).scholiumLive = {
    read: () => {
      const read = readFiles(folder.files(), { drafts: true, languages, ...kept });
      kept = {};
      return read;
    },
    readWith: (parts, text) => {
      const { files, ...others } = folder.files();
      const file = { file: [content, ...parts].join('/'), parts, text };
      return readFiles({ ...others, files: [...files, file] }, { drafts: true, languages });
    },
    changed: folder.changed,
  };
  forgetCorpus();
}

/** Says that something in the content folder that is followed came, went or changed; `file` is absolute. */
export function contentChanged(file: string): void {
  mustFollow().changed(file);
  forgetCorpus();
}

/** What would be read if the content folder that is followed held one more file; `parts` is its path inside of it. */
export function readContentWith(parts: readonly string[], text: string): ReadResult {
  return mustFollow().readWith(parts, text);
}

function readFolder(): ContentFiles {
  const { content } = settings();
  return readContentFiles(content, content);
}

function mustFollow(): Live {
  const { scholiumLive: live } = globalThis as Shared;
  if (live === undefined) throw new Error('The content is followed under the dev server only');
  return live;
}
