import { spawn } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { findChromium } from '../engines/find.ts';
import { temporaryFolder } from '../temporary.ts';
import type { Host } from './host.ts';
import { median } from './median.ts';

/** What a first result costs a browser that keeps nothing. */
export interface Cold {
  /** Requests, and bytes of their bodies, that search makes until the first hit shows. */
  readonly requests: number;
  readonly bytes: number;
  /** The same with the page itself, its fonts and its other scripts. */
  readonly allRequests: number;
  readonly allBytes: number;
  /** From the start of the navigation until the first hit shows, in a browser that is driven. */
  readonly milliseconds: number;
}

/** Times in milliseconds until hits show, on a page that has searched before. */
export interface Warm {
  /** Another question: what the index holds about its words is loaded. */
  readonly next: readonly number[];
  /** A question that was asked before. */
  readonly again: readonly number[];
}

/** Asks questions of a site, each in a browser profile of its own. */
export async function measureCold(
  browser: Browser,
  site: Host,
  questions: readonly string[],
): Promise<readonly Cold[]> {
  const measured: Cold[] = [];
  for (const question of questions) {
    const from = site.answered.length;
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(watchForHit);
    const shown = await openSearch(page, site.origin, question);
    await context.close();
    const loaded = site.answered.slice(from).filter(({ at }) => at <= shown.at);
    const own = loaded.filter(({ path }) => SEARCH.test(path));
    measured.push({
      requests: own.length,
      bytes: sum(own.map(({ bytes }) => bytes)),
      allRequests: loaded.length,
      allBytes: sum(loaded.map(({ bytes }) => bytes)),
      milliseconds: shown.after,
    });
  }
  return measured;
}

/** The path of the page that measures itself. */
export const MEASURING = '/measure/';

/**
 * The search page of a built site as one that asks questions by itself, one after the other, and tells
 * how long each took. A browser that is driven from outside runs WebAssembly many times slower.
 */
export function measuringPage(html: string, questions: readonly string[]): string {
  const script = `const ask = ${askAgain.toString()};
    const questions = ${JSON.stringify(questions)};
    while (document.querySelector('a.hit') === null) await new Promise((resolve) => setTimeout(resolve, 20));
    const times = { next: [], again: [] };
    for (const round of Object.values(times)) for (const question of questions) round.push(Math.round(await ask(question)));
    await fetch('/told?' + encodeURIComponent(JSON.stringify(times)));`;
  return html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
    .replace('</body>', () => `<script type="module">${script}</script></body>`);
}

/**
 * Opens the measuring page again and again, each time in a browser that nothing drives and that keeps nothing, and
 * gives for each question the median of its times: what else a machine does hits one question and then another.
 */
export async function measureWarm(openings: number, serve: () => Promise<Host>): Promise<Warm> {
  const measured: Warm[] = [];
  for (let i = 0; i < openings; i++) {
    const served = await serve();
    measured.push(await measureOpening(served).finally(served.close));
  }
  const medians = (round: keyof Warm): readonly number[] =>
    (measured[0]?.[round] ?? []).map((_, n) => median(measured.map((warm) => warm[round][n] ?? Infinity)));
  return { next: medians('next'), again: medians('again') };
}

/** Opens the measuring page once, and waits for what it tells. */
async function measureOpening(site: Host): Promise<Warm> {
  const chromium = findChromium();
  if (chromium === null) throw new Error('No Chromium was found. Set CHROMIUM_PATH to one.');
  const profile = `--user-data-dir=${temporaryFolder()}`;
  const flags = ['--headless=new', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  // A browser may be started by a script, which would go alone: both are ended as one group.
  const browser = spawn(chromium, [...flags, profile, site.origin + MEASURING], {
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<never>((_, reject) => {
    browser.once('exit', () => reject(new Error('The browser ended before it had measured')));
  });
  try {
    return JSON.parse(await Promise.race([site.told, ended])) as Warm;
  } finally {
    if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid);
  }
}

/** What search brings along: all but the page itself, its fonts and what every page loads. */
const SEARCH = /^\/pagefind\/|^\/_astro\/(?!Base\.|trusted\.).*\.js$/i;

/** Opens the search page and tells when its first hit stood there: since 1970, and since it was opened. */
async function openSearch(
  page: Page,
  origin: string,
  question: string,
): Promise<{ readonly at: number; readonly after: number }> {
  await page.goto(`${origin}/search/?${new URLSearchParams({ q: question }).toString()}`);
  const after = await (await page.waitForFunction(() => globalThis.firstHit)).jsonValue();
  return { after: after ?? 0, at: (await page.evaluate(() => performance.timeOrigin)) + (after ?? 0) };
}

declare global {
  /** When the first hit stood on the page, in milliseconds since it was opened. */
  var firstHit: number | undefined;
}

/** Runs in the page before its own scripts. */
function watchForHit(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('a.hit') === null) return;
    globalThis.firstHit = performance.now();
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the page: sends a question off and gives the time until all its results stand there; 30 s at most. */
function askAgain(question: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('claim-search input[type=search]');
  const status = document.querySelector('.search-status');
  const results = document.querySelector('.search-results');
  if (field?.form == null || status === null || results === null)
    throw new Error('There is no search on the page');
  const { form } = field;
  return new Promise((resolve) => {
    field.value = question;
    const start = performance.now();
    const end = (): void => {
      observer.disconnect();
      clearTimeout(patience);
      resolve(performance.now() - start);
    };
    const observer = new MutationObserver(() => {
      // A long question is not repeated whole.
      const isSaid = status.textContent.includes(`“${question.slice(0, 70)}`);
      if (isSaid && !results.hasAttribute('aria-busy')) end();
    });
    const patience = setTimeout(end, 30_000);
    observer.observe(results, { attributes: true, attributeFilter: ['aria-busy'] });
    form.requestSubmit();
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
