import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasCode } from './has-code.ts';

/**
 * What came of taking a lock: it is taken, or the process of this number has it, which may be this one, or others were
 * quicker each time.
 */
export type Taking = 'taken' | number | 'contested';

/** How often a lock that its process has left is taken over before others may have it. */
const TRIES = 3;

/** Locks of this process. */
const own = new Set<string>();

/**
 * Takes a lock, a file that holds the number of a process, for this process; one whose process is no more is taken
 * over, by one of those that find it so. Throws where the file cannot be written.
 */
export function takeLock(lock: string): Taking {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let tries = 0; tries < TRIES; tries++) {
    if (create(lock)) {
      own.add(lock);
      return 'taken';
    }
    const owner = liveOwnerOf(lock);
    if (owner !== null) return owner;
    clearLeft(lock);
  }
  return 'contested';
}

/**
 * Takes away a lock that its process has left. Whoever does so says so first, and looks at it again: another may have
 * taken it over in the meantime, whose lock must stay.
 */
function clearLeft(lock: string): void {
  const clearing = `${lock}.clearing`;
  if (!create(clearing)) {
    if (liveOwnerOf(clearing) === null) rmSync(clearing, { force: true });
    return;
  }
  own.add(clearing);
  if (liveOwnerOf(lock) === null) rmSync(lock, { force: true });
  releaseLock(clearing);
}

/** Creates a file that holds the number of this process, whole from the start; false where there is one. */
function create(file: string): boolean {
  const written = `${file}.${process.pid}`;
  try {
    writeFileSync(written, String(process.pid));
    linkSync(written, file);
    return true;
  } catch (error) {
    if (hasCode(error, ['EEXIST'])) return false;
    if (!hasCode(error, WITHOUT_LINKS)) throw error;
    return createInPlace(file);
  } finally {
    rmSync(written, { force: true });
  }
}

/** What disks say that know no second name for a file. */
const WITHOUT_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

function createInPlace(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, ['EEXIST'])) return false;
    throw error;
  }
}

/** Gives a lock back, if this process has it. */
export function releaseLock(lock: string): void {
  if (own.delete(lock) && ownerOf(lock) === process.pid) rmSync(lock, { force: true });
}

/** The process that has a lock and lives; null where the lock was left, or there is none. */
function liveOwnerOf(lock: string): number | null {
  const owner = ownerOf(lock);
  return owner !== null && isAlive(owner, lock) ? owner : null;
}

function isAlive(owner: number, lock: string): boolean {
  // A process that is no more may have had the number of this one.
  if (owner === process.pid) return own.has(lock);
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return hasCode(error, ['EPERM']);
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
