import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Connect } from 'vite';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { Corpus } from '../../../../src/corpus/index.ts';
import { addressesBelow } from '../../../../src/site/frame/urls.ts';
import { en } from '../../../../src/site/messages/en.ts';
import type { Answer } from '../../../../src/site/search/browser/engine/answer.ts';
import { createEngine, type Engine } from '../../../../src/site/search/browser/engine/engine.ts';
import type { Pagefind } from '../../../../src/site/search/browser/engine/open-index.ts';
import { readQuestion, type Facet } from '../../../../src/site/search/browser/question.ts';
import { compactIndex, type IndexFile } from '../../../../src/site/search/build/compact.ts';
import { checked, pagefindScript } from '../../../../src/site/search/build/pagefind.ts';
import { serveIndex } from '../../../../src/site/search/build/serve.ts';
import { buildIndex, search, searchRecords } from '../../../../src/site/search/index.ts';
import { encode, LIST_FILE, readList } from '../../../../src/site/search/shared/list.ts';
import { articleContent, corpusOf, yaml, type Content } from '../../../content.ts';
import { temporaryFolder } from '../../../temporary.ts';

const actor = (name: string, ...aliases: string[]): string =>
  yaml({ name, kind: 'group', aliases: [name, ...aliases], summary: `${name} in short.`, sources: [] });

const CONTENT: Content = {
  ...articleContent(
    'rivers',
    'The catch fell by 40.6 percent in ten years. The Zarb-e-Azb dam was never built.\n\nEngineers expect less silt. The organisation kept silent about the dam.',
    {
      catch: { quote: 'The catch fell by 40.6 percent', claim: 'The catch fell.', kind: 'statistic', assessment: 'disputed', actors: ['fleet'], reviewed: '2026-03-01', figures: [{ words: '40.6 percent', value: 40.6, unit: 'percent', measure: 'catch' }] },
      dam: { quote: 'The Zarb-e-Azb dam was never built', claim: 'No dam was built.', assessment: 'supported', actors: ['ministry'], reviewed: '2026-01-01' },
      silt: { quote: 'Engineers expect less silt', claim: 'Engineers expect less silt.', kind: 'prediction', assessment: 'opinion', reviewed: '2026-02-01' },
      silent: { quote: 'The organisation kept silent about the dam', claim: 'It kept silent.', assessment: 'disputed', actors: ['ministry', 'fleet'], reviewed: '2026-02-02' },
    },
  ),
  ...articleContent('hills', 'The hills keep their water. Shepherds disagree.', {
    water: { quote: 'The hills keep their water', claim: 'Water stays in the hills.', assessment: 'supported' },
  }),
  'actors/fleet.yaml': actor('Northern Fleet', 'NF'),
  'actors/ministry.yaml': actor('Ministry of Works', 'Özgür Works'),
}; // prettier-ignore

const corpus = corpusOf(CONTENT);
const records = searchRecords(corpus, addressesBelow('/'), en, 'en');
let files: readonly IndexFile[] = [];
let engine: Engine;

beforeAll(async () => {
  files = await buildIndex(records, 'en');
  engine = await open(files);
});

