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

/** The files of a content folder and what could not be read of them. */
export interface ContentFiles {
  readonly files: readonly ContentFile[];
  readonly issues: readonly Issue[];
}

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 1024 * 1024;

/**
 * Reads every file below a content folder, sorted by path. Reports symbolic-link, file-too-large,
 * file-not-utf8, control-character, merge-conflict and file-unreadable; follows no link and opens nothing too large.
 * Names that begin with a dot are left alone. `label` is how messages name the folder.
 */
export function readContentFiles(root: string, label = path.basename(root)): ContentFiles {
  const files: ContentFile[] = [];
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
          `The folder cannot be read (${entries.reason}).`,
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
        const read = readText(path.join(root, ...inner), file);
        if (typeof read === 'string') files.push({ file, parts: inner, text: read });
        else issues.push(read);
      } else {
        issues.push(createIssue('file-unreadable', file, null, 'This is neither a file nor a folder.'));
      }
    }
  };
  walk([]);
  return { files, issues };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function readText(absolute: string, file: string): string | Issue {
  const size = lstatSync(absolute).size;
  if (size > MAX_FILE_BYTES) {
    return createIssue(
      'file-too-large',
      file,
      null,
      `The file has ${size} bytes; at most ${MAX_FILE_BYTES} are read.`,
    );
  }
  const bytes = attempt(() => readFileSync(absolute));
  if (bytes.type === 'failed') {
    return createIssue('file-unreadable', file, null, `The file cannot be read (${bytes.reason}).`);
  }
  let text: string;
  try {
    text = decoder.decode(bytes.value).replace(/\r\n?/g, '\n');
  } catch {
    return createIssue(
      'file-not-utf8',
      file,
      firstInvalid(bytes.value),
      'The bytes from here on are no UTF-8.',
    );
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
