import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { usePages, type Visit } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { READING } from './frozen.ts';

const { open, origin } = usePages(FROZEN_SITE);
const PHONE: Visit = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  permissions: ['clipboard-write'],
};

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const letters = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
const LIGHT = 'rgb(253, 252, 249)';
const DARK = 'rgb(22, 24, 26)';

test('by keyboard a reader chooses dark colours and larger letters, which hold on other pages and later visits', async () => {
  const page = await open('/claims/', { colorScheme: 'light' });
  expect([await paper(page), await letters(page)]).toEqual([LIGHT, 16]);
  const display = page.getByRole('button', { name: 'Display' });
  await display.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('group', { name: 'Display' });
  expect(await menu.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await paper(page)).toBe(DARK);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  expect(await letters(page)).toBeCloseTo(20);
  await page.keyboard.press('Escape');
  expect(await menu.isVisible()).toBe(false);
  expect(await display.evaluate((button) => button === document.activeElement)).toBe(true);

  await page.goto(`${origin()}${READING}`);
  expect([await paper(page), await letters(page)]).toEqual([DARK, 20]);
  await page.getByRole('button', { name: 'Display' }).click();
  expect(await page.getByLabel('Dark').isChecked()).toBe(true);
  expect(await page.getByLabel('Larger').isChecked()).toBe(true);
  await page.getByLabel('As the device').check();
  expect(await paper(page)).toBe(LIGHT);
});

test('light colours on a dark device stay light; paper is light whatever was chosen', async () => {
  const page = await open('/', {
    colorScheme: 'dark',
    before: (fresh) => fresh.addInitScript(() => localStorage.setItem('scholium:theme', 'light')),
  });
  expect(await paper(page)).toBe(LIGHT);
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await page.emulateMedia({ media: 'print' });
  expect(await paper(page)).toBe('rgb(255, 255, 255)');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
});

test('what was chosen is there before the first paint, and nothing moves', async () => {
  const page = await open(READING, {
    viewport: { width: 1280, height: 900 },
    before: (fresh) =>
      fresh.addInitScript(() => {
        localStorage.setItem('scholium:letters', 'largest');
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            document.documentElement.dataset['moved'] = String((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      }),
  });
  expect(await letters(page)).toBeCloseTo(25.6);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => document.documentElement.dataset['moved'])).toBeUndefined();
});

test('where storage is refused a choice holds as long as the page, and nothing breaks', async () => {
  const page = await open('/', {
    colorScheme: 'light',
    before: (fresh) =>
      fresh.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      }),
  });
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByLabel('Dark').check();
  expect(await paper(page)).toBe(DARK);
});

test('without script there is no menu that could do nothing', async () => {
  const page = await open('/', { javaScriptEnabled: false });
  expect(await page.locator('display-choices').isVisible()).toBe(false);
  expect(await page.getByRole('navigation', { name: 'Languages' }).isVisible()).toBe(true);
});

test.each([320, 390, 768, 992, 1056, 1440])(
  'at %i px the menu stands inside of the window, and the largest letters make nothing wider than it or lie over another',
  async (width) => {
    const page = await open(READING, { viewport: { width, height: 800 } });
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByLabel('Largest').check();
    const { left, right, over, free } = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      const menu = box('.choices');
      return {
        left: menu.left,
        right: innerWidth - menu.right,
        over: document.documentElement.scrollWidth - innerWidth,
        free: innerWidth < 992 ? 0 : box('.note-group').top - box('reading-tools').bottom,
      };
    });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeGreaterThanOrEqual(0);
    expect(over).toBeLessThanOrEqual(0);
    expect(free).toBeGreaterThanOrEqual(0);
  },
);

/** Lets the device share, and keeps what it is given. */
const sharing = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (given: { title: string; url: string }) => {
        document.documentElement.dataset['shared'] = given.url;
        return Promise.resolve();
      },
    });
  });
const shared = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['shared']);

test('where the device shares, a claim’s page, a note and a paragraph hand it their lasting address', async () => {
  const page = await open('/ur/articles/ferry/claims/spring/', { ...PHONE, before: sharing });
  await page.getByRole('button', { name: 'شیئر کریں' }).click();
  expect(await shared(page)).toBe(`${origin()}/articles/ferry/claims/spring/`);

  await page.goto(`${origin()}/articles/ferry/#n-spring`);
  await page.locator('.note[open]').getByRole('button', { name: 'Share' }).click();
  expect(await shared(page)).toBe(`${origin()}/articles/ferry/#c-spring`);
  await page.locator('#p1 .pilcrow').click();
  await page.locator('.peek').getByRole('button', { name: 'Share' }).click();
  expect(await shared(page)).toBe(`${origin()}/articles/ferry/#p1`);
});

test('where it does not, nothing offers to', async () => {
  const page = await open('/articles/ferry/claims/spring/', {
    before: (fresh) =>
      fresh.addInitScript(() => {
        Reflect.deleteProperty(Object.getPrototypeOf(navigator) as object, 'share');
      }),
  });
  expect(await page.getByRole('button', { name: 'Share' }).count()).toBe(0);
});

test('a wide screen asks for both faces of the site before anything else, a narrow one for none', async () => {
  const page = await open(READING, { viewport: { width: 1280, height: 900 } });
  const faces = await page
    .locator('link[rel=preload][as=font]')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('media'), link.getAttribute('href')]));
  expect(faces.map(([media, href]) => [media, /source-(\w+)/.exec(href ?? '')?.[1]])).toEqual([
    ['(width >= 48rem)', 'serif'],
    ['(width >= 48rem)', 'sans'],
  ]);
});
