import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connect } from 'vite';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { Corpus } from '../../../../src/corpus/index.ts';
import { addressesBelow } from '../../../../src/site/frame/address/urls.ts';
import type { Answer } from '../../../../src/site/search/browser/engine/answer.ts';
import { createEngine, type Engine } from '../../../../src/site/search/browser/engine/engine.ts';
import { RANKING, type Pagefind } from '../../../../src/site/search/browser/engine/part.ts';
import { readQuestion } from '../../../../src/site/search/browser/question/question.ts';
import { checked } from '../../../../src/site/search/build/pagefind.ts';
import { serveIndex } from '../../../../src/site/search/build/serve.ts';
import { buildIndex, search, type IndexFile } from '../../../../src/site/search/index.ts';
import { FACETS, type Facet } from '../../../../src/site/search/shared/records.ts';
import { articleContent, corpusOf, yaml, type Content } from '../../../content.ts';
import { filesIn } from '../../../../src/disk/index.ts';
import { temporaryFolder } from '../../../temporary.ts';

const actor = (name: string, ...aliases: string[]): string =>
  yaml({ name, kind: 'group', aliases: [name, ...aliases], summary: `${name} in short.`, sources: [] });

const WRITTEN: Content = {
  ...articleContent(
    'rivers',
    'The catch fell by 40.6 percent in ten years. The Zarb-e-Azb dam was never built.\n\nEngineers expect less silt. The organisation kept silent about the dam.',
    {
      catch: { quote: 'The catch fell by 40.6 percent', claim: 'The catch fell.', asks: ['where did all those fishes go'], context: [{ source: 'census', says: 'Table 9 gives 1.8 tonnes for l’Albanie and O’Brien Bay.' }], kind: 'statistic', assessment: 'disputed', actors: ['fleet'], reviewed: '2026-03-01', figures: [{ words: '40.6 percent', value: 40.6, unit: 'percent', measure: 'catch' }] },
      dam: { quote: 'The Zarb-e-Azb dam was never built', claim: 'No dam was built.', assessment: 'supported', actors: ['ministry', 'zarb'], reviewed: '2026-01-01' },
      silt: { quote: 'Engineers expect less silt', claim: 'Engineers expect less silt in the dry season.', kind: 'prediction', assessment: 'opinion', reviewed: '2026-02-01' },
      silent: { quote: 'The organisation kept silent about the dam', claim: 'It kept silent.', assessment: 'disputed', actors: ['ministry', 'fleet'], reviewed: '2026-02-02' },
    },
  ),
  ...articleContent('hills', 'The hills keep their water. Shepherds disagree.', {
    water: { quote: 'The hills keep their water', claim: 'Water stays in the hills.', asks: ['what azb is', 'was it a dry season', 'how dry is a season'], context: [{ source: 'gazette-1', says: 'Dry wells, dry fields, dry gardens: it was a dry season.' }], assessment: 'supported' },
  }),
  'sources/census.yaml': yaml({ type: 'report', title: 'The Fisheries census', standing: 'primary', read: 'full' }),
  'sources/gazette-1.yaml': yaml({ type: 'article', title: 'Boats stay in port', publisher: 'Harbour Gazette', standing: 'reporting', read: 'full' }),
  'sources/gazette-2.yaml': yaml({ type: 'article', title: 'Boats return', publisher: 'Harbour Gazette', standing: 'reporting', read: 'full' }),
  'redirects.yaml': '- { kind: claim, article: rivers, id: old-fishery, to: catch, date: 2026-01-01 }\n',
  'actors/fleet.yaml': actor('Northern Fleet', 'NF', 'شمالی بیڑا', 'Noor Mehsud'),
  'actors/ministry.yaml': actor('Ministry of Works', 'Özgür Works'),
  'actors/zarb.yaml': actor('Zarb-e-Azb', 'ماہی'),
}; // prettier-ignore

const ARTICLE = 'articles/rivers/article.md';
const CONTENT: Content = {
  ...WRITTEN,
  [ARTICLE]: (WRITTEN[ARTICLE] ?? '')
    .replace('A. Writer', 'Tariq Rahim Tabler')
    .replace('The Paper', 'The Delta Courier'),
};

const corpus = corpusOf(CONTENT);
let files: readonly IndexFile[] = [];
let engine: Engine;

