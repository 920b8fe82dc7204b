import { expect, test } from 'vitest';
import { addressesBelow } from '../../../../src/site/frame/urls.ts';
import { en } from '../../../../src/site/messages/en.ts';
import { claimPageOf } from '../../../../src/site/search/browser/engine/hits.ts';
import { indexContent } from '../../../../src/site/search/build/index-words.ts';
import { numberNames } from '../../../../src/site/search/build/numbers.ts';
import { searchRecords, type SearchRecord } from '../../../../src/site/search/build/records.ts';
import { reviewFile } from '../../../../src/site/search/build/side-files.ts';
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
        kind: 'statistic',
        assessment: 'partly-supported',
        reason: 'Two counts differ.',
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

const records = searchRecords(corpusOf(CONTENT), urls, en, 'en');
const [first] = records as readonly [SearchRecord, ...SearchRecord[]];
const wordsOf = ({ content }: SearchRecord): string =>
  content.type === 'words' ? indexContent(content.phrases, content.others) : '';

test('claims come first in the order of the text, then texts, sources and actors', () => {
  expect(records.map(({ type, url }) => [type, url])).toEqual([
    ['claim', '/base/articles/rivers/#c-catch'],
    ['claim', '/base/articles/rivers/#c-waits'],
    ['article', '/base/articles/rivers/'],
    ['source', '/base/sources/census/'],
    ['actor', '/base/actors/fleet/'],
  ]);
  expect(records.map(({ sort }) => sort.place)).toEqual([0, 1, 2, 3, 4]);
});

test('a claim shows its quote, restatement, assessment, kind, paragraph, text and actors', () => {
  expect(first.meta).toEqual({
    title: 'The catch fell by 40.6 percent.',
    quote: 'The catch fell by 40.6 percent',
    assessment: 'Partly supported',
    kind: 'Statistic',
    paragraph: '1',
    article: 'On rivers',
    actors: 'Northern Fleet',
    id: 'catch',
  });
});

test('a claim can be narrowed down by everything it refers to', () => {
  expect(first.filters).toEqual({
    type: ['claim'],
    article: ['rivers|On rivers'],
    kind: ['statistic|Statistic'],
    assessment: ['partly-supported|Partly supported'],
    actor: ['fleet|Northern Fleet'],
    source: ['census|The fisheries census'],
    year: ['2025'],
  });
});

test.each<[string, string, readonly string[]]>([
  ['a season', '2021-22', ['2021']],
  ['a decade', '202X', Array.from({ length: 10 }, (_, i) => String(2020 + i))],
  ['an interval', '2019/2021', ['2019', '2020', '2021']],
  ['an open interval', '2019/..', ['2019']],
  ['a year before our era, with a label', '-0044', ['-44|45 BC']],
])('a source can be narrowed down by every year of its date: %s', (_, issued, expected) => {
  const source = CONTENT['sources/census.yaml']!.replace('2021-03', issued);
  const found = searchRecords(corpusOf({ ...CONTENT, 'sources/census.yaml': source }), urls, en, 'en');
  expect(found.find(({ type }) => type === 'source')!.filters['year']).toEqual(expected);
});

test('a claim is found by the words of a date among its figures, by the day too', () => {
  const text = 'The dam broke on 2021-05-09.';
  const figures = [{ words: '2021-05-09', value: '2021-05-09', unit: 'date', measure: 'day' }];
  const content = articleContent('dams', text, { dam: { quote: 'The dam broke on 2021-05-09', figures } });
  const [claim] = searchRecords(corpusOf(content), urls, en, 'en') as readonly [SearchRecord];
  expect(` ${wordsOf(claim)} `).toContain(' 9 may ');
});

test('the day of the last review is known for every date that a claim may give', () => {
  const reviewed = ['2026-01-01', '2026-01', '2026-21', '202X', '../2026-01-02', null];
  const reviewedRecords = reviewed.map((date) => ({ ...first, sort: { place: 0, reviewed: date } }));
  const days = JSON.parse(Buffer.from(reviewFile(reviewedRecords).content).toString()) as unknown;
  expect(days).toEqual([20454, 20454, 20454, 18262, 20455, 0]);
});

test.each([
  ['its quote', 'catch fell 406 percent'],
  ['its reason', 'counts'],
  ['its note', 'found'],
  ['a figure rounded', '41'],
  ['a figure without its decimals', '40'],
  ['other names of its actors', 'nf'],
  ['titles of its sources', 'fisheries'],
  ['the other words of its sentence', 'years'],
])('a claim is found by %s', (_, words) => {
  expect(` ${wordsOf(first)} `).toContain(` ${words} `);
});

test('a claim is not found by words of other sentences, nor by words that mean nothing', () => {
  expect(wordsOf(first).split(' ')).not.toEqual(expect.arrayContaining(['answered']));
  expect(wordsOf(first).split(' ')).not.toEqual(expect.arrayContaining(['the']));
});

test('a text is made of its paragraphs, each with its address', () => {
  expect(records[2]?.content).toMatchObject({
    type: 'passages',
    passages: [
      { id: 'p1', title: '¶ 1' },
      { id: 'p2', title: '¶ 2', text: 'The river waits.' },
    ],
  });
});

test('the page of a claim follows from its place in the text', () => {
  expect(claimPageOf(urls.claimInText('rivers', 'catch'))).toBe(urls.claim('rivers', 'catch'));
});

test('compounds are indexed by their parts and both spellings, behind the words in their order', () => {
  expect(indexContent('Vice-Chair of the organisation', ['counter-terrorism'])).toBe(
    'vicechair organisation vice chair organization counterterrorism counter terrorism',
  );
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
