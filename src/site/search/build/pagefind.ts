import { close, createIndex, type PagefindIndex } from 'pagefind';
import { compactIndex, NUMBER_KEY, type IndexFile } from './compact.ts';
import { indexContent } from './index-words.ts';
import type { Passage, SearchRecord } from './records.ts';
import { reviewFile, wordFiles } from './side-files.ts';

/**
 * Builds the files of the search index: what Pagefind needs in a browser and nothing else, and beside
 * it the words for near spellings and the dates of review. The same records give the same files.
 * `language` is that of the site: its word stems serve all records. Throws when there is no record and
 * with whatever Pagefind reports.
 */
export async function buildIndex(
  records: readonly SearchRecord[],
  language: string,
): Promise<readonly IndexFile[]> {
  if (records.length === 0) throw new Error('There is nothing to search: no claim, article, source or actor');
  return withPagefind(async () => {
    const index = await start({ forceLanguage: language });
    for (let from = 0; from < records.length; from += BATCH) {
      const batch = records.slice(from, from + BATCH);
      await Promise.all(batch.map((record, i) => add(index, record, from + i)));
    }
    const { files } = checked(await index.getFiles(), 'write the index');
    const types = records.map(({ type }) => type);
    const needed = [...files.filter(isNeeded(files)), ...wordFiles(records), reviewFile(records)];
    return [...compactIndex(needed, types)].sort((a, b) => (a.path < b.path ? -1 : 1));
  });
}

/**
 * Pagefind’s own script as a module, of the version that builds indexes: it is bundled with the script
 * that searches, where the place of the index is told to it and does not follow from its own address.
 */
export async function pagefindScript(): Promise<string> {
  const files = await withPagefind(async () => {
    const index = await start({});
    return checked(await index.getFiles(), 'give its script').files;
  });
  const script = files.find(({ path }) => path === 'pagefind.js');
  if (script === undefined) throw new Error('Pagefind gave no script');
  return Buffer.from(script.content).toString('utf8').replaceAll('import.meta.url', 'undefined');
}

/** What an answer of Pagefind holds, once it is known to hold no error. */
export function checked<T extends { readonly errors: readonly string[] }>(answer: T, what: string): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind could not ${what}: ${answer.errors.join('; ')}`);
  return answer;
}

/**
 * Postings in a chunk of the index; Pagefind’s own default is 20,000. Chunks of this size keep a search
 * for a word, and the list of chunks that comes before it, small together.
 */
const CHUNK_SIZE = '6000';

/** Records that are under way to Pagefind’s program at a time. */
const BATCH = 256;

/** How many want Pagefind’s program at present. */
let users = 0;

/** Runs work that needs Pagefind’s program, and ends the program when nobody needs it any more. */
async function withPagefind<T>(work: () => Promise<T>): Promise<T> {
  // Read by Pagefind’s program when it starts.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK_SIZE;
  users++;
  try {
    return await work();
  } finally {
    if (--users === 0) await close();
  }
}

async function start(options: { forceLanguage?: string }): Promise<PagefindIndex> {
  const { index } = checked(await createIndex(options), 'start');
  if (index === undefined) throw new Error('Pagefind gave no index');
  return index;
}

async function add(index: PagefindIndex, record: SearchRecord, number: number): Promise<void> {
  const { url, meta, filters, content } = record;
  const sort = { [NUMBER_KEY]: String(number) };
  const answer =
    content.type === 'words'
      ? await index.addCustomRecord({
          url,
          content: indexContent(content.phrases, content.others),
          // Every record is in the one language of the index.
          language: '',
          meta: { ...meta },
          filters: Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, [...values]])),
          sort,
        })
      : await index.addHTMLFile({ url, content: toDocument(record, content.passages, sort) });
  checked(answer, `add ${url}`);
}

/** A text as the HTML that Pagefind reads: only so can a hit lead to a passage. */
function toDocument(
  { meta, filters }: SearchRecord,
  passages: readonly Passage[],
  sort: Readonly<Record<string, string>>,
): string {
  const data = (name: string, key: string, value: string): string =>
    `<i data-pagefind-${name}="${key}[data-value]" data-value="${escape(value)}"></i>`;
  return [
    '<!doctype html><html><body>',
    ...Object.entries(meta).map(([key, value]) => data('meta', key, value)),
    ...Object.entries(filters).flatMap(([key, values]) => values.map((value) => data('filter', key, value))),
    ...Object.entries(sort).map(([key, value]) => data('sort', key, value)),
    ...passages.map(
      ({ id, title, text }) =>
        `<p id="${escape(id)}" data-pagefind-title="${escape(title)}">${escape(text)}</p>`,
    ),
    '</body></html>',
  ].join('');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Which files a browser asks for: neither Pagefind’s interfaces nor a program for other languages. */
function isNeeded(files: readonly IndexFile[]): (file: IndexFile) => boolean {
  const stemmed = files.some(({ path }) => /^wasm\.(?!unknown)/.test(path));
  return ({ path }) =>
    /^(pagefind-entry\.json|.+\.pf_(meta|index|filter|fragment))$/.test(path) ||
    (stemmed ? /^wasm\.(?!unknown)/ : /^wasm\./).test(path);
}