beforeAll(async () => {
  files = await buildIndex(corpus, addressesBelow('/'), 'en');
  engine = open(files);
});

const ask = (query: string): Promise<Answer> => engine.ask(readQuestion(new URLSearchParams(query)), 10);
const idsOf = ({ hits }: Answer): readonly string[] => hits.map(({ url }) => url.replace(/^.*#c-/, ''));
const countsOf = async (query: string, facet: Facet): Promise<Record<string, number | null>> => {
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
  ['the beginning of a word', 'engin', 'silt'],
  ['a phrase', '"kept silent"', 'silent'],
  ['a phrase in the title of a source', '"the Fisheries census"', 'catch'],
  ['a phrase beside other words', 'did anybody say "kept silent" before', 'silent'],
  ['readers’ own words', 'all those fishes', 'catch'],
  ['what evidence says', 'table of tonnes', 'catch'],
  ['a word behind an elided article', 'Albanie', 'catch'],
  ['a name behind an apostrophe', 'Brien', 'catch'],
  ['a name in another script', 'شمالی بیڑا fishes', 'catch'],
  ['the same from another keyboard', 'شمالي بيڑا fishes', 'catch'],
  ['digits of another script', '۴۰٫۶', 'catch'],
  ['the title of a source', 'fisheries census', 'catch'],
])('a claim is found by %s', async (_, text, id) => {
  expect(idsOf(await ask(new URLSearchParams({ q: text }).toString()))[0]).toBe(id);
});

test('a phrase is exact, and first where the text has it', async () => {
  const answer = await ask('q="the+dam"');
  expect(answer).toMatchObject({ phrases: ['the dam'], missingPhrases: [], whole: null });
  expect(idsOf(answer)[0]).toBe('silent');
  for (const marks of ['“dry season”', '«dry season»', '„dry season“']) {
    const season = await ask(new URLSearchParams({ q: marks }).toString());
    // In one it is a claim’s restatement, in the other what evidence says, over and over.
    expect(idsOf(season)).toEqual(['silt', 'water']);
    expect(season.phrases).toEqual(['dry season']);
  }
  expect(idsOf(await ask('q=dry+season'))[0]).toBe('water');
  expect(await ask('q="season+dry"')).toMatchObject({ phrases: [], missingPhrases: ['season dry'] });
});

test('an answer knows how many results have the whole question', async () => {
  expect((await ask('q=dam+silent')).whole).toBe(1);
  expect((await ask('q=dam')).whole).toBeNull();
});

test('a word that nothing has is replaced by its near spelling, and the answer says so', async () => {
  const answer = await ask('q=enginneers');
  expect(answer.corrected).toEqual([{ typed: 'enginneers', used: ['engineers'] }]);
  expect(answer.hits[0]?.words).toEqual(['engineers']);
});

test('beside words of a name a slip is the word of that name, whatever letter it begins with', async () => {
  const answer = await ask('q=hoor+mehsud');
  expect(answer.corrected).toEqual([{ typed: 'hoor', used: ['noor'] }]);
  expect(answer.hits[0]?.lacks).toEqual([]);
});

test('a near spelling that no result has is offered and not said to be what is shown', async () => {
  const answer = await ask('q=catch+fell+40.6+percent+fishes+tonnes+enginneers');
  expect(idsOf(answer)).toEqual(['catch']);
  expect(answer).toMatchObject({
    corrected: [],
    offered: [{ typed: 'enginneers', words: ['engineers'] }],
    lacking: ['enginneers'],
  });
});

test('a word that something has is never replaced', async () => {
  const answer = await ask('q=built+silt');
  expect(answer.corrected).toEqual([]);
  expect(new Set(idsOf(answer))).toEqual(new Set(['dam', 'silt']));
});

test('a number that stands nowhere brings no other', async () => {
  expect((await ask('q=18')).total).toBe(0);
  expect((await ask('q=1.8')).total).toBe(1);
  expect((await ask('q=1.85')).total).toBe(0);
  expect((await ask('q=4')).total).toBe(0);
});

test('each hit says which of the words it has and which it lacks', async () => {
  const [hit] = (await ask('q=dam+tonnes+catch')).hits;
  expect([hit?.words, hit?.lacks]).toEqual([['tonnes', 'catch'], ['dam']]);
});

test('of a name that the text writes otherwise, the name in the text is marked too', async () => {
  const [hit] = (await ask(new URLSearchParams({ q: 'ماہی' }).toString())).hits;
  expect(hit?.words).toEqual(['ماہی', 'Zarb-e-Azb']);
});

test('words that no hit has are named', async () => {
  expect((await ask('q=salmon+catch')).lacking).toEqual(['salmon']);
  expect((await ask('q=silent+catch')).lacking).toEqual([]);
});

test('a phrase is exact: words between, another order and another form are none', async () => {
  expect((await ask(new URLSearchParams({ q: '"catch fell by 40.6"' }).toString())).missingPhrases).toEqual(
    [],
  );
  for (const phrase of [
    'silent kept',
    'organisation silent',
    'catch fell 40.6',
    'keep silent',
    'catch fell to 40.6',
  ]) {
    const { missingPhrases, total } = await ask(new URLSearchParams({ q: `"${phrase}"` }).toString());
    expect([phrase, missingPhrases]).toEqual([phrase, [phrase]]);
    expect(total).toBeGreaterThan(0);
  }
});

test('a phrase is found wherever it stands: of a word, too, that a record says over and over', async () => {
  expect(new Set(idsOf(await ask(new URLSearchParams({ q: '"dry season"' }).toString())))).toEqual(
    new Set(['silt', 'water']),
  );
});

test('a phrase never closed is words', async () => {
  expect((await ask(new URLSearchParams({ q: '"silent kept' }).toString())).missingPhrases).toEqual([]);
});

test('of two phrases, one of which stands nowhere, the other is kept to', async () => {
  const answer = await ask(new URLSearchParams({ q: '"silent kept" "less silt"' }).toString());
  expect([answer.missingPhrases, idsOf(answer)]).toEqual([['silent kept'], ['silt']]);
});

test('a phrase is what the hit marks, and what it says to mark where it leads', async () => {
  const [hit] = (await ask(new URLSearchParams({ q: 'dam "kept silent"' }).toString())).hits;
  expect(hit?.words).toEqual(['dam', '"kept silent"']);
  const { text = '', marks = [] } = hit?.shown.quote ?? {};
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['kept silent', 'dam']);
});

