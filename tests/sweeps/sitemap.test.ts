import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILT_SITE } from '../site/build.ts';
import { invalidHtml } from '../valid-html.ts';
import { adopt } from '../pages.ts';
import { launch, serve, type Served } from '../serve.ts';

/** What axe checks: WCAG 2.2 AA and best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Pages looked at side by side. */
const LANES = 2;

/** Of the pages of sources, which differ in nothing but words, one in so many is looked at in every view. */
const ONE_SOURCE_IN = 12;

const paths = [
  ...readFileSync(path.join(BUILT_SITE, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g),
]
  .map(([, address]) => new URL(address ?? '').pathname)
  .concat('/404.html');

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(BUILT_SITE)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('every page passes axe, light and wide, in letters twice as large, dark and narrow, without a console message or a failed or foreign request', async () => {
  expect(paths.length).toBeGreaterThan(50);
  const queue = [...paths];
  const found: string[] = [];
  const lane = async (): Promise<void> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      found.push(...(await inspect(page, next, isLookedAtInEveryView(next))));
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  expect(found).toEqual([]);
}, 1_800_000);

test('every page is valid HTML', async () => {
  const { pages, errors } = await invalidHtml(BUILT_SITE);
  expect(errors).toEqual([]);
  expect(pages).toBeGreaterThanOrEqual(paths.length);
}, 240_000);

test('without script every page has its heading and its words', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const empty: string[] = [];
  for (const address of paths.filter((one) => !/\/(sources|actors)\/./.test(one))) {
    await page.goto(site.origin + address);
    const heading = await page.locator('main h1').count();
    const words = (await page.locator('main').innerText()).length;
    if (heading !== 1 || words < 60) empty.push(`${address}: ${heading} headings, ${words} characters`);
  }
  await context.close();
  expect(empty).toEqual([]);
}, 240_000);

function isLookedAtInEveryView(address: string): boolean {
  return !/\/sources\/./.test(address) || paths.indexOf(address) % ONE_SOURCE_IN === 0;
}

/** Everything that is wrong with a page, in sentences. */
async function inspect(page: Page, address: string, everyView: boolean): Promise<readonly string[]> {
  const found: string[] = [];
  const listen = {
    console: (message: { type: () => string; text: () => string }) => {
      if (message.type() === 'error' || message.type() === 'warning')
        found.push(`${address} console: ${message.text()}`);
    },
    pageerror: (error: Error) => found.push(`${address} error: ${error.message}`),
    requestfailed: (request: Request) => {
      // What a page that was left had still to load is called off, not failed.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        found.push(`${address} failed: ${request.url()}`);
    },
    request: (request: { url: () => string }) => {
      if (!request.url().startsWith(site.origin) && !request.url().startsWith('data:')) {
        found.push(`${address} asked another site: ${request.url()}`);
      }
    },
  };
  page.on('console', listen.console);
  page.on('pageerror', listen.pageerror);
  page.on('requestfailed', listen.requestfailed);
  page.on('request', listen.request);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(site.origin + address, { waitUntil: 'load' });
  found.push(...(await axe(page, `${address} light and wide`)));
  if (everyView) {
    await adopt(page, ':root { font-size: 200% !important; }');
    found.push(...(await axe(page, `${address} in letters twice as large`)));
    await page.evaluate(() => void document.adoptedStyleSheets.pop());
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 700 });
    found.push(...(await axe(page, `${address} dark and narrow`)));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) found.push(`${address} scrolls sideways by ${overflow} px at 320 px`);
  }
  page.removeAllListeners();
  return found;
}

/**
 * What axe finds on a page. Only violations are worked out in full, and in the page itself, which has no
 * frames: with everything else axe takes three times as long.
 */
async function axe(page: Page, label: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode(true)
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${label}: ${id} at ${nodes[0]?.target.join(' ') ?? ''} (${nodes.length})`,
  );
}
