import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { messagesFor } from '../../src/site/messages/catalogues.ts';
import { articleContent, type Content } from '../content.ts';
import { parseDocument } from '../dom.ts';
import { withoutSpace } from '../found-words.ts';
import { onePageOfEachKind } from '../page-kinds.ts';
import { temporaryFolder } from '../temporary.ts';
import { buildSite, newOutput } from './build.ts';
import { FROZEN_SITE } from './shared.ts';
import { writeContent } from './write-content.ts';

const ENGLISH = messagesFor('en');
const URDU = messagesFor('ur');
const HOST = 'https://scholium.example/base/';
const KINDS = onePageOfEachKind();

test.each([
  ['the reading', 'articles/darya-ka-qarz/', URDU.reading.legendText],
  ['a claim', 'articles/darya-ka-qarz/claims/commission-wrote/', URDU.claim.noneFound],
  ['its figures', 'articles/darya-ka-qarz/figures/', URDU.figures.balance],
])('the pages of an article in Urdu are in Urdu, from right to left: %s', (_, address, words) => {
  const page = open(address);
  expect(languageOf(page)).toEqual(['ur', 'rtl']);
  // What the page tells its scripts is read by nobody.
  for (const script of page.querySelectorAll('script')) script.remove();
  // A chart breaks its words into lines without a space between them.
  const text = withoutSpace(page.body.textContent);
  expect(text).toContain(withoutSpace(words));
  expect(text).toContain(withoutSpace(URDU.assessment.contradicted));
  expect(text).not.toContain(withoutSpace(ENGLISH.assessment.contradicted));
});

test('an article in a language without words has those of English and mirrors', () => {
  const page = open('articles/nahar/');
  expect(languageOf(page)).toEqual(['en', 'rtl']);
  expect(page.body.textContent).toContain(ENGLISH.assessment.unverified);
  expect(page.querySelector('h1')?.getAttribute('lang')).toBe('he');
});

test('every page stands in every language, and files stand once', () => {
  // A frame that stands on other sites is a file like those of data.
  const pages = files().filter((file) => file.endsWith('index.html') && !file.startsWith('embed/'));
  const urdu = pages.filter((file) => file.startsWith('ur/'));
  expect(urdu.length).toBeGreaterThan(100);
  expect(urdu.map((file) => file.slice(3))).toEqual(pages.filter((file) => !file.startsWith('ur/')));
  // What a text keeps for reading without network are the pages of the language it is read in.
  const others = files().filter(
    (file) => file.startsWith('ur/') && !/(?:\.html|\/offline\.json)$/.test(file),
  );
  expect(others).toEqual([]);
});

