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

/** Says which files are kept, and what each was like when the build had ended. */
const WHOLE = 'whole.json';

/** Holds the number of the process whose build has the folder. */
const LOCK = 'lock';

/** A kept file: its SHA-256, and what changes whenever somebody writes to it. */
interface KeptFile {
  readonly digest: string;
  readonly state: string;
}

type Files = Readonly<Record<string, KeptFile>>;

/** Longer than any file system takes to tell two times apart, in milliseconds. */
const SAME_TIME = 2_000;

/**
 * Takes a folder for the build of this process, until it ends. Null while the build of another process has it, which then keeps
 * its pages alone, and where nothing can be written. `sameTime` is in milliseconds: within it two writings of a file may have
 * the same time.
 */
export function takeKeptPages(folder: string, sameTime = SAME_TIME): KeptPages | null {
  const lock = path.join(folder, LOCK);
  if (!take(lock)) return null;
  const letGo = (): void => releaseLock(lock);
  process.once('exit', letGo);
  const whole = path.join(folder, WHOLE);
  /** What was known at the beginning, and is still true of files that stayed as they were. */
  let before: Files = {};
  let settled = 0;
  const look = (name: string): KeptFile => {
    const file = path.join(folder, name);
    const { ino, size, mtimeMs, ctimeMs } = statSync(file);
    const state = [ino, size, mtimeMs, ctimeMs].join(' ');
    const known = before[name];
    // Times tell nothing of a file that was written just before it was looked at.
    const digest = known?.state === state && ctimeMs < settled ? known.digest : digestOf(readFileSync(file));
    return { digest, state };
  };
  return {
    folder,
    begin: () => {
      before = readWhole(whole);
      settled = timeOf(whole) - sameTime;
      rmSync(whole, { force: true });
      const names = keptIn(folder);
      const isWhole =
        names.length === Object.keys(before).length &&
        names.every((name) => before[name]?.digest === look(name).digest);
      if (isWhole) return;
      before = {};
      for (const name of readdirSync(folder))
        if (name !== LOCK) rmSync(path.join(folder, name), { recursive: true, force: true });
    },
    end: () => {
      const files = keptIn(folder).map((name) => [name, look(name)]);
      writeFileSync(whole, JSON.stringify(Object.fromEntries(files)));
      letGo();
      process.off('exit', letGo);
    },
  };
}

/** When a file was written, in milliseconds; 0 where it is not there. */
function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.ctimeMs ?? 0;
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
