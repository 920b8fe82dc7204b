import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';

/** What was found of a built site that holds hostile strings. */
export interface Finding {
  /** Something of a string ran, was loaded or led away; or a page is another than with harmless words. */
  readonly type: 'executed' | 'broken';
  readonly page: string;
  readonly what: string;
}

/** Pages of a built site, as paths of files in it. */
export function pagesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
}

/** One page of each kind, of the first group of strings where a kind has one for each. */
export function oneOfEachKind(pages: readonly string[]): readonly string[] {
  return [...Map.groupBy(pages, (page) => page.replace(/\bt\d+\b/g, 't')).values()].map(
    ([first = '']) => first,
  );
}

/** Elements that stand in no page of another site, by their names and those of their attributes. */
export function strangeElements(folder: string, known: string): readonly Finding[] {
  const kinds = new Set(pagesOf(known).flatMap((page) => kindsIn(path.join(known, page))));
  return pagesOf(folder).flatMap((page) =>
    kindsIn(path.join(folder, page)).flatMap((kind): readonly Finding[] =>
      kinds.has(kind) ? [] : [{ type: 'broken', page, what: `a strange element: ${kind}` }],
    ),
  );
}

/** Attributes that elements have or have not by the words in them. */
const OF_WORDS = new Set(['class', 'id', 'lang', 'dir']);

/** By their tags, as they stand in the bytes: to parse some hundred pages would take long. */
function kindsIn(file: string): readonly string[] {
  const html = readFileSync(file, 'utf8').replace(/(<script\b[^>]*>).*?<\/script>/gs, '$1');
  const tags = html.matchAll(/<([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi);
  const kinds = Array.from(tags, ([, name = '', attributes = '']) => {
    const names = Array.from(
      attributes.matchAll(/([^\s"'=<>/]+)(?:=(?:"[^"]*"|'[^']*'|[^\s"']*))?/g),
      ([, one = '']) => one,
    );
    return `${name}[${names
      .filter((one) => !OF_WORDS.has(one))
      .sort()
      .join(' ')}]`;
  });
  return [...new Set(kinds)];
}

/**
 * Opens pages as a reader would, unfolds, hovers, presses and prints all that they have, searches for hostile strings
 * and quotes them. `origin` has no slash at its end; pages are paths of files.
 */
export async function openHostile(
  browser: Browser,
  origin: string,
  pages: readonly string[],
  typed: readonly string[],
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  let at = '';
  const note = (type: Finding['type'], what: string): void => {
    found.push({ type, page: at, what });
  };
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    window.print = () => undefined;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) => {
      console.error(`Violation of ${violatedDirective}: ${blockedURI} ${sample}`);
    });
  });
  page.on('console', (message) => note('broken', `the console: ${message.text()}`));
  page.on('pageerror', (error) => note('broken', `an error: ${error.message}`));
  page.on('dialog', (dialog) => {
    note('executed', `a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(`${origin}/`))
      note('executed', `a request of ${request.url()}`);
  });
  context.on('page', () => note('executed', 'a window'));
  const goto = async (address: string): Promise<void> => {
    at = address;
    // From one fragment to another no page would be loaded.
    await page.goto('about:blank');
    await page.goto(`${origin}/${address}`);
  };
  const look = async (): Promise<void> => {
    const isPwned = await page.evaluate(
      () =>
        'pwned' in globalThis ||
        [...document.querySelectorAll('iframe')].some(
          ({ contentWindow }) => contentWindow !== null && 'pwned' in contentWindow,
        ),
    );
    if (isPwned) note('executed', 'a script');
  };
  for (const file of pages) {
    await goto(file.replace(/(^|\/)index\.html$/, '$1'));
    await page.evaluate(touchAll);
    await page.emulateMedia({ media: 'print' });
    await look();
    await page.emulateMedia({ media: 'screen' });
  }
  const [text] = pages.filter((file) => /(^|\/)articles\/[^/]+\/index\.html$/.test(file));
  for (const one of typed) {
    // Hosts refuse longer addresses.
    const asked = encodeURIComponent(Array.from(one).slice(0, 500).join(''));
    await goto(`search/?q=${asked}`);
    // Of a string without words nothing is said.
    await page.waitForFunction(isAnswered, undefined, { timeout: PATIENCE }).catch(() => undefined);
    await look();
    if (text === undefined) continue;
    const reading = text.replace('index.html', '');
    await goto(`${reading}?q=${asked}#${asked}`);
    await look();
  }
  await goto('quote/');
  for (const one of typed) {
    await page.locator('quote-check textarea').fill(`${one} A survey in May counted ${one} salmon. ${one}`);
    await page.locator('quote-check button').first().click();
    await page.locator('quote-check .checked:not(:empty)').waitFor();
    await look();
  }
  await goto('search/');
  await page.locator('claim-search input[type=search]').first().fill('salmon');
  try {
    await page.locator('a.hit').first().waitFor();
  } catch {
    note('broken', 'search finds nothing any more');
  }
  await context.close();
  return found;
}

/** How long search may take to say something, in milliseconds. */
const PATIENCE = 2_000;

/** Runs in a page: whether search has said something. */
function isAnswered(): boolean {
  return document.querySelector('.search-status')?.textContent.trim() !== '';
}

/** Runs in a page: opens, hovers and presses all that it has, but for what leads to other pages. */
async function touchAll(): Promise<void> {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const popover of document.querySelectorAll<HTMLElement>('[popover]')) {
    popover.showPopover();
    popover.hidePopover();
  }
  const mouse = { bubbles: true, cancelable: true } as const;
  for (const element of document.querySelectorAll('body *'))
    for (const type of ['mouseover', 'focus', 'load', 'error'])
      element.dispatchEvent(new MouseEvent(type, mouse));
  const buttons = [...document.querySelectorAll<HTMLElement>('button[type=button], .noteref')];
  // The first two of each kind: a page has hundreds that do the same.
  for (const button of buttons.filter(
    (one, i) => buttons.slice(0, i).filter((other) => other.className === one.className).length < 2,
  )) {
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  }
  window.dispatchEvent(new Event('beforeprint'));
  window.dispatchEvent(new Event('afterprint'));
}
