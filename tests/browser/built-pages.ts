import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { BUILT_SITE } from '../site/build.ts';
import { launch, serve, type Served } from './serve.ts';

/** The project’s own site in a browser, for the tests of one file. */
export interface BuiltPages {
  /** Scheme, host and port of the site. */
  readonly origin: () => string;
  /** Opens a path of the site in a context of its own, which is closed after the test. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** Serves the built site and starts a browser before the tests of a file; stops both after them. */
export function useBuiltPages(): BuiltPages {
  let browser: Browser;
  let site: Served;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serve(BUILT_SITE)]);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return {
    origin: () => site.origin,
    open: async (address, options = {}) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      await page.goto(site.origin + address);
      return page;
    },
  };
}
