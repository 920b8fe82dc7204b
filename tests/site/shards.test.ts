import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { articleContent, claimFile, SOURCE_FIELDS, yaml, type Content } from '../content.ts';
import { buildSite, newOutput, PROJECT } from './build.ts';
import { writeContent } from './write-content.ts';

/** In one place at each run: what builds keep for one another is named by it. */
const folder = path.join(PROJECT, '.cache/test/shards');
const content = path.join(folder, 'content');
const shards = path.join(folder, 'shards');
const [warm, joined] = [newOutput(), newOutput()];

const TEXTS = ['delta', 'estuary', 'ford', 'gorge', 'harbour'];

const CONTENT: Content = Object.assign(
  { 'sources/report.yaml': yaml(SOURCE_FIELDS) },
  ...TEXTS.map((slug) =>
    articleContent(slug, `The water of the ${slug} rose in May. Nobody measured it.`, {
      rose: {
        quote: 'rose in May',
        supports: [{ source: 'report', says: 'It rose.' }],
      },
      measured: { quote: 'Nobody measured it' },
    }),
  ),
) as Content;

const EDITED: Content = {
  'articles/ford/claims/rose.md': claimFile(
    { quote: 'rose in May', supports: [{ source: 'report', says: 'It rose by half.' }] },
    'What was found later.',
  ),
};

async function build(outDir: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const { status, output } = await buildSite(content, outDir, { SCHOLIUM_LANGUAGES: 'en', ...environment });
  if (status !== 0) throw new Error(output);
  return output;
}

let taken: readonly string[] = [];

// Warm: a build that kept its pages, an edit, a build that takes them. Joined: four shards of what was edited, each made from nothing.
beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  writeContent(content, CONTENT);
  await build(warm, { SCHOLIUM_KEEP_PAGES: 'yes' });
  writeContent(content, EDITED);
  const output = await build(warm, { SCHOLIUM_KEEP_PAGES: 'yes' });
  taken = [...output.matchAll(/(\S+) \((?:restored|cached)\)/g)].map(([, page = '']) => page);
  const each = (number: number): Promise<string> =>
    build(newOutput(), { SCHOLIUM_SHARD: `${number}/4`, SCHOLIUM_SHARDS: shards });
  await Promise.all([each(1), each(2)]);
  await Promise.all([each(3), each(4)]);
  await build(joined, { SCHOLIUM_SHARDS: shards });
}, 300_000);

test('four shards that are joined, and a build that takes what did not change from the last one, give the same bytes', () => {
  const names = filesOf(joined);
  expect(names.length).toBeGreaterThan(150);
  expect(filesOf(warm)).toEqual(names);
  const differing = names.filter(
    (name) => !readFileSync(path.join(joined, name)).equals(readFileSync(path.join(warm, name))),
  );
  expect(differing).toEqual([]);
});

test('the build after an edit makes the pages of the text anew and takes those of others', () => {
  expect(taken).toContain('/articles/delta/index.html');
  expect(taken.filter((page) => page.startsWith('/articles/ford/'))).toEqual([]);
  expect(readFileSync(path.join(warm, 'articles/ford/claims/rose/index.html'), 'utf8')).toContain(
    'What was found later.',
  );
});

test('shards of other content are refused by name and by code, and the site stays as it was', async () => {
  const before = filesOf(joined);
  const other = path.join(folder, 'other');
  cpSync(content, other, { recursive: true });
  const claim = path.join(other, 'articles/gorge/claims/rose.md');
  writeFileSync(claim, readFileSync(claim, 'utf8').replace('What was found', 'What was not found'));
  const { status, output } = await buildSite(other, joined, {
    SCHOLIUM_LANGUAGES: 'en',
    SCHOLIUM_SHARDS: shards,
  });
  expect(status).toBe(1);
  expect(output).toMatch(
    /\[shard-of-other-content\] \S+1-of-4, shard 1 of 4, was built from other content\./,
  );
  expect(output).not.toMatch(/^\s+at /m);
  expect(filesOf(joined)).toEqual(before);
});

function filesOf(site: string): readonly string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
    .sort();
}
