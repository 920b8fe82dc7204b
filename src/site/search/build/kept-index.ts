import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf, writeKept } from '../../../disk/index.ts';
import type { IndexFile } from './index-file.ts';

/** Files of an index that were made earlier under a name from what a key says, else what `make` gives. */
export type KeepIndex = (
  name: string,
  key: string,
  make: () => Promise<readonly IndexFile[]>,
) => Promise<readonly IndexFile[]>;

/** What the first line of a kept index says. */
interface Head {
  readonly key: string;
  /** Of all behind the first line. */
  readonly sha256: string;
  readonly files: readonly (readonly [path: string, length: number])[];
}

/** Bytes of a line feed. */
const LINE = 10;

/**
 * Keeps the last index of each name in a folder, which may be deleted at any time. What is damaged, half written or made from
 * something else is passed over and written anew; a folder that cannot be written to is left alone.
 */
export function keepIndexIn(folder: string): KeepIndex {
  return async (name, key, make) => {
    const file = path.join(folder, name);
    const known = read(file, key);
    if (known !== null) return known;
    const made = await make();
    write(file, key, made);
    return made;
  };
}

function read(file: string, key: string): readonly IndexFile[] | null {
  try {
    const content = readFileSync(file);
    const end = content.indexOf(LINE);
    const head = JSON.parse(content.toString('utf8', 0, end)) as Head;
    const bytes = content.subarray(end + 1);
    if (head.key !== key || head.sha256 !== digestOf(bytes)) return null;
    let at = 0;
    return head.files.map(([name, length]) => ({ path: name, content: bytes.subarray(at, (at += length)) }));
  } catch {
    // It is made again.
    return null;
  }
}

function write(file: string, key: string, made: readonly IndexFile[]): void {
  const bytes = Buffer.concat(made.map(({ content }) => content));
  const files = made.map(({ path: name, content }) => [name, content.length] as const);
  const head: Head = { key, sha256: digestOf(bytes), files };
  writeKept(file, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]));
}
