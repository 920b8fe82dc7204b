import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { World } from '../../terminal/command.ts';
import { createFileAtomic, writeFileAtomic } from '../write-file.ts';

/**
 * Writes a new file of the content, below folders that are made where they are missing. An existing file is
 * replaced with `force` only; nothing is written through a symbolic link. Gives whether it was written; why not
 * is told.
 */
export function writeNew(
  world: Pick<World, 'cwd' | 'error'>,
  root: string,
  parts: readonly string[],
  text: string,
  force: boolean,
): boolean {
  const file = path.join(root, ...parts);
  const shown = path.relative(world.cwd, file) || file;
  for (let i = 0; i < parts.length; i++) {
    const folder = path.join(root, ...parts.slice(0, i));
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true && i > 0) {
      world.error(
        `${shown}: ${path.basename(folder)} is a symbolic link, which could lead out of the content. Nothing was written.`,
      );
      return false;
    }
  }
  if (createFileAtomic(file, text)) return true;
  if (!force) {
    world.error(`${shown} exists already. Nothing was written: use --force to replace it.`);
    return false;
  }
  writeFileAtomic(file, text);
  return true;
}
