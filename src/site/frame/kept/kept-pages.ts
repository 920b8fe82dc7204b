import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf, filesIn, releaseLock, takeLock } from '../../../disk/index.ts';

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

/** Says which files are kept, each with its SHA-256. */
const WHOLE = 'whole.json';

/** Holds the number of the process whose build has the folder. */
const LOCK = 'lock';

type Files = Readonly<Record<string, string>>;

/**
 * Takes a folder for the build of this process, until it ends. Null while the build of another process has it, which then keeps
 * its pages alone, and where nothing can be written.
 */
export function takeKeptPages(folder: string): KeptPages | null {
  const lock = path.join(folder, LOCK);
  if (!take(lock)) return null;
  const letGo = (): void => releaseLock(lock);
  process.once('exit', letGo);
  const whole = path.join(folder, WHOLE);
  /** Digests by what tells one state of a file from another: most files stay as they were found. */
  const known = new Map<string, string>();
  const digestIn = (name: string): string => {
    const file = path.join(folder, name);
    const { ino, size, mtimeMs, ctimeMs } = statSync(file);
    const state = [name, ino, size, mtimeMs, ctimeMs].join(' ');
    const digest = known.get(state) ?? digestOf(readFileSync(file));
    known.set(state, digest);
    return digest;
  };
  return {
    folder,
    begin: () => {
      const before = readWhole(whole);
      rmSync(whole, { force: true });
      const names = keptIn(folder);
      const isWhole =
        names.length === Object.keys(before).length && names.every((name) => before[name] === digestIn(name));
      if (isWhole) return;
      for (const name of readdirSync(folder))
        if (name !== LOCK) rmSync(path.join(folder, name), { recursive: true, force: true });
    },
    end: () => {
      const files = keptIn(folder).map((name) => [name, digestIn(name)]);
      writeFileSync(whole, JSON.stringify(Object.fromEntries(files)));
      letGo();
      process.off('exit', letGo);
    },
  };
}

/** Whether a build of this process has a lock from now on. */
function take(lock: string): boolean {
  try {
    const taking = takeLock(lock);
    // A build of this process that did not end has left it.
    return taking === 'taken' || taking === process.pid;
  } catch {
    // Nothing can be written: the build does without.
    return false;
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
function keptIn(folder: string): readonly string[] {
  return filesIn(folder).filter((name) => name !== LOCK && name !== WHOLE);
}
