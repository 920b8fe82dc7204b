import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file so that a crash leaves the old file or the new, never half of one: into a temporary file
 * in the same folder, which then takes the file’s name. A symbolic link of that name is replaced, never
 * followed. Throws what the file system throws; then the old file is as it was.
 */
export function writeFileAtomic(file: string, text: string): void {
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
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
