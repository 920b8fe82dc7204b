import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/index.ts';
import { packOf, zipOf, type Files } from '../../../src/exports/index.ts';
import { toBag } from '../../../src/exports/pack/bag.ts';
import { publish } from './published.ts';

const corpus = readCorpus('tests/fixtures/healthy/content').corpus!;
const site = publish(corpus);
const ferry = corpus.articles.find(({ slug }) => slug === 'ferry')!;
const pack = (): Promise<Files> => packOf(site, ferry, site.wordsIn(ferry), new Map());
const said = (files: Files, file: string): string => new TextDecoder().decode(files.get(file));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a manifest says that differs from the files, and files below a folder that it does not name. */
function faults(files: Files, manifest: string, folder: string): readonly string[] {
  const lines = said(files, manifest).trimEnd().split('\n');
  const named = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)] as const));
  const wrong = [...named].filter(([file, hash]) => sha256(files.get(file) ?? new Uint8Array()) !== hash);
  const unnamed = [...files.keys()].filter((file) => file.startsWith(folder) && !named.has(file));
  return [...wrong.map(([file]) => file), ...unnamed];
}

test('a pack is a bag: each file of its payload and each tag file has the checksum that a manifest gives', async () => {
  const files = await pack();
  expect(faults(files, 'manifest-sha256.txt', 'data/')).toEqual([]);
  expect(faults(files, 'tagmanifest-sha256.txt', 'bag')).toEqual([]);
  expect(said(files, 'bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const payload = [...files].filter(([file]) => file.startsWith('data/'));
  const octets = payload.reduce((sum, [, { length }]) => sum + length, 0);
  expect(said(files, 'bag-info.txt')).toContain(`Payload-Oxum: ${octets}.${payload.length}\n`);
  expect(said(files, 'bag-info.txt')).toContain(
    'External-Identifier: https://scholium.example/base/articles/ferry/\n',
  );
});

test('a name with a line break or a percent sign stands encoded in the manifest', async () => {
  const files = await toBag(new Map([['a%b\nc.txt', new Uint8Array([1])]]), [['Title', 'two\nlines']]);
  expect(said(files, 'manifest-sha256.txt')).toMatch(/^[0-9a-f]{64} {2}data\/a%25b%0Ac\.txt\n$/);
  expect(said(files, 'bag-info.txt')).toContain('Title: two lines\n');
});

test('a pack holds the text, the notes as data, the book, the sources and the text before its corrections', async () => {
  const files = await pack();
  expect(said(files, 'data/article.txt')).toBe(ferry.flat.text);
  expect(sha256(files.get('data/article.txt')!)).toBe(ferry.textSha256);
  for (const file of ['annotations.jsonld', 'claims.json', 'claims.csv', 'citations.bib', 'ferry.epub', 'sources.csl.json'])
    expect([file, files.has(`data/${file}`)]).toEqual([file, true]);
  const [edition] = ferry.editions;
  expect(sha256(files.get(`data/editions/${edition!.id}.txt`)!)).toBe(edition!.sha256);
}); // prettier-ignore

test('the same content gives the same bytes, in a folder and in an archive', async () => {
  const [one, other] = [zipOf('ferry', await pack()), zipOf('ferry', await pack())];
  expect(sha256(one)).toBe(sha256(other));
  const zipped = unzipSync(one);
  expect(Object.keys(zipped).sort()).toEqual(
    [...(await pack()).keys()].map((file) => `ferry/${file}`).sort(),
  );
});
