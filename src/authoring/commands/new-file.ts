import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { World } from '../terminal/command.ts';
import { createFileAtomic, writeFileAtomic } from './write-file.ts';

/** What an id may look like. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Words as an id: letters of ASCII in lower case, words joined by hyphens, at most `length`; empty where none are left. */
export function toId(words: string, length = 64): string {
  const ascii = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = (ascii.match(/[a-z0-9]+/g) ?? []).join('-');
  return id.length <= length ? id : id.slice(0, length + 1).replace(/-?[^-]*$/, '');
}

/** What is wrong with an id that a person gave; null where nothing is. */
export function wrongId(id: string): string | null {
  if (id.length <= 64 && ID.test(id)) return null;
  return `\`${id}\` cannot be an id: use lower-case letters, digits and single hyphens, at most 64 characters.`;
}

/**
 * Writes a new file of the content, below folders that are made where they are missing. An existing file is
 * replaced with `force` only; nothing is written through a symbolic link. Gives whether it was written; why not
 * is told.
 */
export function writeNew(
  world: World,
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
