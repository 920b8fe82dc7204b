import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ACTOR_FIELDS, articleContent, SERIES_FIELDS, SOURCE_FIELDS, yaml } from '../content.ts';
import { buildContent } from './content-site.ts';
import { usePages } from '../pages.ts';

const CONTENT = {
  ...articleContent(
    'rivers',
    'The river rises in the northern hills. The catch fell by 40 percent from 2020 to 2021.\n\nNobody counted.',
    {
      catch: {
        quote: 'The catch fell by 40 percent from 2020 to 2021.',
        kind: 'statistic',
        assessment: 'disputed',
        figures: [
          {
            words: '40 percent',
            value: -40,
            unit: 'percent',
            measure: 'the catch',
            from: 2020,
            to: 2021,
            series: ['floods'],
          },
        ],
        actors: ['body'],
        supports: [{ source: 'report', says: 'One count has it.' }],
        dates: [{ words: '2021', label: 'Count', textDate: '2021', evidenceDate: '2020', source: 'report' }],
      },
      hills: { quote: 'The river rises in the northern hills.', assessment: 'supported' },
    },
  ),
  'sources/report.yaml': yaml({ ...SOURCE_FIELDS, language: 'en', URL: 'https://example.org/report' }),
  'actors/body.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['river'] }),
  'series/floods.yaml': yaml(SERIES_FIELDS),
};

/** One page of every kind. */
const KINDS = [
  '',
  'articles/rivers/',
  'articles/rivers/claims/catch/',
  'articles/rivers/figures/',
  'articles/rivers/cite/',
  'claims/',
  'sources/',
  'sources/report/',
  'actors/',
  'actors/body/',
  'figures/',
  'search/?q=river',
  'method/',
  'corrections/',
];

const { open, origin } = usePages(() => buildContent(CONTENT));

test('without script a link in the footer leads to the same page in Urdu, whose links keep to Urdu, and back', async () => {
  const page = await open('/articles/rivers/', { javaScriptEnabled: false });
  expect(await languageOf(page)).toEqual(['en', 'ltr']);
  await page.getByRole('contentinfo').getByRole('link', { name: 'اردو' }).click();
  expect(new URL(page.url()).pathname).toBe('/ur/articles/rivers/');
  expect(await languageOf(page)).toEqual(['ur', 'rtl']);

  await page.getByRole('navigation', { name: 'سائٹ' }).getByRole('link', { name: 'دعوے' }).click();
  expect(new URL(page.url()).pathname).toBe('/ur/claims/');
  await page.locator('.claim-card blockquote a').first().click();
  expect(new URL(page.url()).pathname).toBe('/ur/articles/rivers/claims/hills/');
  await page.getByRole('link', { name: 'اگلا دعویٰ' }).click();
  expect(new URL(page.url()).pathname).toBe('/ur/articles/rivers/claims/catch/');

  await page.getByRole('contentinfo').getByRole('link', { name: 'English' }).click();
  expect(new URL(page.url()).pathname).toBe('/articles/rivers/claims/catch/');
  expect(await languageOf(page)).toEqual(['en', 'ltr']);
});

test('in Urdu the page runs from right to left, and an English text from left to right within it', async () => {
  const page = await open('/ur/articles/rivers/', { viewport: { width: 1280, height: 800 } });
  const left = async (selector: string): Promise<number> =>
    (await page.locator(selector).first().boundingBox())?.x ?? NaN;
  expect(await left('.site-name')).toBeGreaterThan(await left('.site-header nav'));
  expect(await left('.body')).toBeGreaterThan(await left('.notes'));
  const directions = await page.evaluate(() =>
    ['.body p', '.notes', '.restatement', '.assessment'].map((selector) => {
      const element = document.querySelector(selector);
      return (
        element && [element.closest('[lang]')?.getAttribute('lang'), getComputedStyle(element).direction]
      );
    }),
  );
  expect(directions).toEqual([
    ['en', 'ltr'],
    ['ur', 'rtl'],
    ['en', 'ltr'],
    ['ur', 'rtl'],
  ]);
});

test('search in Urdu speaks Urdu, leads to pages in Urdu and back to their words', async () => {
  const page = await open('/ur/search/?q=catch');
  const hit = page.locator('a.hit').first();
  await hit.waitFor();
  expect(await page.locator('.search-status').innerText()).toContain('1 نتیجہ');
  expect(await page.locator('.search-results .assessment').innerText()).toBe('متنازع');
  await hit.click();
  await page.waitForURL('**/ur/articles/rivers/**');
  expect(new URL(page.url()).hash).toBe('#c-catch');
});

test('the dialog of search speaks Urdu and opens the search page in Urdu', async () => {
  const page = await open('/ur/claims/');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'دعووں میں تلاش کریں' }).fill('catch');
  await page.locator('dialog .search-status').getByText('catch').waitFor();
  await page.getByRole('link', { name: 'یہ تلاش الگ صفحے پر کھولیں' }).click();
  await page.waitForURL((url) => url.pathname + url.search === '/ur/search/?q=catch');
});

test('what is copied on a page in Urdu is the address that lasts', async () => {
  const page = await open('/ur/articles/rivers/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('.pilcrow').first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${origin()}/articles/rivers/#p1`);
  await expect.poll(() => page.locator('.told').innerText(), { timeout: 10_000 }).toContain('کاپی ہو گیا۔');
});

test.each(KINDS)('in Urdu /%s passes axe in light and dark and never scrolls sideways', async (kind) => {
  const page = await open(`/ur/${kind}`);
  if (kind.startsWith('search')) await page.locator('a.hit').first().waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const said = violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
    expect([colorScheme, said]).toEqual([colorScheme, []]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  expect(scroll).toBeLessThanOrEqual(inner);
});

/** Opens a page whose console must stay silent. */

function languageOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
}
