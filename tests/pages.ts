import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { BUILT_SITE } from './site/build.ts';
import { launch, serve, type Served } from './serve.ts';

/** How a page is opened. */
export interface Visit extends BrowserContextOptions {
  /** Runs before the page is opened. */
  readonly before?: ((page: Page) => Promise<unknown>) | undefined;
  /** Whether a test brings about itself what the console says. */
  readonly pardons?: (message: ConsoleMessage) => boolean;
}

/** A site in a browser, for the tests of one file. */
export interface Pages {
  /** Scheme, host and port of the site. */
  readonly origin: () => string;
  /** Opens a path of the site in a context of its own, which is closed after the test. */
  readonly open: (address: string, visit?: Visit) => Promise<Page>;
}

/**
 * Serves a site, the project’s own unless a folder is given, and starts a browser before the tests of a
 * file; stops both after them. A test fails when a page of its throws or its console says anything.
 */
export function usePages(folder: () => Promise<string> = () => Promise.resolve(BUILT_SITE)): Pages {
  let browser: Browser;
  let site: Served;
  const complaints: string[] = [];
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), folder().then(serve)]);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return {
    origin: () => site.origin,
    open: async (address, { before, pardons = () => false, ...options } = {}) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (!pardons(message)) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await before?.(page);
      await page.goto(site.origin + address);
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