test.each([
  ['a word', 'dam -organisation', ['dam']],
  ['a word in the other spelling', 'dam -organization', ['dam']],
  ['a word in another form', 'dam -organisations', ['dam']],
  ['a phrase', 'dam -"kept silent"', ['dam']],
  ['a word that nothing has', 'dam -salmon', ['dam', 'silent']],
  ['the beginning of a word', 'dam -organ', ['dam', 'silent']],
  ['what is left out alone', '-dam', ['water', 'catch', 'silt']],
])('what a question leaves out is not found: %s', async (_, text, ids) => {
  const query = new URLSearchParams({ q: text }).toString();
  expect(idsOf(await ask(query))).toEqual(ids);
  const counts = Object.values(await countsOf(query, 'assessment'));
  expect(counts.reduce((sum: number, n) => sum + (n ?? 0), 0)).toBe(ids.length);
});

test('where all that was found is left out the answer says so, and a part of a word makes up for none of it', async () => {
  expect(await ask('q=zarb-e-azb+-dam')).toMatchObject({ total: 0, leftOut: 'dam' });
  expect(await ask('q=fishes+-catch')).toMatchObject({ total: 0, leftOut: 'catch' });
  expect(await ask('q=dam+-organisation')).toMatchObject({ leftOut: '' });
});

test.each([
  ['letters that begin no word', 'xyzzyqq'],
  ['another script', 'نور'],
  ['a word that stands before names of another language alone', 'al shahab'],
  ['a phrase that stands nowhere, of words that do not either', '"quux corge"'],
  ['a number of forty digits', '9'.repeat(40)],
])('%s find nothing', async (_, text) => {
  const answer = await ask(new URLSearchParams({ q: text }).toString());
  expect(answer).toMatchObject({ total: 0, hits: [], wordless: false });
  const counts = await countsOf(new URLSearchParams({ q: text }).toString(), 'kind');
  expect(Object.values(counts).every((n) => n === 0)).toBe(true);
});

