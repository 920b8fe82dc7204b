import { expect, test } from 'vitest';
import { addressesBelow } from '../../../../src/site/frame/address/urls.ts';
import {
  indexedForms,
  smallForms,
  toDocument,
  wordReader,
  wordsOf,
} from '../../../../src/site/search/build/document.ts';
import { searchRecords, type SearchRecord } from '../../../../src/site/search/build/records/index.ts';
import { numberNames } from '../../../../src/site/search/build/records/numbers.ts';
import { articleContent, corpusOf, yaml, type Content } from '../../../content.ts';

const urls = addressesBelow('/base/');

const CONTENT: Content = {
  ...articleContent(
    'rivers',
    'The catch fell by 40.6 percent in ten years. Nobody answered.\n\nThe river waits.',
    {
      catch: {
        quote: 'The catch fell by 40.6 percent',
        claim: 'The catch fell by 40.6 percent.',
        kind: 'attribution',
        assessment: 'partly-supported',
        reason: 'Two counts differ.',
        attribution: { said: 'By the ferrymen.', borneOut: 'Of herring alone.' },
        asks: ['is overfishing to blame'],
        actors: ['fleet'],
        context: [{ source: 'census', says: 'It counts boats.' }],
        figures: [
          { words: '40.6 percent', value: 40.6, unit: 'percent', measure: 'catch', from: 2010, to: 2020 },
        ],
      },
      waits: { quote: 'The river waits', claim: 'The river waits.' },
    },
  ),
  'sources/census.yaml': yaml({
    type: 'report',
    title: 'The fisheries census',
    issued: '2021-03',
    standing: 'primary',
    read: 'full',
  }),
  'actors/fleet.yaml': yaml({
    name: 'Northern Fleet',
    kind: 'group',
    aliases: ['the fleet', 'NF'],
    summary: 'Boats of the north.',
    sources: ['census'],
  }),
};

const records = searchRecords(corpusOf(CONTENT), urls);
const others = (type: SearchRecord['type']): SearchRecord => records.others.find((one) => one.type === type)!;
const [first] = records.claims as readonly [SearchRecord, ...SearchRecord[]];

test('claims are a part of their own; the others are each text with its paragraphs, sources and actors', () => {
  const all = [...records.claims, ...records.others];
  expect(all.map(({ type, url }) => [type, url])).toEqual([
    ['claim', '/base/articles/rivers/#c-catch'],
    ['claim', '/base/articles/rivers/#c-waits'],
    ['article', '/base/articles/rivers/'],
    ['article', '/base/articles/rivers/#p1'],
    ['article', '/base/articles/rivers/#p2'],
    ['source', '/base/sources/census/'],
    ['actor', '/base/actors/fleet/'],
  ]);
});

test('a claim shows its quote, restatement, note, evidence, sources, actors, paragraph, text and language', () => {
  const shown = first.passages.flatMap(({ kind, of, shown }) => (shown === null ? [] : [[kind, of, shown]]));
  expect(shown).toEqual([
    ['quote', '', 'The catch fell by 40.6 percent'],
    ['claim', '', 'The catch fell by 40.6 percent.'],
    ['reason', '', 'Two counts differ.'],
    ['note', '', expect.any(String)],
    ['note', '', 'By the ferrymen.'],
    ['note', '', 'Of herring alone.'],
    ['sentence', '', 'The catch fell by 40.6 percent in ten years.'],
    ['actor', 'fleet', 'Northern Fleet · the fleet · NF'],
    ['evidence', 'census', 'It counts boats.'],
    ['source', 'census', 'The fisheries census'],
    ['ordinal', '', '1'],
    ['article', '', 'On rivers'],
    ['language', '', 'en'],
    ['number', '', '1'],
  ]);
});

