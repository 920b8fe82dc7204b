import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { expect, test } from 'vitest';
import { SHARD_FAULTS } from '../../../../src/site/frame/shards/faults.ts';
import { openShards, refuseOthers } from '../../../../src/site/frame/shards/join.ts';
import { openPack, writePack, type Made, type Origin } from '../../../../src/site/frame/shards/pack.ts';
import { prerenderWith } from '../../../../src/site/frame/shards/prerenderer.ts';
import { isOf, readDivision } from '../../../../src/site/frame/shards/shard.ts';
import { temporaryFolder } from '../../../temporary.ts';

test.each([
  ['nothing', {}, null],
  ['one shard', { SCHOLIUM_SHARD: '2/4' }, { kind: 'shard', shard: { number: 2, of: 4 }, folder: 'shards' }],
  [
    'one shard in a folder that is named',
    { SCHOLIUM_SHARD: '1/1', SCHOLIUM_SHARDS: 'parts' },
    { kind: 'shard', shard: { number: 1, of: 1 }, folder: 'parts' },
  ],
  ['the site of all', { SCHOLIUM_SHARDS: 'shards' }, { kind: 'join', folder: 'shards' }],
])('the environment asks for %s', (_, environment, division) => {
  expect(readDivision(environment)).toEqual(division);
});

test.each(['', '2', '0/4', '5/4', '1/0', '-1/4', '1/4/4', 'a/b', '1/1001', ' 1/4'])(
  '"%s" is no shard',
  (text) => {
    expect(() => readDivision({ SCHOLIUM_SHARD: text })).toThrow(`SCHOLIUM_SHARD: "${text}" is no shard`);
  },
);

test('an empty name of the folder of shards is refused', () => {
  expect(() => readDivision({ SCHOLIUM_SHARDS: '' })).toThrow('SCHOLIUM_SHARDS is empty');
});

/** Shards of four that make a path. */
function shardsOf(name: string): readonly number[] {
  return [1, 2, 3, 4].filter((number) => isOf({ number, of: 4 }, name));
}

test('all that is made of one text, source or actor is of one shard, in every language, and all shards have some', () => {
  const names = Array.from({ length: 40 }, (_, i) => `thing-${i}`);
  const ofText = (id: string): readonly string[] => [
    `articles/${id}`,
    `ur/articles/${id}/claims/c-1`,
    `articles/${id}/claims.json`,
    `articles/${id}/images/map.png`,
    `embed/${id}/c-1`,
    `oembed/${id}/c-1.json`,
    `og/articles/${id}.jpg`,
    `quote/texts/${id}.json`,
  ];
  const of = (kind: string) => (id: string): readonly string[] => [`${kind}/${id}`, `zh-Hans/${kind}/${id}`, `${kind}/${id}/feed.xml`, `og/${kind}/${id}.jpg`]; // prettier-ignore
  for (const pathsOf of [ofText, of('sources'), of('actors')]) {
    const shards = names.map((id) => new Set(pathsOf(id).flatMap(shardsOf)));
    expect(shards.map(({ size }) => size)).toEqual(names.map(() => 1));
    expect(new Set(shards.flatMap((one) => [...one])).size).toBe(4);
  }
});

test.each(['', 'ur', 'claims', 'claims/kind/causal', 'articles', 'sources', 'sources.bib', 'ur/actors', 'series/tides.csv', 'claims.json', 'quote/keys/3.json', 'feed.xml', 'pagefind/pagefind.js'])(
  'what is made over all content is of no shard: %s',
  (name) => {
    expect(shardsOf(name)).toEqual([]);
  },
); // prettier-ignore

const ORIGIN: Origin = { settings: 's', code: 'c', content: 't' };

function made(text: string): Made {
  return {
    body: new Uint8Array(Buffer.from(text)),
    headers: [['content-type', 'text/html']],
    metadata: undefined,
  };
}

/** A folder with the four shards of a site. */
function fourShards(origin: (number: number) => Origin = () => ORIGIN): string {
  const folder = temporaryFolder();
  for (const number of [1, 2, 3, 4]) {
    const { add, end } = writePack(path.join(folder, `${number}-of-4`));
    add(`articles/text-${number}`, 'key', made(`<h1>Text ${number}</h1>`));
    end({ number, of: 4 }, origin(number));
  }
  return folder;
}

test('pages are found in the shards of a site by their path and what they are made from', () => {
  const packs = openShards(fourShards());
  const found = (name: string, key: string): readonly string[] =>
    packs.flatMap((pack) => {
      const page = pack.find(name, key);
      return page === undefined ? [] : [Buffer.from(page.body).toString()];
    });
  expect(found('articles/text-3', 'key')).toEqual(['<h1>Text 3</h1>']);
  expect(found('articles/text-3', 'another key')).toEqual([]);
  expect(found('articles/text-5', 'key')).toEqual([]);
  expect(found('constructor', 'key')).toEqual([]);
});

