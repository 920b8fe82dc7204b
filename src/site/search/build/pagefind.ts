import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { digestOfCode, type Corpus } from '../../../corpus/index.ts';
import { filesIn } from '../../../disk/index.ts';
import { MOST_SEARCH_FILES } from '../../frame/index.ts';
import { partFolder } from '../shared/files.ts';
import { PARTS } from '../shared/records.ts';
import { aboutPart, nameFiles } from './about.ts';
import { toDocument, wordReader, type WordReader } from './document.ts';
import type { IndexFile } from './index-file.ts';
import type { KeepIndex } from './kept-index.ts';
import { searchRecords, type Addresses, type SearchRecord } from './records/index.ts';

/**
 * The files of the search index of a corpus, in the order of their paths: each part as Pagefind writes it,
 * with what must be known of its words. The same corpus gives the same files. `language` is that of the
 * site: its word stems serve all records. Each part has at most so many files with records: above, several share one.
 * A part without records is there and finds nothing; one that `keep` has from the same records is taken from there. Throws
 * with whatever Pagefind reports.
 */
export async function buildIndex(
  corpus: Corpus,
  urls: Addresses,
  language: string,
  most = MOST_SEARCH_FILES,
  keep: KeepIndex = (_name, _key, make) => make(),
): Promise<readonly IndexFile[]> {
  const records = searchRecords(corpus, urls);
  const readWords = wordReader();
  const files: IndexFile[] = [...nameFiles(corpus)];
  for (const part of PARTS) {
    const of = records[part];
    const written = await keep(part, keyOf(of, language, most), () =>
      withPagefind(() => writePart(of, readWords, language, most)),
    );
    files.push(...written.map((file) => ({ ...file, path: partFolder(part) + file.path })));
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The version of Pagefind that is installed, which does not tell it to programs. */
function versionOfPagefind(): string {
  const folders = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const file = folders
    .map((folder) => path.join(folder, 'pagefind/package.json'))
    .find((one) => existsSync(one));
  if (file === undefined) throw new Error('Pagefind is not installed');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

/** A digest of all that the index of a part is made from, and with. */
function keyOf(records: readonly SearchRecord[], language: string, most: number): string {
  const hash = createHash('sha256').update(
    JSON.stringify([digestOfCode(), versionOfPagefind(), language, most]),
  );
  for (const record of records) hash.update(JSON.stringify(record)).update('\n');
  return hash.digest('base64url');
}

/** How many want Pagefind’s program at present. */
let users = 0;

/** Runs work that needs Pagefind’s program, and ends the program when nobody needs it any more. */
async function withPagefind<T>(work: () => Promise<T>): Promise<T> {
  users++;
  try {
    return await work();
  } finally {
    if (--users === 0) await close();
  }
}

/** What an answer of Pagefind holds, once it is known to hold no error. */
export function checked<T extends { readonly errors: readonly string[] }>(answer: T, what: string): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind could not ${what}: ${answer.errors.join('; ')}`);
  return answer;
}

/** Records that are under way to Pagefind’s program at a time. */
const BATCH = 256;

async function writePart(
  records: readonly SearchRecord[],
  readWords: WordReader,
  language: string,
  most: number,
): Promise<readonly IndexFile[]> {
  const about = aboutPart();
  if (records.length === 0)
    return [{ path: 'pagefind.js', content: Buffer.from(NOTHING_TO_FIND) }, ...about.files()];
  const options = { forceLanguage: language, maxFragments: most };
  const { index } = checked(await createIndex(options), 'start');
  if (index === undefined) throw new Error('Pagefind gave no index');
  for (let from = 0; from < records.length; from += BATCH) {
    const batch = records.slice(from, from + BATCH).map((record) => {
      const words = readWords(record);
      about.add(record, words);
      return add(index, record.url, toDocument(record, words));
    });
    await Promise.all(batch);
  }
  return [...(await filesOf(index)), ...about.files()];
}

/** The files of an index, which Pagefind writes itself: as an answer it would send all of them in one string. */
async function filesOf(index: PagefindIndex): Promise<readonly IndexFile[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scholium-index-'));
  try {
    checked(await index.writeFiles({ outputPath: folder }), 'write the index');
    return filesIn(folder)
      .filter((file) => !OWN_PAGES.test(file))
      .map((file) => ({
        path: file.replaceAll(path.sep, '/'),
        content: readFileSync(path.join(folder, file)),
      }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Stands in the place of Pagefind’s script in a part without records, where that one fails: it offers the same and
 * finds nothing, with no value of any filter.
 * @see https://pagefind.app/docs/api/
 */
const NOTHING_TO_FIND = `export const options = async () => {};
export const init = async () => {};
export const search = async (_term, { filters = {} } = {}) => ({
  results: [],
  unfilteredResultCount: 0,
  filters: Object.fromEntries(Object.keys(filters).map((filter) => [filter, {}])),
});
`;

async function add(index: PagefindIndex, url: string, content: string): Promise<void> {
  checked(await index.addHTMLFile({ url, content }), `add ${url}`);
}

/** Pagefind’s own interfaces, which no page shows, and its own worker, in whose place stands ours. */
const OWN_PAGES = /^pagefind-[\w-]+\.(?:js|css)$/;