test('two hundred words at once are answered by those that are known', async () => {
  const text = `silt ${Array.from({ length: 199 }, (_, i) => `qq${i}`).join(' ')}`;
  expect(idsOf(await ask(new URLSearchParams({ q: text }).toString()))).toEqual(['silt']);
});

test('punctuation asks for nothing', async () => {
  expect(await ask('q=%3F%21')).toMatchObject({ total: 0, wordless: true });
});

test('without words all claims are there, in the order of the texts', async () => {
  expect(idsOf(await ask(''))).toEqual(['water', 'catch', 'dam', 'silt', 'silent']);
});

test('results are sorted by place and by date of review, with words too', async () => {
  expect(idsOf(await ask('q=dam&sort=place'))).toEqual(['dam', 'silent']);
  expect(idsOf(await ask('q=dam&sort=reviewed'))).toEqual(['silent', 'dam']);
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
  expect(await countsOf('assessment=opinion', 'actor')).toEqual({ fleet: 0, ministry: 0, zarb: 0 });
  expect(await countsOf('q=dam', 'assessment')).toEqual({ disputed: 1, opinion: 0, supported: 1 });
});

test('the count of each value is the number of results it leaves', async () => {
  for (const facet of ['assessment', 'kind', 'actor', 'article'] as const) {
    for (const query of ['', 'q=dam', 'q=salmon+dam+silent', 'actor=fleet', 'q=%22the+dam%22&type=any']) {
      for (const [id, total] of Object.entries(await countsOf(query, facet))) {
        const narrowed = new URLSearchParams(query);
        narrowed.set(facet, id);
        expect([query, facet, id, (await ask(narrowed.toString())).total]).toEqual([query, facet, id, total]);
      }
    }
  }
});

test('what is chosen narrows what a question finds, and brings nothing else', async () => {
  const all = await ask('q=organisation+dam+silent+engineers');
  const counts = await countsOf('q=organisation+dam+silent+engineers', 'assessment');
  expect(Object.values(counts).reduce((sum: number, n) => sum + (n ?? 0), 0)).toBe(all.total);
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
  expect(without).toEqual([{ facet: 'assessment', id: 'opinion', name: null, total: 2 }]);
});

test('texts are found by paragraph, sources and actors by name, each type when it is asked for', async () => {
  const [text] = (await ask('q=shepherds&type=article')).hits;
  expect(text).toMatchObject({ type: 'article', url: '/articles/hills/#p1' });
  const [named] = (await ask('q=ozgur&type=actor')).hits;
  expect(named).toMatchObject({ type: 'actor', url: '/actors/ministry/' });
  expect((await ask('q=catch&type=source')).hits[0]?.url).toBe('/sources/census/');
  expect((await ask('q=catch')).hits.every(({ type }) => type === 'claim')).toBe(true);
});

const namesOf = async (text: string): Promise<readonly string[]> => {
  const named = await engine.named(readQuestion(new URLSearchParams({ q: text })));
  return named.map((one) => (one.type === 'sources-of' ? one.name : one.url));
};

test.each([
  ['the writer of a text, by one name', 'Tabler'],
  ['the paper that a text stood in', 'delta courier'],
  ['a word of a paragraph that is in no claim', 'shepherds'],
])('where no claim is found, what else is takes its place: %s', async (_, text) => {
  const answer = await ask(new URLSearchParams({ q: text }).toString());
  expect(answer).toMatchObject({ widened: true, corrected: [], lacking: [] });
  expect(answer.hits[0]?.type).toBe('article');
  expect((await ask(new URLSearchParams({ q: text, kind: 'event' }).toString())).total).toBe(0);
});

test('where no claim is found, what else is takes its place: a name spelled otherwise', async () => {
  const answer = await ask('q=Rahhim');
  expect(answer).toMatchObject({ widened: true, corrected: [{ typed: 'Rahhim', used: ['rahim'] }] });
  expect(answer.hits[0]?.url).toBe('/articles/rivers/');
});

