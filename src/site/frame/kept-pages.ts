import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** The pages that one build keeps for the next, in a folder of their own. */
export interface KeptPages {
  /** Where they are. */
  readonly folder: string;
  /**
   * Says that a build begins to read and write them. What was damaged, half written, or left by a build that did not end is
   * thrown away as a whole.
   */
  readonly begin: () => void;
  /** Says that the build has ended well, and what it has kept. */
  readonly end: () => void;
}

/** Says which files are kept, each with its size and its SHA-256. */
const WHOLE = 'whole.json';

/** Holds the number of the process whose build has the folder. */
const LOCK = 'lock';

type Files = Readonly<Record<string, readonly [size: number, sha256: string]>>;

/**
 * Takes a folder for the build of this process, until it ends. Null while the build of another process has it, which then keeps
 * its pages alone, and where nothing can be written.
 */
export function takeKeptPages(folder: string): KeptPages | null {
  if (!take(path.join(folder, LOCK))) return null;
  const whole = path.join(folder, WHOLE);
  let before: Files = {};
  return {
    folder,
    begin: () => {
      before = readWhole(whole);
      rmSync(whole, { force: true });
      const names = filesIn(folder);
      const isWhole =
        names.length === Object.keys(before).length &&
        names.every((name) => before[name]?.[1] === sha256(readFileSync(path.join(folder, name))));
      if (isWhole) return;
      before = {};
      for (const name of readdirSync(folder))
        if (name !== LOCK) rmSync(path.join(folder, name), { recursive: true, force: true });
    },
    end: () => {
      const files = filesIn(folder).map((name) => {
        const content = readFileSync(path.join(folder, name));
        return [name, [content.length, sha256(content)]] as const;
      });
      writeFileSync(whole, JSON.stringify(Object.fromEntries(files)));
      rmSync(path.join(folder, LOCK), { force: true });
    },
  };
}

/** Takes a lock whose owner lives no more, or that nobody has. */
function take(lock: string): boolean {
  try {
    mkdirSync(path.dirname(lock), { recursive: true });
    if (isHeld(lock)) return false;
    rmSync(lock, { force: true });
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
  } catch {
    // Another was quicker, or nothing can be written: the build does without.
    return false;
  }
  if (held.size === 0) process.once('exit', letGo);
  held.add(lock);
  return true;
}

/** Locks of this process. */
const held = new Set<string>();

function letGo(): void {
  for (const lock of held) if (ownerOf(lock) === process.pid) rmSync(lock, { force: true });
}

function isHeld(lock: string): boolean {
  const owner = ownerOf(lock);
  if (owner === null || owner === process.pid) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ownerOf(lock: string): number | null {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(owner) && owner > 0 ? owner : null;
  } catch {
    return null;
  }
}

function readWhole(file: string): Files {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Files;
  } catch {
    return {};
  }
}

/** Paths of all files below a folder but those that this module writes. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => name !== LOCK && name !== WHOLE);
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
