import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS, readContentFiles, type ContentFiles } from '../../../../src/corpus/index.ts';
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

test.each([
  ['the side of ours', 'a\n<<<<<<< HEAD\nb\n', 'merge-conflict content/a.md 2 1'],
  ['the side of theirs', 'a\n=======\nb\n>>>>>>> theirs\n', 'merge-conflict content/a.md 4 1'],
  ['what was common to both', '||||||| 1234567\na\n', 'merge-conflict content/a.md 1 1'],
  ['a marker without a name', 'a\n<<<<<<<\nb\n', 'merge-conflict content/a.md 2 1'],
])('refuses half a conflict of which %s is left', (_, bytes, expected) => {
  expect(issuesOf(readBytes(bytes))).toEqual([expected]);
});

test('rows of signs that are no merge are text', () => {
  const text = 'Title\n=======\n\n<<<<<<<<< nine\n\n> > > > > > > seven\n\na <<<<<<< b\n\n| a |\n';
  expect(issuesOf(readBytes(text))).toEqual([]);
});

test('a file of exactly 1 MiB is read, one byte more is refused unread', () => {
  expect(readBytes('x'.repeat(LIMITS.fileBytes.most)).files).toHaveLength(1);
  const more = readBytes('x'.repeat(LIMITS.fileBytes.most + 1));
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
  expect(read.issues[0]?.message).toContain('There is no such folder');
});

test('a file in the place of the folder is reported likewise, and a path of another system as that', () => {
  const file = path.join(temporaryFolder(), 'content');
  writeFileSync(file, 'x');
  expect(readContentFiles(file, 'content').issues[0]?.message).toContain('There is no such folder');
  const elsewhere = readContentFiles(path.join(file, 'nowhere'), 'C:\\readings\\content').issues[0]?.message;
  expect(elsewhere).toContain('`C:` names a disk of Windows');
});

test.each(['package.json', 'node_modules'])(
  'a folder with %s is a whole project, of which nothing is read',
  (name) => {
    const root = temporaryFolder();
    writeFileSync(path.join(root, name), '{}');
    writeFileSync(path.join(root, 'site.yaml'), 'name: x');
    const read = readContentFiles(root, '.');
    expect([issuesOf(read), read.files]).toEqual([['misplaced-file .'], []]);
    expect(read.issues[0]?.message).toContain(`This folder is a whole project, as it holds ${name}.`);
  },
);

test('a name that is not UTF-8 is refused by code, and what stands beside it is read', () => {
  const root = temporaryFolder();
  writeFileSync(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]), 'x');
  writeFileSync(path.join(root, 'a.md'), 'one');
  const read = readContentFiles(root, 'content');
  expect(read.files.map(({ file }) => file)).toEqual(['content/a.md']);
  expect(issuesOf(read)).toEqual(['invalid-id content/caf\uFFFD.md']);
});

test.each([
  ['a line break', 'a\nb.md', 'invalid-id'],
  ['a mark of direction', 'a\u202Eb.md', 'invalid-id'],
  ['a sign that nobody sees', 'a\u200Bb.md', 'invalid-id'],
  ['a backslash', 'a\\b.md', 'invalid-id'],
  ['255 bytes', `${'a'.repeat(252)}.md`, 'too-much'],
])('refuses a name with %s', (_, name, code) => {
  const root = temporaryFolder();
  writeFileSync(path.join(root, name), 'x');
  const read = readContentFiles(root, 'content');
  expect(read.files).toEqual([]);
  expect(read.issues.map((issue) => issue.code)).toEqual([code]);
});

test.each([
  ['letter case', 'a.md', 'A.md'],
  ['how letters are composed', 'caf\u00E9.md', 'cafe\u0301.md'],
])('refuses two names that differ in %s only', (_, one, other) => {
  const root = temporaryFolder();
  writeFileSync(path.join(root, one), 'x');
  writeFileSync(path.join(root, other), 'x');
  const read = readContentFiles(root, 'content');
  expect(read.files).toHaveLength(1);
  expect(read.issues.map((issue) => issue.code)).toEqual(['duplicate-id']);
});

test('a pipe is refused and not waited for', () => {
  const root = temporaryFolder();
  execFileSync('mkfifo', [path.join(root, 'pipe.md')]);
  const read = readContentFiles(root, 'content');
  expect(read.files).toEqual([]);
  expect(issuesOf(read)).toEqual(['file-unreadable content/pipe.md']);
});

test('folders in folders without end are refused where they are too deep', () => {
  const root = temporaryFolder();
  const deep = Array.from({ length: 200 }, () => 'a');
  mkdirSync(path.join(root, ...deep), { recursive: true });
  expect(issuesOf(readContentFiles(root, 'content'))).toEqual([
    `too-much content/${Array(9).fill('a').join('/')}`,
  ]);
});

test('a heap of marks on a letter is refused before anything puts them in order', () => {
  expect(issuesOf(readBytes(`one\ntwo${'\u0323\u0307'.repeat(100_000)}`))).toEqual([
    'too-much content/a.md 2 4',
  ]);
  expect(issuesOf(readBytes(`o${'\u0323'.repeat(30)}`))).toEqual([]);
});
