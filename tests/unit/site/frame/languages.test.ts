import { expect, onTestFinished, test } from 'vitest';
import { inEveryLanguage, isLasting } from '../../../../src/site/frame/settings/languages.ts';
import { linksOn } from '../../../../src/site/frame/settings/navigation.ts';
import { pageOf, versionsOf } from '../../../../src/site/frame/page.ts';
import {
  languagesIn,
  readSettings,
  settings,
  useSettings,
} from '../../../../src/site/frame/settings/settings.ts';
import { addressesBelow } from '../../../../src/site/frame/address/urls.ts';
import { CATALOGUE_LANGUAGES } from '../../../../src/site/messages/index.ts';
import { temporaryFolder } from '../../../temporary.ts';

const ROUTE = { routePattern: '/[...language]/articles/[slug]' };

test('languages are read in their order, each once; none stand where no variable gives any', () => {
  expect(languagesIn({ SCHOLIUM_LANGUAGES: 'ur, en,ur' })).toEqual(['ur', 'en']);
  expect(languagesIn({})).toBeNull();
  expect(readSettings({}, { SCHOLIUM_LANGUAGES: 'ur, en,ur' }).languages).toEqual(['ur', 'en']);
});

test.each(['', 'en,', 'en,xx', 'en;ur'])('a list of languages without words is refused: "%s"', (list) => {
  expect(() => readSettings({}, { SCHOLIUM_LANGUAGES: list })).toThrow(
    new RegExp(
      `^SCHOLIUM_LANGUAGES: there is no catalogue of messages for ".*"; there is one for ${CATALOGUE_LANGUAGES}\\.$`,
    ),
  );
});

test('a page stands at its own address and below the tag of every other language', () => {
  expect(inEveryLanguage([{ params: { slug: 'x' }, props: { n: 1 } }], ROUTE)).toEqual([
    { params: { slug: 'x', language: undefined }, props: { n: 1 } },
    { params: { slug: 'x', language: 'ur' }, props: { n: 1 } },
  ]);
});

test.each<
  [own: readonly string[], pattern: string, params: object, languages: readonly (string | undefined)[]]
>([
  [['method'], '/[...language]/method', {}, ['ur']],
  [['ur/method'], '/[...language]/method', {}, [undefined]],
  [[''], '/[...language]', {}, ['ur']],
  [['articles/x'], '/[...language]/articles/[slug]', { slug: 'x' }, ['ur']],
  [
    ['articles/xy', 'methods', 'articles'],
    '/[...language]/articles/[slug]',
    { slug: 'x' },
    [undefined, 'ur'],
  ],
])(
  'pages %j of the site take the place of those of %s with their addresses',
  (ownPages, routePattern, params, languages) => {
    const before = settings();
    onTestFinished(() => useSettings(before));
    useSettings({ ...before, ownPages });
    const paths = inEveryLanguage([{ params }], { routePattern });
    expect(paths.map((one) => one.params.language)).toEqual(languages);
  },
);

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

test('a page that the site adds below the tag of a language is in it, and leads to the same page in others', () => {
  const before = settings();
  onTestFinished(() => useSettings(before));
  useSettings({ ...before, content: temporaryFolder(), ownPages: ['about', 'ur/about', 'ur/only', 'urban'] });
  const at = (pattern: string) => ({
    params: {},
    routePattern: `/${pattern}`,
    url: new URL(`https://readings.example/${pattern}/`),
  });
  const hrefs = (pattern: string): readonly string[] => versionsOf(at(pattern)).map(({ href }) => href);
  expect(['about', 'ur/about', 'urban'].map((pattern) => pageOf(at(pattern)).language)).toEqual([
    'en',
    'ur',
    'en',
  ]);
  expect([hrefs('about'), hrefs('ur/about')]).toEqual([
    ['/about/', '/ur/about/'],
    ['/about/', '/ur/about/'],
  ]);
  expect([hrefs('ur/only'), hrefs('urban'), hrefs('rss')]).toEqual([['/ur/only/'], ['/urban/'], []]);
});

test('a link to a page that the site adds keeps to the language of the reader where that page is there in it', () => {
  const navigation = ['/about/', '/about/?all#us', '/terms/', '/', 'https://elsewhere.example/about/'].map(
    (href) => ({
      label: 'x',
      href,
    }),
  );
  const hrefsIn = (tag?: string): readonly string[] =>
    linksOn(
      { ...pageOf({ params: {} }), language: tag ?? 'en', urls: addressesBelow('/b/', tag) },
      { navigation, ownPages: ['about', 'ur/about', 'terms'] },
    ).map(({ href }) => href);
  expect(hrefsIn()).toEqual([
    '/b/about/',
    '/b/about/?all#us',
    '/b/terms/',
    '/b/',
    'https://elsewhere.example/about/',
  ]);
  expect(hrefsIn('ur')).toEqual([
    '/b/ur/about/',
    '/b/ur/about/?all#us',
    '/b/terms/',
    '/b/',
    'https://elsewhere.example/about/',
  ]);
});
