import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onePageOfEachKind } from '../page-kinds.ts';
import { usePages } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';

const { open, origin } = usePages(FROZEN_SITE);

const read = (address: string): Promise<Page> =>
  open(address, { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });

test('the page begins with a way past the menu, then says what is read, whose words they are and what the notes found', async () => {
  const page = await read('/articles/ferry/');
  expect(await spoken(page, '.site-header')).toMatchInlineSnapshot(`
    "- banner:
      - link "Skip to the text"
      - link "The Varda Reader"
      - navigation "Site":
        - list:
          - listitem:
            - link "Claims"
          - listitem:
            - link "Sources"
          - listitem:
            - link "Actors"
          - listitem:
            - link "Figures"
          - listitem:
            - link "Search"
          - listitem:
            - link "Method"
      - navigation "Languages":
        - list:
          - listitem:
            - link "اردو""
  `);
  expect(await spoken(page, '.reading-header')).toMatchInlineSnapshot(`
    "- paragraph: Opinion
    - heading "The ferry" [level=1]
    - paragraph: By A. Writer · The Paper · Published 9 November 2025 · Saved 10 November 2025
    - paragraph: This is an opinion article. The words are its writer’s; the notes on them are the editors’."
  `);
  expect(await spoken(page, '.strip')).toMatchInlineSnapshot(`
    "- group:
      - navigation "Claims in this text by assessment":
        - paragraph:
          - link "4 claims"
        - list:
          - listitem:
            - link "1 Supported"
          - listitem:
            - link "1 Disputed"
          - listitem:
            - link "1 Unverified"
          - listitem:
            - link "1 Opinion"
        - paragraph: Each leads to the first.
      - group: How to read the marks
      - group: Map of the claims"
  `);
});

test('a number after marked words says what it leads to; an open note names both sides and leads back', async () => {
  const page = await read('/articles/ferry/#n-opened');
  expect(await spoken(page, '.text > section:nth-of-type(1)')).toMatchInlineSnapshot(`
    "- paragraph:
      - mark:
        - text: The
        - link "Ferry Board"
        - text: opened the crossing in 1912
      - 'link "Note 1: Supported"':
        - text: "1"
      - text: . Nobody counted the passengers.
      - link "Paragraph 1":
        - text: ¶ 1"
  `);
  expect(await spoken(page, '.note-group:nth-of-type(1)')).toMatchInlineSnapshot(`
    "- region "Notes on paragraph 1":
      - group:
        - text: 1 Supported
        - heading "The crossing was opened in 1912." [level=3]
        - paragraph: The minutes say so.
        - paragraph: What was found.
        - heading "What supports it" [level=4]
        - list:
          - listitem:
            - text: The first boat left in May 1912.
            - link "Archive of the Board, 1912, p. 3"
            - text: · read in full · 113 years before the text
        - heading "What undermines it" [level=4]
        - paragraph: None found.
        - heading "Context" [level=4]
        - paragraph: None found.
        - paragraph: Mira Sol, Jon Ferrer · Reviewed 2 January 2026
        - paragraph:
          - link "Back to ¶ 1"
          - link "Claim page""
  `);
});

test('words of several claims are read once, with a number for each claim', async () => {
  const page = await read('/articles/ferry/');
  expect(await spoken(page, '.text > section:nth-of-type(2)')).toMatchInlineSnapshot(`
    "- paragraph:
      - mark: The crossing was closed for good in
      - mark: the spring of 1951
      - 'link "Note 2: Disputed"':
        - text: "2"
      - mark: ", and no bridge"
      - 'link "Note 3: Unverified"':
        - text: "3"
      - text: was built.
      - link "Paragraph 2":
        - text: ¶ 2"
  `);
  expect(await spoken(page, '.note-group:nth-of-type(2)')).toMatchInlineSnapshot(`
    "- region "Notes on paragraph 2":
      - group: 2 Disputed Two sources differ.
      - group: 3 Unverified Looked for, not found."
  `);
});

test('a paragraph that stands again says so and has no notes of its own', async () => {
  const page = await read('/articles/ferry/');
  expect(await spoken(page, '.text > section:nth-of-type(4)')).toMatchInlineSnapshot(`
    "- paragraph:
      - mark: The crossing waits
      - 'link "Note 4: Opinion"':
        - text: "4"
      - text: for its bridge.
      - link "Paragraph 4":
        - text: ¶ 4
    - paragraph:
      - link "These words repeat paragraph 3; its notes apply here.""
  `);
});

