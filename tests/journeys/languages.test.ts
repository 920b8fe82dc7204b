import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { messagesFor } from '../../src/site/messages/index.ts';
import { axeViolations } from '../axe.ts';
import { onePageOfEachKind } from '../page-kinds.ts';
import { usePages } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';

/** One page of every kind; that of search with results. */
const KINDS = onePageOfEachKind().map((address) => (address === 'search/' ? 'search/?q=silt' : address));

const { open, origin } = usePages(FROZEN_SITE);

/** The address on the site that a page has come to. */
const at = (page: Page): string => page.url().slice(origin().length);

test('without script a link in the header leads to the same page in Urdu, whose links keep to Urdu, and back', async () => {
  const page = await open('/articles/rivers/', { javaScriptEnabled: false });
  expect(await languageOf(page)).toEqual(['en', 'ltr']);
  await page.getByRole('banner').getByRole('link', { name: 'اردو' }).click();
  expect(at(page)).toBe('/ur/articles/rivers/');
  expect(await languageOf(page)).toEqual(['ur', 'rtl']);

  await page.getByRole('navigation', { name: 'سائٹ' }).getByRole('link', { name: 'دعوے' }).click();
  expect(at(page)).toBe('/ur/claims/');
  await page.locator('.claim-rows a[href$="/rivers/claims/three/"]').first().click();
  expect(at(page)).toBe('/ur/articles/rivers/claims/three/');
  await page.getByRole('link', { name: 'اگلا دعویٰ' }).click();
  expect(at(page)).toBe('/ur/articles/rivers/claims/promised/');

  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  expect(at(page)).toBe('/articles/rivers/claims/promised/');
  expect(await languageOf(page)).toEqual(['en', 'ltr']);
});

test.each(KINDS)(
  '%s keeps part and question of its address where a reader changes the language',
  async (path) => {
    const [before = '', query = ''] = path.split('?');
    const page = await open(`/${before}${query === '' ? '' : `?${query}`}`);
    await page.evaluate(() => history.replaceState(null, '', '#main'));
    await page.getByRole('banner').getByRole('link', { name: 'اردو' }).click();
    await page.waitForURL('**/ur/**');
    const { pathname, search, hash } = new URL(page.url());
    expect(pathname.endsWith(`/ur/${before}`)).toBe(true);
    expect(hash).toBe('#main');
    if (query !== '') expect(search).toBe(`?${query}`);
  },
);