test.each<[keyof typeof SHARD_FAULTS, string, (folder: string) => void]>([
  ['shard-missing', 'Shard 3 of 4 is missing, which SCHOLIUM_SHARD=3/4 builds', (folder) => rmSync(path.join(folder, '3-of-4'), { recursive: true })],
  ['shard-missing', 'There is no shard in', (folder) => rmSync(folder, { recursive: true })],
  ['shard-twice', 'Shard 2 of 4 is there twice, in', (folder) => cpSync(path.join(folder, '2-of-4'), path.join(folder, 'other'), { recursive: true })],
  ['shard-of-another-division', 'other is shard 1 of 2, but', (folder) => writePack(path.join(folder, 'other')).end({ number: 1, of: 2 }, ORIGIN)],
  ['shard-damaged', '2-of-4 is damaged', (folder) => appendFileSync(path.join(folder, '2-of-4/pages'), 'x')],
  ['shard-damaged', '2-of-4 is damaged', (folder) => rmSync(path.join(folder, '2-of-4/pages'))],
  ['shard-damaged', '2-of-4 is damaged', (folder) => {
    const list = path.join(folder, '2-of-4/shard.json');
    writeFileSync(list, readFileSync(list, 'utf8').slice(0, -20));
  }],
  ['shard-damaged', '2-of-4 is damaged: articles/text-2 is not what was written', (folder) => {
    const file = path.join(folder, '2-of-4/pages');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Text', 'Test'));
  }],
])('a site is not joined with %s: %s', (code, message, damage) => {
  const folder = fourShards();
  damage(folder);
  const join = (): void => openShards(folder).forEach((pack) => pack.find('articles/text-2', 'key'));
  expect(join).toThrow(`[${code}]`);
  expect(join).toThrow(message);
}); // prettier-ignore

test('everything that is wrong with shards is said at once, without where the program stood', () => {
  const folder = fourShards();
  renameSync(path.join(folder, '1-of-4'), path.join(folder, 'first'));
  cpSync(path.join(folder, 'first'), path.join(folder, 'again'), { recursive: true });
  rmSync(path.join(folder, '4-of-4'), { recursive: true });
  let error: unknown;
  try {
    openShards(folder);
  } catch (thrown) {
    error = thrown;
  }
  expect(String(error).match(/\[shard-\w+\]/g)).toEqual(['[shard-twice]', '[shard-missing]']);
  expect((error as Error).stack).toBe('');
});

test.each([
  ['settings', 'shard-of-other-settings'],
  ['code', 'shard-of-other-code'],
  ['content', 'shard-of-other-content'],
] as const)('a shard of other %s is refused by its name', (what, code) => {
  const packs = openShards(
    fourShards((number) => (number === 3 ? { ...ORIGIN, [what]: 'another' } : ORIGIN)),
  );
  expect(() => refuseOthers(packs, ORIGIN)).toThrow(new RegExp(`\\[${code}\\] \\S+3-of-4, shard 3 of 4,`));
  // What this build does not know yet is not compared.
  expect(() => refuseOthers(packs, { [what]: undefined })).not.toThrow();
});

test('a page that is damaged counts as none where a shard takes what did not change from what it made before', () => {
  const folder = path.join(fourShards(), '2-of-4');
  const file = path.join(folder, 'pages');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Text', 'Test'));
  expect(openPack(folder)?.find('articles/text-2', 'key')).toBeUndefined();
});

/** A site of three pages, two of which say what they are made from, below /base/. */
const route = {} as PathWithRoute['route'];
const PLAIN: AstroPrerenderer = {
  name: 'plain',
  getStaticPaths: () =>
    Promise.resolve([
      { pathname: '/articles/text/', route, cacheKey: 'key' },
      { pathname: '/articles/caf\u00e9/', route, cacheKey: 'key' },
      { pathname: '/', route },
    ]),
  render: (request) => Promise.resolve(new Response(`made ${new URL(request.url).pathname}`)),
};

test('pages that are there are taken, others made and told of, and what has no key is always made', async () => {
  const told: string[] = [];
  const there = prerenderWith(PLAIN, '/base/', () => ({
    find: (name, key) => (name === 'articles/text' && key === 'key' ? made('kept') : undefined),
    add: (name) => told.push(name),
  }));
  await there.setup?.();
  await there.getStaticPaths();
  const answers = ['articles/text/', 'articles/caf%C3%A9/', ''].map(async (name) => {
    const answer = await there.render(new Request(`http://localhost/base/${name}`), { routeData: route });
    return (answer instanceof Response ? answer : answer.response).text();
  });
  expect(await Promise.all(answers)).toEqual(['kept', 'made /base/articles/caf%C3%A9/', 'made /base/']);
  expect(told).toEqual(['articles/text', 'articles/caf\u00e9']);
});

test('a shard makes its own pages alone', async () => {
  const shard = prerenderWith(PLAIN, '/base/', () => ({ makes: (name) => name === 'articles/text', find: () => undefined })); // prettier-ignore
  await shard.setup?.();
  expect((await shard.getStaticPaths()).map(({ pathname }) => pathname)).toEqual(['/articles/text/']);
});

test('docs/scaling.md says of each code what to do', () => {
  const docs = readFileSync('docs/scaling.md', 'utf8');
  expect(Object.keys(SHARD_FAULTS).filter((code) => !docs.includes(`\`${code}\``))).toEqual([]);
});
