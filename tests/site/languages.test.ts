import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { messagesFor } from '../../src/site/messages/catalogues.ts';
import {
  ACTOR_FIELDS,
  articleContent,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
  type ClaimInput,
  type Content,
} from '../content.ts';
import { allTextOf, elements, parseHtml, type HtmlElement } from '../html.ts';
import { temporaryFolder } from '../temporary.ts';
import { buildSite } from './build.ts';
import { writeContent } from './write-content.ts';

const CLAIM: ClaimInput = {
  quote: '',
  assessment: 'contradicted',
  figures: [
    { words: '5', value: 5, unit: 'count', measure: 'dams', from: 2020, to: 2021, series: ['floods'] },
  ],
  actors: ['body'],
  supports: [{ source: 'report', says: 'It says so.' }],
  dates: [{ words: '2021', label: 'Flood', textDate: '2021', evidenceDate: '2020', source: 'report' }],
};

/** A text in the first language, one in another that has words, one in a language without. */
const CONTENT: Content = {
  ...inLanguage('en', 'rivers', 'The river had 5 dams in 2021. Nobody counted them.', 'The river had 5 dams in 2021'),
  ...inLanguage('ur', 'darya', 'دریا پر 2021 میں 5 ڈیم تھے۔ کسی نے نہیں گنے۔', 'دریا پر 2021 میں 5 ڈیم تھے'),
  ...inLanguage('ar', 'nahr', 'كان على النهر 5 سدود في 2021. لم يعدها أحد.', 'كان على النهر 5 سدود في 2021'),
  'sources/report.yaml': yaml({ ...SOURCE_FIELDS, language: 'en' }),
  'actors/body.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['river'] }),
  'series/floods.yaml': yaml(SERIES_FIELDS),
}; // prettier-ignore

const ENGLISH = messagesFor('en');
const URDU = messagesFor('ur');
const folder = temporaryFolder();
const site = path.join(folder, 'site');

beforeAll(async () => {
  writeContent(path.join(folder, 'content'), CONTENT);
  const { status, output } = await buildSite(path.join(folder, 'content'), site, { SCHOLIUM_BASE: '/base' });
  if (status !== 0) throw new Error(output);
});

test.each([
  ['the reading', 'articles/darya', URDU.reading.legendText],
  ['a claim', 'articles/darya/claims/dams', URDU.claim.noneFound],
  ['its figures', 'articles/darya/figures', URDU.figures.balance],
])('the pages of an article in Urdu are in Urdu, from right to left: %s', (_, address, words) => {
  const page = open(address);
  expect(languageOf(page)).toEqual({ lang: 'ur', dir: 'rtl' });
  expect(page.text).toContain(words);
  expect(page.text).toContain(URDU.assessment.contradicted);
  expect(page.text).not.toContain(ENGLISH.assessment.contradicted);
});

test('an article in a language without words has those of English and mirrors', () => {
  const page = open('articles/nahr');
  expect(languageOf(page)).toEqual({ lang: 'en', dir: 'rtl' });
  expect(page.text).toContain(ENGLISH.assessment.contradicted);
  const title = page.elements.find(({ name }) => name === 'h1');
  expect(title?.attributes.get('lang')).toBe('ar');
});

test('every page stands in every language, and files stand once', () => {
  const pages = files().filter((file) => file.endsWith('index.html'));
  const urdu = pages.filter((file) => file.startsWith('ur/'));
  expect(urdu.length).toBeGreaterThan(15);
  expect(urdu.map((file) => file.slice(3))).toEqual(pages.filter((file) => !file.startsWith('ur/')));
  expect(files().filter((file) => file.startsWith('ur/') && !file.endsWith('.html'))).toEqual([]);
});

test('a page in Urdu says so, leads to pages in Urdu only, and names the page that lasts', () => {
  for (const file of files().filter((one) => /^ur\/.*html$/.test(one))) {
    const address = path.dirname(file).replace(/^ur\/?/, '');
    const page = open(path.dirname(file));
    expect([file, languageOf(page)]).toEqual([file, { lang: 'ur', dir: 'rtl' }]);
    const lasting = `https://scholium.example/base/${address === '' ? '' : `${address}/`}`;
    expect(linked(page, 'canonical')).toEqual([lasting]);
    const away = page.elements.filter(({ name, attributes }) => {
      const href = attributes.get('href') ?? '';
      const isPage = name === 'a' && href.startsWith('/') && !/\.[a-z]+$/.test(href);
      return isPage && !href.startsWith('/base/ur/') && attributes.get('hreflang') !== 'en';
    });
    expect([file, away.map(({ attributes }) => attributes.get('href'))]).toEqual([file, []]);
  }
});

