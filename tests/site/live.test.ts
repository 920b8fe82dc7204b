import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { parseDocument } from '../dom.ts';
import { launch } from '../serve.ts';
import { temporaryFolder } from '../temporary.ts';
import { PROJECT } from './build.ts';
import { startDevelopment, type Development } from './develop.ts';
import { FROZEN_SITE } from './shared.ts';

const content = path.join(temporaryFolder(), 'content');
const file = (name: string): string => path.join(content, name);
const FROZEN = path.join(PROJECT, FROZEN_SITE.content);

let server: Development;
let browser: Browser;

beforeAll(async () => {
  cpSync(FROZEN, content, { recursive: true });
  // What was published cannot just be gone.
  rmSync(file('published.lock.yaml'));
  [server, browser] = await Promise.all([startDevelopment(content), launch()]);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  server.stop();
});

test('the development server shows a draft with its note and its page, marked as a draft', async () => {
  const reading = await read('/articles/ferry/');
  const note = reading.querySelector('#n-no-bridge')?.closest('details');
  expect(note?.querySelector('summary')?.textContent.replace(/\s+/g, ' ')).toContain('Draft: in no build');
  expect(reading.querySelectorAll('.note')).toHaveLength(5);
  expect((await read('/articles/ferry/claims/no-bridge/')).body.textContent).toMatch(/quagga/i);
  expect((await read('/sources/quagga-plan/')).querySelector('.claim-card b')?.textContent).toBe(
    'Draft: in no build',
  );
});

test.each([
  [
    'a claim',
    '/articles/ferry/',
    'articles/ferry/claims/closed.md',
    'Two sources differ',
    'Three sources differ',
  ],
  [
    'a claim, on its own page',
    '/articles/ferry/claims/closed/',
    'articles/ferry/claims/closed.md',
    'Two sources differ',
    'Three sources differ',
  ],
  ['a source', '/sources/ferry-minutes/', 'sources/ferry-minutes.yaml', 'Protokoll', 'Bericht'],
  ['an actor', '/actors/ferry-board/', 'actors/ferry-board.yaml', 'Ferry Board', 'Board of the Ferry'],
  ['site.yaml', '/articles/ferry/', 'site.yaml', 'The Varda Reader', 'The Weir Reader'],
])(
  'an edit of %s shows on a page that is open, and on one that was open before',
  async (_, address, name, from, to) => {
    const page = await open('/articles/bare/');
    await page.goto(server.origin + address);
    await shows(page, from);
    edit(name, from, to);
    await shows(page, to);
    edit(name, to, from);
    await shows(page, from);
  },
);

test('the files of a site’s own exports are served as they stand', async () => {
  const address = `${server.origin}/articles/ferry/outline.txt`;
  const outline = async (): Promise<string> => {
    const response = await fetch(address);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/plain; charset=utf-8',
    ]);
    return response.text();
  };
  expect(await outline()).toContain('/articles/ferry/claims/closed/\n');
  expect((await fetch(`${server.origin}/articles/ferry/outlined.txt`)).status).toBe(404);
});

test('a file that is broken shows the report in place of the page, and the page is back when it is mended', async () => {
  const page = await open('/articles/ferry/');
  await shows(page, 'Two sources differ');
  edit('articles/ferry/claims/closed.md', 'assessment:', 'asessment:');
  await page.getByText('unknown-key').first().waitFor();
  await page
    .getByText(/articles\/ferry\/claims\/closed\.md:\d+:\d+/)
    .first()
    .waitFor();
  edit('articles/ferry/claims/closed.md', 'asessment:', 'assessment:');
  await page.locator('[data-article-text]').waitFor();
  await shows(page, 'Two sources differ');
});

test('a file that comes, goes, or gets another name has its page, or has none, without the server being started again', async () => {
  const name = file('articles/ferry/claims/counted.md');
  writeFileSync(
    name,
    readFileSync(file('articles/ferry/claims/closed.md'), 'utf8').replace(
      /quote: .*/,
      'quote: Nobody counted the passengers',
    ),
  );
  await status('/articles/ferry/claims/counted/', 200);
  renameSync(name, file('articles/ferry/claims/passengers.md'));
  await status('/articles/ferry/claims/passengers/', 200);
  await status('/articles/ferry/claims/counted/', 404);
  rmSync(file('articles/ferry/claims/passengers.md'));
  await status('/articles/ferry/claims/passengers/', 404);
  renameSync(file('articles/bare'), file('articles/barer'));
  await status('/articles/barer/', 200);
  await status('/articles/bare/', 404);
  renameSync(file('articles/barer'), file('articles/bare'));
  await status('/articles/bare/', 200);
});

async function open(address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  // The first page that is opened waits for all that a server makes ready for browsers.
  await page.goto(server.origin + address, { timeout: 90_000 });
  return page;
}

/** Waits until a page that nobody loads again shows some words. */
async function shows(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor({ state: 'attached' });
}

async function status(address: string, wanted: number): Promise<void> {
  await expect
    .poll(async () => (await fetch(server.origin + address)).status, { timeout: 20_000 })
    .toBe(wanted);
}

function edit(name: string, from: string, to: string): void {
  const text = readFileSync(file(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(file(name), text.replaceAll(from, to));
}

/** A page as the server answers it. */
async function read(address: string): Promise<Document> {
  const response = await fetch(server.origin + address);
  expect(response.status).toBe(200);
  return parseDocument(await response.text());
}