test('a claim can be narrowed down by the ids of everything it refers to', () => {
  expect(first.filters).toEqual({
    article: ['rivers'],
    kind: ['attribution'],
    assessment: ['partly-supported'],
    actor: ['fleet'],
    source: ['census'],
    year: ['2025'],
    reviewed: [expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
  });
});

test('a source and an actor carry the claims that lean on them', () => {
  const about = records.others.filter(({ passages }) =>
    passages.some(({ kind, shown }) => kind === 'about' && shown === 'The catch fell by 40.6 percent.'),
  );
  expect(about.map(({ url }) => url)).toEqual(['/base/sources/census/', '/base/actors/fleet/']);
});

test.each<[string, string, readonly string[]]>([
  ['a season', '2021-22', ['2021']],
  ['a decade', '202X', Array.from({ length: 10 }, (_, i) => String(2020 + i))],
  ['an interval', '2019/2021', ['2019', '2020', '2021']],
  ['an open interval', '2019/..', ['2019']],
  ['a year before our era', '-0044', ['-44']],
])('a source can be narrowed down by every year of its date: %s', (_, issued, expected) => {
  const source = CONTENT['sources/census.yaml']!.replace('2021-03', issued);
  const { others } = searchRecords(corpusOf({ ...CONTENT, 'sources/census.yaml': source }), urls);
  expect(others.find(({ type }) => type === 'source')!.filters.year).toEqual(expected);
});

test('a claim is found by the words of a date among its figures, by the day too', () => {
  const text = 'The dam broke on 2021-05-09.';
  const figures = [{ words: '2021-05-09', value: '2021-05-09', unit: 'date', measure: 'day' }];
  const content = articleContent('dams', text, { dam: { quote: 'The dam broke on 2021-05-09', figures } });
  const { claims } = searchRecords(corpusOf(content), urls);
  expect([...indexedForms(claims[0]!)]).toEqual(expect.arrayContaining(['9n', 'may']));
});

test.each([
  ['2026-01-01', '2026-01-01'],
  ['2026-01', '2026-01-01'],
  ['2026-21', '2026-01-01'],
  ['202X', '2020-01-01'],
  ['../2026-01-02', '2026-01-02'],
])('the day of the last review is known for every date that a claim may give: %s', (reviewed, day) => {
  const content = articleContent('dams', 'The dam broke.', { dam: { quote: 'The dam broke', reviewed } });
  expect(searchRecords(corpusOf(content), urls).claims[0]!.filters.reviewed).toEqual([day]);
});

test.each([
  ['its quote', 'catch fell 40p6n percent'],
  ['readers’ questions', 'overfishing blame'],
  ['its reason', 'counts'],
  ['its note', 'found'],
  ['whether it was said', 'ferrymen'],
  ['whether that is borne out', 'herring'],
  ['a figure rounded', '41n'],
  ['a figure without its decimals', '40n'],
  ['other names of its actors', 'nf'],
  ['what its evidence says', 'boats'],
  ['titles of its sources', 'fisheries'],
  ['the other words of its sentence', 'years'],
])('a claim is found by %s', (_, words) => {
  expect([...indexedForms(first)]).toEqual(expect.arrayContaining(words.split(' ')));
});

test('a claim is not found by words of other sentences, nor by words that mean nothing', () => {
  const forms = indexedForms(first);
  expect(['answered', 'the', 'by'].filter((word) => forms.has(word))).toEqual([]);
});

test('a passage is shown as it stands and searched in comparable forms, quote and questions with more weight', () => {
  const html = toDocument({
    type: 'claim',
    url: '/x/#c-y',
    filters: { kind: ['event'] },
    passages: [
      { kind: 'quote', of: '', shown: '“A” & <b>', searched: 'Vice-Chair of the organisation' },
      { kind: 'claim', of: '', shown: null, searched: 'O’Brien’s plan' },
      { kind: 'evidence', of: 'census', shown: '1.8 %', searched: '1.8 %' },
    ],
  });
  expect(html).toBe(
    '<!doctype html><html><body><i data-pagefind-filter="kind[data-value]" data-value="event"></i>' +
      '<i id="quote.0." data-pagefind-title="“A” &amp; &lt;b&gt;"></i>' +
      '<p data-pagefind-weight="2">vice chair organization</p>' +
      '<p data-pagefind-weight="2">obrien plan</p>' +
      '<i id="evidence.2.census" data-pagefind-title="1.8 %"></i><p data-pagefind-weight="1.05">1p8n percent</p>' +
      '<p data-pagefind-weight="1.05">vicechair brien 1n</p></body></html>',
  );
});

test('a claim of several parts is found by each of them and by the sentences around each', () => {
  const content = articleContent('weirs', 'The weir broke at noon.\n\nNo boat was lost that evening.', {
    weir: { quote: ['The weir broke', 'No boat was lost'] },
  });
  const forms = indexedForms(searchRecords(corpusOf(content), urls).claims[0]!);
  expect(['weir', 'boat', 'lost', 'noon', 'evening'].filter((word) => !forms.has(word))).toEqual([]);
});

test('a footnote is found, and a claim in it with the sentence around', () => {
  const content = articleContent(
    'weirs',
    'The weir broke.[^1]\n\n[^1]: Keepers of the lock denied it twice.',
    {
      lock: { quote: 'Keepers of the lock denied it' },
    },
  );
  const { claims, others } = searchRecords(corpusOf(content), urls);
  expect(indexedForms(claims[0]!)).toContain('twice');
  const note = others.find((record) => indexedForms(record).has('keepers'));
  expect(note).toMatchObject({ type: 'article', url: '/base/articles/weirs/#p2' });
});

test('everything is found by ids that it had before, through every renaming', () => {
  const redirects = [
    '- { kind: claim, article: rivers, id: fish, to: catch, date: 2026-01-01 }',
    '- { kind: claim, article: rivers, id: haul, to: fish, date: 2026-01-01 }',
    '- { kind: article, id: streams, to: rivers, date: 2026-01-01 }',
    '- { kind: source, id: count, to: census, date: 2026-01-01 }',
    '- { kind: actor, id: boats-north, to: fleet, date: 2026-01-01 }',
  ].join('\n');
  const { claims, others } = searchRecords(corpusOf({ ...CONTENT, 'redirects.yaml': redirects }), urls);
  const found = [...claims, ...others].flatMap(({ url, passages }) => {
    const ids = passages.flatMap(({ kind, searched }) => (kind === 'former' ? [searched] : []));
    return ids.length === 0 ? [] : [[url, ids]];
  });
  expect(found).toEqual([
    ['/base/articles/rivers/#c-catch', ['fish', 'haul']],
    ['/base/articles/rivers/', ['streams']],
    ['/base/sources/census/', ['count']],
    ['/base/actors/fleet/', ['boats-north']],
  ]);
});

test('a text is found by its title, writer and paper, an actor by each name, words that are names known apart', () => {
  const text = others('article');
  expect(text.passages.map(({ kind, shown }) => [kind, shown])).toEqual([
    ['title', 'On rivers'],
    ['by', 'A. Writer'],
    ['by', 'The Paper'],
    ['language', 'en'],
  ]);
  const names = others('actor').passages.flatMap(({ kind, shown }) => (kind === 'names' ? [shown] : []));
  expect(names).toEqual(['the fleet', 'NF']);
  const small = smallForms(others('actor'));
  expect(['fleet', 'north', 'nf', 'northern'].map((form) => small.has(form))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  ['21', ['twenty-one']],
  ['30', ['thirty']],
  ['21st', ['21', 'twenty-first']],
  ['12th', ['12', 'twelfth']],
  ['90th', ['90', 'ninetieth']],
  ['279.8', ['280']],
  ['1,099.5', ['1100']],
  ['2021', []],
  ['many', []],
])('%s is also called %j', (number, names) => {
  expect(numberNames(number)).toEqual(names);
});

test('the words of a record are the same whichever records were read before', () => {
  const { claims, others } = searchRecords(corpusOf(CONTENT), urls);
  const read = wordReader();
  for (const record of [...claims, ...others, ...claims]) expect(read(record)).toEqual(wordsOf(record));
});
