import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keepIndexIn } from '../../../../src/site/search/build/kept-index.ts';
import { temporaryFolder } from '../../../temporary.ts';

const FILES = [
  { path: 'pagefind.js', content: Buffer.from('export {};\n') },
  { path: 'empty', content: Buffer.of() },
  { path: 'fragment/a', content: Buffer.of(0, 10, 255) },
];

/** Asks a folder for an index and says how often it was made. */
async function ask(
  folder: string,
  key: string,
): Promise<{ made: number; files: readonly [string, string][] }> {
  let made = 0;
  const files = await keepIndexIn(folder)('claims', key, () => {
    made++;
    return Promise.resolve(FILES);
  });
  return { made, files: files.map((file) => [file.path, Buffer.from(file.content).toString('hex')]) };
}

test('an index of the same is taken as it was made, and one of something else is made', async () => {
  const folder = temporaryFolder();
  const first = await ask(folder, 'key');
  expect(first.made).toBe(1);
  expect(await ask(folder, 'key')).toEqual({ ...first, made: 0 });
  expect(await ask(folder, 'another key')).toEqual(first);
});

test.each<[string, (kept: Buffer) => Uint8Array]>([
  ['damaged', (kept) => kept.fill(1, kept.length - 2)],
  ['half written', (kept) => kept.subarray(0, kept.length - 1)],
  ['empty', () => Buffer.of()],
  ['something else', () => Buffer.from('null\n')],
])('an index that is %s is made again', async (_, damage) => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'claims');
  const first = await ask(folder, 'key');
  writeFileSync(file, damage(readFileSync(file)));
  expect(await ask(folder, 'key')).toEqual(first);
  expect((await ask(folder, 'key')).made).toBe(0);
});

test('where nothing can be kept the index is made', async () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect((await ask(path.join(file, 'below'), 'key')).made).toBe(1);
});
