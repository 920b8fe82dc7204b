import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../../disk/index.ts';
import type { PrerenderResult } from 'astro';
import type { Shard } from './shard.ts';

/** What a shard was made with and from, in digests. */
export interface Origin {
  readonly settings: string;
  readonly code: string;
  readonly content: string;
}

/** A page or a file as it was made, before what stands on others is known. */
export interface Made {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: readonly (readonly [string, string])[];
  readonly metadata: PrerenderResult['metadata'];
}

/** The pages of a shard that was built. */
export interface Pack {
  readonly folder: string;
  readonly shard: Shard;
  readonly origin: Origin;
  /** A page by its path and the digest of all that it is made from; undefined where there is none. */
  readonly find: (path: string, key: string) => Made | undefined;
  /** The size of a page in bytes; undefined where there is none. */
  readonly size: (path: string, key: string) => number | undefined;
  readonly close: () => void;
}

/** A page in the list: its key, where its bytes begin, how many there are, their SHA-256, and what else was said of it. */
interface Entry {
  readonly key: string;
  readonly at: number;
  readonly length: number;
  readonly sha256: string;
  readonly headers: Made['headers'];
  readonly metadata?: Made['metadata'];
}

/** What the list of a pack holds. */
interface List {
  readonly version: typeof VERSION;
  readonly shard: Shard;
  readonly origin: Origin;
  readonly bytes: number;
  readonly pages: Readonly<Record<string, Entry>>;
}

const VERSION = 1;

/** The files of a pack: many small ones take long to bring from one machine to another. */
const [LIST, PAGES] = ['shard.json', 'pages'] as const;

/** The name of the list, by which the folder of a shard is known. */
export const LIST_FILE = LIST;

/** Writes the pages of a shard into a folder. */
export function writePack(folder: string): {
  readonly add: (path: string, key: string, made: Made) => void;
  /** Says what the shard is, when all its pages are there: without that it is none. */
  readonly end: (shard: Shard, origin: Origin) => void;
} {
  mkdirSync(folder, { recursive: true });
  const file = openSync(path.join(folder, PAGES), 'w');
  const pages: Record<string, Entry> = {};
  let bytes = 0;
  return {
    add: (name, key, { body, headers, metadata }) => {
      for (let done = 0; done < body.length;) done += writeSync(file, body, done);
      const { length } = body;
      pages[name] = {
        key,
        at: bytes,
        length,
        sha256: digestOf(body),
        headers,
        ...(metadata && { metadata }),
      };
      bytes += length;
    },
    end: (shard, origin) => {
      closeSync(file);
      const list: List = { version: VERSION, shard, origin, bytes, pages };
      const text = JSON.stringify(list);
      writeFileSync(path.join(folder, LIST), `${digestOf(text)}\n${text}`);
    },
  };
}

/**
 * Opens a shard that was built into a folder; null where it is damaged, half written or none. `damaged` is told of a page that
 * is, which then counts as none.
 */
export function openPack(folder: string, damaged: (path: string) => void = () => undefined): Pack | null {
  const list = readList(path.join(folder, LIST));
  if (list === null) return null;
  let file: number;
  try {
    file = openSync(path.join(folder, PAGES), 'r');
  } catch {
    return null;
  }
  if (fstatSync(file).size !== list.bytes) {
    closeSync(file);
    return null;
  }
  const entry = (name: string, key: string): Entry | undefined => {
    const found = Object.hasOwn(list.pages, name) ? list.pages[name] : undefined;
    return found?.key === key ? found : undefined;
  };
  return {
    folder,
    shard: list.shard,
    origin: list.origin,
    find: (name, key) => {
      const found = entry(name, key);
      if (found === undefined) return undefined;
      const body = new Uint8Array(found.length);
      const read = readSync(file, body, 0, found.length, found.at);
      if (read !== found.length || digestOf(body) !== found.sha256) {
        damaged(name);
        return undefined;
      }
      return { body, headers: found.headers, metadata: found.metadata };
    },
    size: (name, key) => entry(name, key)?.length,
    close: () => closeSync(file),
  };
}

function readList(file: string): List | null {
  try {
    const content = readFileSync(file, 'utf8');
    const end = content.indexOf('\n');
    const text = content.slice(end + 1);
    if (content.slice(0, end) !== digestOf(text)) return null;
    const list = JSON.parse(text) as List;
    // Another version of the program may write another.
    return (list.version as number) === VERSION ? list : null;
  } catch {
    return null;
  }
}