test.each([
  ['an actor by its name', 'northern fleet', ['/actors/fleet/']],
  ['an actor by letters', 'NF', ['/actors/fleet/']],
  ['an actor in another script', 'شمالی بیڑا', ['/actors/fleet/']],
  ['an actor by a name spelled otherwise', 'Noor Mahsood', ['/actors/fleet/']],
  ['a source by its title', 'the fisheries census', ['/sources/census/']],
  [
    'the sources of one publisher together, behind the best of them',
    'harbour gazette',
    ['/sources/gazette-2/', 'Harbour Gazette'],
  ],
  ['a text by most of its writer’s name', 'tariq rahim', ['/articles/rivers/']],
  ['what has all words of a question where no claim has', 'engineers shepherds', []],
  ['nothing for words that are no name', 'silent dam', []],
  ['nothing for one word of a longer name', 'northern', []],
])('beside claims a question names %s', async (_, text, urls) => {
  expect(await namesOf(text)).toEqual(urls);
});

test('a word that another part has is not taken for a near one', async () => {
  expect((await ask('q=tablet+dam')).corrected).toEqual([{ typed: 'tablet', used: ['table'] }]);
  const answer = await ask('q=tabler+dam');
  expect([answer.corrected, answer.lacking]).toEqual([[], ['tabler']]);
});

test.each([
  ['a name that is like a word', 'Damn', 'dam'],
  ['letters that begin another word', 'NFL', null],
])('%s brings nothing: what may have been meant is offered', async (_, text, word) => {
  const answer = await ask(`q=${text}`);
  expect([answer.total, answer.corrected]).toEqual([0, []]);
  expect(answer.offered.flatMap(({ words }) => words)).toEqual(word === null ? [] : [word]);
});

test('letters that stand for words are neither the stem nor the beginning of others', async () => {
  expect((await ask('q=DAMS')).total).toBe(0);
  expect((await ask('q=dams')).total).toBe(2);
  expect((await ask('q=CENSU')).total).toBe(0);
});

test.each([
  ['written as one', 'zarbazb', 'dam'],
  ['written as two', 'engi neers', 'silt'],
])('words are found that a text has otherwise: %s', async (_, text, id) => {
  const answer = await ask(new URLSearchParams({ q: text }).toString());
  expect(idsOf(answer)[0]).toBe(id);
});

