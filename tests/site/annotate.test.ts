import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCorpus, type Claim } from '../../src/corpus/index.ts';
import { axeViolations } from '../axe.ts';
import { launch } from '../serve.ts';
import { temporaryFolder } from '../temporary.ts';
import { PROJECT } from './build.ts';
import { startDevelopment, type Development } from './develop.ts';
import { FROZEN_SITE } from './shared.ts';

const content = path.join(temporaryFolder(), 'content');
const CLAIMS = path.join(content, 'articles/ferry/claims');
const READING = '/articles/ferry/';
const ENDPOINT = '/_scholium/annotate';

let server: Development;
let browser: Browser;
let context: BrowserContext;
let before: readonly string[];

beforeAll(async () => {
  cpSync(path.join(PROJECT, FROZEN_SITE.content), content, { recursive: true });
  [server, browser] = await Promise.all([startDevelopment(content), launch()]);
});
afterAll(async () => {
  await browser.close();
  server.stop();
});
beforeEach(() => {
  before = filesIn(content);
});
afterEach(async () => {
  await context.close();
});

describe('whoever reads under the development server', () => {
  test('selects words that stand twice, is told so, saves a draft with all its fields, and sees its mark', async () => {
    const page = await open(READING);
    await selectIn(page, 'p4', 'for its bridge');
    await openPanel(page);
    await settled(page, 'They stand 2 times; one of them is chosen.');
    expect(await page.locator('input[name=place]:checked').inputValue()).toBe('p4');
    await page.getByLabel('Restated neutrally').fill('No bridge stands at the crossing.');
    await page.getByLabel('Kind', { exact: true }).selectOption('characterisation');
    await page.getByLabel('Assessment', { exact: true }).selectOption('supported');
    await page.getByLabel('Why this assessment').fill('The minutes name no bridge.');
    await page.getByRole('button', { name: 'Add an actor' }).press('Enter');
    await page.keyboard.type('ferry-board');
    await page.getByRole('button', { name: 'Add a source' }).press('Enter');
    await page.getByLabel('Side of').selectOption('undermines');
    await page.getByLabel('Id of the source').fill('ferry-minutes');
    await page.getByLabel('What it says').fill('A bridge: was planned # in 1950.');
    await page.getByLabel('Where in it').fill('p. 3');
    await page.getByRole('textbox', { name: 'Note' }).fill('What was *found*.');
    await page.getByLabel('Id', { exact: true }).fill('waits-for-bridge');
    await page.getByRole('button', { name: 'Save the claim' }).press('Enter');

    await page.locator('mark#c-waits-for-bridge').waitFor();
    await page.getByText('Wrote').getByRole('link', { name: 'Show its words' }).click();
    expect(new URL(page.url()).hash).toBe('#c-waits-for-bridge');
    expect(await page.locator('#p4 mark#c-waits-for-bridge').textContent()).toBe('for its bridge');
    expect(claimOnDisk('waits-for-bridge')).toMatchObject({
      quote: 'for its bridge',
      paragraph: 'p4',
      claim: 'No bridge stands at the crossing.',
      kind: 'characterisation',
      assessment: 'supported',
      reason: 'The minutes name no bridge.',
      actors: ['ferry-board'],
      supports: [],
      undermines: [{ source: 'ferry-minutes', says: 'A bridge: was planned # in 1950.', locator: 'p. 3' }],
      note: 'What was *found*.',
      status: 'draft',
    });
    // The fields are free for the next claim.
    expect(await page.getByLabel('Restated neutrally').inputValue()).toBe('');
  });

  test('quotes a few words more instead, where those stand once', async () => {
    const page = await open(READING);
    await openPanel(page);
    const words = page.getByLabel('Words', { exact: true });
    await words.fill('crossing');
    await page.getByText(/They stand \d+ times: say which place is meant/).waitFor();
    const wider = page.getByRole('button', { name: /^Quote “.+” instead$/ }).first();
    const shown = /“(.+)”/.exec((await wider.textContent()) ?? '')?.[1];
    await wider.press('Enter');
    await page.getByText(/They stand once, in ¶ \d+\./).waitFor();
    expect(await words.inputValue()).toBe(shown);
  });

  test('selects over the end of a paragraph and makes a claim of two parts', async () => {
    const page = await open(READING);
    await selectIn(page, 'p1', 'Nobody counted the passengers.', 'p2', 'The crossing was closed');
    await openPanel(page);
    await settled(page, 'The 2 parts stand one behind the other, from ¶ 1 on.');
    await page.getByLabel('Id', { exact: true }).fill('two-parts');
    await page.getByRole('button', { name: 'Save the claim' }).click();
    await page.locator('#p2 mark[data-claims~=two-parts]').first().waitFor();
    expect(claimOnDisk('two-parts').quoteParts[0]).toBe('Nobody counted the passengers.');
  });

  test('is told what is wrong, in words, and nothing is written', async () => {
    const page = await open(READING);
    await openPanel(page);
    await page.getByLabel('Words', { exact: true }).fill('Nobody counted the passenger trains');
    await settled(page, /^They do not stand in the text\. Nearest passage: ¶ 1/);
    await page.getByRole('button', { name: 'Save the claim' }).click();
    await page.getByRole('alert').getByText('Nearest passage').waitFor();
    await page.getByLabel('Words', { exact: true }).fill('Nobody counted the passengers.');
    await page.getByRole('button', { name: 'Add a source' }).click();
    await page.getByLabel('Id of the source').fill('ferry-minute');
    await page.getByLabel('What it says').fill('Nothing.');
    await page.getByRole('button', { name: 'Save the claim' }).click();
    await page.getByRole('alert').getByText('Did you mean `ferry-minutes`?').waitFor();
    await page.getByLabel('Id', { exact: true }).fill('closed');
    await page.getByLabel('Id of the source').fill('ferry-minutes');
    await page.getByRole('button', { name: 'Save the claim' }).click();
    await page.getByRole('alert').getByText('exists already').waitFor();
    expect(filesIn(content)).toEqual(before);
  });

  test('keeps what was typed when the page is loaded anew, and goes from a draft to its words', async () => {
    const page = await open(READING);
    await openPanel(page);
    await page.getByLabel('Restated neutrally').fill('Half a thought');
    await page.reload();
    await expectSoon(() => page.getByLabel('Restated neutrally').inputValue(), 'Half a thought');
    await page.getByText(/^Drafts \(\d+\)$/).click();
    await page.locator('.drafts a[href$="#c-no-bridge"]').click();
    expect(new URL(page.url()).hash).toBe('#c-no-bridge');
  });

  test('can do so without a pointer, and by ear: the panel has the focus, every field has a name', async () => {
    const page = await open(READING);
    await openPanel(page);
    expect(await page.getByRole('dialog', { name: 'Annotate' }).isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe('Close');
    await page.getByRole('button', { name: 'Add a source' }).press('Enter');
    await page.getByRole('button', { name: 'Add an actor' }).press('Enter');
    const violations = await axeViolations(page, { part: 'astro-dev-toolbar' });
    expect(violations.filter((fault) => !fault.includes('data-app-id="astro:'))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Annotate' }).waitFor({ state: 'hidden' });
    expect(await focusedName(page)).toMatch(/Annotate/);
  });
});

describe('the endpoint refuses', () => {
  test.each([
    ['another method', 405, { method: 'GET' }, {}],
    ['a page of another site', 403, {}, { Origin: 'https://evil.example' }],
    ['a page of another port', 403, {}, { Origin: 'http://127.0.0.1:1' }],
    ['a request without an origin', 403, {}, { Origin: undefined }],
    ['what a browser marks as sent by another site', 403, {}, { 'Sec-Fetch-Site': 'cross-site' }],
    [
      'a name that somebody else made lead here',
      403,
      {},
      { Host: 'evil.example', Origin: 'http://evil.example' },
    ],
    ['a missing token', 403, {}, { 'X-Scholium-Token': undefined }],
    ['a wrong token', 403, {}, { 'X-Scholium-Token': 'x'.repeat(43) }],
    ['what a form can send', 415, {}, { 'Content-Type': 'text/plain' }],
    ['what is no JSON', 400, { body: '{' }, {}],
    ['what is no question', 400, { body: '{"ask":"unlink"}' }, {}],
    ['more than it reads', 400, { body: JSON.stringify({ ask: 'state', more: 'x'.repeat(300_000) }) }, {}],
  ])(
    '%s with %i, and writes nothing',
    async (_, status, { method, body }: { method?: string; body?: string }, headers) => {
      expect(await send({ method: method ?? 'POST', body: body ?? SAVE() }, headers)).toMatchObject({
        status,
      });
      expect(filesIn(content)).toEqual(before);
    },
  );

  test.each([
    ['an article outside of the content', { article: '../../articles/ferry' }, {}],
    ['an article that there is not', { article: 'constructor' }, {}],
    ['an id that leads out of the folder', {}, { id: '../../../evil' }],
    ['an id with a separator of another system', {}, { id: '..\\evil' }],
    ['an id that is empty', {}, { id: '' }],
    ['an id that ends before its extension', {}, { id: 'evil.md\0' }],
    ['a source that is a path', {}, { evidence: [{ side: 'supports', source: '../../x', says: 'x' }] }],
    ['a kind that there is not', {}, { kind: 'lie' }],
    ['HTML in a note', {}, { note: '<script>alert(1)</script>' }],
  ])('%s, and writes nothing', async (_, question, claim) => {
    const { status, value } = await send({ method: 'POST', body: SAVE(question, claim) }, {});
    expect([status, value.type]).toEqual([200, 'refused']);
    expect(filesIn(content)).toEqual(before);
    expect(existsSync(path.join(content, '../evil.md'))).toBe(false);
  });

  test('nothing of the kind from its own page: the very question, unchanged, is answered', async () => {
    expect(await send({ method: 'POST', body: SAVE() }, {})).toMatchObject({
      status: 200,
      value: { type: 'saved', saved: { id: 'counted' } },
    });
    expect(existsSync(path.join(CLAIMS, 'counted.md'))).toBe(true);
  });
});

test('a build holds nothing of it', () => {
  const files = readdirSync(FROZEN_SITE.folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const texts = files
    .map((one) => path.join(one.parentPath, one.name))
    .filter((file) => /\.(html|js|css|json)$/.test(file));
  expect(texts.length).toBeGreaterThan(100);
  expect(
    texts.filter((file) => /_scholium\/|scholium:annotate|dev-toolbar/.test(readFileSync(file, 'utf8'))),
  ).toEqual([]);
});

/** A question that saves a claim, with something of it changed. */
function SAVE(question: object = {}, claim: object = {}): string {
  return JSON.stringify({
    ask: 'save',
    key: 'k',
    article: 'ferry',
    ...question,
    claim: {
      parts: ['Nobody counted'],
      id: 'counted',
      kind: 'event',
      assessment: 'unverified',
      actors: [],
      evidence: [],
      status: 'draft',
      ...claim,
    },
  });
}

let token: string | undefined;

/** Sends a question as a page of the server does, with some headers changed or, where undefined, left out. */
async function send(
  { method, body }: { readonly method: string; readonly body: string },
  changed: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly status: number | undefined; readonly value: Readonly<Record<string, unknown>> }> {
  token ??= await tokenOfPage();
  const headers = Object.entries<string | undefined>({
    Origin: server.origin,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    'X-Scholium-Token': token,
    ...changed,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new Promise((resolve, reject) => {
    const options = { method, headers: Object.fromEntries(headers) };
    const sent = request(server.origin + ENDPOINT, options, (response) => {
      text(response).then((body) => {
        // What Astro and Vite refuse before us they refuse in plain text.
        const isJson = response.headers['content-type']?.startsWith('application/json') === true;
        const value = isJson ? (JSON.parse(body) as Record<string, unknown>) : {};
        resolve({ status: response.statusCode, value });
      }, reject);
    });
    sent.on('error', reject);
    sent.end(method === 'GET' ? undefined : body);
  });
}

/** The token that the server gives to its own pages. */
async function tokenOfPage(): Promise<string> {
  context = await browser.newContext();
  const page = await context.newPage();
  const asked = page.waitForRequest((one) => one.url().endsWith(ENDPOINT));
  await page.goto(server.origin + READING);
  return (await asked).headers()['x-scholium-token'] ?? '';
}

/** Opens a page and waits until the app knows the server. */
async function open(address: string): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const answered = page.waitForResponse((one) => one.url().endsWith(ENDPOINT));
  await page.goto(server.origin + address);
  await answered;
  return page;
}

async function openPanel(page: Page): Promise<void> {
  await page.locator('astro-dev-toolbar button[data-app-id="scholium:annotate"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Annotate' }).waitFor();
}

async function settled(page: Page, said: string | RegExp): Promise<void> {
  await page.locator('[data-part=status]').getByText(said).waitFor();
}

/** Selects words of a paragraph that stand in one text node; with others, all from the first to the last of them. */
async function selectIn(
  page: Page,
  id: string,
  words: string,
  lastId = id,
  lastWords = words,
): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const find = ([paragraph, wanted]: readonly [string, string]): readonly [Node, number] => {
        const walker = document.createTreeWalker(
          document.querySelector(`#${paragraph}`)!,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const start = node.textContent!.indexOf(wanted);
          if (start !== -1) return [node, start];
        }
        throw new Error(`"${wanted}" stands in no node`);
      };
      const [from, start] = find(first);
      const [to, end] = find(last);
      getSelection()!.setBaseAndExtent(from, start, to, end + last[1].length);
    },
    [
      [id, words],
      [lastId, lastWords],
    ] as const,
  );
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? '';
  });
}

async function expectSoon<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  await expect.poll(look, { timeout: 10_000 }).toEqual(wanted);
}

function claimOnDisk(id: string): Claim {
  const { corpus, report } = readCorpus(content, 'content', { drafts: true });
  expect(report.errors).toBe(0);
  return corpus!.articles.find(({ slug }) => slug === 'ferry')!.claims.find((one) => one.id === id)!;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[a-z]+$/.test(name))
    .sort();
}
