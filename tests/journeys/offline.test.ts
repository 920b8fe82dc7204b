import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test as plainTest, vi } from 'vitest';
import { TRUSTED_TYPES } from '../../src/site/frame/shared/trusted-types.ts';
import { writeOffline } from '../../src/site/offline/index.ts';
import type { OfflineList, OfflineText } from '../../src/site/offline/shared/list.ts';
import { launch } from '../serve.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { temporaryFolder } from '../temporary.ts';

const { folder, base } = FROZEN_SITE;
const READING = '/articles/ferry/';
const OLD_WORDS = 'opened the crossing in 1912';
const NEW_WORDS = 'opened the crossing in 1913';

/** A host that can get another build of a site, answer in another way, or be out of reach. */
interface Host {
  readonly origin: string;
  folder: string;
  isUp: boolean;
  /** Contents in the place of files, by path below the base. */
  readonly instead: Map<string, string>;
  /** More headers of every answer. */
  readonly headers: Map<string, string>;
  /** What pages tried that their policy does not allow: nothing may be. */
  readonly violations: string[];
  /** Those who have opened a page of it, each a browser of its own. */
  readonly readers: BrowserContext[];
  readonly close: () => void;
}

vi.setConfig({ testTimeout: 240_000 });

let browser: Browser;

/** A test with a host of its own, and with browsers that end with it: most of it is waiting, so that several run at once. */
const test = plainTest.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- Vitest reads off the pattern what a fixture needs: nothing here.
  host: async ({}, use) => {
    const host = await start();
    await use(host);
    for (const reader of host.readers) await reader.close();
    host.close();
    if (host.violations.length > 0) throw new Error(host.violations.join('\n'));
  },
});

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  vi.resetConfig();
  await browser.close();
});

async function start(): Promise<Host> {
  const served = new Map<string, ReturnType<typeof sirv>>();
  const server: Server = createServer((request, response) => {
    const below = (request.url ?? '').slice(base.length);
    const said = host.instead.get(below.replace(/\?.*$/, ''));
    response.setHeaders(host.headers);
    if (!host.isUp) request.socket.destroy();
    else if (said !== undefined) {
      response.setHeader('content-type', below.endsWith('.js') ? 'text/javascript' : 'text/html');
      response.end(said);
    } else {
      request.url = below;
      const files = served.get(host.folder) ?? sirv(host.folder, { dev: true });
      served.set(host.folder, files);
      files(request, response, () => {
        response.statusCode = 404;
        response.end();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  const host: Host = {
    origin: `http://127.0.0.1:${port}${base}`,
    folder,
    isUp: true,
    instead: new Map(),
    headers: new Map(),
    violations: [],
    readers: [],
    close,
  };
  return host;
}

/** The list of what can be kept of a build. */
const listOf = (built: string): OfflineList =>
  JSON.parse(readFileSync(path.join(built, 'offline.json'), 'utf8')) as OfflineList;

const nextBuilds = new Map<boolean, Promise<string>>();

/** The site with another word in one text, or as one that keeps nothing; tests share it and leave it as it is. */
function nextBuild(keeps = true): Promise<string> {
  const next = nextBuilds.get(keeps) ?? makeNextBuild(keeps);
  nextBuilds.set(keeps, next);
  return next;
}

async function makeNextBuild(keeps: boolean): Promise<string> {
  const next = path.join(temporaryFolder(), 'site');
  cpSync(folder, next, { recursive: true });
  const page = path.join(next, READING, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll(OLD_WORDS, NEW_WORDS));
  const { pages, words } = listOf(folder);
  const texts = pages
    .filter((one) => /articles\/[^/]+\/$/.test(one))
    .map((one) => {
      const {
        pictures,
        evidence,
        words: said,
      } = JSON.parse(readFileSync(path.join(folder, one, 'offline.json'), 'utf8')) as OfflineText;
      return { page: one, pictures: Object.keys(pictures), evidence: Object.keys(evidence), words: said };
    });
  await writeOffline(next, `${base}/`, { keeps, pages, texts, index: 'pagefind', words });
  return next;
}

/** Opens a page in a browser of its own. */
async function open(
  host: Host,
  address: string,
  before?: (page: Page, host: Host) => Promise<unknown>,
): Promise<Page> {
  const reader = await browser.newContext({ reducedMotion: 'reduce' });
  host.readers.push(reader);
  const page = await reader.newPage();
  page.on('pageerror', (error) => host.violations.push(error.message));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) =>
      console.error(`Violation: ${violatedDirective} ${blockedURI} ${sample}`),
    ),
  );
  page.on('console', (message) => {
    if (message.text().startsWith('Violation: ')) host.violations.push(message.text());
  });
  await before?.(page, host);
  await page.goto(host.origin + address);
  return page;
}

/** What comes to be true in its own time: a search index of hundreds of files is fetched, beside others who work. */
const eventually = <T>(look: () => Promise<T>) => {
  // `expect.poll` knows no test where several run at once.
  const until = (check: (seen: T) => void): Promise<void> =>
    vi.waitFor(async () => check(await look()), { timeout: 60_000, interval: 500 });
  return {
    toBe: (wanted: T) => until((seen) => expect(seen).toBe(wanted)),
    toEqual: (wanted: unknown) => until((seen) => expect(seen).toEqual(wanted)),
    toContain: (wanted: string) => until((seen) => expect(seen).toContain(wanted)),
  };
};

/** Paths of what is kept, in all caches, and the names of these. */
const kept = (page: Page): Promise<Readonly<Record<string, readonly string[]>>> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const paths = async (name: string): Promise<readonly string[]> =>
      (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await paths(name)] as const)),
    );
  });
