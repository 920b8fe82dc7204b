import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch, serve, type Served } from './serve.ts';
import type { SharedSite } from './site/shared.ts';

/** How a page is opened. */
export interface Visit extends BrowserContextOptions {
  /** Runs before the page is opened. */
  readonly before?: ((page: Page) => Promise<unknown>) | undefined;
  /** Whether a test brings about itself what the console says. */
  readonly pardons?: (message: ConsoleMessage) => boolean;
}

/** A site in a browser, for the tests of one file. */
export interface Pages {
  /** Scheme, host, port and base path of the site, without a slash at the end. */
  readonly origin: () => string;
  /** Opens a path on the site in a context of its own, which is closed after the test. */
  readonly open: (address: string, visit?: Visit) => Promise<Page>;
}

/**
 * Serves a site and starts a browser before the tests of a file; stops both after them. A test fails when
 * a page of its throws or its console says anything.
 */
export function usePages(site: SharedSite): Pages {
  let browser: Browser;
  let served: Served;
  const complaints: string[] = [];
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve(site)]);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    origin: () => served.origin,
    open: async (address, { before, pardons = () => false, ...options } = {}) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      // What is kept for reading without network, and how, is no matter of most tests.
      await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
      const page = await context.newPage();
      page.on('console', (message) => {
        if (!pardons(message)) complaints.push(`${page.url()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      await before?.(page);
      await page.goto(served.origin + address);
      return page;
    },
  };
}

/** Adds a reader’s own style sheet, which the page’s security policy has no say in. */
export async function adopt(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}