test('after the text come its evidence in small and how to cite it, in parts with names', async () => {
  const page = await read('/articles/ferry/');
  const names = await page
    .locator('.colophon :is(section, figure)')
    .evaluateAll((parts) =>
      parts.map((part) => part.querySelector('h2, figcaption')?.textContent.trim() !== ''),
    );
  expect(names.length).toBeGreaterThan(2);
  expect(names).not.toContain(false);
  expect(await spoken(page, '.site-footer')).toMatchInlineSnapshot(`
    "- contentinfo:
      - paragraph:
        - text: "The words of a text are its writer’s; the notes are the editors’. Licence of the notes:"
        - link "CC BY-SA 4.0"
        - text: ·
        - link "Corrections"
        - text: ·
        - link "Check a quotation"
        - text: ·
        - link "Data""
  `);
});

test('a claim’s page is an article under one heading, each kind of evidence under its own', async () => {
  const page = await read('/articles/ferry/claims/opened/');
  expect(await outline(page)).toMatchInlineSnapshot(`
    [
      "1 Supported The crossing was opened in 1912.",
      "2 Note",
      "2 What supports it",
      "2 What undermines it",
      "2 Context",
      "2 Cite this finding",
      "2 Cite the text’s words",
      "2 Who it is about",
      "2 Revisions",
    ]
  `);
  expect(await spoken(page, '.evidence')).toMatchInlineSnapshot(`
    "- list:
      - listitem:
        - text: The first boat left in May 1912.
        - link "Protokoll der Fährkommission"
        - text: ", Archive of the Board, 1912, p. 3 ·"
        - link "read in full"
        - text: · 113 years before the text"
  `);
  expect(await spoken(page, '.pager')).toMatchInlineSnapshot(`
    "- navigation "Previous claim, Next claim":
      - link "Next claim The crossing was closed in 1951.""
  `);
  await page.goto(`${origin()}/articles/ferry/claims/spring/`);
  expect(await spoken(page, '.claim-page .folio-head > :is(.kicker, h1, .verdict)')).toMatchInlineSnapshot(`
    "- paragraph:
      - link "The ferry"
      - text: · Claim 3 of 4 ·
      - link "Paragraph 2":
        - text: ¶ 2
      - text: · Event
    - heading "Unverified It was spring." [level=1]
    - paragraph: Looked for, not found."
  `);
});

/** One page of every kind, and that of a claim that was taken back. */
const ADDRESSES = [...onePageOfEachKind(), 'articles/ferry/claims/toll/'].map((address) => `/${address}`);

test.each(ADDRESSES)('%s has one main part, one first heading and no level left out', async (address) => {
  const page = await read(address);
  expect(await page.locator('main').count()).toBe(1);
  const levels = await page
    .locator(':is(h1, h2, h3, h4, h5, h6)')
    .filter({ visible: true })
    .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))));
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  const landmarks = await page.locator('header, nav, main, footer, search').filter({ visible: true }).count();
  expect(landmarks).toBeLessThan(8);
});

test('words in another language than their page say which', async () => {
  const page = await read('/');
  for (const address of ['/articles/ferry/claims/opened/', '/sources/', '/sources/ferry-minutes/']) {
    await page.goto(origin() + address);
    const titles = page.locator('main').getByText('Protokoll der Fährkommission', { exact: true });
    const languages = await titles.evaluateAll((found) =>
      found.map((element) => element.closest('[lang]')?.getAttribute('lang')),
    );
    expect([address, [...new Set(languages)]]).toEqual([address, ['de']]);
  }
});

/** What a screen reader has to say of parts of the page, in its order; addresses of links left out. */
async function spoken(page: Page, css: string): Promise<string> {
  const parts = await page.locator(css).all();
  const snapshots = await Promise.all(parts.map((part) => part.ariaSnapshot()));
  const lines = snapshots.flatMap((snapshot) => snapshot.split('\n'));
  const said = lines.filter((line) => !line.trimStart().startsWith('- /url:'));
  const depth = (line: string | undefined): number => line?.search(/\S/) ?? -1;
  return said.map((line, i) => (depth(said[i + 1]) > depth(line) ? line : line.replace(/:$/, ''))).join('\n');
}

/** The headings of the page with their levels. */
async function outline(page: Page): Promise<readonly string[]> {
  return page
    .locator(':is(h1, h2, h3)')
    .filter({ visible: true })
    .evaluateAll((all) => all.map((one) => `${one.tagName.slice(1)} ${one.textContent.trim()}`));
}
