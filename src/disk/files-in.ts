import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Paths of all files below a folder, from there, with the separators of the system; in no order. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
