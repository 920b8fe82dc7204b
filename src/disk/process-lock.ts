import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
 * over. Throws where the file cannot be written.
 */
export function takeLock(lock: string): Taking {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      own.add(lock);
      return 'taken';
    } catch (error) {
      if (!hasCode(error, ['EEXIST'])) throw error;
    }
    const owner = ownerOf(lock);
    if (owner !== null && isAlive(owner, lock)) return owner;
    rmSync(lock, { force: true });
  }
  return 'contested';
}

/** Gives a lock back, if this process has it. */
export function releaseLock(lock: string): void {
  if (own.delete(lock) && ownerOf(lock) === process.pid) rmSync(lock, { force: true });
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
