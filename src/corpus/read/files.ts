import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createIssue, type Issue, type Position } from '../../report/index.ts';
import { findControlCharacter } from '../../text/index.ts';
import { positionIn } from './positions.ts';

/** A text file of the content folder. */
export interface ContentFile {
  /** Path for messages: `content/sources/x.yaml`. */
  readonly file: string;
  /** Path inside the content folder, in parts: `['sources', 'x.yaml']`. */
  readonly parts: readonly string[];
  /** UTF-8, without byte order mark, lines ended by \n. */
  readonly text: string;
}

/** A picture in the folder `images` of an article. */
export interface ContentImage {
  readonly file: string;
  readonly parts: readonly string[];
  readonly bytes: Uint8Array;
}

/** The files of a content folder and what could not be read of them. */
export interface ContentFiles {
  readonly files: readonly ContentFile[];
  readonly images: readonly ContentImage[];
  readonly issues: readonly Issue[];
}

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** The largest picture that is read, in bytes. */
const MAX_IMAGE_BYTES = 8 * MAX_FILE_BYTES;

/**
 * Reads every file below a content folder, sorted by path. Reports symbolic-link, file-too-large,
 * file-not-utf8, control-character, merge-conflict and file-unreadable; follows no link and opens nothing too large.
 * Names that begin with a dot are left alone. `label` is how messages name the folder.
 */
export function readContentFiles(root: string, label = path.basename(root)): ContentFiles {
  const files: ContentFile[] = [];
  const images: ContentImage[] = [];
  const issues: Issue[] = [];
  const walk = (parts: readonly string[]): void => {
    const folder = path.join(root, ...parts);
    const entries = attempt(() => readdirSync(folder, { withFileTypes: true }));
    if (entries.type === 'failed') {
      issues.push(
        createIssue(
          'file-unreadable',
          [label, ...parts].join('/'),
          null,
          parts.length === 0 && entries.reason === 'ENOENT'
            ? 'There is no such folder. The content stands in `content` unless `--content`, `SCHOLIUM_CONTENT` or `content` of scholium() names another.'
            : `The folder cannot be read (${entries.reason}).`,
        ),
      );
      return;
    }
    const sorted = entries.value.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of sorted) {
      if (entry.name.startsWith('.')) continue;
      const inner = [...parts, entry.name];
      const file = [label, ...inner].join('/');
      if (entry.isSymbolicLink()) {
        issues.push(
          createIssue(
            'symbolic-link',
            file,
            null,
            'This is a symbolic link, which could lead out of the content folder.',
          ),
        );
      } else if (entry.isDirectory()) walk(inner);
      else if (entry.isFile()) {
        const absolute = path.join(root, ...inner);
        const isImage = inner.length === 4 && inner[0] === 'articles' && inner[2] === 'images';
        const read = isImage ? readBytes(absolute, file, MAX_IMAGE_BYTES) : readText(absolute, file);
        if (typeof read === 'string') files.push({ file, parts: inner, text: read });
        else if (read instanceof Uint8Array) images.push({ file, parts: inner, bytes: read });
        else issues.push(read);
      } else {
        issues.push(createIssue('file-unreadable', file, null, 'This is neither a file nor a folder.'));
      }
    }
  };
  walk([]);
  return { files, images, issues };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function readBytes(absolute: string, file: string, limit: number): Uint8Array | Issue {
  const size = lstatSync(absolute).size;
  if (size > limit) {
    const message = `The file has ${size} bytes; at most ${limit} are read.`;
    return createIssue('file-too-large', file, null, message);
  }
  const bytes = attempt(() => readFileSync(absolute));
  return bytes.type === 'done'
    ? bytes.value
    : createIssue('file-unreadable', file, null, `The file cannot be read (${bytes.reason}).`);
}

function readText(absolute: string, file: string): string | Issue {
  const bytes = readBytes(absolute, file, MAX_FILE_BYTES);
  if (!(bytes instanceof Uint8Array)) return bytes;
  let text: string;
  try {
    text = decoder.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return createIssue('file-not-utf8', file, firstInvalid(bytes), 'The bytes from here on are no UTF-8.');
  }
  const conflict = /^<{7} .*$/m.exec(text);
  if (conflict !== null && /^>{7} /m.test(text)) {
    return createIssue(
      'merge-conflict',
      file,
      positionIn(text, conflict.index),
      'A merge was left half done here: the file holds conflict markers.',
    );
  }
  const control = findControlCharacter(text);
  if (control !== null) {
    const message = `Here stands ${control.name}, a control character.`;
    return createIssue('control-character', file, positionIn(text, control.index), message);
  }
  return text;
}

/** Position of the first byte that is no UTF-8. */
function firstInvalid(bytes: Uint8Array): Position {
  const valid = new TextDecoder('utf-8').decode(bytes);
  return positionIn(valid.replace(/\r\n?/g, '\n'), Math.max(0, valid.indexOf('\uFFFD')));
}

type Attempt<T> =
  { readonly type: 'done'; readonly value: T } | { readonly type: 'failed'; readonly reason: string };

function attempt<T>(action: () => T): Attempt<T> {
  try {
    return { type: 'done', value: action() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return { type: 'failed', reason: code };
  }
}