test('a claim is found by an id that it had before, and says so', async () => {
  const [hit] = (await ask('q=old-fishery')).hits;
  expect(hit?.url).toMatch(/#c-catch$/);
  expect(hit?.why).toContainEqual(expect.objectContaining({ kind: 'former', text: 'old-fishery' }));
});

test('with words all types are counted, those too that were not asked for', async () => {
  expect(await countsOf('q=catch', 'type')).toEqual({ claim: 1, article: 1, source: 1, actor: 1 });
  expect(await countsOf('q=catch&assessment=disputed', 'type')).toEqual({
    claim: 1,
    article: 0,
    source: 0,
    actor: 0,
  });
});

test('without words there is no count of what was not searched; names stand for ids of things, terms for others', async () => {
  const names = async (query: string, facet: Facet): Promise<unknown> =>
    (await engine.count(readQuestion(new URLSearchParams(query)), [facet]))[facet];
  expect(await names('', 'type')).toEqual([{ id: 'claim', name: null, total: 5 }]);
  expect(await names('type=any&q=dam', 'type')).toContainEqual({ id: 'actor', name: null, total: 2 });
  expect(await names('actor=fleet', 'actor')).toContainEqual({
    id: 'fleet',
    name: 'Northern Fleet',
    total: 2,
  });
});

test('a value that a part of the index does not have finds nothing in it', async () => {
  expect((await ask('type=any&assessment=disputed')).hits.every(({ type }) => type === 'claim')).toBe(true);
});

test.each([
  ['a chunk of words', /^index\//, 'q=dam'],
  ['a fragment', /^fragment\//, 'q=dam'],
  ['a filter', /^filter\//, 'assessment=disputed'],
  ['the program', /^wasm\./, 'q=dam'],
  ['the list of records', /\.pf_meta$/, 'q=dam'],
  ['the entry', /^pagefind-entry/, 'q=dam'],
  ['what must be known first', /^about/, 'q=dam'],
  ['the list of words', /^words\//, 'q=damm'],
])('where %s is missing, there is no answer instead of a wrong one', async (_, missing, query) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  const unhandled = (): void => undefined;
  process.on('unhandledRejection', unhandled);
  const broken = open(files.filter(({ path }) => !missing.test(path)));
  await expect(broken.ask(readQuestion(new URLSearchParams(query)), 10)).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('unhandledRejection', unhandled);
});

test('an unknown value of a facet finds nothing', async () => {
  expect((await ask('actor=nobody')).total).toBe(0);
});

test('the same content gives the same files', async () => {
  const again = await buildIndex(corpusOf(CONTENT), addressesBelow('/'), 'en');
  expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  expect(
    again.every(({ content }, i) => Buffer.compare(content, files[i]?.content ?? Buffer.of()) === 0),
  ).toBe(true);
});

test('a site that must have few files has its records in as few as it says', async () => {
  const isRecord = ({ path }: IndexFile): boolean => path.includes('fragment/');
  const fewer = await buildIndex(corpusOf(CONTENT), addressesBelow('/'), 'en', 1);
  expect(files.filter(isRecord).length).toBeGreaterThan(4);
  expect(fewer.filter(isRecord)).toHaveLength(2);
});

test('what Pagefind writes is served as it is, but for interfaces that no page shows', () => {
  const kinds = new Set(
    files.map(({ path }) =>
      path
        .replace(/^others\//, '')
        .replace(/[^/]*\.(pf_\w+)$/, '*.$1')
        .replace(/(words|names)\/.*/, '$1/*'),
    ),
  );
  expect([...kinds].sort()).toEqual([
    '*.pf_meta',
    'about.json',
    'filter/*.pf_filter',
    'fragment/*.pf_fragment',
    'index/*.pf_index',
    'names/*',
    'pagefind-entry.json',
    'pagefind.js',
    'wasm.en.pagefind',
    'wasm.unknown.pagefind',
    'words/*',
  ]);
});

test.each([
  ['a site without claims', articleContent('empty', 'No claim is made here.'), ['/articles/empty/#p1']],
  ['a site without anything', {}, []],
])('%s has an index, which finds what there is', async (_, content, found) => {
  const asked = open(await buildIndex(corpusOf(content), addressesBelow('/'), 'en'));
  const urls = async (search: string): Promise<readonly string[]> =>
    (await asked.ask(readQuestion(new URLSearchParams(search)), 10)).hits.map(({ url }) => url);
  expect(await urls('q=claim')).toEqual(found);
  expect(await urls('q=claim&type=article')).toEqual(found);
  expect(await urls('')).toEqual([]);
  const counts = await asked.count(readQuestion(new URLSearchParams('q=claim')), [
    'type',
    'assessment',
    'kind',
  ]);
  expect(counts.assessment).toEqual([]);
});

test('a site of which no record has a value of some facet is narrowed down by the others', async () => {
  const content = articleContent('hills', 'The hills keep their water.', {
    water: { quote: 'The hills keep their water', claim: 'Water stays in the hills.', assessment: 'opinion' },
  });
  const asked = open(await buildIndex(corpusOf(content), addressesBelow('/'), 'en'));
  const question = (query: string): ReturnType<typeof readQuestion> =>
    readQuestion(new URLSearchParams(query));
  for (const query of ['q=water', '', 'q=water&type=any', 'assessment=opinion']) {
    const counts = await asked.count(question(query), [...FACETS]);
    expect(counts.assessment).toEqual([{ id: 'opinion', total: 1, name: null }]);
    expect([counts.actor, counts.source]).toEqual([[], []]);
  }
  expect((await asked.ask(question('q=water&actor=fleet'), 10)).total).toBe(0);
  expect((await asked.ask(question('q=water&sort=reviewed'), 10)).total).toBe(1);
});

test('what Pagefind reports stops the build', () => {
  expect(() => checked({ errors: ['disk full'] }, 'write the index')).toThrow(
    'Pagefind could not write the index: disk full',
  );
});

test('the dev server gives the index of the content as it stands, and of new content when it changes', async () => {
  let current: Corpus = corpus;
  const build = vi.fn((asked: Corpus) => buildIndex(asked, addressesBelow('/b/'), 'en'));
  const origin = await listen(serveIndex('/b/pagefind/', () => current, build));
  const readNames = async (): Promise<string> =>
    (await fetch(`${origin}/b/pagefind/names/actor.json`)).text();
  expect(await readNames()).not.toContain('Third');
  const script = await fetch(`${origin}/b/pagefind/pagefind.js?anew`);
  expect(script.headers.get('content-type')).toContain('text/javascript');
  expect((await fetch(`${origin}/b/pagefind/about.json`)).headers.get('content-type')).toContain(
    'application/json',
  );
  expect((await fetch(`${origin}/b/pagefind/nothing`)).status).toBe(404);
  expect(await (await fetch(`${origin}/b/else`)).text()).toBe('passed on');
  expect(build).toHaveBeenCalledTimes(1);
  current = corpusOf({ ...CONTENT, 'actors/third.yaml': actor('Third') });
  expect(await readNames()).toContain('Third');
  expect(build).toHaveBeenCalledTimes(2);
});

test('while content has errors the dev server says them, and recovers', async () => {
  let broken = true;
  const load = (): Corpus => {
    if (broken) throw new Error('quote-not-found');
    return corpus;
  };
  const origin = await listen(serveIndex('/pagefind/', load, () => Promise.resolve(files)));
  const answer = await fetch(`${origin}/pagefind/about.json`);
  expect([answer.status, await answer.text()]).toEqual([503, 'quote-not-found']);
  broken = false;
  expect((await fetch(`${origin}/pagefind/about.json`)).status).toBe(200);
});

test('a build writes the index below the site’s base path, addresses included, and the next has it from there', async () => {
  const folder = temporaryFolder();
  const root = pathToFileURL(`${folder}/`);
  const { hooks } = search({ loadCorpus: () => corpus, urls: addressesBelow, language: 'en' });
  // Of what Astro gives, what the hooks read.
  await hooks['astro:config:done']!({ config: { base: '/base', root } } as never);
  const logger = { info: () => undefined };
  const build = async (out: string): Promise<void> => {
    await hooks['astro:build:start']!({ logger } as never);
    await hooks['astro:build:done']!({ dir: new URL(out, root), logger } as never);
  };
  await build('first/');
  expect(existsSync(path.join(folder, 'first/pagefind/pagefind-entry.json'))).toBe(true);
  await build('next/');
  const bytesOf = (name: string): readonly (readonly [string, string])[] => {
    const built = path.join(folder, name);
    return filesIn(built)
      .toSorted()
      .map((file) => [file, readFileSync(path.join(built, file), 'base64')]);
  };
  expect(bytesOf('next')).toEqual(bytesOf('first'));
  expect(readdirSync(path.join(folder, '.cache/index')).sort()).toEqual(['claims', 'others']);
});

/** Opens an index as the worker does, in Node. */
function open(list: readonly IndexFile[]): Engine {
  const contents = new Map(list.map(({ path, content }) => [path, content]));
  const origin = `http://localhost/${++opened}/`;
  served.set(origin, contents);
  vi.stubGlobal('fetch', (address: string, ...rest: unknown[]) => {
    const [at] = /^http:\/\/localhost\/\d+\//.exec(address) ?? [];
    const files = served.get(at ?? '');
    if (files === undefined) return realFetch(address, ...(rest as []));
    const content = files.get(address.slice(at?.length).replace(/\?.*$/, ''));
    return Promise.resolve(
      new Response((content ?? null) as BodyInit, { status: content === undefined ? 404 : 200 }),
    );
  });
  return createEngine({
    pagefind: async (folder) => {
      const script = path.join(temporaryFolder(), 'pagefind.mjs');
      writeFileSync(script, contents.get(`${folder}pagefind.js`) ?? '');
      const pagefind = (await import(pathToFileURL(script).href)) as Pagefind;
      await pagefind.options({ basePath: origin + folder, baseUrl: '/', ranking: RANKING });
      await pagefind.init();
      return pagefind;
    },
    json: async (file) => {
      const content = contents.get(file);
      if (content === undefined) throw new Error(`404 ${file}`);
      return JSON.parse(Buffer.from(content).toString('utf8')) as unknown;
    },
  });
}

let opened = 0;
const served = new Map<string, ReadonlyMap<string, Uint8Array>>();
const realFetch = globalThis.fetch;

async function listen(middleware: Connect.NextHandleFunction): Promise<string> {
  const server = createServer((request: Connect.IncomingMessage, response) =>
    middleware(request, response, () => response.end('passed on')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