/** Whether the text is kept with all that belongs to it, which its list says. */
const isKept = async (page: Page): Promise<boolean> =>
  Object.values(await kept(page)).some((paths) => paths.includes(`${base}${READING}offline.json`));
const text = (page: Page): Promise<string> => page.locator('main').innerText();

async function read(host: Host): Promise<Page> {
  const page = await open(host, READING);
  await eventually(() => isKept(page)).toBe(true);
  return page;
}

describe.concurrent('without network', () => {
  test('a text that was opened is there without network, with its notes, search and what leads to it', async ({
    host,
  }) => {
    const page = await read(host);
    host.isUp = false;
    await page.reload();
    expect(await text(page)).toContain(OLD_WORDS);
    await page.locator('details.note > summary').first().click();
    expect(await page.locator('details.note[open]').count()).toBeGreaterThan(0);
    await page.goto(`${host.origin}/search/?q=crossing`);
    await page.locator('main a[href*="#c-"]').first().waitFor();
    await page.goto(`${host.origin}/articles/ferry/claims/opened/`);
    expect(await text(page)).toContain('What supports it');
    await page.goto(`${host.origin}${READING}?edition=2026-01-15#p2`);
    expect(await text(page)).toContain(OLD_WORDS);
  });

  test('the text is kept before anything that it needs or leads to, and the foot of its page says when all is', async ({
    host,
  }) => {
    // What belongs to the text does not come: a reader who goes now is left with what was kept by then.
    host.instead.set(`${READING}offline.json`, 'later');
    const page = await open(host, READING);
    await eventually(async () => Object.values(await kept(page))).toEqual([[base + READING]]);
    expect(await page.locator('[data-part="is-kept"]').count()).toBe(0);
    host.isUp = false;
    await page.reload();
    expect(await text(page)).toContain(OLD_WORDS);
    host.isUp = true;
    host.instead.clear();
    await page.reload();
    await page.locator('[data-part="is-kept"]').waitFor({ timeout: 60_000 });
    expect(await isKept(page)).toBe(true);
  });

  test('a page that is not kept is one that says so, in the language of the address, and lists what is kept', async ({
    host,
  }) => {
    const page = await read(host);
    host.isUp = false;
    await page.goto(`${host.origin}/sources/`);
    expect(await page.locator('h1').innerText()).toBe('Reading without network');
    await eventually(() => page.locator('[data-part="kept"] li').allInnerTexts()).toEqual(['The ferry']);
    await page.locator('[data-part="kept"] a').click();
    expect(await text(page)).toContain(OLD_WORDS);
  });

  test('a newer build is taken whole, is offered, and until it is wanted the older one stays whole, also where the host sends Trusted Types', async ({
    host,
  }) => {
    const policy = `require-trusted-types-for 'script'; trusted-types ${TRUSTED_TYPES.join(' ')}`;
    host.headers.set('content-security-policy', policy);
    const page = await read(host);
    host.isUp = false;
    await page.reload();
    // The foot says it when the page has begun to look for newer builds.
    await page.locator('[data-part="is-kept"]').waitFor();
    host.folder = await nextBuild();
    host.isUp = true;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.locator('.newer').waitFor({ timeout: 60_000 });
    expect(await page.locator('.newer').innerText()).toContain('There is a newer version of this site.');
    expect(await text(page)).toContain(OLD_WORDS);
    const caches = await kept(page);
    const [older = '', newer = ''] = Object.keys(caches);
    expect(newer).toBe(`scholium ${base}/ ${listOf(host.folder).build}`);
    expect([...(caches[newer] ?? [])].sort()).toEqual([...(caches[older] ?? [])].sort());
    await page.locator('.newer button').click();
    await eventually(() => text(page)).toContain(NEW_WORDS);
    await eventually(async () => Object.keys(await kept(page))).toEqual([newer]);
    host.isUp = false;
    await page.reload();
    expect(await text(page)).toContain(NEW_WORDS);
    expect(await page.locator('.newer').count()).toBe(0);
  });

  test('with the network pages are those that the site has now, and the newer build takes over by itself', async ({
    host,
  }) => {
    const page = await read(host);
    host.folder = await nextBuild();
    await page.reload();
    expect(await text(page)).toContain(NEW_WORDS);
    const newer = `scholium ${base}/ ${listOf(host.folder).build}`;
    await eventually(async () => Object.keys(await kept(page))).toEqual([newer]);
    expect(await page.locator('.newer').count()).toBe(0);
  });

  test('of a build that is not wholly there nothing is taken', async ({ host }) => {
    const page = await read(host);
    const before = await kept(page);
    const next = await nextBuild();
    host.instead.set(READING, readFileSync(path.join(folder, READING, 'index.html'), 'utf8'));
    host.folder = next;
    const refused = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const { installing } = registration;
      return new Promise((resolve) =>
        installing?.addEventListener('statechange', () => resolve(installing.state)),
      );
    });
    expect(await refused).toBe('redundant');
    expect(await kept(page)).toEqual(before);
    host.isUp = false;
    await page.reload();
    expect(await text(page)).toContain(OLD_WORDS);
  });

  test('editors who want nothing kept take it back from readers who have it', async ({ host }) => {
    const page = await read(host);
    host.folder = await nextBuild(false);
    await page.reload();
    await eventually(() => kept(page)).toEqual({});
    await eventually(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
    await page.reload();
    expect(await text(page)).toContain(NEW_WORDS);
    await page.waitForTimeout(3_000);
    expect(await kept(page)).toEqual({});
  });

  test.for([
  ['has no room', async (page: Page, host: Host) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.origin).origin, quotaSize: 2_000 });
  }],
  ['refuses storage', (page: Page) => page.addInitScript(() => {
    Object.defineProperty(navigator.serviceWorker, 'register', { value: () => Promise.reject(new Error('refused')) });
  })],
  ['knows no service workers', (page: Page) => page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  })],
] as const)('a text reads as ever where the browser %s', async ([, before], { host }) => {
  const page = await open(host, READING, before);
  await page.waitForTimeout(4_000);
  expect(await isKept(page)).toBe(false);
  await page.reload();
  expect(await text(page)).toContain(OLD_WORDS);
}); // prettier-ignore

  test.for([
    ['is missing', '<!doctype html><title>Not found</title>'],
    ['is broken', 'this is no script'],
    ['stops when it starts', 'throw new Error("no")'],
  ] as const)('a text reads as ever where the script that keeps texts %s', async ([, script], { host }) => {
    host.instead.set('/sw.js', script);
    const page = await open(host, READING);
    await page.waitForTimeout(4_000);
    await page.reload();
    expect(await page.locator('h1').innerText()).toBe('The ferry');
    expect(await isKept(page)).toBe(false);
  });
});
