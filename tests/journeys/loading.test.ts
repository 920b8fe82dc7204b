import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { usePages } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { READING } from './frozen.ts';

const { open } = usePages(FROZEN_SITE);
const PHONE = { viewport: { width: 390, height: 844 } } as const;
const WIDE = { viewport: { width: 1280, height: 900 } } as const;

/** Paths of what a page asked for, by the end of the name, with the time relative to its load event. */
const asked = (page: Page, ending: string): Promise<readonly { path: string; afterLoad: boolean }[]> =>
  page.evaluate((end) => {
    const [{ loadEventStart: loaded }] = performance.getEntriesByType('navigation') as [
      PerformanceNavigationTiming,
    ];
    return performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith(end))
      .map(({ name, startTime }) => ({ path: new URL(name).pathname, afterLoad: startTime >= loaded }));
  }, ending);
/** The first family of the text. */
const face = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.querySelector('main p') ?? document.body).fontFamily);

test.each([READING, `${READING}claims/salmon-fall/`, '/', '/claims/', '/figures/'])(
  '%s asks for one script',
  async (address) => {
    const page = await open(address, PHONE);
    expect(await asked(page, '.js')).toHaveLength(1);
  },
);

test('a phone reads the first page in its own faces, and the next ones in those of the site', async () => {
  const page = await open(READING, PHONE);
  expect(await face(page)).not.toContain('Source');
  await expect.poll(() => asked(page, '.woff2'), { timeout: 5_000 }).toHaveLength(2);
  expect((await asked(page, '.woff2')).every(({ afterLoad }) => afterLoad)).toBe(true);
  expect(await face(page)).not.toContain('Source');
  await page.locator('.site-header a', { hasText: 'Claims' }).click();
  await page.waitForURL('**/claims/');
  expect(await face(page)).toMatch(/^"Source S/);
});

test('a reader who saves data is not sent faces', async () => {
  const page = await open(READING, {
    ...PHONE,
    before: (fresh) =>
      fresh.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      }),
  });
  await page.waitForTimeout(1_500);
  expect(await asked(page, '.woff2')).toEqual([]);
});

test('a wide screen has the faces of the site at once', async () => {
  const page = await open(READING, WIDE);
  expect(await face(page)).toMatch(/^"Source S/);
});

test('on a wide screen the first page in Urdu is set in the face that it brings, where the device has none', async () => {
  const page = await open('/ur/', WIDE);
  const width = (family: string): Promise<number> =>
    page.evaluate((tried) => {
      const words = document.createElement('span');
      words.textContent = 'یہ دعوے ہیں';
      words.style.cssText = `position: absolute; white-space: nowrap; font-family: ${tried}`;
      document.body.append(words);
      const { width: found } = words.getBoundingClientRect();
      words.remove();
      return found;
    }, family);
  await expect.poll(() => width('Naskh, serif')).not.toBe(await width('serif'));
});

test('paper has the faces of the site whatever its width', async () => {
  const page = await open(READING, PHONE);
  await page.emulateMedia({ media: 'print' });
  expect(await face(page)).toMatch(/^"Source S/);
});

test('the text is drawn with its first words: what the browser waits for is the first paragraph', async () => {
  const page = await open(READING, PHONE);
  const awaited = await page.locator('link[rel=expect][blocking=render]').getAttribute('href');
  const first = await page.locator('[data-article-text] p').first().getAttribute('id');
  expect(awaited).toBe(`#${first}`);
});
