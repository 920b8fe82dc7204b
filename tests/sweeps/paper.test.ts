import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PAPER } from '../layout-faults.ts';
import { onPaper, type OnPaper } from '../paper.ts';
import { usePages } from '../pages.ts';
import { OWN_SITE } from '../site/shared.ts';
import { article, READING } from './own.ts';

const { open } = usePages(OWN_SITE);

/** A claim whose figure stands beside series, with their tables. */
const figured = article.claims.find(({ figures }) => figures.some(({ series }) => series.length > 0))!;

const PAGES = ['', '/ur'].flatMap((language) => [
  [`${language}${READING}`, 'short'],
  [`${language}${READING}`, 'all'],
  [`${language}${READING}claims/${figured.id}/`, ''],
  [`${language}/figures/`, ''],
]);

/** Chromium loses some links of columns that go from right to left, by which sheets are told. */
const TOLD = PAGES.filter(([at, print]) => !(at?.startsWith('/ur') === true && print === 'all'));

test.each(TOLD)(
  'no heading of %s (%s) ends a sheet, and no caption leaves its picture',
  async (at, print) => {
    const page = await paper(at, print);
    await page.evaluate(() => {
      for (const head of document.querySelectorAll('main :is(h2, h3, h4, figcaption, .figure-finding)')) {
        let next = head.nextElementSibling;
        while (next !== null && !next.checkVisibility()) next = next.nextElementSibling;
        if (next === null || !head.checkVisibility()) continue;
        head.classList.add('head');
        next.classList.add('next');
      }
    });
    const sheets = await onPaper(page, { heads: '.head', next: '.next' });
    expect(sheets.heads.length).toBeGreaterThan(1);
    expect(sheets.next).toHaveLength(sheets.heads.length);
    expect(sheets.heads.filter((head, i) => head.last !== sheets.next[i]?.first)).toEqual([]);
  },
);

test.each(PAGES.filter(([at]) => !at?.endsWith(READING)))(
  'no row of a table of %s (%s) stands alone on a sheet, and short tables stand whole below what they are',
  async (at, print) => {
    const page = await paper(at, print);
    const sizes = await page
      .locator('.chart-table table')
      .evaluateAll((tables) => tables.map((table) => (table as HTMLTableElement).rows.length));
    const { rows, says } = await onPaper(page, { rows: '.chart-table tr', says: '.chart-table > summary' });
    let from = 0;
    const tables = sizes.map((size) => rows.slice(from, (from += size)));
    expect(tables.length).toBeGreaterThan(3);
    expect(says.filter((one, i) => one.last !== tables[i]?.[0]?.first)).toEqual([]);
    const alone = tables.flatMap((all) => [all.slice(0, 3), all.slice(-2), all.length < 10 ? all : []]);
    expect(alone.filter((part) => new Set(part.map(({ first }) => first)).size > 1)).toEqual([]);
  },
);

test.each(['', '/ur'])(
  'what is said of a paragraph that repeats another is printed with it: %s',
  async (language) => {
    const { repeats, texts } = await onPaper(await paper(`${language}${READING}`, 'short'), {
      repeats: '.repeats',
      texts: '.block:has(> .repeats) > p:first-of-type',
    });
    expect(repeats.length).toBeGreaterThan(0);
    expect(repeats.map(sheet)).toEqual(texts.map(({ last }) => last));
  },
);

test('printed, a text is cited, and of the marks those are explained that it has', async () => {
  const page = await paper(READING, 'short');
  const [author] = article.authors;
  expect(await page.locator('.cite').innerText()).toContain(article.title);
  expect(await page.locator('.cite').innerText()).toContain(author.name.split(' ').at(-1));
  const explained = await page
    .locator('.legend dt .assessment')
    .evaluateAll((words) => words.map((word) => (word as HTMLElement).dataset['assessment']));
  expect(new Set(explained)).toEqual(new Set(article.claims.map(({ assessment }) => assessment)));
});

function sheet({ first }: OnPaper): number {
  return first;
}

/** A page as it goes to paper, with as much of the notes as a reader asks for. */
async function paper(at: string | undefined, print: string | undefined): Promise<Page> {
  const page = await open(at ?? '', { viewport: PAPER });
  if (print === 'all') await page.evaluate(() => (document.documentElement.dataset['print'] = 'all'));
  await page.emulateMedia({ media: 'print' });
  return page;
}