const ask = (query: string): Promise<Answer> => engine.ask(readQuestion(new URLSearchParams(query)), 10);
const idsOf = ({ hits }: Answer): readonly string[] => hits.map(({ url }) => url.replace(/^.*#c-/, ''));
const countsOf = async (query: string, facet: Facet): Promise<Record<string, number>> => {
  const counts = await engine.count(readQuestion(new URLSearchParams(query)), [facet]);
  return Object.fromEntries((counts[facet] ?? []).map(({ id, total }) => [id, total]));
};

test.each([
  ['a number as written', '40.6', 'catch'],
  ['a number with its sign', '40.6%', 'catch'],
  ['a number rounded', '41 percent', 'catch'],
  ['another name of an actor, and a word', 'NF silent', 'silent'],
  ['another accent', 'Zarb-é-Azb', 'dam'],
  ['a compound in two words', 'zarb azb', 'dam'],
  ['a compound in one word', 'zarbeazb', 'dam'],
  ['the other spelling', 'organization', 'silent'],
  ['another form of the word', 'engineering', 'silt'],
  ['a question with words that nothing has', 'did the catch of salmon fall', 'catch'],
  ['a slip of the pen', 'enginneers', 'silt'],
  ['a phrase', '"kept silent"', 'silent'],
])('a claim is found by %s', async (_, text, id) => {
  expect(idsOf(await ask(new URLSearchParams({ q: text }).toString()))[0]).toBe(id);
});

test('a word that nothing has is replaced by its near spelling, and the answer says so', async () => {
  const answer = await ask('q=enginneers');
  expect(answer.corrected).toEqual([{ typed: 'enginneers', used: 'engineers' }]);
  expect(answer.words).toEqual(['engineers']);
});

test('words that not every hit has are named', async () => {
  expect((await ask('q=salmon+catch')).lacking).toEqual(['salmon']);
});

test.each([
  ['letters that begin no word', 'xyzzyqq'],
  ['another script', 'نور'],
  ['a phrase that stands nowhere, of words that do not either', '"quux corge"'],
])('%s find nothing', async (_, text) => {
  const answer = await ask(new URLSearchParams({ q: text }).toString());
  expect(answer).toMatchObject({ total: 0, hits: [], wordless: false });
  expect(
    Object.values(await countsOf(new URLSearchParams({ q: text }).toString(), 'kind')).every((n) => n === 0),
  ).toBe(true);
});

test('punctuation asks for nothing', async () => {
  expect(await ask('q=%3F%21')).toMatchObject({ total: 0, wordless: true });
});

test('without words all claims are there, in the order of the texts', async () => {
  expect(idsOf(await ask(''))).toEqual(['water', 'catch', 'dam', 'silt', 'silent']);
});

test('results are sorted by place and by date of review, with words too', async () => {
  expect(idsOf(await ask('q=dam&sort=place'))).toEqual(['dam', 'silent']);
  expect(idsOf(await ask('sort=reviewed')).slice(0, 3)).toEqual(['catch', 'silent', 'silt']);
});

test('values of one facet mean any, facets mean all', async () => {
  expect(idsOf(await ask('assessment=disputed&assessment=opinion'))).toEqual(['catch', 'silt', 'silent']);
  expect(idsOf(await ask('assessment=disputed&assessment=opinion&actor=fleet&kind=statistic'))).toEqual([
    'catch',
  ]);
});

test('counts follow what is chosen, but a facet’s own values do not narrow its counts', async () => {
  expect(await countsOf('actor=fleet', 'assessment')).toEqual({ disputed: 2, opinion: 0, supported: 0 });
  expect(await countsOf('assessment=opinion&actor=fleet', 'assessment')).toMatchObject({ disputed: 2 });
  expect(await countsOf('assessment=opinion', 'actor')).toEqual({ fleet: 0, ministry: 0 });
  expect(await countsOf('q=dam', 'assessment')).toEqual({ disputed: 1, opinion: 0, supported: 1 });
});

test('the count of each value is the number of results it leaves', async () => {
  for (const facet of ['assessment', 'kind', 'actor', 'article'] as const) {
    for (const query of ['', 'q=dam', 'q=salmon+dam+silent', 'actor=fleet']) {
      for (const [id, total] of Object.entries(await countsOf(query, facet))) {
        const narrowed = new URLSearchParams(query);
        narrowed.set(facet, id);
        expect([query, facet, id, (await ask(narrowed.toString())).total]).toEqual([query, facet, id, total]);
      }
    }
  }
});

test('counts give way to another question', async () => {
  const counting = engine.count(readQuestion(new URLSearchParams('q=dam')), ['assessment', 'kind', 'actor']);
  const asked = ask('q=silent');
  expect(Object.keys(await counting).length).toBeLessThan(3);
  expect(idsOf(await asked)).toContain('silent');
});

test('when chosen values leave nothing, the answer says what each of them costs', async () => {
  const { total, without } = await ask('q=dam&assessment=opinion&actor=ministry');
  expect(total).toBe(0);
  expect(without).toEqual([{ facet: 'assessment', id: 'opinion', label: 'Opinion', total: 2 }]);
});

test('texts are found by passage, sources and actors by name, each type when it is asked for', async () => {
  const [text] = (await ask('q=shepherds&type=article')).hits;
  expect(text).toMatchObject({ type: 'article', passages: [{ title: '¶ 1', url: '/articles/hills/#p1' }] });
  expect((await ask('q=ozgur&type=actor')).hits[0]).toMatchObject({
    type: 'actor',
    title: 'Ministry of Works',
  });
  expect((await ask('q=shepherds')).hits.every(({ type }) => type === 'claim')).toBe(true);
});

test('an unknown value of a facet finds nothing', async () => {
  expect((await ask('actor=nobody')).total).toBe(0);
});

test('the same content gives the same files', async () => {
  const again = await buildIndex(searchRecords(corpusOf(CONTENT), addressesBelow('/'), en, 'en'), 'en');
  expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  expect(
    again.every(({ content }, i) => Buffer.compare(content, files[i]?.content ?? Buffer.of()) === 0),
  ).toBe(true);
});

test('other content stands in another folder, also when only what a hit shows is different', async () => {
  const editionOf = (list: readonly IndexFile[]): string =>
    readList(gunzipSync(list.find(({ path }) => path === LIST_FILE)!.content)).head.edition;
  const [first, ...others] = records;
  const reworded = [{ ...first!, meta: { ...first!.meta, title: `${first!.meta['title']!}!` } }, ...others];
  expect(editionOf(await buildIndex(reworded, 'en'))).not.toBe(editionOf(files));
});

test('only what browsers load is written, and all but the list under a name by its content', () => {
  const kinds = new Set(
    files.map(({ path }) =>
      path
        .replace(/^[0-9a-f]{10}\//, '#/')
        .replace(/wasm\.[0-9a-f]{10}/, 'wasm.#')
        .replace(/[^/]*\.(pf_(?!list)\w+)$/, '*.$1')
        .replace(/words\/.*/, 'words/*'),
    ),
  );
  expect([...kinds].sort()).toEqual([
    '#/filter/*.pf_filter',
    '#/fragment/*.pf_fragment',
    '#/index/*.pf_index',
    '#/reviewed.json',
    '#/words/*',
    'list.pf_list',
    'wasm.#.pagefind',
  ]);
});

test('nothing to search stops the build', async () => {
  await expect(buildIndex([], 'en')).rejects.toThrow('nothing to search');
});

test('what Pagefind reports stops the build', () => {
  expect(() => checked({ errors: ['disk full'] }, 'write the index')).toThrow(
    'Pagefind could not write the index: disk full',
  );
});

test('an index of another format is refused', () => {
  const types = records.map(({ type }) => type);
  const entry = { version: '9', languages: { en: { hash: 'en_1', wasm: 'en' } } };
  const list = (...content: Parameters<typeof encode>): IndexFile => ({
    path: 'pagefind.en_1.pf_meta',
    content: gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(...content)])),
  });
  const index = (meta: IndexFile): readonly IndexFile[] => [
    { path: 'pagefind-entry.json', content: Buffer.from(JSON.stringify(entry)) },
    meta,
  ];
  expect(() => compactIndex([], types)).toThrow('lacks a file');
  expect(() => compactIndex(index(list(['9', []])), types)).toThrow('of a format');
  expect(() => compactIndex(index(list(['9', [], [], [], [], []])), types)).toThrow('in the order');
  const broken = { path: 'pagefind.en_1.pf_meta', content: gzipSync('else') };
  expect(() => compactIndex(index(broken), types)).toThrow('lacks its signature');
});

