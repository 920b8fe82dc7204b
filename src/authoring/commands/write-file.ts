import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that a crash leaves the old file or the new, never half of one: into a temporary file
 * in the same folder, which then takes the file’s name. A symbolic link of that name is replaced, never
 * followed. Throws what the file system throws; then the old file is as it was.
 */
export function writeFileAtomic(file: string, text: string): void {
  withTemporary(file, text, (temporary) => {
    renameSync(temporary, file);
  });
}

/**
 * Makes a file that does not exist yet, as `writeFileAtomic` does, and its folders. False where there is one of
 * that name already, which stays as it is, even when another program makes it at the same moment.
 */
export function createFileAtomic(file: string, text: string): boolean {
  const made = mkdirSync(path.dirname(file), { recursive: true });
  try {
    return createInFolder(file, text);
  } catch (error) {
    if (made !== undefined) removeEmpty(path.dirname(file), made);
    throw error;
  }
}

function createInFolder(file: string, text: string): boolean {
  return withTemporary(file, text, (temporary) => {
    try {
      linkSync(temporary, file);
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    } finally {
      rmSync(temporary);
    }
  });
}

/** Removes folders from the innermost up to the outermost, as far as they are empty. */
function removeEmpty(inner: string, outer: string): void {
  for (let folder = inner; folder.startsWith(outer); folder = path.dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

function withTemporary<T>(file: string, text: string, use: (temporary: string) => T): T {
  // The reader of the content leaves names that begin with a dot alone.
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = openSync(temporary, 'wx', 0o644);
    try {
      writeFileSync(handle, text, 'utf8');
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return use(temporary);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
