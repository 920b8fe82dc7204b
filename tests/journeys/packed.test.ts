import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { epubOf, packOf, zipOf } from '../../src/exports/index.ts';
import { axeViolations } from '../axe.ts';
import { corpusOf } from '../content.ts';
import { NOTED } from '../noted-content.ts';
import { launch } from '../serve.ts';
import { temporaryFolder } from '../temporary.ts';
import { publish } from '../unit/exports/published.ts';
import { corpus as frozen } from './frozen.ts';

const texts = [frozen, corpusOf(NOTED)].flatMap((corpus) =>
  corpus.articles.map((article) => [article.slug, { article, site: publish(corpus) }] as const),
);
const chosen = texts.filter(([slug]) =>
  ['what-the-river-owes', 'darya-ka-qarz', 'edges', 'noted'].includes(slug),
);

/** Long texts are looked through by axe, note by note. */
vi.setConfig({ testTimeout: 240_000 });

let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(complaints.splice(0)).toEqual([]);
});
afterAll(async () => {
  vi.resetConfig();
  await browser.close();
});

/** Writes the files of an archive, and gives the address of one of them. */
function unpack(archive: Uint8Array, file: string): string {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
  return new URL(file, pathToFileURL(`${folder}/`)).href;
}

async function open(address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 800, height: 600 } })).newPage();
  page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  await page.goto(address);
  return page;
}

/** Rules for the frame of a web page, which reading systems have and a document of a book has not, as Ace by DAISY leaves them out. */
const OF_WEB_PAGES = ['landmark-one-main', 'bypass'];

/** Follows each mark of a note to its note and from there back, and says which did not come back to itself. */
async function lost(page: Page, marks: string): Promise<readonly string[]> {
  const start = page.url().replace(/#.*/, '');
  const ids = await page.locator(marks).evaluateAll((all) => all.map(({ id }) => id));
  const strays: string[] = [];
  for (const id of ids) {
    await page.goto(start);
    await page.locator(`[id="${id}"]`).click();
    const note = page.locator(':target');
    const back = note.locator(`a[role=doc-backlink][href$="#${id}"]`).first();
    if (!(await note.isVisible()) || (await back.count()) === 0) strays.push(`${id}: no note`);
    else {
      await back.click();
      if ((await page.locator(':target').getAttribute('id')) !== id) strays.push(`${id}: not back`);
    }
  }
  return ids.length === 0 ? ['there is no mark'] : strays;
}

describe.each(chosen)('the book of %s', (_, { article, site }) => {
  const book = epubOf(site, article, site.wordsIn(article));

  test('has nothing in any of its documents that is hard to read with assistive technology', async () => {
    const documents = Object.keys(unzipSync(book)).filter((name) => name.endsWith('.xhtml'));
    expect(documents.length).toBeGreaterThan(1);
    const page = await open('about:blank');
    const found: string[] = [];
    const folder = unpack(book, '');
    for (const name of documents) {
      await page.goto(new URL(name, folder).href);
      const barriers = await axeViolations(page, { except: OF_WEB_PAGES });
      found.push(...barriers.map((barrier) => `${name} ${barrier}`));
    }
    expect(found).toEqual([]);
  });

  test('says in its metadata how it can be read, as EPUB Accessibility asks', () => {
    const metadata = strFromU8(unzipSync(book)['EPUB/package.opf']!);
    for (const property of ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary'])
      expect(metadata).toMatch(new RegExp(`<meta property="schema:${property}">[^<]+<`));
    const isPictured = article.images.size > 0;
    expect(metadata.includes('<meta property="schema:accessMode">visual<')).toBe(isPictured);
    expect(metadata.includes('>alternativeText<')).toBe(isPictured);
  });
}); // prettier-ignore

test('in a book each mark leads to its note, and the note back to that very mark: of claims, of their parts and of footnotes', async () => {
  const [, { article, site }] = texts.find(([slug]) => slug === 'noted')!;
  const page = await open(unpack(epubOf(site, article, site.wordsIn(article)), 'EPUB/text.xhtml'));
  expect(await page.locator('.noteref').count()).toBe(6);
  expect(await page.locator('.footref').count()).toBe(3);
  expect(await lost(page, '.noteref')).toEqual([]);
  expect(await lost(page, '.footref')).toEqual([]);
});

describe.each(chosen)('the packed page of %s', (_, { article, site }) => {
  test('opens from a folder with its words, its style and its pictures, and leads from marks to notes and back', async () => {
    const files = await packOf(site, article, site.wordsIn(article), new Map([['articles/x/article.md', new Uint8Array()]]));
    const page = await open(unpack(zipOf(article.slug, files), `${article.slug}/data/index.html`));
    expect(await page.locator('h1').first().innerText()).toBe(article.title);
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    expect(await page.locator('img').evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth === 0).length)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    const words = await page.locator('main').innerText();
    for (const { reason } of article.claims) expect(words.replace(/\s+/g, ' ')).toContain(reason.replace(/\s+/g, ' '));
    const missing = await page.locator('main li > a').evaluateAll((all, packed) => all.map((one) => one.getAttribute('href') ?? '').filter((href) => !href.includes(':') && !href.startsWith('#') && !href.endsWith('/') && !packed.includes(`data/${href}`)), [...files.keys()]);
    expect(missing).toEqual([]);
    if (article.slug === 'noted') for (const marks of ['.noteref', '.footref']) expect(await lost(page, marks)).toEqual([]);
  });
}); // prettier-ignore