test('the list, which a first search loads, does not grow with the number of records', async () => {
  const [record] = records;
  const sizeFor = async (count: number): Promise<number> => {
    const many = Array.from({ length: count }, (_, i) => ({ ...record!, url: `/articles/a/#c-${i}` }));
    const list = await buildIndex(many, 'en');
    return list.find(({ path }) => path === LIST_FILE)?.content.length ?? Infinity;
  };
  expect((await sizeFor(700)) - (await sizeFor(100))).toBeLessThan(60);
});

test('the dev server gives the index of the content as it stands, and of new content when it changes', async () => {
  let current: Corpus = corpus;
  const build = vi.fn((asked: Corpus) =>
    buildIndex(searchRecords(asked, addressesBelow('/b/'), en, 'en'), 'en'),
  );
  const origin = await listen(serveIndex('/b/pagefind/', () => current, build));
  const readEdition = async (): Promise<string> => {
    const list = await fetch(`${origin}/b/pagefind/${LIST_FILE}?anew`);
    return readList(gunzipSync(await list.arrayBuffer())).head.edition;
  };
  const before = await readEdition();
  const reviewed = await fetch(`${origin}/b/pagefind/${before}/reviewed.json`);
  expect(reviewed.headers.get('content-type')).toContain('application/json');
  expect((await fetch(`${origin}/b/pagefind/nothing`)).status).toBe(404);
  expect(await (await fetch(`${origin}/b/else`)).text()).toBe('passed on');
  expect(build).toHaveBeenCalledTimes(1);
  current = corpusOf({ ...CONTENT, 'actors/third.yaml': actor('Third') });
  expect(await readEdition()).not.toBe(before);
  expect(build).toHaveBeenCalledTimes(2);
});

