import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../axe.ts';
import { inLanes } from '../lanes.ts';
import { adopt, usePages } from '../pages.ts';
import { OWN_SITE } from '../site/shared.ts';
import { invalidHtml } from '../valid-html.ts';
import { addresses } from './own.ts';
import { coverOf, survey, type Surveyed } from './survey.ts';

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

let surveyed: readonly Surveyed[];

beforeAll(async () => {
  surveyed = await survey(await open('/404.html', { bypassCSP: true }), addresses());
}, 120_000);

test('no page asks another site for anything, or has a script or style that its policy does not know', () => {
  expect(surveyed.length).toBeGreaterThan(50);
  expect(surveyed.flatMap(({ address, faults }) => faults.map((fault) => `${address} ${fault}`))).toEqual([]);
});

test('pages that show everything that any page shows load without a console message or a failed request and pass axe, light and wide, in letters twice as large, dark and narrow', async () => {
  const cover = coverOf(surveyed);
  const found = await inLanes(cover, watch, async (address, { page, noticed }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(WIDE);
    await page.goto(origin() + address, { waitUntil: 'load' });
    const seen = async (view: string, except: readonly string[] = []): Promise<readonly string[]> =>
      (await axeViolations(page, { tags: TAGS, except })).map((fault) => `${view}: ${fault}`);
    const faults = await seen('light and wide');
    await adopt(page, ':root { font-size: 200% !important; }');
    // Larger letters need less contrast and make larger targets, and to work these out is most of what axe does.
    const large = await seen('in letters twice as large', ['color-contrast', 'target-size']);
    await page.evaluate(() => void document.adoptedStyleSheets.pop());
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(NARROW);
    const dark = await seen('dark and narrow');
    return [...noticed.splice(0), ...faults, ...large, ...dark].map((fault) => `${address} ${fault}`);
  });
  expect(found.flat()).toEqual([]);
  expect(cover.length).toBeGreaterThan(10);
});

test('no page scrolls sideways at 320 px', async () => {
  const dresses = [...Map.groupBy(surveyed, ({ dress }) => dress).values()];
  const lane = (): Promise<Page> => open('/404.html', { bypassCSP: true, viewport: NARROW });
  const found = await inLanes(dresses, lane, async (alike, page) => {
    const [first] = alike;
    await page.goto(origin() + (first?.address ?? ''), { waitUntil: 'load' });
    return page.evaluate(
      async (all) => {
        const faults: string[] = [];
        for (const address of all) {
          const html = await (await fetch(address)).text();
          document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
          const overflow = document.documentElement.scrollWidth - innerWidth;
          if (overflow > 0) faults.push(`${address} scrolls sideways by ${overflow} px`);
        }
        return faults;
      },
      alike.map(({ address }) => address),
    );
  });
  expect(found.flat()).toEqual([]);
});

test('every page is valid HTML', async () => {
  const { pages, errors } = await invalidHtml(OWN_SITE.folder);
  expect(errors).toEqual([]);
  expect(pages).toBeGreaterThanOrEqual(addresses().length);
});

test('every page has one heading, and without script it and its words', async () => {
  expect(surveyed.filter(({ headings }) => headings !== 1).map(({ address }) => address)).toEqual([]);
  const read = [
    ...new Set([...addresses().filter((one) => !/\/(sources|actors)\/./.test(one)), ...coverOf(surveyed)]),
  ];
  const lane = (): Promise<Page> => open('/404.html', { javaScriptEnabled: false });
  const empty = await inLanes(read, lane, async (address, page) => {
    await page.goto(origin() + address);
    const shown = await page.locator('main h1').first().isVisible();
    const words = (await page.locator('main').innerText()).length;
    return shown && words >= 60 ? [] : [`${address}: ${shown ? '' : 'no heading, '}${words} characters`];
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
