import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readCorpus, type Article } from '../../src/corpus/index.ts';
import { normalize } from '../../src/text/index.ts';
import { elements, parseHtml, textOf, type HtmlElement } from '../html.ts';
import { temporaryFolder } from '../temporary.ts';
import { invalidHtml } from '../valid-html.ts';
import { buildSite, PROJECT } from './build.ts';

const CONTENT = path.join('tests/fixtures/healthy/content');
const site = path.join(temporaryFolder(), 'site');
const articles: readonly Article[] = readCorpus(path.join(PROJECT, CONTENT)).corpus?.articles ?? [];

beforeAll(async () => {
  await build(site);
});

test('the healthy content has what its tests are about', () => {
  expect(articles.map(({ slug, claims }) => [slug, claims.length])).toEqual([
    ['darya-ka-qarz', 6],
    ['what-the-river-owes', 60],
  ]);
});

test.each(articles.map((article) => [article.slug, article] as const))(
  'the page of %s holds its text, word for word, each paragraph under its id',
  (slug, article) => {
    const all = pageElements(`articles/${slug}`);
    const text = all.filter(({ attributes }) => attributes.has('data-article-text'));
    expect(normalize(textOf(text))).toBe(normalize(article.flat.text));
    for (const paragraph of article.paragraphs) {
      expect(normalize(textOf([byId(all, paragraph.id)]))).toBe(paragraph.text);
    }
  },
);

test.each(articles.map((article) => [article.slug, article] as const))(
  'the marks of each claim of %s are its quote, tied to its note and back',
  (slug, article) => {
    const all = pageElements(`articles/${slug}`);
    for (const claim of article.claims) {
      const marks = all.filter(({ attributes }) =>
        attributes.get('data-claims')?.split(' ').includes(claim.id),
      );
      const quotes = claim.places.map(() => normalize(claim.quote)).join('');
      expect(normalize(marks.map((mark) => textOf(mark.children)).join(''))).toBe(quotes);
      expect(byId(all, `c-${claim.id}`).name).toBe('mark');
      const note = byId(all, `n-${claim.id}`);
      expect(textOf([note])).not.toBe('');
      const links = (inside: readonly HtmlElement[]): readonly (string | undefined)[] =>
        inside.map(({ attributes }) => attributes.get('href'));
      expect(links(all)).toContain(`#n-${claim.id}`);
      expect(links(elements([note]))).toContain(`#c-${claim.id}`);
      expect(byId(pageElements(`articles/${slug}/claims/${claim.id}`), 'main').name).toBe('main');
    }
  },
);

test('no page has an id twice or a link within a link', () => {
  const pages = files(site).filter((file) => file.endsWith('index.html'));
  expect(pages.length).toBeGreaterThan(70);
  for (const page of pages) {
    const all = elements(parseHtml(readFileSync(path.join(site, page), 'utf8')));
    const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect([page, ids.filter((id, i) => ids.indexOf(id) !== i)]).toEqual([page, []]);
    const links = all.filter(({ name }) => name === 'a');
    const nested = links.filter((link) => elements(link.children).some(({ name }) => name === 'a'));
    expect([page, nested]).toEqual([page, []]);
  }
});

test('every page is valid HTML', async () => {
  const { pages, errors } = await invalidHtml(site);
  expect(errors).toEqual([]);
  expect(pages).toBeGreaterThan(70);
});

test('a text that runs from right to left says so', () => {
  const text = pageElements('articles/darya-ka-qarz').find(({ attributes }) =>
    attributes.has('data-article-text'),
  );
  expect(text?.attributes.get('dir')).toBe('rtl');
  expect(text?.attributes.get('lang')).toBe('ur');
});

test('building twice gives the same bytes', async () => {
  const again = path.join(temporaryFolder(), 'site');
  await build(again);
  expect(digests(again)).toEqual(digests(site));
});

async function build(outDir: string): Promise<void> {
  const { status, output } = await buildSite(CONTENT, outDir);
  if (status !== 0) throw new Error(output);
}

function pageElements(address: string): readonly HtmlElement[] {
  return elements(parseHtml(readFileSync(path.join(site, address, 'index.html'), 'utf8')));
}

function byId(all: readonly HtmlElement[], id: string): HtmlElement {
  const [element, ...others] = all.filter(({ attributes }) => attributes.get('id') === id);
  if (element === undefined || others.length > 0) throw new Error(`There is not one #${id}`);
  return element;
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function digests(folder: string): Readonly<Record<string, string>> {
  const digest = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
  return Object.fromEntries(files(folder).map((file) => [file, digest(file)]));
}