test('while content has errors the dev server says them, and recovers', async () => {
  let broken = true;
  const load = (): Corpus => {
    if (broken) throw new Error('quote-not-found');
    return corpus;
  };
  const origin = await listen(serveIndex('/pagefind/', load, () => Promise.resolve(files)));
  const answer = await fetch(`${origin}/pagefind/${LIST_FILE}`);
  expect([answer.status, await answer.text()]).toEqual([503, 'quote-not-found']);
  broken = false;
  expect((await fetch(`${origin}/pagefind/${LIST_FILE}`)).status).toBe(200);
});

test('a build writes the index below the site’s base path, addresses included', async () => {
  const folder = temporaryFolder();
  const { hooks } = search({ loadCorpus: () => corpus, urls: addressesBelow, labels: en, language: 'en' });
  // Of what Astro gives, what the hooks read.
  await hooks['astro:config:done']!({ config: { base: '/base' } } as never);
  const logger = { info: () => undefined };
  await hooks['astro:build:done']!({ dir: pathToFileURL(`${folder}/`), logger } as never);
  const { head } = readList(gunzipSync(readFileSync(path.join(folder, 'pagefind', LIST_FILE))));
  const fragment = readFileSync(path.join(folder, 'pagefind', head.edition, 'fragment/0c.pf_fragment'));
  expect(gunzipSync(fragment).toString('utf8')).toContain('"/base/articles/hills/#c-water"');
});

/** Opens an index as the worker does, in Node. */
async function open(list: readonly IndexFile[]): Promise<Engine> {
  const contents = new Map<string, Uint8Array | string>(list.map(({ path, content }) => [path, content]));
  const { head, meta } = readList(gunzipSync(contents.get(LIST_FILE) ?? ''));
  const folder = `${head.edition}/`;
  const language = head.entry.languages['en'];
  contents.set(`${folder}pagefind-entry.json`, JSON.stringify(head.entry));
  contents.set(`${folder}pagefind.${language?.hash ?? ''}.pf_meta`, meta);
  contents.set(`${folder}wasm.${language?.wasm ?? ''}.pagefind`, contents.get(head.program) ?? '');
  const script = path.join(temporaryFolder(), 'pagefind.mjs');
  writeFileSync(script, await pagefindScript());
  const origin = 'http://localhost/index-folder/';
  vi.stubGlobal('fetch', (address: string, ...rest: unknown[]) => {
    if (!address.startsWith(origin)) return realFetch(address, ...(rest as []));
    const content = contents.get(address.slice(origin.length).replace(/\?.*$/, ''));
    return Promise.resolve(
      new Response((content ?? null) as BodyInit, { status: content === undefined ? 404 : 200 }),
    );
  });
  const { createInstance } = (await import(pathToFileURL(script).href)) as {
    createInstance: (options: { basePath: string; baseUrl: string }) => Pagefind;
  };
  const index = createInstance({ basePath: `${origin}${folder}`, baseUrl: '/' });
  return createEngine(index, (file) =>
    Promise.resolve(JSON.parse(Buffer.from(contents.get(folder + file) ?? '').toString('utf8')) as unknown),
  );
}

const realFetch = globalThis.fetch;

async function listen(middleware: Connect.NextHandleFunction): Promise<string> {
  const server = createServer((request: Connect.IncomingMessage, response) =>
    middleware(request, response, () => response.end('passed on')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