test('in Urdu the page runs from right to left, and an English text from left to right within it', async () => {
  const page = await open('/ur/articles/rivers/', { viewport: { width: 1280, height: 800 } });
  const left = async (selector: string): Promise<number> =>
    (await page.locator(selector).first().boundingBox())?.x ?? NaN;
  expect(await left('.site-name')).toBeGreaterThan(await left('.site-header nav'));
  expect(await left('.block')).toBeGreaterThan(await left('.note-group'));
  const directions = await page.evaluate(() =>
    ['.block p', '.note-group', '.restatement', '.assessment'].map((selector) => {
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

test('a text that is in another language than the page says so, and one in that language does not', async () => {
  const said = (language: string): string => messagesFor('ur').site.writtenIn({ languages: language });
  const page = await open('/ur/articles/rivers/');
  expect(await page.locator('.disclaimer').innerText()).toContain(said('انگریزی'));
  const header = page.locator('.reading-header');
  await page.goto(`${origin()}/articles/rivers/`);
  expect(await header.innerText()).not.toContain('English');
  await page.goto(`${origin()}/articles/darya-ka-qarz/`);
  expect(await header.innerText()).not.toContain('اردو');
});

test('in Urdu an English sentence begins on a line of its own, at the left', async () => {
  const page = await open('/ur/claims/', { viewport: { width: 1280, height: 900 } });
  const sentences = await page.locator('.found > [dir=ltr]').evaluateAll((all) =>
    all.map((one) => {
      const label = one.parentElement!.querySelector('.assessment')!.getBoundingClientRect();
      const { left, top } = one.getClientRects()[0]!;
      return [Math.round(left - one.parentElement!.getBoundingClientRect().left), top >= label.bottom - 12];
    }),
  );
  expect(sentences.length).toBeGreaterThan(3);
  expect(sentences.filter(([left, below]) => left !== 0 || !below)).toEqual([]);
});

test('search in Urdu speaks Urdu, leads to pages in Urdu and back to their words', async () => {
  const page = await open('/ur/search/?q=silt');
  const hit = page.locator('a.hit').first();
  await hit.waitFor();
  expect(await page.locator('.search-status').innerText()).toContain('1 نتیجہ');
  expect(await page.locator('.search-results .assessment').innerText()).toBe(
    messagesFor('ur').assessment.opinion,
  );
  // A sentence of the text's language is a block of its own: its lines begin at its side.
  const reason = page.locator('.search-results .found > [lang="en"][dir="ltr"]');
  expect(await reason.evaluate((span) => getComputedStyle(span).display)).toBe('block');
  await hit.click();
  await page.waitForURL('**/ur/articles/rivers/**');
  expect(new URL(page.url()).hash).toBe('#c-silt');
});

test('the dialog of search speaks Urdu and opens the search page in Urdu', async () => {
  const page = await open('/ur/claims/');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'دعووں میں تلاش کریں' }).fill('silt');
  await page.locator('dialog .search-status').getByText('silt').waitFor();
  await page.getByRole('link', { name: 'یہ تلاش الگ صفحے پر کھولیں' }).click();
  await page.waitForURL(`${origin()}/ur/search/?q=silt`);
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
    expect([colorScheme, await axeViolations(page)]).toEqual([colorScheme, []]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  expect(scroll).toBeLessThanOrEqual(inner);
});

function languageOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
}

test('on a page in Urdu words of another script stand isolated, and no Latin comma joins words', async () => {
  const page = await open('/404.html', { javaScriptEnabled: false });
  const found: string[] = [];
  for (const kind of KINDS.map((address) => `/ur/${address}`)) {
    await page.goto(origin() + kind);
    found.push(...(await strayWords(page)).map((words) => `${kind}: ${words}`));
  }
  expect(found).toEqual([]);
  await page.locator('main').evaluate((main) => main.append('Varda Reader, 1951'));
  expect(await strayWords(page)).toEqual(['Varda Reader, 1951']);
});

/** Texts right in the flow of a page from right to left that are all in Latin letters, or have a Latin comma. */
function strayWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    const stray: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('script, svg, bdi, .quotation, :not(html)[dir]') !== null) continue;
      const block = closestBlock(parent);
      // Words that fill a block have nothing beside them whose order they could turn.
      if (isIsolated(parent, block) || block.textContent.trim() === (node.nodeValue ?? '').trim()) continue;
      const flowing = (node.nodeValue ?? '').replace(/\u2068[^\u2069]*\u2069/g, '').trim();
      const isLatin = /\p{Script=Latin}{2}/u.test(flowing) && !/\p{Script=Arabic}/u.test(flowing);
      if (isLatin || /(^|[\p{L}\p{N}]),(\s|$)/u.test(flowing)) stray.push(flowing);
    }
    return stray;

    function closestBlock(element: Element | null): Element {
      let at = element ?? document.body;
      while (getComputedStyle(at).display === 'inline' && at.parentElement !== null) at = at.parentElement;
      return at;
    }

    function isIsolated(element: Element | null, block: Element): boolean {
      for (let at = element; at !== null && at !== block; at = at.parentElement) {
        if (/isolate|plaintext/.test(getComputedStyle(at).unicodeBidi)) return true;
      }
      return getComputedStyle(block).unicodeBidi === 'plaintext';
    }
  });
}

test('the page that answers for every missing address speaks each language of the site, and leads on in each', async () => {
  const page = await open('/404.html', { javaScriptEnabled: false });
  const sections = page.locator('main section');
  expect(await sections.locator(':is(h1, h2)').allTextContents()).toEqual([
    messagesFor('en').notFound.title,
    messagesFor('ur').notFound.title,
  ]);
  const urdu = sections.nth(1);
  expect(await urdu.getAttribute('lang')).toBe('ur');
  expect(await urdu.evaluate((section) => getComputedStyle(section).direction)).toBe('rtl');
  await urdu.getByRole('link', { name: messagesFor('ur').site.claims }).click();
  expect(at(page)).toBe('/ur/claims/');
});
