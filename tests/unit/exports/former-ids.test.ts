import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/index.ts';
import { annotationsOf, dataFiles, feedsOf } from '../../../src/exports/index.ts';
import { searchRecords } from '../../../src/site/search/index.ts';
import { addressesBelow } from '../../../src/site/frame/address/urls.ts';
import { publish } from './published.ts';

const corpus = readCorpus('tests/fixtures/healthy/content').corpus!;
const site = publish(corpus);
const ferry = corpus.articles.find(({ slug }) => slug === 'ferry')!;
const said = (path: string): string => {
  const content = dataFiles(site)
    .find((file) => file.path === path)!
    .content();
  return typeof content === 'string' ? content : '';
};

test('an annotation of a claim that was renamed has its new id, and names the one that it had', () => {
  const [annotation] = annotationsOf(site, ferry).filter(({ id }) =>
    id.endsWith('/claims/opened/#annotation'),
  );
  expect(annotation?.via).toEqual([site.urls.claim('ferry', 'first-boat') + '#annotation']);
  expect(annotationsOf(site, ferry).filter(({ via }) => via !== undefined)).toHaveLength(1);
});

test('citations name under `custom` the ids of texts, claims and sources before', () => {
  const formerly = (path: string): readonly unknown[] =>
    (JSON.parse(said(path)) as { custom?: { formerly?: string } }[]).flatMap(
      ({ custom }) => custom?.formerly ?? [],
    );
  // A claim is cited as words of the text and as what the editors found.
  const ofText = ['the-crossing', 'first-boat', 'first-boat'];
  expect(formerly('articles/ferry/citations.csl.json')).toEqual(ofText);
  expect(formerly('sources.csl.json')).toEqual(['board-minutes']);
});

test('an entry of a feed keeps the id that it was first told under, and leads to the address of now', () => {
  const feed = feedsOf(site).find(({ path }) => path === 'articles/ferry/feed')!;
  const entry = feed.entries.find(({ url }) => url === site.urls.claim('ferry', 'opened'))!;
  expect(entry.id).toBe(`${site.urls.claim('the-crossing', 'first-boat')}#revision-1`);
});

test('whoever has an old id finds by it what it belongs to now', () => {
  const records = searchRecords(corpus, addressesBelow('/'));
  const found = (id: string): readonly string[] =>
    [...records.claims, ...records.others].flatMap(({ url, passages }) =>
      passages.some(({ searched }) => searched === id) ? [url] : [],
    );
  expect(found('first-boat')).toEqual(['/articles/ferry/#c-opened']);
  expect(found('board-minutes')).toEqual(['/sources/ferry-minutes/']);
  expect(found('the-crossing')).toEqual(['/articles/ferry/']);
});
