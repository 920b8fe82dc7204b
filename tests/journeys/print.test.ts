import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Claim } from '../../src/corpus/index.ts';
import { PAPER, paperFaults } from '../layout-faults.ts';
import { onPaper } from '../paper.ts';
import { usePages } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { article, READING } from './frozen.ts';

/** What a reader of paper has no use for. */
const INTERFACE = [
  '.skip',
  'nav:not(.overview)',
  '.strip > summary',
  'footer',
  'button',
  'input',
  'dialog',
  'reading-tools',
  'site-tools',
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
  const { texts, groups } = await onPaper(page, { texts: '.block', groups: '.note > summary' });
  expect(groups.length).toBeGreaterThan(5);
  const sheets = groups.map(({ first }) => first);
  expect(sheets).toEqual([...sheets].sort((a, b) => a - b));
  expect(sheets[0]).toBeGreaterThanOrEqual(Math.max(...texts.map(({ last }) => last)));
  const { textEnds, tops } = await page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect();
    return {
      textEnds: Math.max(...[...document.querySelectorAll('.block')].map((body) => box(body).bottom)),
      tops: [...document.querySelectorAll('.note-group')].map((notes) => box(notes).top),
    };
  });
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
  // The reading page prints the strongest of each side and says how many more there are.
  const more = await page.locator('.evidence > .more').allInnerTexts();
  const left = more.reduce((sum, said) => sum + Number.parseInt(said, 10), 0);
  expect(printed.length + left).toBeGreaterThanOrEqual(items.length);
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
    .locator('.block p, .note-body p')
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

test('unless a reader asks for more, each note is printed in short: assessment and what was found', async () => {
  const page = await paper(READING, 'light', 'short');
  const notes = await page.locator('.note').evaluateAll((all) =>
    all.map((note) => ({
      brief: note.querySelector<HTMLElement>('.brief')?.innerText.trim() ?? '',
      body: note.querySelector('.note-body')?.checkVisibility() ?? true,
      isCut: [...note.querySelectorAll('.brief')].some((one) => one.scrollWidth > one.clientWidth + 1),
    })),
  );
  expect(notes).toHaveLength(claims.length);
  for (const [i, { brief, body, isCut }] of notes.entries()) {
    expect(brief).toMatch(new RegExp(`^${i + 1}\\s+\\S+.*\\s\\S+`));
    expect([brief, body, isCut]).toEqual([brief, false, false]);
  }
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeLessThanOrEqual(6);
});

test.each([
  ['The text alone', 'text', 'text'],
  ['With short notes', 'short', 'all'],
  ['With the strongest evidence', 'all', 'all'],
])(
  'who asks for “%s” prints that, whatever is shown, and has the page back as it was',
  async (name, print, notes) => {
    const page = await open(READING, { viewport: { width: 1280, height: 900 } });
    await page.locator('label', { hasText: 'Marks only' }).click();
    await page.evaluate(() => {
      Object.defineProperty(globalThis, 'print', {
        value: () => {
          const { print, notes } = document.documentElement.dataset;
          document.title = `${print} ${notes}`;
          dispatchEvent(new Event('afterprint'));
        },
      });
    });
    await page.locator('summary', { hasText: 'Print' }).click();
    await page.getByRole('button', { name }).click();
    expect(await page.title()).toBe(`${print} ${notes}`);
    const after = await page.evaluate(() => {
      const { print, notes } = document.documentElement.dataset;
      return { print, notes };
    });
    expect(after).toEqual({ print: undefined, notes: 'marks' });
  },
);

test('with its notes a text is printed with the numbers that they name and with how to read the marks', async () => {
  const page = await paper(READING, 'light', 'short');
  const seen = page
    .locator('.pilcrow, .legend dt, .strip :is(nav, .claim-map, summary)')
    .filter({ visible: true });
  const texts = await seen.allInnerTexts();
  expect(texts).toContain('¶ 1');
  expect(texts).toContain('Supported');
  expect(texts.join()).not.toContain('Map');
});

test('the text alone is printed without numbers, lines and notes, and without what is said of these', async () => {
  const page = await paper(READING, 'light', 'short');
  await page.evaluate(() =>
    Object.assign(document.documentElement.dataset, { notes: 'text', print: 'text' }),
  );
  const said = page.locator('.notes > h2, .pilcrow, .legend dt, .disclaimer');
  expect(await said.filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('.note, .noteref').filter({ visible: true }).count()).toBe(0);
  const lines = await page
    .locator('.text mark')
    .evaluateAll(
      (marks) => marks.filter((one) => getComputedStyle(one).textDecorationLine !== 'none').length,
    );
  expect(lines).toBe(0);
});

test('on paper the line above the title stands clear of the rule', async () => {
  const page = await paper(READING);
  const gap = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
    return box('.kicker').top - box('.site-header').bottom;
  });
  expect(gap).toBeGreaterThan(8);
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

/** A page of the site as it goes to paper: with all evidence, or as it does unless a reader asks for that. */
async function paper(
  at: string,
  colorScheme: 'light' | 'dark' = 'light',
  evidence: 'all' | 'short' = 'all',
): Promise<Page> {
  const page = await open(at, { viewport: PAPER, colorScheme });
  if (evidence === 'all') await page.evaluate(() => (document.documentElement.dataset['print'] = 'all'));
  await page.emulateMedia({ media: 'print' });
  return page;
}
