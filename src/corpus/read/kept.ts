import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf, writeKept } from '../../disk/index.ts';

/** Values that are kept from one run of the program to the next: what they are made from is their key. */
export interface Kept {
  /** A value made earlier from the same key by the same program; else what `make` gives, which is kept: JSON alone. */
  readonly value: <T>(key: string, make: () => T) => T;
  /** A value made earlier; undefined where there is none. */
  readonly find: (key: string) => unknown;
  readonly keep: (key: string, value: unknown) => void;
  /** Writes what is kept, where anything is new. A folder that cannot be written to is left alone. */
  readonly save: () => void;
}

/** Keeps nothing. */
export const NOTHING_KEPT: Kept = {
  value: (_key, make) => make(),
  find: () => undefined,
  keep: () => undefined,
  save: () => undefined,
};

/** Values that nobody asked for stay, up to so many or as many as were asked for: two folders of content take turns. */
const MOST_UNUSED = 2_000;

/**
 * Opens a file of kept values. It is passed over, and written anew, where it is missing, damaged, half written or of
 * another `version`: its first line is the version, its last the SHA-256 of all before.
 */
export function openKept(file: string, version: string): Kept {
  const before = readLines(file, version);
  const used = new Map<string, string | Buffer>();
  let isNew = false;
  const find = (key: string): unknown => {
    const name = nameOf(key);
    const line = used.get(name) ?? before.get(name);
    if (line === undefined) return undefined;
    used.set(name, line);
    return JSON.parse(line.toString('utf8')) as unknown;
  };
  const keep = (key: string, value: unknown): void => {
    used.set(nameOf(key), JSON.stringify(value));
    isNew = true;
  };
  return {
    find,
    keep,
    value: <T>(key: string, make: () => T): T => {
      const found = find(key);
      if (found !== undefined) return found as T;
      const made = make();
      keep(key, made);
      return made;
    },
    save: () => {
      if (!isNew) return;
      const most = Math.max(MOST_UNUSED, used.size);
      const unused = [...before].filter(([name]) => !used.has(name)).slice(0, most);
      writeLines(file, version, [...used, ...unused]);
      isNew = false;
    },
  };
}

/** What this program read without an issue, in a folder for what is kept. */
export function openReadings(folder: string): Kept {
  return openKept(path.join(folder, 'reading'), digestOfCode());
}

/** Bytes of a line feed. */
const LINE = 10;

/** Characters of a name at the beginning of a line. */
const NAME = 43;

/** Of all that a value is made from, as short as no two alike allow. */
function nameOf(key: string): string {
  return digestOf(key);
}

function readLines(file: string, version: string): ReadonlyMap<string, Buffer> {
  const lines = new Map<string, Buffer>();
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    // Nothing is lost by reading what was kept for nothing again.
    return lines;
  }
  const end = content.length - NAME;
  if (end < 0 || content.toString('latin1', end) !== digestOf(content.subarray(0, end))) return lines;
  const first = content.indexOf(LINE);
  if (content.toString('utf8', 0, first) !== version) return lines;
  for (let start = first + 1; start < end;) {
    const stop = content.indexOf(LINE, start);
    lines.set(content.toString('latin1', start, start + NAME), content.subarray(start + NAME, stop));
    start = stop + 1;
  }
  return lines;
}

function writeLines(
  file: string,
  version: string,
  lines: Iterable<readonly [string, string | Buffer]>,
): void {
  const parts: Buffer[] = [Buffer.from(`${version}\n`)];
  for (const [name, value] of lines)
    parts.push(Buffer.from(name), typeof value === 'string' ? Buffer.from(value) : value, Buffer.from('\n'));
  const content = Buffer.concat(parts);
  writeKept(file, Buffer.concat([content, Buffer.from(digestOf(content))]));
}

/** The folder of this package’s code. */
const CODE = path.resolve(import.meta.dirname, '../..');

let known: string | null = null;

/**
 * A digest of the package’s code as this process runs it, by the names and the bytes of all its files: values that other
 * code made are not taken for those of this. Folders and files that cannot be read count as empty.
 */
export function digestOfCode(): string {
  return (known ??= digestOfFiles());
}

function digestOfFiles(): string {
  const hash = createHash('sha256')
    .update(process.version)
    .update(process.versions.icu ?? '');
  const add = (file: string): void => {
    try {
      const inside = readdirSync(file).sort();
      for (const name of inside) add(path.join(file, name));
    } catch {
      try {
        hash.update(path.basename(file)).update('\0').update(readFileSync(file)).update('\0');
      } catch {
        hash.update('\0');
      }
    }
  };
  add(CODE);
  return hash.digest('base64url');
}