test('a page in Urdu says so, leads to pages in Urdu only, and names the page that lasts', () => {
  for (const file of files().filter((one) => /^ur\/.*html$/.test(one))) {
    const address = file.replace(/index\.html$/, '');
    const page = open(address);
    expect([file, languageOf(page)]).toEqual([file, ['ur', 'rtl']]);
    const lasting = linked(page, 'canonical');
    // An old address names the page that it leads to.
    if (page.querySelector('meta[http-equiv=refresh]') === null)
      expect([file, lasting]).toEqual([file, [HOST + address.replace(/^ur\//, '')]]);
    expect([file, lasting.filter((one) => one.startsWith(`${HOST}ur/`))]).toEqual([file, []]);
    const away = hrefs(page, 'a[href^="/"]:not([hreflang=en])').filter(
      (href) => !/\.[a-z]+$/.test(href) && !href.startsWith('/base/ur/'),
    );
    expect([file, away]).toEqual([file, []]);
  }
});

test('a page and its other language lead to each other and say that they are the same', () => {
  for (const address of KINDS) {
    const alternates = [HOST + address, `${HOST}ur/${address}`];
    const [english, urdu] = [open(address), open(`ur/${address}`)];
    expect([versions(english), versions(urdu)]).toEqual([alternates, alternates]);
    expect(switches(english)).toEqual([['ur', 'ur', `/base/ur/${address}`, 'اردو']]);
    expect(switches(urdu)).toEqual([['en', 'en', `/base/${address}`, 'English']]);
  }
});

test('a page that is in the reader’s language already leads to no other for it', () => {
  const own = 'articles/darya-ka-qarz/';
  expect([switches(open(own)), switches(open(`ur/${own}`))]).toEqual([[], []]);
});

test('what is written in English says so on a page in Urdu', () => {
  const page = open('ur/articles/rivers/');
  const english = Array.from(page.querySelectorAll('[lang=en]'), (element) => element.textContent.trim());
  for (const text of [
    'On rivers',
    'The catch fell by 40 percent.',
    'Two counts differ.',
    'What was found.',
  ]) {
    expect(english).toContain(text);
  }
  const text = page.querySelector('[data-article-text]');
  expect(text?.getAttribute('lang')).toBe('en');
  expect(text?.querySelector('.block')?.getAttribute('dir')).toBe('ltr');
});

test('the sitemap and the addresses to cite know the first language only', () => {
  expect(readFileSync(path.join(FROZEN_SITE.folder, 'sitemap-0.xml'), 'utf8')).not.toContain('/ur/');
  for (const address of KINDS.filter((one) => /^(articles|sources)\/[^/]+\/(claims\/[^/]+\/)?$/.test(one))) {
    const cited = hrefs(open(`ur/${address}`), '[href^="https://scholium.example/"]:not([rel=alternate])');
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((href) => href.includes('/ur/'))).toEqual([]);
  }
});

test('a site can be built in one language only, and without an address, of which print then says nothing', async () => {
  const content = path.join(temporaryFolder(), 'content');
  const site = newOutput();
  const rivers: Content = articleContent('rivers', 'A river ends.', { ends: { quote: 'river ends' } });
  writeContent(content, rivers);
  const { status, output } = await buildSite(content, site, { SCHOLIUM_LANGUAGES: 'ur', SCHOLIUM_SITE: '' });
  if (status !== 0) throw new Error(output);
  expect(readdirSync(site)).not.toContain('ur');
  const page = open('articles/rivers/', site);
  expect(languageOf(page)).toEqual(['en', 'ltr']);
  expect(languageOf(open('claims/', site))).toEqual(['ur', 'rtl']);
  expect([switches(page), versions(page)]).toEqual([[], []]);
  const printed = [page, open('articles/rivers/')].map((one) => one.querySelector('.print-only') !== null);
  expect(printed).toEqual([false, true]);
});

function open(address: string, root = FROZEN_SITE.folder): Document {
  return parseDocument(readFileSync(path.join(root, address, 'index.html'), 'utf8'));
}

function languageOf({ documentElement }: Document): readonly (string | null)[] {
  return [documentElement.getAttribute('lang'), documentElement.getAttribute('dir')];
}

/** The addresses that a page gives for itself in all languages. */
function versions(page: Document): readonly string[] {
  return hrefs(page, 'link[rel=alternate][hreflang]');
}

function hrefs(page: Document, selector: string): readonly string[] {
  return Array.from(page.querySelectorAll(selector), (element) => element.getAttribute('href') ?? '');
}

function linked(page: Document, rel: string): readonly string[] {
  return hrefs(page, `link[rel=${rel}]`);
}

/** Links to the same page in another language: its language twice, its address, its words. */
function switches(page: Document): readonly (readonly (string | null)[])[] {
  return Array.from(page.querySelectorAll('a[hreflang]'), (link) => [
    link.getAttribute('lang'),
    link.getAttribute('hreflang'),
    link.getAttribute('href'),
    link.textContent.trim(),
  ]);
}

function files(): readonly string[] {
  return readdirSync(FROZEN_SITE.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(FROZEN_SITE.folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
