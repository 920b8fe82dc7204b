import { RECORD_TYPES, recordId } from './ids.ts';

/** The one file of an index whose name does not depend on its content: it is loaded first. */
export const LIST_FILE = 'list.pf_list';

/** What everything begins with that Pagefind packs, once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd';

/** What an index says of itself, on the first line of its list. */
export interface ListHead {
  /** Folder below the index’s of all that is named by number: another one for other content. */
  readonly edition: string;
  /** File of Pagefind’s WebAssembly, below the index’s folder. */
  readonly program: string;
  /** Pagefind’s `pagefind-entry.json`. */
  readonly entry: Entry;
  /** Number of records of each type, in the order of records. */
  readonly counts: readonly number[];
}

/** The part of `pagefind-entry.json` that is known. */
export interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { readonly hash: string; readonly wasm: string }>>;
}

/** A value of the part of CBOR that Pagefind uses. @see https://www.rfc-editor.org/rfc/rfc8949 */
export type Value = number | string | readonly Value[];

/** The bytes of a value. */
export function encode(value: Value): Uint8Array {
  const bytes: number[] = [];
  const write = (one: Value): void => {
    if (typeof one === 'number') bytes.push(...headOf(0, one));
    else if (typeof one === 'string') {
      const utf8 = new TextEncoder().encode(one);
      bytes.push(...headOf(3, utf8.length), ...utf8);
    } else {
      bytes.push(...headOf(4, one.length));
      one.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}

/**
 * The list of an index: the head as a line of JSON, then the parts of Pagefind’s metadata that come
 * after the list of pages. That one follows from the numbers of records, and is left out: it would be
 * by far the largest part of what a first search loads.
 */
export function writeList(head: ListHead, rest: readonly Value[]): Uint8Array {
  return concatenate([
    new TextEncoder().encode(`${SIGNATURE}${JSON.stringify(head)}\n`),
    ...rest.map(encode),
  ]);
}

/** Reads an unpacked list; `meta` is Pagefind’s metadata with the list of pages. Throws on anything else. */
export function readList(list: Uint8Array): { readonly head: ListHead; readonly meta: Uint8Array } {
  const end = list.indexOf(0x0a);
  const line = new TextDecoder().decode(list.subarray(0, end));
  if (!line.startsWith(SIGNATURE)) throw new Error('This is no list of a search index');
  const head = JSON.parse(line.slice(SIGNATURE.length)) as ListHead;
  let number = 0;
  const pages = RECORD_TYPES.flatMap((type, i) =>
    Array.from({ length: head.counts[i] ?? 0 }, () => [recordId(number++, type), 1, '']),
  );
  const meta = concatenate([
    new TextEncoder().encode(SIGNATURE),
    Uint8Array.from(headOf(4, META_FIELDS)),
    encode(head.entry.version),
    encode(pages),
    list.subarray(end + 1),
  ]);
  return { head, meta };
}

/** Metadata holds: version, pages, index chunks, filters, sorts, names of fields. */
export const META_FIELDS = 6;

/** The head of a value: its kind, and its size or the number itself. */
function headOf(kind: number, size: number): readonly number[] {
  if (size < 24) return [(kind << 5) | size];
  const power = size < 0x100 ? 0 : size < 0x10000 ? 1 : 2;
  const bytes = Array.from({ length: 1 << power }, (_, i) => (size >>> (8 * ((1 << power) - 1 - i))) & 255);
  return [(kind << 5) | (24 + power), ...bytes];
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
