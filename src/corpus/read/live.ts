import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Issue } from '../../report/index.ts';
import { lastOf } from '../../text/index.ts';
import {
  readContentBelow,
  readContentFiles,
  type ContentFile,
  type ContentFiles,
  type ContentImage,
} from './files.ts';

/** A content folder that is read once, and of which afterwards only what changed is read again. */
export interface LiveFolder {
  /** What it holds. A file that did not change is the same object as before. */
  readonly files: () => ContentFiles;
  /** Says that a file or a folder came, went or changed; `file` is absolute, and inside the folder. */
  readonly changed: (file: string) => void;
}

/** What is known of a path: a file, a picture, or why it cannot be read. */
type Known =
  | { readonly kind: 'file'; readonly value: ContentFile }
  | { readonly kind: 'image'; readonly value: ContentImage }
  | { readonly kind: 'issue'; readonly value: Issue };

/** Keeps a content folder in memory. `label` is how messages name it. */
export function createLiveFolder(root: string, label: string): LiveFolder {
  /** By the path inside the folder, `articles/x/article.md`. */
  let known: Map<string, Known> | null = null;
  const pending = new Set<string>();
  const bring = (): ReadonlyMap<string, Known> => {
    // An issue of the folder itself says that nothing in it could be read.
    if (known === null || known.has('') || pending.has('')) {
      known = new Map();
      put(known, readContentFiles(root, label), label);
    } else {
      for (const changed of pending) {
        const { folder, name } = whereToLook(root, changed.split('/'));
        drop(known, [...folder, name].join('/'));
        dropGone(known, root, folder);
        const names = namesIn(known, folder);
        put(
          known,
          readContentBelow(root, label, folder, (one) => names.has(one)),
          label,
        );
      }
    }
    pending.clear();
    return known;
  };
  return {
    files: () => {
      const all = [...bring().values()];
      return {
        files: all.flatMap((one) => (one.kind === 'file' ? [one.value] : [])),
        images: all.flatMap((one) => (one.kind === 'image' ? [one.value] : [])),
        issues: all.flatMap((one) => (one.kind === 'issue' ? [one.value] : [])),
      };
    },
    changed: (file) => {
      const parts = path.relative(root, file).split(path.sep);
      if (!parts.some((part) => part.startsWith('.'))) pending.add(parts.join('/'));
    },
  };
}

function put(known: Map<string, Known>, { files, images, issues }: ContentFiles, label: string): void {
  for (const value of issues) {
    const at = value.file === label ? '' : value.file.slice(label.length + 1);
    // Of what cannot be read nothing else is known.
    drop(known, at);
    known.set(at, { kind: 'issue', value });
  }
  for (const value of files) known.set(value.parts.join('/'), { kind: 'file', value });
  for (const value of images) known.set(value.parts.join('/'), { kind: 'image', value });
}

/** Forgets a file, or a folder with all in it. */
function drop(known: Map<string, Known>, path: string): void {
  // In what is known by itself, a file, nothing else stands.
  if (known.delete(path)) return;
  const start = `${path}/`;
  for (const key of known.keys()) if (key.startsWith(start)) known.delete(key);
}

/**
 * Forgets what is no more in a folder: of a file that gets another name, who watches may tell the new one first, and
 * of many changes at once not each.
 */
function dropGone(known: Map<string, Known>, root: string, folder: readonly string[]): void {
  const there = new Set(entriesOf(path.join(root, ...folder)));
  for (const name of namesIn(known, folder)) if (!there.has(name)) drop(known, [...folder, name].join('/'));
}

/** The names in a folder; none where it cannot be read, of which an issue tells. */
function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * The names in a folder under which something is known. What could not be read is forgotten: it may have been for the
 * sake of another name beside it.
 */
function namesIn(known: Map<string, Known>, folder: readonly string[]): ReadonlySet<string> {
  const start = folder.map((part) => `${part}/`).join('');
  const names = new Set<string>();
  for (const [key, { kind }] of known) {
    if (
      kind === 'issue' &&
      (key === folder.join('/') || (key.startsWith(start) && !key.slice(start.length).includes('/')))
    )
      known.delete(key);
    else if (key.startsWith(start)) names.add(key.slice(start.length).split('/', 1)[0] ?? '');
  }
  return names;
}

/**
 * The folder to look into for a path that changed, and the name in it: the outermost symbolic link on the way, which
 * is not followed; else the path itself, or the outermost part of it that is no more.
 */
function whereToLook(
  root: string,
  parts: readonly string[],
): { readonly folder: readonly string[]; readonly name: string } {
  const end = parts.findIndex(
    (_, i) => i < parts.length - 1 && !isFolder(path.join(root, ...parts.slice(0, i + 1))),
  );
  const whole = end === -1 ? parts : parts.slice(0, end + 1);
  return { folder: whole.slice(0, -1), name: lastOf(whole) };
}

/** Whether there is a folder; a symbolic link is none. */
function isFolder(file: string): boolean {
  try {
    return lstatSync(file).isDirectory();
  } catch {
    return false;
  }
}
