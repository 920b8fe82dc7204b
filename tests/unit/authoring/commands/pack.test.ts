import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../../src/corpus/index.ts';
import {
  ACTOR_FIELDS,
  articleContent,
  claimFile,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
} from '../../../content.ts';
import { filesIn, project } from '../run.ts';

const CONTENT = {
  ...articleContent('rivers', 'A river ends in the sea.\n\nThe sea waits for 3 percent of it.', {
    ends: { quote: 'A river ends', supports: [{ source: 'report', says: 'It ends.' }] },
  }),
  ...articleContent('lakes', 'A lake has no end.', { none: { quote: 'no end' } }),
  'articles/rivers/claims/unready.md': claimFile({ quote: 'The sea waits', status: 'draft' }),
  'sources/report.yaml': yaml(SOURCE_FIELDS),
  'sources/other.yaml': yaml(SOURCE_FIELDS),
  'actors/sea.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['sea'] }),
  'series/floods.yaml': yaml({ ...SERIES_FIELDS, source: 'report' }),
};

test('a text is packed with the content that it needs, which reads by itself, and without drafts and other texts', async () => {
  const { folder, run } = project(CONTENT);
  const { status, out } = await run(['pack', 'rivers']);
  expect([status, out]).toEqual([0, expect.stringMatching(/^Packed rivers into rivers: \d+ files, \d+ bytes\.$/)]);
  const packed = path.join(folder, 'rivers');
  expect(filesIn(path.join(packed, 'data/content'))).toEqual([
    'actors/sea.yaml',
    'articles/rivers/article.md',
    'articles/rivers/claims/ends.md',
    'articles/rivers/paragraphs.lock.yaml',
    'sources/report.yaml',
  ]);
  expect(readCorpus(path.join(packed, 'data/content')).corpus?.articles.map(({ slug }) => slug)).toEqual(['rivers']);
  expect(filesIn(packed).filter((file) => readFileSync(path.join(packed, file)).includes('unready'))).toEqual([]);
}); // prettier-ignore

test('a folder and an archive hold the same, and nothing that is there is written over', async () => {
  const { folder, run } = project(CONTENT);
  const zipped = await run(['pack', 'rivers', '--zip', '--json', '--out', 'archive']);
  const { path: file, files } = JSON.parse(zipped.out) as { readonly path: string; readonly files: number };
  expect(file).toBe(path.join(folder, 'archive/rivers.zip'));
  await run(['pack', 'rivers', '--out', 'archive']);
  expect(filesIn(path.join(folder, 'archive/rivers'))).toHaveLength(files);
  const again = await run(['pack', 'rivers', '--zip', '--out', 'archive']);
  expect([again.status, again.error]).toEqual([
    1,
    expect.stringContaining('archive/rivers.zip exists already'),
  ]);
  expect(readdirSync(path.join(folder, 'archive')).sort()).toEqual(['rivers', 'rivers.zip']);
});

test.each([
  [['pack'], 2, 'Say which article. Articles: lakes, rivers.'],
  [['pack', 'sea'], 2, 'There is no article `sea`. Articles: lakes, rivers.'],
  [['pack', 'rivers', 'lakes'], 2, 'There is no article `rivers lakes`.'],
  [['pack', 'rivers', '--out', ''], 2, '--out is empty'],
] as const)('%j says what is missing and writes nothing', async (args, wanted, words) => {
  const { folder, run } = project(CONTENT);
  const { status, error } = await run(args);
  expect([status, error]).toEqual([wanted, expect.stringContaining(words)]);
  expect(existsSync(path.join(folder, 'rivers'))).toBe(false);
});

test('the address of the site is that of its configuration', async () => {
  const { folder, run } = project(CONTENT);
  writeFileSync(
    path.join(folder, 'astro.config.mjs'),
    `export default { site: 'https://valley.example', base: '/reader' };\n`,
  );
  const { status, error } = await run(['pack', 'rivers']);
  expect([status, error]).toEqual([0, '']);
  expect(readFileSync(path.join(folder, 'rivers/bag-info.txt'), 'utf8')).toContain(
    'External-Identifier: https://valley.example/reader/articles/rivers/\n',
  );
});

test('an address that is none is told, and nothing is written', async () => {
  const { folder, run } = project(CONTENT);
  writeFileSync(path.join(folder, 'astro.config.mjs'), `export default { site: 'valley' };\n`);
  const { status, error } = await run(['pack', 'rivers']);
  expect([status, error]).toEqual([1, expect.stringContaining('"valley" is no address')]);
  expect(existsSync(path.join(folder, 'rivers'))).toBe(false);
});
