import { expect, test } from 'vitest';
import { readCorpus } from '../../../../src/corpus/index.ts';
import { dataFiles } from '../../../../src/exports/index.ts';
import {
  CAN_BE_LEFT_OUT,
  isLeftOut,
  pictureOf,
  type LeftOut,
} from '../../../../src/site/frame/settings/left-out.ts';
import { readSettings } from '../../../../src/site/frame/settings/settings.ts';
import { addressesBelow } from '../../../../src/site/frame/address/urls.ts';
import { publish } from '../../exports/published.ts';

const SAMPLES: Readonly<Record<LeftOut, readonly string[]>> = {
  claimPages: ['articles/rivers/claims/rise/', 'ur/articles/rivers/claims/rise/'],
  claimFeeds: ['articles/rivers/claims/rise/feed.xml', 'articles/rivers/claims/rise/feed.json'],
  claimFrames: ['embed/rivers/rise/', 'oembed/rivers/rise.json'],
  claimPictures: ['og/articles/rivers/claims/rise.jpg'],
  sourceFeeds: ['sources/gauge/feed.xml', 'actors/crews/feed.json'],
  sourcePictures: ['og/sources/gauge.jpg', 'og/actors/crews.jpg'],
};

test.each(CAN_BE_LEFT_OUT)('a site without %s is without those files alone', (kind) => {
  const left = Object.values(SAMPLES).flat().filter((path) => isLeftOut([kind], path)); // prettier-ignore
  expect(left).toEqual(SAMPLES[kind]);
});

test.each(['articles/rivers/', 'articles/rivers/claims/', 'articles/rivers/feed.xml', 'sources/gauge/', 'actors/crews/', 'feed.xml', 'claims.json', 'articles/rivers/claims.csv', 'og/articles/rivers.jpg'])(
  'no site is without %s',
  (path) => {
    expect(isLeftOut(CAN_BE_LEFT_OUT, path)).toBe(false);
  },
); // prettier-ignore

test('a claim without a picture shows that of its text, and a source without one none', () => {
  expect(pictureOf([], 'articles/rivers/claims/rise')).toBe('articles/rivers/claims/rise');
  expect(pictureOf(['claimPictures'], 'articles/rivers/claims/rise')).toBe('articles/rivers');
  expect(pictureOf(['claimPictures'], 'sources/gauge')).toBe('sources/gauge');
  expect(pictureOf(['sourcePictures'], 'sources/gauge')).toBeUndefined();
  expect(pictureOf(['sourcePictures'], undefined)).toBeUndefined();
});

test('what is left out is neither made nor listed, and all else is', () => {
  const { corpus } = readCorpus('tests/fixtures/healthy/content');
  const site = publish(corpus!);
  const isLeft = (path: string): boolean => isLeftOut(['claimFeeds', 'claimFrames', 'sourceFeeds'], path);
  const all = dataFiles(site).map(({ path }) => path);
  const fewer = dataFiles({ ...publish({ ...corpus! }), isLeftOut: isLeft }).map(({ path }) => path);
  expect(fewer).toEqual(all.filter((path) => !isLeft(path)));
  expect(all.length - fewer.length).toBeGreaterThan(100);
});

test('where claims have no pages, what leads to one leads to its words in the text, and what is said of it has ids there', () => {
  const urls = addressesBelow('/', 'ur', () => false);
  expect(urls.claim('rivers', 'rise')).toBe('/ur/articles/rivers/#c-rise');
  const { corpus } = readCorpus('tests/fixtures/healthy/content');
  const site = publish(corpus!);
  const inTexts = { ...publish({ ...corpus! }), urls: { ...site.urls, claim: site.urls.claimInText } };
  const annotations = dataFiles(inTexts).find(({ path }) => path === 'articles/rivers/annotations.jsonld');
  const ids = String(annotations?.content()).match(/^ {8}"id": "[^"]*#[^"]*"/gm) ?? [];
  expect(ids.length).toBeGreaterThan(3);
  expect(ids.filter((id) => /#.*#/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the environment outranks what the configuration leaves out, and names what it cannot leave out', () => {
  const of = (list: string): readonly string[] =>
    readSettings({ leaveOut: ['claimPages'] }, { SCHOLIUM_LEAVE_OUT: list }).leaveOut;
  expect(of('claimFeeds, sourceFeeds')).toEqual(['claimFeeds', 'sourceFeeds']);
  expect(of('')).toEqual([]);
  expect(() => of('claims')).toThrow('SCHOLIUM_LEAVE_OUT: "claims" is nothing that a site can do without');
  expect(() => readSettings({}, { SCHOLIUM_SEARCH_FILES: '0' })).toThrow('no whole number from 1 on');
});
