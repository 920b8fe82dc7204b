import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCli, type World } from '../../src/authoring/index.ts';
import { serve } from '../serve.ts';
import { temporaryFolder } from '../temporary.ts';
import { PROJECT } from './build.ts';
import { FROZEN_SITE } from './shared.ts';

const ARTICLE = 'articles/rivers';
let folder: string;

beforeAll(() => {
  folder = path.join(temporaryFolder(path.join(PROJECT, '.cache/test/verified')), 'site');
  cpSync(FROZEN_SITE.folder, folder, { recursive: true });
  // The lists of a site that has this text alone.
  rewrite('claims.json', (list) => ({
    ...list,
    articles: (list['articles'] as { slug: string }[]).filter(({ slug }) => slug === 'rivers'),
    claims: (list['claims'] as { article: string }[]).filter(({ article }) => article === 'rivers'),
  }));
  rewrite('data.json', (list) => ({
    ...list,
    files: (list['files'] as { url: string }[]).filter(({ url }) => url.includes('/articles/rivers/')),
  }));
}, 120_000);

function rewrite(file: string, change: (value: Record<string, unknown>) => object): void {
  const at = path.join(folder, file);
  const value = change(JSON.parse(readFileSync(at, 'utf8')) as Record<string, unknown>);
  writeFileSync(at, JSON.stringify(value, null, 2));
}

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

async function verify(...args: readonly string[]): Promise<Outcome> {
  let out = '';
  let error = '';
  const world: World = {
    cwd: PROJECT,
    content: path.join(PROJECT, 'content'),
    languages: () => Promise.resolve(['en']),
    out: (text) => (out += `${text}\n`),
    error: (text) => (error += `${text}\n`),
    ask: null,
    prompts: null,
    readInput: async () => new Uint8Array(),
    install: () => Promise.resolve(false),
    npmOptions: new Set(),
    today: () => '2026-02-03',
  };
  return { status: await runCli(['verify', ...args], world), out, error };
}

test('a site as it was built agrees with itself, in a folder and at an address below a path', async () => {
  const inFolder = await verify(FROZEN_SITE.folder);
  expect(inFolder).toMatchObject({ status: 0, error: '' });
  expect(inFolder.out).toContain('agrees with itself: ');
  const served = await serve(FROZEN_SITE);
  const atAddress = await verify(`${served.origin}/`);
  await served.close();
  expect(atAddress).toMatchObject({ status: 0, error: '' });
  const counts = (text: string): string => text.split('\n')[0]!.replace(/.*itself: |, in .*/g, '');
  expect(counts(atAddress.out)).toBe(counts(inFolder.out));
}, 300_000);

/** Changes a file of the site for one test of it. */
async function changed(file: string, change: ((text: string) => string) | null): Promise<Outcome> {
  const at = path.join(folder, file);
  const before = readFileSync(at);
  if (change === null) rmSync(at);
  else {
    const after = change(before.toString('utf8'));
    expect(after).not.toBe(before.toString('utf8'));
    writeFileSync(at, after);
  }
  try {
    return await verify(folder);
  } finally {
    writeFileSync(at, before);
  }
}

const text = (): string => readFileSync(path.join(folder, ARTICLE, 'article.txt'), 'utf8');
const word = (): string => /[A-Za-z]{6,}/.exec(text())![0];
const other = (one: string): string => `${one.slice(0, -1)}${one.endsWith('x') ? 'y' : 'x'}`;

test.each<[name: string, file: string, change: ((text: string) => string) | null, said: string]>([
  [
    'one letter of the text',
    `${ARTICLE}/article.txt`,
    (all) => all.replace(word(), other(word())),
    'has the SHA-256',
  ],
  [
    'one letter on the page of the text',
    `${ARTICLE}/index.html`,
    (all) => {
      const from = all.indexOf('data-article-text');
      return all.slice(0, from) + all.slice(from).replace(word(), other(word()));
    },
    'shows other words than article.txt',
  ],
  ['a file that is gone', `${ARTICLE}/claims.csv`, null, 'is missing'],
  ['a page that is gone', `${ARTICLE}/claims/promised/index.html`, null, 'is missing'],
  [
    'the words of an annotation',
    `${ARTICLE}/annotations.jsonld`,
    (all) => all.replace(/"exact": "(.)/, (_, first: string) => `"exact": "${first === 'x' ? 'y' : 'x'}`),
    'has an annotation',
  ],
  [
    'what an annotation says of a claim',
    `${ARTICLE}/annotations.jsonld`,
    (all) => all.replace(/"value": "(supported|disputed|unverified|opinion)"/, '"value": "contradicted"'),
    'with another assessment than claims.json',
  ],
  [
    'what a claim says',
    `${ARTICLE}/claims.json`,
    (all) => all.replace(/"reason": "./, '"reason": "~'),
    'says something else of the claim',
  ],
  [
    'half of the reason of an attribution on the page of its claim',
    `${ARTICLE}/claims/officials/index.html`,
    (all) => all.replace('For two offices of the three.', ''),
    'does not show the reason of the claim officials',
  ],
  [
    'the place of a claim',
    'claims.json',
    (all) => all.replace(/"start": (\d+)/, (_, n: string) => `"start": ${Number(n) + 1}`),
    'on words that it does not quote',
  ],
  ['what a list of claims is', 'claims.json', () => '[', 'is no JSON'],
  [
    'an address that marks had',
    `${ARTICLE}/index.html`,
    (all) => all.replace('id="c-promised"', 'id="c-other"'),
    'lacks #c-promised',
  ],
])(
  'altered, %s is found and named by its file',
  async (_, file, change, said) => {
    const { status, error } = await changed(file, change);
    expect(status).toBe(1);
    expect(error).toMatch(/is not what it says it is: \d+ faults?, in /);
    expect(error).toContain(`  /${file.replace(/index\.html$/, '')} `);
    expect(error).toContain(said);
  },
  120_000,
);

test.each([
  [[], 'Name one address or one folder'],
  [['a', 'b'], 'Name one address or one folder'],
  [['nowhere'], 'There is no folder nowhere'],
  [['package.json'], 'is a file'],
  [['ftp://example.org/'], 'is neither http, https nor a folder'],
  [['http://'], 'is no address'],
])('wrong usage is said: %j', async (args, said) => {
  const { status, error } = await verify(...args);
  expect([status, error.includes(said)]).toEqual([2, true]);
});

test('an address where nothing answers is said in a line', async () => {
  const { status, error } = await verify('http://127.0.0.1:9/');
  expect(status).toBe(1);
  expect(error).toMatch(/^http:\/\/127\.0\.0\.1:9\/ could not be read: .*\n$/);
});

test('a folder that is no site lacks its lists', async () => {
  const { status, error } = await verify('docs');
  expect(status).toBe(1);
  expect(error).toContain('/claims.json is missing');
});