test('a page and its other language lead to each other and say that they are the same', () => {
  for (const address of ['', 'articles/rivers', 'articles/rivers/claims/dams', 'claims', 'sources/report']) {
    const slash = address === '' ? '' : '/';
    const alternates = [
      `https://scholium.example/base/${address}${slash}`,
      `https://scholium.example/base/ur/${address}${slash}`,
    ];
    const [english, urdu] = [open(address), open(path.join('ur', address))];
    expect([linked(english, 'alternate'), linked(urdu, 'alternate')]).toEqual([alternates, alternates]);
    expect(switches(english)).toEqual([['ur', 'ur', `/base/ur/${address}${slash}`, 'اردو']]);
    expect(switches(urdu)).toEqual([['en', 'en', `/base/${address}${slash}`, 'English']]);
  }
});

test('a page that is in the reader’s language already leads to no other for it', () => {
  expect([switches(open('articles/darya')), switches(open('ur/articles/darya'))]).toEqual([[], []]);
});

test('what is written in English says so on a page in Urdu', () => {
  const page = open('ur/articles/rivers');
  const marked = page.elements.filter(({ attributes }) => attributes.get('lang') === 'en');
  for (const text of ['On rivers', 'The text says so.', 'Looked for, not found.', 'What was found.']) {
    expect(marked.filter(({ children }) => allTextOf(children).trim() === text)).not.toEqual([]);
  }
  const text = page.elements.find(({ attributes }) => attributes.has('data-article-text'));
  expect(text?.attributes.get('lang')).toBe('en');
  const body = elements(text?.children ?? []).find(({ attributes }) => attributes.get('class') === 'body');
  expect(body?.attributes.get('dir')).toBe('ltr');
});

test('the sitemap and the addresses to cite know the first language only', () => {
  expect(readFileSync(path.join(site, 'sitemap-0.xml'), 'utf8')).not.toContain('/ur/');
  for (const address of ['articles/rivers', 'articles/rivers/claims/dams', 'sources/report']) {
    const cited = open(path.join('ur', address)).elements.filter(({ attributes }) =>
      attributes.get('href')?.startsWith('https://scholium.example/'),
    );
    expect(cited.length).toBeGreaterThan(1);
    const alternate = ({ attributes }: HtmlElement): boolean => attributes.get('rel') === 'alternate';
    for (const one of cited.filter((link) => !alternate(link)))
      expect(one.attributes.get('href')).not.toContain('/ur/');
  }
});

test('a site can be built in one language only', async () => {
  const alone = path.join(folder, 'alone');
  const { status, output } = await buildSite(path.join(folder, 'content'), alone, {
    SCHOLIUM_LANGUAGES: 'ur',
  });
  if (status !== 0) throw new Error(output);
  expect(readdirSync(alone)).not.toContain('ur');
  const page = open('articles/rivers', alone);
  expect(languageOf(page)).toEqual({ lang: 'en', dir: 'ltr' });
  expect(languageOf(open('claims', alone))).toEqual({ lang: 'ur', dir: 'rtl' });
  expect([switches(page), linked(page, 'alternate')]).toEqual([[], []]);
});

interface OpenPage {
  readonly elements: readonly HtmlElement[];
  readonly text: string;
}

function open(address: string, root = site): OpenPage {
  const nodes = parseHtml(readFileSync(path.join(root, address, 'index.html'), 'utf8'));
  return { elements: elements(nodes), text: allTextOf(nodes) };
}

function languageOf(page: OpenPage): object {
  const html = page.elements.find(({ name }) => name === 'html');
  return { lang: html?.attributes.get('lang'), dir: html?.attributes.get('dir') };
}

function linked(page: OpenPage, rel: string): readonly (string | undefined)[] {
  return page.elements
    .filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === rel)
    .map(({ attributes }) => attributes.get('href'));
}

/** Links to the same page in another language: its language twice, its address, its words. */
function switches(page: OpenPage): readonly (readonly (string | undefined)[])[] {
  return page.elements
    .filter(({ name, attributes }) => name === 'a' && attributes.has('hreflang'))
    .map(({ attributes, children }) => [
      attributes.get('lang'),
      attributes.get('hreflang'),
      attributes.get('href'),
      allTextOf(children).trim(),
    ]);
}

function files(): readonly string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
    .sort();
}

function inLanguage(language: string, slug: string, body: string, quote: string): Content {
  const content = articleContent(slug, body, { dams: { ...CLAIM, quote } });
  return Object.fromEntries(
    Object.entries(content).map(([name, text]) => [name, text.replace('lang: "en"', `lang: "${language}"`)]),
  );
}
