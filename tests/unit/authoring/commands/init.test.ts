import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../../src/corpus/index.ts';
import { whyTooOld } from '../../../../src/authoring/commands/init.ts';
import { runIn } from '../../../command-line.ts';
import { temporaryFolder } from '../../../temporary.ts';
import { filesIn } from '../run.ts';

test('a new site has content that `check` accepts without a warning, and every command that messages name', async () => {
  const folder = temporaryFolder();
  const { status, out } = await runIn(folder, 'init', 'Our readings', '--no-install');
  expect({ status, out }).toEqual({
    status: 0,
    out: 'Wrote 17 files to Our readings/. Next: `cd Our readings && npm install && npm start`.',
  });
  const site = path.join(folder, 'Our readings');
  const { corpus, report } = readCorpus(path.join(site, 'content'));
  expect(report.issues).toEqual([]);
  expect(corpus?.articles.map(({ claims }) => claims.length)).toEqual([2]);
  const { name, scripts, dependencies } = JSON.parse(
    readFileSync(path.join(site, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  expect(name).toBe('our-readings');
  expect(Object.keys(scripts ?? {})).toEqual(
    expect.arrayContaining(['start', 'dev', 'build', 'scholium', 'check', 'lock', 'reanchor']),
  );
  expect(Object.keys(dependencies ?? {})).toEqual(['astro', 'scholium']);
  expect(filesIn(site)).toEqual(
    expect.arrayContaining(['.github/workflows/deploy.yml', '.gitignore', '.npmrc', '.vscode/settings.json']),
  );
});

test('nothing that exists is overwritten, and nothing is written beside it', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'README.md'), 'mine');
  const { status, error } = await runIn(folder, 'init', '.', '--no-install');
  expect(status).toBe(1);
  expect(error).toContain('has README.md already. Nothing was written');
  expect(filesIn(folder)).toEqual(['README.md']);
});

test.each<[what: string, args: readonly string[], said: string]>([
  ['without a folder', ['init'], 'Give one folder'],
  ['with two folders', ['init', 'a', 'b'], 'Give one folder'],
])('`init` %s says what to give', async (_, args, said) => {
  const { status, error } = await runIn(temporaryFolder(), ...args);
  expect(status).toBe(2);
  expect(error).toContain(said);
});

test('`init` with the name of a file says so', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'notes'), '');
  const { status, error } = await runIn(folder, 'init', 'notes');
  expect([status, error]).toEqual([1, 'notes is a file: give the name of a folder.']);
});

test('where packages cannot be installed the files stand, and the next step is told', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'site'));
  const { status, out, error } = await runIn(folder, 'init', 'site');
  expect(status).toBe(1);
  expect(error).toContain('`npm install` failed');
  expect(out).toContain('Next: `cd site && npm install && npm start`');
});

test.each<[version: string, isOld: boolean]>([
  ['20.20.2', true],
  ['22.18.9', true],
  ['22.19.0', false],
  ['24.21.0', false],
])('a version of Node that no site is made with is told at once: %s', (version, isOld) => {
  const why = isOld ? `A site needs Node 22.19.0 or newer, and this is ${version}` : null;
  expect(whyTooOld(version)).toEqual(why === null ? null : expect.stringContaining(why));
});
