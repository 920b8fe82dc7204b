import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { resolveFragment } from '../../src/anchor/index.ts';
import { ASSESSMENTS, CLAIM_KINDS, readCorpus, STANDINGS, type Article } from '../../src/corpus/index.ts';
import { joinBlocks, normalize } from '../../src/text/index.ts';
import { parseDocument, textOf } from '../dom.ts';
import { invalidHtml } from '../valid-html.ts';
import { buildSite, newOutput, PROJECT } from './build.ts';
import { FROZEN_SITE } from './shared.ts';

const { content, folder, base } = FROZEN_SITE;
const { corpus, report } = readCorpus(path.join(PROJECT, content));
const articles: readonly Article[] = corpus?.articles ?? [];

test('the healthy content raises no issue and has what its tests are about', () => {
  expect(report.issues).toEqual([]);
  expect(articles.map(({ slug, claims }) => [slug, claims.length])).toEqual([
    ['apparatus', 3],
    ['bare', 0],
    ['bearot', 2],
    ['darya-ka-qarz', 6],
    ['edges', 31],
    ['ferry', 4],
    ['nahar', 1],
    ['rivers', 6],
    ['what-the-river-owes', 60],
  ]);
  const claims = articles.flatMap((article) => article.claims);
  const missing = <T>(all: readonly T[], found: readonly T[]): readonly T[] =>
    all.filter((one) => !found.includes(one));
  expect(missing(CLAIM_KINDS, claims.map(({ kind }) => kind))).toEqual([]); // prettier-ignore
  expect(missing(ASSESSMENTS, claims.map(({ assessment }) => assessment))).toEqual([]); // prettier-ignore
  const standings = [...(corpus?.sources.values() ?? [])].map(({ standing }) => standing);
  expect(missing(STANDINGS, standings)).toEqual([]);
});

test.each(articles.map((article) => [article.slug, article] as const))(
  'the page of %s holds its text, word for word, each paragraph under its id',
  (slug, article) => {
    const page = open(`articles/${slug}`);
    const text = page.querySelectorAll('[data-article-text]');
    expect(normalize(Array.from(text, textOf).join(''))).toBe(normalize(article.flat.text));
    for (const paragraph of article.paragraphs) {
      expect(normalize(textOf(byId(page, paragraph.id)))).toBe(paragraph.text);
    }
  },
);

test.each(articles.map((article) => [article.slug, article] as const))(
  'the marks of each claim of %s are its quote, tied to its note and back',
  (slug, article) => {
    const page = open(`articles/${slug}`);
    for (const claim of article.claims) {
      const marks = page.querySelectorAll(`mark[data-claims~=${claim.id}]`);
      const words = claim.quoteParts.length > 1 ? claim.quoteParts : claim.places.map(() => claim.quote);
      const quotes = words.map(normalize).join('');
      expect(normalize(Array.from(marks, textOf).join(''))).toBe(quotes);
      expect(byId(page, `c-${claim.id}`).localName).toBe('mark');
      const note = byId(page, `n-${claim.id}`);
      expect(textOf(note)).not.toBe('');
      expect(page.querySelector(`[href="#n-${claim.id}"]`)).not.toBe(null);
      expect(note.querySelector(`[href="#c-${claim.id}"]`)).not.toBe(null);
      expect(byId(open(`articles/${slug}/claims/${claim.id}`), 'main').localName).toBe('main');
    }
  },
);

test.each(articles.map((article) => [article.slug, article] as const))(
  'the exact-words link of each claim of %s finds its words in the text, and nothing else on the page',
  (slug, article) => {
    const others = joinBlocks([normalize(textBesides(open(`articles/${slug}`)))]);
    const { flat, lang } = article;
    for (const claim of article.claims) {
      const link = open(`articles/${slug}/claims/${claim.id}`).querySelector('#cite-words');
      const directive = link?.getAttribute('href')?.split(':~:')[1];
      // Words that repeat others of the text, or of the page, are linked by their paragraph.
      if (directive === undefined) continue;
      const [found] = resolveFragment(flat, directive, lang);
      const [{ start, end }] = claim.places;
      expect([claim.id, found!.start <= start && end <= found!.end]).toEqual([claim.id, true]);
      expect([claim.id, resolveFragment(others, directive, lang)]).toEqual([claim.id, []]);
    }
  },
);

test('no page has an id twice, a link within a link, or a line of the interface that can begin with the dot between two things, which belongs to what stands before it', () => {
  const pages = files(folder).filter((file) => file.endsWith('index.html'));
  expect(pages.length).toBeGreaterThan(200);
  const faults = pages.flatMap((file) => {
    const page = open(path.dirname(file));
    const ids = Array.from(page.querySelectorAll('[id]'), ({ id }) => id);
    const twice = ids.length - new Set(ids).size;
    const links = page.querySelectorAll('a a').length;
    for (const other of page.querySelectorAll('head, script, svg, [data-article-text]')) other.remove();
    const dot = /\S*[ \n]· \S*/.exec(textOf(page.documentElement));
    return twice + links === 0 && dot === null ? [] : [{ file, twice, links, dot: dot?.[0] }];
  });
  expect(faults).toEqual([]);
});

test('every page is valid HTML', async () => {
  const { pages, errors } = await invalidHtml(folder);
  expect(errors).toEqual([]);
  expect(pages).toBeGreaterThan(200);
});

test('a text that runs from right to left says so', () => {
  const text = open('articles/darya-ka-qarz').querySelector('[data-article-text]');
  expect([text?.getAttribute('dir'), text?.getAttribute('lang')]).toEqual(['rtl', 'ur']);
});

test('building twice gives the same bytes', async () => {
  const again = newOutput();
  const { status, output } = await buildSite(content, again, { SCHOLIUM_BASE: base });
  if (status !== 0) throw new Error(output);
  expect(digests(again)).toEqual(digests(folder));
});

function open(address: string): Document {
  return parseDocument(readFileSync(path.join(folder, address, 'index.html'), 'utf8'));
}

/** The text of a page without that of its article. */
function textBesides(page: Document): string {
  for (const unread of page.body.querySelectorAll('script, style, template')) unread.remove();
  const walker = page.createTreeWalker(page.body, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const inText = node.parentElement?.closest('[data-article-text]') ?? null;
    const inApparatus = node.parentElement?.closest('[data-apparatus]') ?? null;
    if (inText !== null && inApparatus === null) node.textContent = '';
  }
  return page.body.textContent;
}

function byId(page: Document, id: string): Element {
  const [element, ...others] = page.querySelectorAll(`[id="${id}"]`);
  if (element === undefined || others.length > 0) throw new Error(`There is not one #${id}`);
  return element;
}

function files(of: string): readonly string[] {
  return readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(of, path.join(entry.parentPath, entry.name)))
    .sort();
}

function digests(of: string): Readonly<Record<string, string>> {
  const digest = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(path.join(of, file)))
      .digest('hex');
  return Object.fromEntries(files(of).map((file) => [file, digest(file)]));
}
