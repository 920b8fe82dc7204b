import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { recordId, type RecordType } from '../client/search-ids.ts';

/** A file of an index: its path below the index’s folder, and its bytes. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The sort key under which every record is given its number: what tells that pages are in order. */
export const NUMBER_KEY = 'number';

/**
 * Rewrites the lists of pages and chunks that a reader’s first search downloads. Pagefind names each by
 * seven random characters, which do not compress, and adds every sort order: 230 kB for 24,000 claims.
 * Here they are numbered, and sort orders are left out, since the number is the place in the text: a
 * fifth of it. What a number names depends on the build, so whoever loads a part of the index adds the
 * hash of the list, which `pagefind-entry.json` tells, to its address.
 * Pagefind’s own lengths of pages are set equal: the ranking that is used does not weigh by length.
 *
 * `types` gives the type of each record by number. Throws when the files are not of the format known.
 */
export function compactIndex(
  files: readonly IndexFile[],
  types: readonly RecordType[],
): readonly IndexFile[] {
  const entry = JSON.parse(text(find(files, (path) => path === 'pagefind-entry.json'))) as Entry;
  const [language, ...others] = Object.keys(entry.languages);
  const about = entry.languages[language ?? ''];
  if (language === undefined || about === undefined || others.length > 0) {
    throw new Error('The search index is expected to have one language');
  }
  const old = find(files, (path) => path === `pagefind.${about.hash}.pf_meta`);
  const meta = decode(unpack(old.content));
  const order = meta.sorts.find(([key]) => key === NUMBER_KEY)?.[1] ?? [];
  if (order.length !== types.length || order.some((page, number) => page !== number)) {
    throw new Error('The pages of the search index are not in the order of the records');
  }
  const nameOf = new Map(
    types.map((type, number) => [meta.pages[number]?.[0], recordId(number, type, types.length)]),
  );
  if (nameOf.size !== types.length) throw new Error('Two records of the search index are the same');
  const pages = meta.pages.map(([name]) => [nameOf.get(name) ?? '', 1, '']);
  const chunkOf = new Map(meta.chunks.map(([, , name], number) => [name, number.toString(36)]));
  const chunks = meta.chunks.map(([from, to, name]) => [from, to, chunkOf.get(name) ?? '']);
  const packed = pack(encode([meta.version, pages, chunks, meta.filters, [], meta.fields]));
  const metaName = `${language}_${hash(packed).slice(0, 10)}`;
  return files.map((file) => {
    if (file === old) return { path: `pagefind.${metaName}.pf_meta`, content: packed };
    if (file.path === 'pagefind-entry.json') {
      const languages = { [language]: { ...about, hash: metaName } };
      return { ...file, content: Buffer.from(JSON.stringify({ ...entry, languages })) };
    }
    const [, folder, name, ending] = /^(fragment|index)\/(.+)(\.pf_\w+)$/.exec(file.path) ?? [];
    if (folder === undefined || name === undefined) return file;
    const renamed = (folder === 'index' ? chunkOf : nameOf).get(name);
    if (renamed === undefined) throw new Error(`The search index does not list ${file.path}`);
    return { ...file, path: `${folder}/${renamed}${ending ?? ''}` };
  });
}

const SIGNATURE = 'pagefind_dcd';

interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

type Page = readonly [name: string, words: number, group: string];
type Chunk = readonly [from: string, to: string, name: string];
type Sort = readonly [key: string, pages: readonly number[]];

/** A value of the part of CBOR that Pagefind uses. @see https://www.rfc-editor.org/rfc/rfc8949 */
type Value = number | string | readonly Value[];

/** The metadata of an index: version, pages, index chunks, filters, sorts, names of fields. */
interface Meta {
  readonly version: Value;
  readonly pages: readonly Page[];
  readonly chunks: readonly Chunk[];
  readonly filters: Value;
  readonly sorts: readonly Sort[];
  readonly fields: Value;
}

function decode(bytes: Buffer): Meta {
  const value = readValue(bytes, { at: 0 });
  if (!Array.isArray(value) || value.length !== 6 || !encode(value).equals(bytes)) {
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

function encode(value: Value): Buffer {
  const pieces: Buffer[] = [];
  const write = (one: Value): void => {
    if (typeof one === 'number') pieces.push(head(0, one));
    else if (typeof one === 'string') {
      const bytes = Buffer.from(one);
      pieces.push(head(3, bytes.length), bytes);
    } else {
      pieces.push(head(4, one.length));
      one.forEach(write);
    }
  };
  write(value);
  return Buffer.concat(pieces);
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  const power = size < 0x100 ? 0 : size < 0x10000 ? 1 : 2;
  const buffer = Buffer.alloc(1 + (1 << power));
  buffer[0] = (kind << 5) | (24 + power);
  buffer.writeUIntBE(size, 1, 1 << power);
  return buffer;
}

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.toString('utf8', 0, SIGNATURE.length) !== SIGNATURE) {
    throw new Error('The search index lacks its signature');
  }
  return bytes.subarray(SIGNATURE.length);
}

function pack(bytes: Buffer): Buffer {
  // What repeats in these lists repeats at once: with a window this small the distances are short too.
  const options = { level: 9, memLevel: 9, windowBits: 9 };
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]), options);
}

function find(files: readonly IndexFile[], wanted: (path: string) => boolean): IndexFile {
  const file = files.find(({ path }) => wanted(path));
  if (file === undefined) throw new Error('The search index lacks a file');
  return file;
}

function text(file: IndexFile): string {
  return Buffer.from(file.content).toString('utf8');
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
