import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import { createIssue, whyForeign, type Issue, type IssueCode, type Position } from '../../report/index.ts';
import { findControlCharacter, findMarksBeyond } from '../../text/index.ts';
import { exceeds, LIMITS, tooManyMarks } from '../limits.ts';
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

/**
 * Reads every file below a content folder, sorted by path. Reports symbolic-link, file-too-large, too-much,
 * invalid-id, duplicate-id, file-not-utf8, control-character, merge-conflict and file-unreadable; follows no
 * link, opens no device and nothing too large. Names that begin with a dot are left alone. `label` is how
 * messages name the folder.
 */
export function readContentFiles(root: string, label = path.basename(root)): ContentFiles {
  return readContentBelow(root, label, [], () => false);
}

/**
 * The same for one folder inside of it, by its path. Files and folders in it whose names are known are looked at by
 * their names only: whoever asks knows what they hold.
 */
export function readContentBelow(
  root: string,
  label: string,
  inside: readonly string[],
  isKnown: (name: string) => boolean,
): ContentFiles {
  const files: ContentFile[] = [];
  const images: ContentImage[] = [];
  const issues: Issue[] = [];
  const walk = (parts: readonly string[]): void => {
    const folder = path.join(root, ...parts);
    const refuse = (code: IssueCode, inner: readonly string[], message: string): void => {
      issues.push(createIssue(code, [label, ...inner].join('/'), null, message));
    };
    if (parts.length > LIMITS.folders.most) {
      refuse('too-much', parts, exceeds('folders', parts.length));
      return;
    }
    // Names come as bytes: one that is no UTF-8 could not be opened by the name that it is read as.
    const entries = attempt(() => readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }));
    if (entries.type === 'failed') {
      const isNone = parts.length === 0 && (entries.reason === 'ENOENT' || entries.reason === 'ENOTDIR');
      const message = isNone
        ? `There is no such folder. ${NAMED_BY}${whyForeign(label)}`
        : `The folder cannot be read (${entries.reason}).`;
      refuse('file-unreadable', parts, message);
      return;
    }
    const named = entries.value.map((entry) => ({ entry, name: nameOf(entry.name) }));
    const project = parts.length === 0 && named.find(({ name }) => OF_PROJECTS.includes(name.text));
    if (project) {
      const message = `This folder is a whole project, as it holds ${project.name.text}. ${NAMED_BY}`;
      refuse('misplaced-file', parts, message);
      return;
    }
    const seen = new Map<string, string>();
    for (const { entry, name } of named.sort((a, b) => (a.name.text < b.name.text ? -1 : 1))) {
      const inner = [...parts, name.text];
      if (name.text.startsWith('.')) continue;
      const wrong = whyRefused(name, entry.name.length, seen);
      if (wrong !== null) {
        refuse(wrong.code, inner, wrong.message);
        continue;
      }
      seen.set(keyOf(name.text), name.text);
      if (parts === inside && isKnown(name.text)) continue;
      const file = [label, ...inner].join('/');
      if (entry.isSymbolicLink()) refuse('symbolic-link', inner, LINK);
      else if (entry.isDirectory()) walk(inner);
      else if (entry.isFile()) {
        const absolute = path.join(root, ...inner);
        const isImage = inner.length === 4 && inner[0] === 'articles' && inner[2] === 'images';
        const read = isImage ? readBytes(absolute, file, LIMITS.imageBytes.most) : readText(absolute, file);
        if (typeof read === 'string') files.push({ file, parts: inner, text: read });
        else if (read instanceof Uint8Array) images.push({ file, parts: inner, bytes: read });
        else issues.push(read);
      } else refuse('file-unreadable', inner, 'This is neither a file nor a folder.');
    }
  };
  walk(inside);
  return { files, images, issues };
}

const NAMED_BY =
  'The content stands in `content` unless `--content`, `SCHOLIUM_CONTENT` or `content` of scholium() names another folder.';

/** Names that stand in the folder of a project and never in content. */
const OF_PROJECTS = ['node_modules', 'package.json'];

const LINK = 'This is a symbolic link, which could lead out of the content folder.';

/** A name in a folder. */
interface Name {
  /** With U+FFFD for bytes that are no UTF-8. */
  readonly text: string;
  readonly isUtf8: boolean;
}

