import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MAX_FILE_BYTES, readContentFiles, type ContentFiles } from '../../../../src/corpus/index.ts';
import { temporaryFolder } from '../../../temporary.ts';

/** Reads a folder that holds one file of some bytes. */
function readBytes(bytes: string | Uint8Array): ContentFiles {
  const root = temporaryFolder();
  writeFileSync(path.join(root, 'a.md'), bytes);
  return readContentFiles(root, 'content');
}

function issuesOf({ issues }: ContentFiles): readonly string[] {
  return issues.map(({ code, file, position }) =>
    [code, file, ...(position ? [position.line, position.column] : [])].join(' '),
  );
}

test('files are read in the order of their paths, with the path inside the folder', () => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'b/c'), { recursive: true });
  writeFileSync(path.join(root, 'b/c/d.md'), 'two');
  writeFileSync(path.join(root, 'a.md'), 'one');
  expect(readContentFiles(root, 'content')).toEqual({
    files: [
      { file: 'content/a.md', parts: ['a.md'], text: 'one' },
      { file: 'content/b/c/d.md', parts: ['b', 'c', 'd.md'], text: 'two' },
    ],
    images: [],
    issues: [],
  });
});

test('pictures of an article are read as bytes', () => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'articles/a/images'), { recursive: true });
  writeFileSync(path.join(root, 'articles/a/images/b.png'), Uint8Array.of(0xff, 0x00));
  expect(readContentFiles(root, 'content')).toMatchObject({
    files: [],
    images: [{ file: 'content/articles/a/images/b.png', parts: ['articles', 'a', 'images', 'b.png'] }],
    issues: [],
  });
});

test('names that begin with a dot are left alone', () => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, '.git'));
  writeFileSync(path.join(root, '.git/HEAD'), '\xFF');
  writeFileSync(path.join(root, '.DS_Store'), '\x00');
  expect(readContentFiles(root)).toEqual({ files: [], images: [], issues: [] });
});

test.each([
  ['a byte order mark goes', '\uFEFF---\n', '---\n'],
  ['line ends of Windows become line feeds', 'a\r\nb\r\n', 'a\nb\n'],
  ['line ends of old Macs become line feeds', 'a\rb', 'a\nb'],
  ['an empty file is empty', '', ''],
  ['a replacement character that was saved is text', 'a\uFFFDb', 'a\uFFFDb'],
])('%s', (_, bytes, text) => {
  expect(readBytes(bytes)).toMatchObject({ files: [{ text }], issues: [] });
});

test.each([
  ['Latin 1', Buffer.from('one\ncaf\xE9', 'latin1'), 'file-not-utf8 content/a.md 2 4'],
  ['UTF-16', Buffer.from('\uFEFFone', 'utf16le'), 'file-not-utf8 content/a.md 1 1'],
  ['half a character at the end', Buffer.from([0x61, 0xf0, 0x9f, 0x98]), 'file-not-utf8 content/a.md 1 2'],
  ['a surrogate in UTF-8', Buffer.from([0xed, 0xa0, 0x80]), 'file-not-utf8 content/a.md 1 1'],
  ['an overlong slash', Buffer.from([0x61, 0xc0, 0xaf]), 'file-not-utf8 content/a.md 1 2'],
  ['a null character', 'one\r\ntwo\u0000', 'control-character content/a.md 2 4'],
  ['an escape sequence of a terminal', '\u001B[31mred', 'control-character content/a.md 1 1'],
  ['a letter lost between encodings', 'it\u0092s', 'control-character content/a.md 1 3'],
  [
    'a merge half done',
    'a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n',
    'merge-conflict content/a.md 2 1',
  ],
])('refuses %s', (_, bytes, expected) => {
  const read = readBytes(bytes);
  expect(read.files).toEqual([]);
  expect(issuesOf(read)).toEqual([expected]);
});

test('rows of < and = that are no merge are text', () => {
  expect(issuesOf(readBytes('Title\n=======\n\n<<<<<<< not a merge\n'))).toEqual([]);
});

test('a file of exactly 1 MiB is read, one byte more is refused unread', () => {
  expect(readBytes('x'.repeat(MAX_FILE_BYTES)).files).toHaveLength(1);
  const more = readBytes('x'.repeat(MAX_FILE_BYTES + 1));
  expect(more.files).toEqual([]);
  expect(more.issues[0]?.message).toBe('The file has 1048577 bytes; at most 1048576 are read.');
});

test('symbolic links are refused and not followed: to a file, to a folder, to nothing, in a circle', () => {
  const outside = temporaryFolder();
  writeFileSync(path.join(outside, 'secret.md'), 'secret');
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'sub'));
  symlinkSync(path.join(outside, 'secret.md'), path.join(root, 'file.md'));
  symlinkSync(outside, path.join(root, 'folder'));
  symlinkSync(path.join(root, 'nothing'), path.join(root, 'nowhere'));
  symlinkSync(root, path.join(root, 'sub/circle'));
  const read = readContentFiles(root, 'content');
  expect(read.files).toEqual([]);
  expect(issuesOf(read)).toEqual([
    'symbolic-link content/file.md',
    'symbolic-link content/folder',
    'symbolic-link content/nowhere',
    'symbolic-link content/sub/circle',
  ]);
});

test('a folder that does not exist is reported, not taken for an empty one', () => {
  const root = path.join(temporaryFolder(), 'nowhere');
  const read = readContentFiles(root, 'content');
  expect(issuesOf(read)).toEqual(['file-unreadable content']);
  expect(read.issues[0]?.message).toContain('ENOENT');
});
