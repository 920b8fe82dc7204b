import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { expect, test } from 'vitest';
import { takeKeptPages } from '../../../../src/site/frame/kept-pages.ts';
import { temporaryFolder } from '../../../temporary.ts';

const route = {} as PathWithRoute['route'];

/** Pages by their paths, each made from what its words say; `images` says of which Astro makes pictures. */
interface Site {
  readonly pages: Readonly<Record<string, string>>;
  readonly images?: string;
}

const RIVERS: Site = { pages: { rivers: '<h1>Rivers</h1>', lakes: '<h1>Lakes</h1>' } };

/** Builds a site with a folder of kept pages; gives what was written and which pages were made, not taken. */
async function build(
  folder: string,
  { pages, images }: Site = RIVERS,
  { settings = 's', ends = true } = {},
): Promise<{
  readonly made: readonly string[];
  readonly taken: number;
  readonly written: readonly string[];
}> {
  const made: string[] = [];
  const plain: AstroPrerenderer = {
    name: 'plain',
    getStaticPaths: () =>
      Promise.resolve(
        Object.entries(pages).map(([name, cacheKey]) => ({ pathname: `/${name}/`, route, cacheKey })),
      ),
    render: (request) => {
      const name = new URL(request.url).pathname.split('/')[1] ?? '';
      made.push(name);
      const response = new Response(pages[name], { headers: { 'content-type': 'text/html' } });
      const referencedImages = name === images ? ['map.png'] : [];
      return Promise.resolve({
        response,
        metadata: { contentEntryKeys: [], staticImages: [], referencedImages },
      });
    },
  };
  const kept = takeKeptPages(folder);
  const there = kept?.prerender(plain, '/', settings) ?? plain;
  await there.setup?.();
  const paths = await there.getStaticPaths();
  const written: string[] = [];
  for (const { pathname } of paths) {
    const answer = await there.render(new Request(`http://localhost${pathname}`), { routeData: route });
    written.push(await (answer instanceof Response ? answer : answer.response).text());
  }
  return { made, taken: ends ? (kept?.end().taken ?? 0) : 0, written };
}

async function keptFolder(): Promise<string> {
  const folder = path.join(temporaryFolder(), 'pages');
  await build(folder);
  return folder;
}

const PAGES = 'last/pages';

test('the next build takes the pages of a build that ended well, as often as it comes', async () => {
  const folder = await keptFolder();
  for (const again of [await build(folder), await build(folder)])
    expect(again).toEqual({ made: [], taken: 2, written: Object.values(RIVERS.pages) });
});

test('what is made from something else is made anew and kept, and what was not asked for is forgotten', async () => {
  const folder = await keptFolder();
  const edited: Site = { pages: { rivers: '<h1>Rivers rise</h1>' } };
  expect(await build(folder, edited)).toEqual({
    made: ['rivers'],
    taken: 0,
    written: ['<h1>Rivers rise</h1>'],
  });
  expect((await build(folder, edited)).made).toEqual([]);
  expect((await build(folder)).made).toEqual(['rivers', 'lakes']);
});

test('however often a page changes, the file of pages stays in bounds', async () => {
  const folder = await keptFolder();
  const before = statSync(path.join(folder, PAGES)).size;
  for (let i = 0; i < 12; i++)
    await build(folder, { pages: { ...RIVERS.pages, lakes: `<h1>Lake ${i}</h1>` } });
  expect(statSync(path.join(folder, PAGES)).size).toBeLessThan(4 * before);
  expect((await build(folder, { pages: { ...RIVERS.pages, lakes: '<h1>Lake 11</h1>' } })).made).toEqual([]);
});

test.each<[string, (folder: string) => void, readonly string[]]>([
  ['a page was changed', (folder) => writeFileSync(path.join(folder, PAGES), readFileSync(path.join(folder, PAGES), 'utf8').replace('Rivers', 'Livers')), ['rivers']],
  ['pages were half written', (folder) => writeFileSync(path.join(folder, PAGES), '<h1>Ri'), ['rivers', 'lakes']],
  ['the list of pages is damaged', (folder) => writeFileSync(path.join(folder, 'last/shard.json'), '{"dist'), ['rivers', 'lakes']],
  ['there is no list', (folder) => rmSync(path.join(folder, 'last/shard.json')), ['rivers', 'lakes']],
  ['a build did not end', (folder) => appendFileSync(path.join(folder, PAGES), 'half a page'), []],
  ['another program has left files', (folder) => mkdirSync(path.join(folder, 'dist')), []],
])('where %s, those pages are made anew and the next build takes them', async (_, damage, made) => {
  const folder = await keptFolder();
  damage(folder);
  expect(await build(folder)).toMatchObject({ made, written: Object.values(RIVERS.pages) });
  expect(await build(folder)).toMatchObject({ made: [], written: Object.values(RIVERS.pages) });
  expect(readdirSync(folder)).toEqual(['last']);
}); // prettier-ignore

test('a build that does not end leaves the pages of the last one, and one with other settings makes all anew', async () => {
  const folder = await keptFolder();
  await build(folder, { pages: { rivers: '<h1>Rivers rise</h1>' } }, { ends: false });
  expect((await build(folder)).made).toEqual([]);
  expect((await build(folder, RIVERS, { settings: 'another address' })).made).toEqual(['rivers', 'lakes']);
});

test('a page for which Astro makes pictures is always made', async () => {
  const folder = path.join(temporaryFolder(), 'pages');
  const site = { ...RIVERS, images: 'lakes' };
  await build(folder, site);
  expect((await build(folder, site)).made).toEqual(['lakes']);
});

test('a build keeps nothing while another process has the folder, and takes it over from one that is no more', async () => {
  const folder = await keptFolder();
  // The first process of the machine lives as long as any.
  writeFileSync(path.join(folder, 'lock'), '1');
  expect(takeKeptPages(folder)).toBeNull();
  writeFileSync(path.join(folder, 'lock'), '999999999');
  expect((await build(folder)).made).toEqual([]);
});

test('where nothing can be written a build does without', async () => {
  const folder = await keptFolder();
  expect(takeKeptPages(path.join(folder, PAGES, 'below'))).toBeNull();
  expect((await build(folder)).made).toEqual([]);
});