function nameOf(bytes: Uint8Array): Name {
  const text = Buffer.from(bytes).toString('utf8');
  return { text, isUtf8: Buffer.from(text, 'utf8').equals(bytes) };
}

/** Names that some systems take for the same: those that differ in letter case, or in how letters are composed. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function whyRefused(
  { text, isUtf8 }: Name,
  bytes: number,
  seen: ReadonlyMap<string, string>,
): { readonly code: IssueCode; readonly message: string } | null {
  const invalid = (message: string) => ({ code: 'invalid-id', message }) as const;
  if (!isUtf8) return invalid('The name holds bytes that are no UTF-8.');
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u.test(text))
    return invalid('The name holds a sign that nobody sees, or \\.');
  if (bytes > LIMITS.pathBytes.most) return { code: 'too-much', message: exceeds('pathBytes', bytes) };
  const other = seen.get(keyOf(text));
  return other === undefined
    ? null
    : { code: 'duplicate-id', message: `On some systems the name is the same as \`${other}\`.` };
}

/** Opens a file once and reads what was opened: between two looks at a name another file can take it. */
function readBytes(absolute: string, file: string, limit: number): Uint8Array | Issue {
  const opened = attempt(() =>
    openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK),
  );
  if (opened.type === 'failed')
    return opened.reason === 'ELOOP'
      ? createIssue('symbolic-link', file, null, LINK)
      : createIssue('file-unreadable', file, null, `The file cannot be read (${opened.reason}).`);
  const bytes = attempt(() => readOpened(opened.value, file, limit));
  closeSync(opened.value);
  return bytes.type === 'done'
    ? bytes.value
    : createIssue('file-unreadable', file, null, `The file cannot be read (${bytes.reason}).`);
}

function readOpened(descriptor: number, file: string, limit: number): Uint8Array | Issue {
  const stat = fstatSync(descriptor);
  if (!stat.isFile())
    return createIssue('file-unreadable', file, null, 'This is neither a file nor a folder.');
  if (stat.size > limit) {
    const message = `The file has ${stat.size} bytes; at most ${limit} are read.`;
    return createIssue('file-too-large', file, null, message);
  }
  // Of a file that grows while it is read, no more than it had.
  const bytes = Buffer.alloc(stat.size);
  let read = 0;
  for (let more = -1; read < bytes.length && more !== 0; read += more)
    more = readSync(descriptor, bytes, read, bytes.length - read, read);
  return bytes.subarray(0, read);
}

/** Whether a file is one of those that the program writes, which grow with the site. */
function isLock(file: string): boolean {
  return /(?:^|\/)(?:published|paragraphs)\.lock\.yaml$/.test(file);
}

function readText(absolute: string, file: string): string | Issue {
  const bytes = readBytes(absolute, file, (isLock(file) ? LIMITS.lockBytes : LIMITS.fileBytes).most);
  if (!(bytes instanceof Uint8Array)) return bytes;
  if (!isUtf8(bytes))
    return createIssue('file-not-utf8', file, firstInvalid(bytes), 'The bytes from here on are no UTF-8.');
  const text = textOf(bytes);
  const conflict = findConflict(text);
  if (conflict !== null) {
    const message = `A merge was left half done: here stands "${conflict.marker}".`;
    return createIssue('merge-conflict', file, positionIn(text, conflict.index), message);
  }
  const control = findControlCharacter(text);
  if (control !== null) {
    const message = `Here stands ${control.name}, a control character.`;
    return createIssue('control-character', file, positionIn(text, control.index), message);
  }
  const marks = findMarksBeyond(text, LIMITS.combining.most);
  return marks === null ? text : createIssue('too-much', file, positionIn(text, marks), tooManyMarks());
}

/**
 * The first marker of a conflict: a whole one, or what is left of one that was half cleaned up. Seven signs and a
 * name are what version control writes; of a row of = or | without the others nobody can tell what it is.
 */
function findConflict(text: string): { readonly index: number; readonly marker: string } | null {
  const marker = /^(?:<{7}|>{7}|\|{7})(?: \S.*)?$/m.exec(text);
  return marker === null ? null : { index: marker.index, marker: marker[0].slice(0, 40) };
}

/** Bytes of UTF-8 as text, without byte order mark, lines ended by \n. */
function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
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
