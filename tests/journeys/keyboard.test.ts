import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { usePages } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { article, READING } from './frozen.ts';

const CLAIM = `${READING}claims/${article.claims[1]!.id}/`;

const WIDE = { viewport: { width: 1280, height: 800 } } as const;
const NARROW = { viewport: { width: 390, height: 800 } } as const;

/** A page whose elements are known by their place in it. */
interface Ordered {
  readonly order: ReadonlyMap<Element, number>;
}

const { open } = usePages(FROZEN_SITE);

test.each(['/', READING, CLAIM, '/claims/', '/search/'])(
  'on %s the first Tab shows a way past the menu, and the next after it is in the main part',
  async (at) => {
    const page = await open(at, WIDE);
    // A page may put the focus into a field of its own.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  },
);

test.each([
  ['with script', WIDE],
  ['without script', { ...WIDE, javaScriptEnabled: false }],
  ['on a phone', NARROW],
])(
  'a reader without a pointer goes from the home page to a claim, its note, its page, the next claim and back: %s',
  async (_, options) => {
    const page = await open('/', options);
    await tabTo(page, `main a[href="${FROZEN_SITE.base}${READING}"]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${READING}`);
    if (options === NARROW) {
      await tabTo(page, '.strip > summary');
      await page.keyboard.press('Enter');
    }
    await tabTo(page, '.counts a');
    const words = await focused(page, 'href');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(words);
    const id = words?.replace('#c-', '') ?? '';
    await tabTo(page, `.noteref[href="#n-${id}"]`);
    await page.keyboard.press('Enter');
    expect(await page.locator(`#n-${id} .restatement`).isVisible()).toBe(true);
    await tabTo(page, `#n-${id} [data-part=page]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${READING}claims/${id}/`);
    await tabTo(page, '.pager [rel=next]');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith(`${READING}claims/${id}/`));
    await tabTo(page, `main a[href^="${FROZEN_SITE.base}${READING}#c-"]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${READING}#c-*`);
    const { y } = (await page.locator('mark:target').first().boundingBox()) ?? { y: -1 };
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(options.viewport.height);
  },
);

test('a note opens and closes by Enter and by Space where it stands', async () => {
  const page = await open(READING, { ...WIDE, javaScriptEnabled: false });
  await tabTo(page, '.note summary');
  const isOpen = (): Promise<boolean> =>
    page
      .locator('.note')
      .first()
      .evaluate((note: HTMLDetailsElement) => note.open);
  for (const key of ['Enter', 'Space']) {
    await page.keyboard.press(key);
    expect(await isOpen()).toBe(true);
    await page.keyboard.press(key);
    expect(await isOpen()).toBe(false);
  }
});

test.each([
  ['the reading page, wide', READING, WIDE],
  ['the reading page, narrow', READING, NARROW],
  ['a claim’s page', CLAIM, WIDE],
  ['the search page', '/search/', NARROW],
])(
  'on %s Tab reaches everything in the order of the page, shows where it is and never loses it from view',
  async (_, at, options) => {
    const page = await open(at, options);
    // The search page goes on to list what there is.
    await page.waitForLoadState('networkidle');
    // Notes on the spot come and go among the elements: what is counted is the page as it came.
    await page.evaluate(() => {
      const order = new Map([...document.querySelectorAll('*')].map((element, i) => [element, i]));
      Object.assign(window, { order });
      (document.activeElement as HTMLElement).blur();
    });
    const found: string[] = [];
    const seen: number[] = [];
    for (let i = 0; i < 400; i++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const { activeElement: element } = document;
        if (element === null || element === document.body) return null;
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        // The mode is shown by the box around a radio button that is itself hidden.
        const box = (element.closest('label') ?? element).getBoundingClientRect();
        const inView = [...element.getClientRects(), box].some(
          ({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        );
        return {
          name: `${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent.trim().slice(0, 40)}`,
          order: (window as unknown as Ordered).order.get(element),
          rings: outlineStyle !== 'none' || boxShadow !== 'none' || element.matches('input'),
          inView,
        };
      });
      if (stop === null) break;
      if (!stop.rings) found.push(`does not show the focus: ${stop.name}`);
      if (!stop.inView) found.push(`is out of view: ${stop.name}`);
      if (stop.order !== undefined) seen.push(stop.order);
    }
    expect(found).toEqual([]);
    expect(seen.length).toBeGreaterThan(15);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const missed = await page.evaluate((reached) => {
      const { order } = window as unknown as Ordered;
      return [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], summary, button, input:not([type=radio]), select',
        ),
      ]
        .filter(
          (element) =>
            element.checkVisibility() && element.tabIndex >= 0 && element.closest('.peek, svg') === null,
        )
        .filter((element) => !reached.includes(order.get(element) ?? -1))
        .map((element) => element.outerHTML.slice(0, 120));
    }, seen);
    expect(missed).toEqual([]);
  },
);

/** Tabs until what has the focus matches. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((css) => document.activeElement?.matches(css), selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}

function focused(page: Page, attribute: string): Promise<string | null> {
  return page.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute);
}
