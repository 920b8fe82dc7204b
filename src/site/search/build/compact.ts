import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { RECORD_TYPES, recordId, type RecordType } from '../shared/ids.ts';
import {
  encode,
  LIST_FILE,
  META_FIELDS,
  SIGNATURE,
  writeList,
  type Entry,
  type Value,
} from '../shared/list.ts';

/** A file of an index: its path below the index’s folder, and its bytes. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The sort key under which every record is given its number: what tells that pages are in order. */
export const NUMBER_KEY = 'number';

/**
 * Rewrites what a reader’s first search downloads of an index. Pagefind names each page and chunk by
 * random characters, which do not compress, and adds every sort order: 230 kB for 24,000 claims. Here
 * they are numbered, in the order of the records, so that a browser writes the list of pages by itself;
 * sort orders are left out, since the number is the place in the text. What a number names depends on
 * the content: all of it stands in a folder that is named by the hash of the content.
 * Pagefind’s own lengths of pages are set equal: the ranking that is used does not weigh by length.
 *
 * `types` gives the type of each record by number. Throws when the files are not of the format known.
 */
export function compactIndex(
  files: readonly IndexFile[],
  types: readonly RecordType[],
): readonly IndexFile[] {
  const entry = JSON.parse(text(find(files, (path) => path === 'pagefind-entry.json'))) as Entry;
  const [about, ...others] = Object.values(entry.languages);
  if (about === undefined || others.length > 0) {
    throw new Error('The search index is expected to have one language');
  }
  const meta = decode(unpack(find(files, (path) => path === `pagefind.${about.hash}.pf_meta`).content));
  const order = meta.sorts.find(([key]) => key === NUMBER_KEY)?.[1] ?? [];
  const grouped = RECORD_TYPES.flatMap((type) => types.filter((one) => one === type));
  if (
    meta.version !== entry.version ||
    order.length !== types.length ||
    order.some((page, number) => page !== number) ||
    grouped.some((type, number) => type !== types[number])
  ) {
    throw new Error('The pages of the search index are not in the order of the records');
  }
  const nameOf = new Map(types.map((type, number) => [meta.pages[number]?.[0], recordId(number, type)]));
  if (nameOf.size !== types.length) throw new Error('Two records of the search index are the same');
  const chunkOf = new Map(meta.chunks.map(([, , name], number) => [name, number.toString(36)]));
  const program = find(files, (path) => /^wasm\..+\.pagefind$/.test(path));
  const renamed = files.flatMap((file): readonly IndexFile[] => {
    if (file === program || /^pagefind[^/]*$/.test(file.path)) return [];
    const [, folder, name, ending] = /^(fragment|index)\/(.+)(\.pf_\w+)$/.exec(file.path) ?? [];
    if (folder === undefined || name === undefined) return [file];
    const number = (folder === 'index' ? chunkOf : nameOf).get(name);
    if (number === undefined) throw new Error(`The search index does not list ${file.path}`);
    return [{ ...file, path: `${folder}/${number}${ending ?? ''}` }];
  });
  const edition = hash(renamed);
  const programFile = { ...program, path: `wasm.${hash([program])}.pagefind` };
  const chunks = meta.chunks.map(([from, to, name]) => [from, to, chunkOf.get(name) ?? '']);
  const counts = RECORD_TYPES.map((type) => types.filter((one) => one === type).length);
  const head = { edition, program: programFile.path, entry, counts };
  const list = gzipSync(writeList(head, [chunks, meta.filters, [], meta.fields]), { level: 9 });
  return [
    ...renamed.map((file) => ({ ...file, path: `${edition}/${file.path}` })),
    programFile,
    { path: LIST_FILE, content: list },
  ];
}

type Page = readonly [name: string, words: number, group: string];
type Chunk = readonly [from: string, to: string, name: string];
type Sort = readonly [key: string, pages: readonly number[]];

/** The metadata of an index: version, pages, index chunks, filters, sorts, names of fields. */
interface Meta {
  readonly version: string;
  readonly pages: readonly Page[];
  readonly chunks: readonly Chunk[];
  readonly filters: Value;
  readonly sorts: readonly Sort[];
  readonly fields: Value;
}

function decode(bytes: Buffer): Meta {
  const value = readValue(bytes, { at: 0 });
  if (!Array.isArray(value) || value.length !== META_FIELDS || !bytes.equals(encode(value))) {
    throw new Error('The search index is of a format that this version of the project does not know');
  }
  const [version, pages, chunks, filters, sorts, fields] = value as unknown as readonly [
    string, readonly Page[], readonly Chunk[], Value, readonly Sort[], Value,
  ]; // prettier-ignore
  return { version, pages, chunks, filters, sorts, fields };
}

function readValue(bytes: Buffer, from: { at: number }): Value {
  const head = bytes[from.at++] ?? 0;
  let size = head & 31;
  if (size > 26) throw new Error('The search index holds a value of an unknown kind');
  if (size >= 24) {
    const width = 1 << (size - 24);
    size = bytes.readUIntBE(from.at, width);
    from.at += width;
  }
  switch (head >> 5) {
    case 0:
      return size;
    case 3:
      return bytes.toString('utf8', from.at, (from.at += size));
    case 4:
      return Array.from({ length: size }, () => readValue(bytes, from));
    default:
      throw new Error('The search index holds a value of an unknown kind');
  }
}

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('utf8', 0, SIGNATURE.length) !== SIGNATURE) {
    throw new Error('The search index lacks its signature');
  }
  return bytes.subarray(SIGNATURE.length);
}

function find(files: readonly IndexFile[], wanted: (path: string) => boolean): IndexFile {
  const file = files.find(({ path }) => wanted(path));
  if (file === undefined) throw new Error('The search index lacks a file');
  return file;
}

function text(file: IndexFile): string {
  return Buffer.from(file.content).toString('utf8');
}

/** A name by the paths and bytes of files, in any order. */
function hash(files: readonly IndexFile[]): string {
  const sum = createHash('sha256');
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    sum.update(`${path}\n`).update(content);
  }
  return sum.digest('hex').slice(0, 10);
}
