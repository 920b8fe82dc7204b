import { expect, test } from 'vitest';
import { inEveryLanguage, isLasting } from '../../../../src/site/frame/languages.ts';
import { readSettings } from '../../../../src/site/frame/settings.ts';
import { addressesBelow } from '../../../../src/site/frame/urls.ts';

test('languages are read in their order, each once', () => {
  expect(readSettings({}, { SCHOLIUM_LANGUAGES: 'ur, en,ur' }).languages).toEqual(['ur', 'en']);
});

test.each(['', 'en,', 'en,xx', 'en;ur'])('a list of languages without words is refused: "%s"', (list) => {
  expect(() => readSettings({}, { SCHOLIUM_LANGUAGES: list })).toThrow(
    'SCHOLIUM_LANGUAGES: there is no catalogue of messages',
  );
});

test('a page stands at its own address and below the tag of every other language', () => {
  expect(inEveryLanguage([{ params: { slug: 'x' }, props: { n: 1 } }])).toEqual([
    { params: { slug: 'x', language: undefined }, props: { n: 1 } },
    { params: { slug: 'x', language: 'ur' }, props: { n: 1 } },
  ]);
});

test('pages of another language have addresses below its tag, files have one address', () => {
  const urls = addressesBelow('/base', 'ur');
  expect(urls.claim('x', 'y')).toBe('/base/ur/articles/x/claims/y/');
  expect(urls.home()).toBe('/base/ur/');
  expect([urls.series('s'), urls.picture('p'), urls.pagefind(), urls.icon()]).toEqual([
    '/base/series/s.csv',
    '/base/og/p.jpg',
    '/base/pagefind/',
    '/base/favicon.svg',
  ]);
});

test.each([
  ['/', '/', true],
  ['/ur/', '/', false],
  ['/articles/ur/', '/', true],
  ['/urban/', '/', true],
  ['/base/ur/claims/', '/base', false],
  ['/base/ur/claims/', '/base/', false],
  ['/base/claims/', '/base/', true],
])('an address lasts when it has no tag of another language: %s below %s', (path, base, lasts) => {
  expect(isLasting(path, base, ['en', 'ur'])).toBe(lasts);
});
