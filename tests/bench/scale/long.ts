import type { Browser } from 'playwright-core';

/** What a page with very many notes costs a reader’s browser, in milliseconds. */
export interface LongPage {
  /** From the navigation until the page is loaded. */
  readonly load: number;
  /** The longest that the page’s own work held up one frame while it was scrolled from its top to its end. */
  readonly scroll: number;
  /** The longest that it held up a frame while notes were opened. */
  readonly open: number;
  readonly elements: number;
}

/** Opens a long page, scrolls through it and opens notes. */
export async function measureLongPage(browser: Browser, address: string): Promise<LongPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address, { waitUntil: 'load' });
  const load = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.duration ?? 0);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const scroll = await page.evaluate(async () => {
    const step = (document.documentElement.scrollHeight - innerHeight) / 120;
    let longest = 0;
    for (let i = 1; i <= 120; i++) {
      const started = performance.now();
      scrollTo({ top: i * step, behavior: 'instant' });
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          // Style and layout of the frame are done when the task behind it runs.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            longest = Math.max(longest, performance.now() - started);
            resolve();
          };
          port2.postMessage(null);
        });
      });
    }
    return longest;
  });
  const open = await page.evaluate(async () => {
    let longest = 0;
    const marks = [...document.querySelectorAll<HTMLElement>('main a[href^="#n"], main mark')].slice(0, 20);
    for (const mark of marks) {
      mark.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 60));
      const started = performance.now();
      mark.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      longest = Math.max(longest, performance.now() - started);
    }
    return longest;
  });
  await page.close();
  return { load, scroll, open, elements };
}
