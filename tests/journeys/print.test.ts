import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Claim } from '../../src/corpus/index.ts';
import { PAPER, paperFaults } from '../layout-faults.ts';
import { usePages } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { article, READING } from './frozen.ts';

/** What a reader of paper has no use for. */
const INTERFACE = [
  '.skip',
  'nav:not(.overview)',
  'footer',
  'button',
  'input',
  'dialog',
  'reading-tools',
  'site-tools',
  '.pilcrow',
  '.note-links',
  '.claim-map',
  '.pager',
].join();

const { claims } = article;
/** The claim with the most evidence. */
const richest = claims.find(({ id }) => id === 'salmon-fall')!;
const CLAIM = `${READING}claims/${richest.id}/`;

const { open } = usePages(FROZEN_SITE);

test('the printed text stands before its notes, and these follow in the order of their numbers', async () => {
  const page = await paper(READING);
  const notes = await page.locator('.note .number').allTextContents();
  expect(notes).toEqual(claims.map((claim) => String(claim.ordinal)));
  const { textEnds, tops } = await page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect();
    return {
      textEnds: Math.max(...[...document.querySelectorAll('.body')].map((body) => box(body).bottom)),
      tops: [...document.querySelectorAll('.notes')].map((notes) => box(notes).top),
    };
  });
  expect(tops.length).toBeGreaterThan(5);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(Math.min(...tops)).toBeGreaterThanOrEqual(textEnds);
});

test('every part of every note is printed, closed as it may have been, and none is cut', async () => {
  const page = await paper(READING);
  expect(await page.locator('.note[open]').count()).toBe(0);
  expect(await paperFaults(page)).toEqual([]);
});

test.each([
  ['the reading page', READING, claims],
  ['a claim’s page', CLAIM, [richest]],
])('on %s each item of evidence is printed with its source and the address of it', async (_, at, shown) => {
  const page = await paper(at);
  const printed = await page.locator('.evidence > li .citation').evaluateAll((citations) =>
    citations.map((citation) => {
      const link = citation.querySelector('a');
      const { content } = link === null ? { content: '' } : getComputedStyle(link, '::after');
      return { says: citation.textContent.trim().length > 0, address: content.includes('<') };
    }),
  );
  const items = shown.flatMap(evidence);
  expect(items.length).toBeGreaterThan(10);
  expect(printed.length).toBeGreaterThanOrEqual(items.length);
  expect(printed.filter(({ says }) => !says)).toEqual([]);
  // Only what the text cites and nobody could identify has no address.
  const unknown = shown.flatMap((claim) => claim.cites.filter((cite) => cite.source === null));
  expect(printed.filter(({ address }) => !address).length).toBe(unknown.length);
});

test.each([
  ['the reading page', READING],
  ['a claim’s page', CLAIM],
])('on %s nothing of the interface is printed, and where its addresses stand is said', async (_, at) => {
  const page = await paper(at);
  const shown = await page
    .locator(INTERFACE)
    .filter({ visible: true })
    .evaluateAll((parts) => parts.map((part) => part.outerHTML));
  expect(shown).toEqual([]);
  const triangles = await page
    .locator('main summary')
    .evaluateAll((parts) => parts.filter((part) => getComputedStyle(part).listStyleType !== 'none').length);
  expect(triangles).toBe(0);
  expect(await page.locator('.print-only').innerText()).toContain('https://');
  expect(await page.locator('.cite dd a').first().innerText()).toMatch(/^https:/);
  expect(await paperFaults(page)).toEqual([]);
});

test('who reads in the dark prints in dark ink', async () => {
  const page = await paper(READING, 'dark');
  const colors = await page
    .locator('.body p, .note-body p')
    .evaluateAll((parts) => [...new Set(parts.map((part) => getComputedStyle(part).color))]);
  const channels = colors.flatMap((color) => color.match(/\d+/g) ?? []).map(Number);
  expect(channels.length).toBeGreaterThanOrEqual(3);
  expect(Math.max(...channels)).toBeLessThan(120);
});

test.each([
  ['the reading page', READING, 10, 20],
  ['a claim’s page', CLAIM, 2, 15],
])('the PDF of %s leads to every address that the page prints', async (_, at, fewest, most) => {
  const page = await paper(at);
  const addresses = await page
    .locator('main :is(.note, .evidence) .citation a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(fewest);
  expect(pages.length).toBeLessThanOrEqual(most);
  const links = [...pdf.matchAll(/\/URI\s*\(((?:[^()\\]|\\.)*)\)/g)].map(([, address]) =>
    (address ?? '').replace(/\\(.)/g, '$1'),
  );
  expect(addresses.length).toBeGreaterThan(10);
  expect([...new Set(addresses)].filter((address) => !links.includes(address))).toEqual([]);
  // A link that runs over two lines is two: never fewer than were on the page.
  expect(links.length).toBeGreaterThanOrEqual(addresses.length);
});

test('the style sheet gives printed pages their margins and numbers', () => {
  const html = readFileSync(path.join(FROZEN_SITE.folder, READING, 'index.html'), 'utf8');
  const linked = [...html.matchAll(/href="([^"]*\.css)"/g)].map(([, href]) =>
    readFileSync(path.join(FROZEN_SITE.folder, (href ?? '').slice(FROZEN_SITE.base.length)), 'utf8'),
  );
  expect([html, ...linked].join('\n')).toMatch(/@page\s*\{[^}]*margin:[^}]*counter\(page\)/);
});

function evidence(claim: Claim): readonly unknown[] {
  return [...claim.supports, ...claim.undermines, ...claim.context];
}

/** A page of the site as it goes to paper. */
async function paper(at: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await open(at, { viewport: PAPER, colorScheme });
  await page.emulateMedia({ media: 'print' });
  return page;
}
