import path from 'node:path';
import { expect, test } from 'vitest';
import { isInside } from '../../../../src/site/frame/corpus/is-inside.ts';

const { posix, win32 } = path;

test.each<[string, string, string, boolean]>([
  ['a file of the folder', 'content', '/site/content/sources/x.yaml', true],
  ['a file by its path from the base', 'content', 'content/sources/x.yaml', true],
  ['the folder itself', 'content', '/site/content', true],
  ['a file whose name begins with dots', 'content', '/site/content/..x.yaml', true],
  ['a folder beside it whose name begins the same', 'content', '/site/content-old/x.yaml', false],
  ['a folder beside it whose name ends the same', 'content', '/site/old-content/x.yaml', false],
  ['code whose path holds the folder’s name', 'content', '/site/src/content/x.ts', false],
  ['a folder above it of the same name', 'content', '/content/x.yaml', false],
  ['the folder above it', 'content', '/site', false],
  ['a way out of it', 'content', '/site/content/../src/x.ts', false],
  ['an absolute folder', '/elsewhere/texts', '/elsewhere/texts/x.yaml', true],
  ['not beside an absolute folder', '/elsewhere/texts', '/elsewhere/texts-2/x.yaml', false],
  ['a folder by way of the one above', '../texts', '/texts/x.yaml', true],
  ['not beside such a folder', '../texts', '/site/texts/x.yaml', false],
  ['a folder with a separator at its end', 'content/', '/site/content/x.yaml', true],
  ['a folder written in a roundabout way', './src/../content', '/site/content/x.yaml', true],
  ['everything below the base', '.', '/site/src/x.ts', true],
])('where paths have slashes: %s', (_, folder, file, inside) => {
  expect(isInside(folder, file, '/site', posix)).toBe(inside);
});

test.each<[string, string, string, boolean]>([
  ['a file with backslashes', 'content', 'C:\\site\\content\\x.yaml', true],
  ['a file with slashes', 'content', 'C:/site/content/sources/x.yaml', true],
  ['a drive in another letter case', 'content', 'c:/site/content/x.yaml', true],
  ['a folder beside it', 'content', 'C:/site/content-old/x.yaml', false],
  ['another drive', 'content', 'D:/site/content/x.yaml', false],
  ['a folder on another drive', 'D:\\texts', 'D:/texts/x.yaml', true],
  ['a folder by way of the one above', '..\\texts', 'C:/texts/x.yaml', true],
])('on Windows: %s', (_, folder, file, inside) => {
  expect(isInside(folder, file, 'C:\\site', win32)).toBe(inside);
});
