import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** A new empty folder outside of the project, or in another, removed when the process ends. */
export function temporaryFolder(parent = tmpdir()): string {
  if (made.length === 0) {
    process.once('exit', () => {
      for (const folder of made) rmSync(folder, { recursive: true, force: true });
    });
  }
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'scholium-'));
  made.push(folder);
  return folder;
}
