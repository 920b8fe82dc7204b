import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inLanes } from '../lanes.ts';
import { adopt, usePages } from '../pages.ts';
import { OWN_SITE } from '../site/shared.ts';
import { invalidHtml } from '../valid-html.ts';
import { addresses } from './own.ts';
import { shapeOf } from './shape.ts';

/** What axe checks: WCAG 2.2 AA and best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const WIDE = { width: 1280, height: 900 } as const;
const NARROW = { width: 320, height: 700 } as const;

const { open, origin } = usePages(OWN_SITE);

/** A page of the browser and what is noticed while it shows one of the site. */
interface Lane {
  readonly page: Page;
  readonly noticed: string[];
}

test('every page loads without a console message, a failed or a foreign request, and does not scroll sideways; every shape of page passes axe, light and wide, in letters twice as large, dark and narrow', async () => {
  const all = addresses();
  expect(all.length).toBeGreaterThan(50);
  const seen = new Set<string>();
  const found = await inLanes(all, watch, async (address, { page, noticed }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(WIDE);
    await page.goto(origin() + address, { waitUntil: 'load' });
    const faults: string[] = [];
    const shape = await page.evaluate(shapeOf);
    if (seen.has(shape)) await page.setViewportSize(NARROW);
    else {
      seen.add(shape);
      faults.push(...(await axe(page, 'light and wide')));
      await adopt(page, ':root { font-size: 200% !important; }');
      faults.push(...(await axe(page, 'in letters twice as large')));
      await page.evaluate(() => void document.adoptedStyleSheets.pop());
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize(NARROW);
      faults.push(...(await axe(page, 'dark and narrow')));
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) faults.push(`scrolls sideways by ${overflow} px at 320 px`);
    return [...noticed.splice(0), ...faults].map((fault) => `${address} ${fault}`);
  });
  expect(found.flat()).toEqual([]);
  expect(seen.size).toBeGreaterThan(15);
}, 1_800_000);

test('every page is valid HTML', async () => {
  const { pages, errors } = await invalidHtml(OWN_SITE.folder);
  expect(errors).toEqual([]);
  expect(pages).toBeGreaterThanOrEqual(addresses().length);
});

test('without script every page has its heading and its words', async () => {
  const read = addresses().filter((one) => !/\/(sources|actors)\/./.test(one));
  const lane = (): Promise<Page> => open('/404.html', { javaScriptEnabled: false });
  const empty = await inLanes(read, lane, async (address, page) => {
    await page.goto(origin() + address);
    const headings = await page.locator('main h1').count();
    const words = (await page.locator('main').innerText()).length;
    return headings === 1 && words >= 60 ? [] : [`${address}: ${headings} headings, ${words} characters`];
  });
  expect(empty.flat()).toEqual([]);
});

/** Opens a page that is watched. */
async function watch(): Promise<Lane> {
  const noticed: string[] = [];
  const page = await open('/404.html', {
    reducedMotion: null,
    before: async (fresh) => {
      fresh.on('requestfailed', (request) => {
        // What a page that was left had still to load is called off, not failed.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') noticed.push(`failed: ${request.url()}`);
      });
      fresh.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(origin()) && !url.startsWith('data:')) noticed.push(`asked another site: ${url}`);
      });
    },
  });
  return { page, noticed };
}

/**
 * What axe finds on a page. Only violations are worked out in full, and in the page itself, which has no
 * frames: with everything else axe takes three times as long.
 */
async function axe(page: Page, view: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode(true)
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${view}: ${id} at ${nodes[0]?.target.join(' ') ?? ''} (${nodes.length})`,
  );
}
