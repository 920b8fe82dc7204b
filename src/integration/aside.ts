import { Refusal } from '../report/index.ts';
import {
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { hasCode, releaseLock, takeLock } from '../disk/index.ts';

/** A build that is written beside the site that stands, and takes its place when it has ended well. */
export interface Aside {
  /** Where the build is written, until it ends. */
  readonly folder: string;
  /** Says that content is read from now on. */
  readonly begin: () => void;
  /** Puts the build in the place of the site. Throws where content changed since `begin`; the site stays, then. */
  readonly end: () => void;
  /** Leaves the place to another build of this process, and the site as it stands. */
  readonly abandon: () => void;
}

/** Where a build may write, and what it reads. Paths are absolute. */
export interface AsideOptions {
  /** The folder of the site. */
  readonly out: string;
  /** The folder of the content. */
  readonly content: string;
  /** A folder for locks of what builds of one project share where their sites stand outside of it; null inside. */
  readonly shared: string | null;
}

/** What is in the folder beside a site while it is built, or when a build was killed. */
const [LOCK, NEW, OLD] = ['lock', 'new', 'old'] as const;

/**
 * Takes the place of a site for the build of this process, until it ends. What a killed build left is cleared away, and
 * the site that it had begun to replace stands again. Throws where another build has the place, naming it.
 */
export function buildAside({ out: named, content, shared }: AsideOptions): Aside {
  const out = existsSync(named) ? realpathSync(named) : named;
  const beside = path.join(path.dirname(out), `.${path.basename(out)}.build`);
  const locks = [path.join(beside, LOCK), ...(shared === null ? [] : [path.join(shared, 'build.lock')])];
  const [fresh, old] = [path.join(beside, NEW), path.join(beside, OLD)];
  const taken: string[] = [];
  const clear = (): void => {
    if (existsSync(old) && !existsSync(out)) renameSync(old, out);
    // Some publish from a folder that is a branch of a repository; Astro keeps that too.
    const [branch, place] = [path.join(old, '.git'), path.join(out, '.git')];
    if (existsSync(branch) && !existsSync(place)) renameSync(branch, place);
    for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true });
  };
  const leave = (): void => {
    clear();
    for (const lock of taken.splice(0)) releaseLock(lock);
    rmSync(beside, { recursive: true, force: true });
  };
  try {
    for (const lock of locks) {
      take(lock, out);
      taken.push(lock);
    }
  } catch (error) {
    for (const lock of taken) releaseLock(lock);
    throw error;
  }
  clear();

  let before = '';
  const atExit = (): void => {
    try {
      leave();
    } catch {
      // A full or read-only disk: the next build clears away what is left.
    }
    const stays = existsSync(out)
      ? `${out} holds the site of the last build that ended well.`
      : `${out} was not written.`;
    process.stderr.write(`This build did not end well. ${stays}\n`);
  };
  const stop = (signal: NodeJS.Signals): void => process.exit(signal === 'SIGINT' ? 130 : 143);
  const abandon = (): void => {
    process.off('exit', atExit);
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    leave();
  };
  process.once('exit', atExit);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return {
    folder: fresh,
    begin: () => {
      before = stateOf(content);
    },
    end: () => {
      if (stateOf(content) !== before)
        throw new Refusal(
          `Files in ${content} changed while the site was built from them: what was written may mix two states. Build again.`,
        );
      put(fresh, out, old);
      abandon();
    },
    abandon,
  };
}

/** Puts a folder in the place of another, which is moved away first; one that cannot be moved is filled anew. */
function put(fresh: string, out: string, old: string): void {
  if (existsSync(out)) {
    try {
      renameSync(out, old);
    } catch (error) {
      if (!hasCode(error, ['EBUSY', 'EXDEV', 'EPERM', 'EACCES'])) throw error;
      // The place of a disk, as in a container: it stays, with other files in it.
      for (const name of readdirSync(out))
        if (name !== '.git') rmSync(path.join(out, name), { recursive: true, force: true });
      cpSync(fresh, out, { recursive: true });
      return;
    }
  }
  try {
    renameSync(fresh, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    throw error;
  }
}

/** Takes a lock for the build of this process. Throws where another build has it, naming that. */
function take(lock: string, out: string): void {
  const taking = takeLock(lock);
  if (taking === 'taken') return;
  if (taking === 'contested')
    throw new Refusal(`Another build takes ${out} at the same moment. Wait for it.`);
  throw new Refusal(
    `Another build, process ${taking}, is writing ${out}. Wait for it, or build into another folder with --outDir. If no such build runs, delete ${lock}.`,
  );
}

/** What tells one state of a folder from another: every file’s name, size, place on the disk and time of change. */
function stateOf(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return '';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs, ino } = lstatSync(path.join(folder, name), { throwIfNoEntry: false }) ?? {};
      return `${name}\0${size ?? ''} ${mtimeMs ?? ''} ${ino ?? ''}`;
    })
    .join('\0\0');
}
