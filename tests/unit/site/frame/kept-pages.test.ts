import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { takeKeptPages } from '../../../../src/site/frame/kept/kept-pages.ts';
import { temporaryFolder } from '../../../temporary.ts';

/** A folder in which a build has kept a page. */
function keptFolder(): string {
  const folder = path.join(temporaryFolder(), 'pages');
  const kept = takeKeptPages(folder);
  kept?.begin();
  mkdirSync(path.join(folder, 'dist'));
  writeFileSync(path.join(folder, 'dist/index.html'), '<h1>Rivers</h1>');
  writeFileSync(path.join(folder, 'incremental-build.json'), '{}');
  kept?.end();
  return folder;
}

/** Whether the next build finds the page. */
function finds(folder: string, sameTime?: number): boolean {
  const kept = takeKeptPages(folder, sameTime);
  kept?.begin();
  const found = existsSync(path.join(folder, 'dist/index.html'));
  kept?.end();
  return found;
}

test('the next build finds the pages of a build that ended well, as often as it comes', () => {
  const folder = keptFolder();
  expect([finds(folder), finds(folder)]).toEqual([true, true]);
});

test.each<[string, (folder: string) => void]>([
  ['a page was changed', (folder) => writeFileSync(path.join(folder, 'dist/index.html'), '<h1>Livers</h1>')],
  ['a page was half written', (folder) => writeFileSync(path.join(folder, 'dist/index.html'), '<h1>Ri')],
  ['a page came from elsewhere', (folder) => writeFileSync(path.join(folder, 'dist/other.html'), '')],
  ['a page is missing', (folder) => rmSync(path.join(folder, 'dist/index.html'))],
  ['the list of pages is damaged', (folder) => writeFileSync(path.join(folder, 'whole.json'), '{"dist')],
  ['the build before did not end', (folder) => rmSync(path.join(folder, 'whole.json'))],
])('all is passed over where %s', (_, damage) => {
  const folder = keptFolder();
  damage(folder);
  expect(finds(folder)).toBe(false);
}); // prettier-ignore

test('a page that was changed long after is noticed, whatever time its writer has given it', async () => {
  const folder = keptFolder();
  const page = path.join(folder, 'dist/index.html');
  const { mtimeMs } = statSync(page);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(finds(folder, 50)).toBe(true);
  writeFileSync(page, '<h1>Livers</h1>');
  utimesSync(page, mtimeMs / 1000, mtimeMs / 1000);
  expect(finds(folder, 50)).toBe(false);
});

test('a build keeps nothing while another process has the folder, and takes it over from one that is no more', () => {
  const folder = keptFolder();
  // The first process of the machine lives as long as any.
  writeFileSync(path.join(folder, 'lock'), '1');
  expect(takeKeptPages(folder)).toBeNull();
  writeFileSync(path.join(folder, 'lock'), '999999999');
  expect(finds(folder)).toBe(true);
});

test('where nothing can be written a build does without', () => {
  const folder = keptFolder();
  expect(takeKeptPages(path.join(folder, 'whole.json', 'below'))).toBeNull();
  expect(readdirSync(folder).sort()).toEqual(['dist', 'incremental-build.json', 'whole.json']);
  expect(readFileSync(path.join(folder, 'dist/index.html'), 'utf8')).toBe('<h1>Rivers</h1>');
});
