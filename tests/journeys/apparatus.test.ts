import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PAPER } from '../layout-faults.ts';
import { usePages, type Visit } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { articleOf } from './frozen.ts';

/** A text with footnotes, a picture, and claims in a footnote, across the mark of one, and in parts. */
const article = articleOf('apparatus');
const READING = '/articles/apparatus/';

const SIZES: readonly (readonly [string, Visit])[] = [
  ['a desktop', { viewport: { width: 1440, height: 900 } }],
  ['a phone', { viewport: { width: 390, height: 844 } }],
];

const { open } = usePages(FROZEN_SITE);

describe.each(SIZES)('on %s', (_, visit) => {
  test('the mark of a footnote leads to it and the footnote back, both in sight, by pointer and by keys', async () => {
    const page = await open(READING, visit);
    const mark = page.locator('#p2 a.footref');
    await mark.click();
    expect(new URL(page.url()).hash).toBe('#p5');
    expect(await inSight(page, '#p5')).toBe(true);
    const back = page.locator('.footnote:has(#p5) a[role=doc-backlink]');
    await back.press('Enter');
    expect(new URL(page.url()).hash).toBe('#r-p5');
    expect(await inSight(page, '#r-p5')).toBe(true);
  });

  test('marks of footnotes show their numbers, and are not taken for editors’ notes', async () => {
    const page = await open(READING, visit);
    const marks = page.locator('a.footref');
    expect(
      await marks.evaluateAll((all) =>
        all.map((mark) => [(mark as HTMLElement).dataset['number'], mark.getAttribute('aria-label')]),
      ),
    ).toEqual([
      ['1', 'Footnote 1'],
      ['2', 'Footnote 2'],
    ]);
    // The number is drawn by the style sheet, in brackets.
    const [drawn, width] = await marks
      .first()
      .evaluate(
        (mark) => [getComputedStyle(mark, '::before').content, mark.getBoundingClientRect().width] as const,
      );
    expect(drawn).toContain('[');
    expect(width).toBeGreaterThan(5);
  });

  test('a claim in a footnote is marked there, has its note, and its note leads back to it', async () => {
    const page = await open(READING, visit);
    expect(await page.locator('.footnote mark#c-in-footnote').textContent()).toBe('frees them of every toll');
    await page.goto(`${page.url()}#n-in-footnote`);
    await page.locator('#n-in-footnote a[role=doc-backlink]').click();
    expect(new URL(page.url()).hash).toBe('#c-in-footnote');
    expect(await inSight(page, '#c-in-footnote')).toBe(true);
  });

  test('a picture shows, with its description for who does not see it and its credit below it', async () => {
    const page = await open(READING, visit);
    const picture = page.getByRole('img', { name: 'The weir, seen from the mill' });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(480);
    const credit = page.locator('[data-article-text] figure figcaption');
    expect(await credit.textContent()).toBe('Drawing by A. Miller, 1960');
    const [above, below] = [await picture.boundingBox(), await credit.boundingBox()];
    expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height);
    expect(above!.x + above!.width).toBeLessThanOrEqual(visit.viewport!.width);
  });
});

test('the page of a claim of several parts shows each of its passages with its words marked, and leads to each', async () => {
  const page = await open(`${READING}claims/in-parts/`);
  const passages = page.locator('.quotation');
  expect(await passages.evaluateAll((all) => all.map((one) => one.textContent))).toEqual([
    article.paragraphs[1]!.text,
    article.paragraphs[2]!.text,
  ]);
  expect(await page.locator('.quotation mark').allTextContents()).toEqual([
    'The fishers do not',
    'nobody asked them',
    'They meet once a year',
  ]);
  const links = page.locator('.place-links li');
  expect(await links.count()).toBe(3);
  await links.last().locator('a').first().click();
  expect(new URL(page.url()).hash).toBe('#p3');
});

test('footnotes, picture and credit are printed where they stand', async () => {
  const page = await open(READING, { viewport: PAPER });
  await page.emulateMedia({ media: 'print' });
  const picture = page.getByRole('img', { name: 'The weir, seen from the mill' });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(480);
  for (const words of ['Drawing by A. Miller, 1960', ...article.paragraphs.map(({ text }) => text)])
    expect(await page.locator('.reading').innerText()).toContain(words);
  expect(await page.locator('.footref').first().isVisible()).toBe(true);
});

/** Whether an element stands in the window, whole. */
function inSight(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate(async (element) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}
