import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { choicesScript } from '../../src/site/frame/finish/early.ts';
import { en } from '../../src/site/messages/en.ts';
import { ur } from '../../src/site/messages/ur.ts';
import { axeViolations } from '../axe.ts';
import { usePages, type Visit } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { article, corpus, READING } from './frozen.ts';

const { base } = FROZEN_SITE;
const CLAIMS = corpus.articles.flatMap(({ claims }) => claims);
/** All that a host’s policy must leave the search worker. */
const WORKER_POLICY = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

const { open, origin } = usePages(FROZEN_SITE);

/** Opens a page on a wide screen, with the clipboard at hand. */
const visit = (at: string, options: Visit = {}): Promise<Page> =>
  open(at, {
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
/** Of requests that a test makes fail the console may speak. */
const NOISY = { pardons: () => true } as const;

const field = (page: Page): Locator => page.getByRole('searchbox');
const hits = (page: Page): Locator => page.locator('a.hit');
const said = (page: Page): Locator => page.locator('.search-status');
const box = (page: Page, label: string): Locator =>
  page.getByRole('checkbox', { name: new RegExp(`^${label} `) });

/** Waits until the number of results is said, and gives it. */
async function results(page: Page): Promise<number> {
  await said(page)
    .getByText(/results?|Nothing found/)
    .first()
    .waitFor();
  const text = await said(page).innerText();
  return Number(/^(\d+) result/m.exec(text)?.[1] ?? 0);
}

/** Waits until the address has these parameters. */
async function settled(page: Page, query: string): Promise<void> {
  await page.waitForFunction((wanted) => location.search === wanted, query);
}

/** What is said of so many results. */
const count = (n: number): string => (n === 1 ? '1 result' : `${n} results`);

/** The words that are marked as found. */
const found = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    Array.from(CSS.highlights.get('found-words') ?? [], (range) => (range as Range).toString()),
  );

test('what is typed before the script has come is searched for when it has', async () => {
  let send: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (send = resolve));
  const page = await visit('/claims/');
  await page.route('**/_astro/search.*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(`${origin()}/search/`, { waitUntil: 'commit' });
  await field(page).fill('310,000');
  send();
  await page.locator('mark', { hasText: '310,000' }).first().waitFor();
  expect(await field(page).inputValue()).toBe('310,000');
  await settled(page, '?q=310%2C000');
});

test('a number leads to the claim it stands in, and to its words in the text', async () => {
  const page = await visit('/search/');
  await field(page).fill('310,000');
  await page.locator('mark', { hasText: '310,000' }).first().waitFor();
  expect(await hits(page).first().innerText()).toContain('the cost at $310,000');
  expect(await page.locator('.claim-card').first().innerText()).toMatch(
    /Claim \d+\s·\sAttribution\s·\s¶\s25/,
  );
  await hits(page).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${READING}?q=310%2C000#c-repair-cost`);
  expect(await page.locator('#p25 #c-repair-cost').count()).toBe(1);
  await page.getByText('Found words are marked: 310,000').waitFor();
  // In the text, and in the note, which stands open.
  expect(new Set(await found(page))).toEqual(new Set(['310,000']));
  expect(
    await page.locator('details:has(#n-repair-cost)').evaluate((note: HTMLDetailsElement) => note.open),
  ).toBe(true);
  expect((await found(page)).length).toBeGreaterThan(1);
});

test('found words are unmarked by a button, which leaves the place, and by an address without them', async () => {
  const page = await visit(`${READING}?q=common+plan#c-promised-plan`);
  await page.locator('.found-line').waitFor();
  expect(await found(page)).toEqual(expect.arrayContaining(['common', 'plan']));
  const text = await page.locator('[data-article-text]').innerText();
  await page.getByRole('button', { name: 'Remove the marks' }).click();
  expect(await found(page)).toEqual([]);
  expect(page.url()).toBe(`${origin()}${READING}#c-promised-plan`);
  expect(await page.locator('[data-article-text]').innerText()).toBe(text);
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.found-line').count()).toBe(0);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});

test('the second link of a hit leads to the claim’s page, with the words marked there', async () => {
  const page = await visit('/search/?q=evaporates');
  await page.getByRole('link', { name: 'Claim page' }).first().click();
  await page.waitForURL(`**${READING}claims/evaporation/?q=evaporates`);
  await page.locator('.found-line').waitFor();
  expect(await found(page)).toContain('evaporates');
});

test('where found words stand with the evidence that a note leaves to the claim’s page, a line leads there', async () => {
  const page = await visit(`${READING}?q=balloons#c-promised-plan`);
  await page.locator('.found-line', { hasText: 'neither in the text nor in this note: balloons' }).waitFor();
  await page.locator('.found-line').getByRole('link', { name: 'Claim page' }).click();
  await page.waitForURL(`**${READING}claims/promised-plan/?q=balloons`);
});

test('the statistics of one assessment about one actor are three clicks away, without a word typed', async () => {
  const claim = CLAIMS.find(({ kind, actors }) => kind === 'statistic' && actors.length > 0)!;
  const actor = corpus.actors.get(claim.actors[0]!)!;
  const wanted = CLAIMS.filter(
    ({ kind, assessment, actors }) =>
      kind === claim.kind && assessment === claim.assessment && actors.includes(actor.id),
  );
  const page = await visit('/search/');
  expect(await results(page)).toBe(CLAIMS.length);
  await box(page, en.assessment[claim.assessment]).click();
  await settled(page, `?assessment=${claim.assessment}`);
  await box(page, en.kind[claim.kind]).click();
  await settled(page, `?assessment=${claim.assessment}&kind=${claim.kind}`);
  await box(page, actor.name).click();
  await settled(page, `?assessment=${claim.assessment}&kind=${claim.kind}&actor=${actor.id}`);
  await page.locator('.search-status', { hasText: count(wanted.length) }).waitFor();
  const found = await hits(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(found).toEqual(wanted.map(({ id }) => `${base}${READING}#c-${id}`));
});

test('each value of a facet tells how many results it would leave', async () => {
  const page = await visit('/search/?kind=event');
  const told = page.locator('label', { has: box(page, en.assessment.supported) }).locator('.facet-count');
  const supported = CLAIMS.filter(({ kind, assessment }) => kind === 'event' && assessment === 'supported');
  expect(await told.innerText()).toBe(String(supported.length));
});

test('values of one facet add up', async () => {
  const page = await visit('/search/?assessment=disputed');
  await box(page, en.assessment.supported).click();
  await settled(page, '?assessment=disputed&assessment=supported');
  const either = CLAIMS.filter(({ assessment }) => ['disputed', 'supported'].includes(assessment));
  await page.locator('.search-status', { hasText: count(either.length) }).waitFor();
});

test('a search stands in the address: it can be linked, reloaded and gone back to', async () => {
  const page = await visit('/search/?q=commission&assessment=supported&sort=place');
  expect(await field(page).inputValue()).toBe('commission');
  await box(page, 'Supported').waitFor();
  expect(await box(page, 'Supported').isChecked()).toBe(true);
  expect(await page.getByRole('combobox').inputValue()).toBe('place');
  await results(page);
  const first = await hits(page).first().innerText();
  await field(page).fill('lawyers');
  await settled(page, '?q=lawyers&assessment=supported&sort=place');
  await page.getByText('Nothing found for “lawyers”.').first().waitFor();
  await page.goBack();
  await settled(page, '?q=commission&assessment=supported&sort=place');
  expect(await field(page).inputValue()).toBe('commission');
  await expect.poll(() => hits(page).first().innerText()).toBe(first);
  await page.goForward();
  await page.getByText('Nothing found for “lawyers”.').first().waitFor();
  expect(await field(page).inputValue()).toBe('lawyers');
});

test('typing a word leaves one step in the history, not one for each letter', async () => {
  const page = await visit('/search/');
  await results(page);
  await field(page).pressSequentially('lawyers', { delay: 180 });
  await settled(page, '?q=lawyers');
  await page.goBack();
  await settled(page, '');
  expect(await field(page).inputValue()).toBe('');
});

test('a link to a search can be copied', async () => {
  const page = await visit('/search/?q=lawyers&assessment=opinion');
  await results(page);
  await page.getByRole('button', { name: 'Copy link to this search' }).click();
  await page.getByText('copied').first().waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${origin()}/search/?q=lawyers&assessment=opinion`);
});

test('results stand in the order that a reader chooses, which the address keeps', async () => {
  const page = await visit('/search/?q=kolm');
  await results(page);
  await page.getByRole('combobox').selectOption('Place in the text');
  await settled(page, '?q=kolm&sort=place');
  await expect
    .poll(async () => (await places(page)).every((place, i, all) => i === 0 || (all[i - 1] ?? 0) <= place))
    .toBe(true);
  expect((await places(page)).length).toBeGreaterThan(5);
  await page.getByRole('combobox').selectOption('Last review');
  await settled(page, '?q=kolm&sort=reviewed');
});

/** The numbers of the paragraphs in which the shown claims stand. */
async function places(page: Page): Promise<readonly number[]> {
  const lines = await page.locator('.claim-card .meta').allInnerTexts();
  return lines.flatMap((line) => /¶ (\d+)/.exec(line)?.[1] ?? []).map(Number);
}

test('ten hits are shown, and more on demand, with the focus on the first new one', async () => {
  const page = await visit('/search/');
  await hits(page).nth(9).waitFor();
  expect(await hits(page).count()).toBe(10);
  await page.getByRole('button', { name: 'Show 10 more' }).click();
  await hits(page).nth(19).waitFor();
  expect(
    await hits(page)
      .nth(10)
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
});

test('whoever comes back from a hit finds as many hits as before, and the focus on that one', async () => {
  const page = await visit('/search/');
  await results(page);
  await page.getByRole('button', { name: 'Show 10 more' }).click();
  const hit = hits(page).nth(12);
  const words = await hit.innerText();
  await hit.click();
  await page.waitForURL(/#c-/);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words);
  expect(await hits(page).count()).toBe(20);
});

test('a phrase that was typed is marked where a hit leads, and not its words one by one', async () => {
  const page = await visit('/search/?q=%22common+plan%22');
  await hits(page).first().click();
  await page.locator('.found-line').waitFor();
  expect(new Set(await found(page))).toEqual(new Set(['common plan']));
});

test('the whole way goes by keyboard: open, type, move among the hits and back, follow', async () => {
  const page = await visit(READING);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('open canals');
  await hits(page).first().waitFor();
  await page.locator('.search-dialog .search-status', { hasText: 'open canals' }).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(
    await hits(page)
      .first()
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('ArrowUp');
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**#c-evaporation');
  await page.locator('.found-line').waitFor();
  expect(await found(page)).toEqual(expect.arrayContaining(['open', 'canals']));
  expect(await page.locator('#c-evaporation').evaluate((words) => words.matches(':target'))).toBe(true);
});

test('the dialog loads nothing before it is opened, keeps the page’s address, and gives the focus back', async () => {
  const requests: string[] = [];
  const page = await visit(READING, {
    before: async (fresh) => fresh.on('request', (request) => requests.push(request.url())),
  });
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /pagefind|search-worker/.test(url))).toEqual([]);
  const note = page.locator('.noteref').first();
  await note.focus();
  await page.keyboard.press('Control+k');
  await field(page).fill('lawyers');
  await hits(page).first().waitFor();
  expect(page.url()).toBe(origin() + READING);
  const link = page.getByRole('link', { name: 'Open this search as a page' });
  await expect.poll(() => link.getAttribute('href')).toBe(`${origin()}/search/?q=lawyers`);
  await page.keyboard.press('Escape');
  expect(await page.locator('.search-dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(
    false,
  );
  expect(await note.evaluate((link) => link === document.activeElement)).toBe(true);
});

test('on the search page the search keys lead to the field', async () => {
  const page = await visit('/search/');
  await results(page);
  await page.keyboard.press('/');
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
});

test('Enter in the dialog opens the search page', async () => {
  const page = await visit(READING);
  await page.keyboard.press('Control+k');
  await field(page).fill('lawyers');
  await hits(page).first().waitFor();
  await field(page).press('Enter');
  await page.waitForURL('**/search/?q=lawyers');
  expect(await results(page)).toBeGreaterThan(0);
});

test('screen readers are told each count, also when it is the same as before', async () => {
  const page = await visit('/search/?q=lawyers');
  const region = page.locator('claim-search [role=status]').filter({ hasText: 'result' });
  await region.first().waitFor();
  const before = await page.locator('claim-search [role=status]').allInnerTexts();
  await field(page).press('Enter');
  await page.waitForFunction(
    (old) => document.querySelector('claim-search [role=status]')?.textContent !== old,
    before[0],
  );
  const after = await page.locator('claim-search [role=status]').allInnerTexts();
  expect(after).toEqual([...before].reverse());
});

test('a slip of the pen is mended and said; what nothing resembles is said', async () => {
  const page = await visit('/search/?q=irigation');
  await page.getByText('Nothing has “irigation”. Shown: results for “irrigation”.').first().waitFor();
  expect(await hits(page).first().innerText()).toContain('Irrigation');
  await field(page).fill('xyzzyqq');
  await page.getByText('Nothing found for “xyzzyqq”.').first().waitFor();
  expect(await page.locator('.way-on a').getAttribute('href')).toBe(`${base}/claims/`);
});

test('where nothing is found there is nothing to narrow down, and a page of the site that is asked for is offered', async () => {
  const page = await visit('/search/?q=correction');
  await said(page).getByText('Nothing found for “correction”.').waitFor();
  const named = page.locator('.search-beside a.named');
  await named.waitFor();
  expect(await named.allInnerTexts()).toEqual(['Corrections']);
  await expect.poll(() => page.locator('.facets').isVisible()).toBe(false);
  await field(page).fill('commission');
  await hits(page).first().waitFor();
  await expect.poll(() => page.locator('.facets').isVisible()).toBe(true);
});

test('the values of a facet stand in the order of their numbers, also after another facet was narrowed', async () => {
  const page = await visit('/search/');
  await results(page);
  const numbers = async (): Promise<string> => {
    const group = page.locator('.facet', { has: page.getByText('Who it is about') });
    return (await group.locator('.facet-count').allInnerTexts()).join(' ');
  };
  await expect.poll(numbers).not.toBe('');
  await box(page, 'Partly supported').click();
  await settled(page, '?assessment=partly-supported');
  // The actor of two of these claims is one of fewer of all than the actor of another.
  await expect.poll(numbers).toBe('2 1 1');
});

test('where chosen values leave nothing, each is offered to be dropped with the count that gives', async () => {
  const page = await visit('/search/?q=lawyers&assessment=supported');
  await page.getByRole('button', { name: /^Without “Supported”: \d+ results?$/ }).click();
  await settled(page, '?q=lawyers');
  expect(await results(page)).toBeGreaterThan(0);
});

test('where neither the word nor the values chosen leave anything, near spellings are offered as words', async () => {
  const page = await visit('/search/?q=comission&kind=prediction');
  await page.getByText('Nothing found for “comission”.').first().waitFor();
  await page.getByRole('button', { name: /^Without “Prediction”/ }).waitFor();
  await page.getByRole('button', { name: 'commission', exact: true }).click();
  await settled(page, '?q=commission&kind=prediction');
});

test('a phrase that stands nowhere is said to before anything is shown; one that stands somewhere is exact', async () => {
  const page = await visit(`/search/?q=${encodeURIComponent('"open lawyers" canals')}`);
  const first = said(page).locator('p').first();
  await first.getByText('The phrase “open lawyers” stands nowhere. Shown: results for its words.').waitFor();
  expect(await results(page)).toBeGreaterThan(0);
  await field(page).fill('who would cover “open canals” there');
  await page.locator('.search-status', { hasText: '“who would cover' }).waitFor();
  expect(await said(page).innerText()).not.toContain('stands nowhere');
  const quotes = await page.locator('.claim-card').allInnerTexts();
  expect(quotes.filter((text) => !text.includes('open canals'))).toEqual([]);
});

test('a hit says where the words stand that its quote lacks, and which of them it lacks', async () => {
  const page = await visit('/search/?q=estimate+repair+xyzzyqq');
  const card = page.locator('.claim-card', { hasText: 'the cost at $310,000' });
  await card.locator('.why mark', { hasText: 'estimate' }).waitFor();
  expect(await card.locator('.why-where').allInnerTexts()).toContain('Evidence');
  expect(await card.innerText()).toContain('Lacks: xyzzyqq');
});

test('all that was chosen is dropped by one button, and the words stay', async () => {
  const page = await visit('/search/?q=commission&assessment=supported&kind=event');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await settled(page, '?q=commission');
  expect(await page.getByRole('button', { name: 'Clear all' }).isVisible()).toBe(false);
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
});

test('whoever comes from the navigation can type at once; a linked search leaves the focus alone', async () => {
  const page = await visit('/claims/');
  await page.getByRole('link', { name: en.site.search, exact: true }).first().click();
  await page.waitForURL('**/search/');
  await results(page);
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  await page.goto(`${origin()}/search/?q=lawyers`);
  await results(page);
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(false);
});

test('on a page in Urdu labels are in Urdu, ids stay in the address, and a name in Urdu finds', async () => {
  const page = await visit('/ur/search/?assessment=supported');
  await page.getByRole('checkbox', { name: new RegExp(`^${ur.assessment.supported} `) }).waitFor();
  expect(await page.locator('.claim-card .assessment').first().innerText()).toBe(ur.assessment.supported);
  await field(page).fill('وردا کميشن');
  await page.waitForFunction(
    () => location.search.includes('assessment=supported') && location.search.includes('q='),
  );
  await page.locator('.why', { hasText: 'وردا کمیشن' }).first().waitFor();
  expect(await hits(page).first().getAttribute('href')).toMatch(/^\/base\/ur\//);
});

test('texts, sources and actors are found when asked for', async () => {
  const page = await visit('/search/?q=lawyers&type=article');
  await results(page);
  expect(await page.locator('.claim-card', { hasText: '¶ 26' }).locator('a.hit').getAttribute('href')).toBe(
    `${base}${READING}?q=lawyers#p26`,
  );
  await field(page).fill('Danubia');
  await box(page, 'Actors').click();
  await settled(page, '?q=Danubia&type=article&type=actor');
  await page.locator('a.hit', { hasText: 'Danubia Bank' }).first().waitFor();
});

test.each([
  ['9,900 characters', 'commission '.repeat(900)],
  ['punctuation only', '?!… --- ***'],
  ['HTML', '<img src=x onerror=alert(1)>"><script>alert(1)</script>'],
  ['signs of regular expressions', '.*(+[\\'],
  ['a script from right to left', 'نور ولی محسود'],
  ['pictures', '😀🇵🇰👩‍👩‍👧'],
  ['half of a surrogate pair', '\ud83d'],
  ['stop words only', 'the of and'],
  ['200 words at once', Array.from({ length: 200 }, (_, i) => `w${i}`).join(' ')],
  ['a number of 40 digits', '1234567890'.repeat(4)],
  ['both directions', 'Commission کمیشن 1961 نور (Kolm)'],
  ['a phrase never closed', 'who said "open canals'],
])('%s as a question is answered without an exception', async (_, text) => {
  const page = await visit('/search/');
  await results(page);
  await field(page).fill(text);
  await page.waitForFunction(() => location.search.startsWith('?q='));
  await said(page).getByText(/for “/).first().waitFor();
  expect(await page.locator('claim-search img, claim-search script').count()).toBe(0);
});

test('without script the search page says so and leads to the lists', async () => {
  const page = await visit('/search/', { javaScriptEnabled: false });
  expect(await page.locator('.search-lists').innerText()).toMatch(/^Search needs script\..*All claims/);
  expect(await page.locator('.search-lists a').getAttribute('href')).toBe(`${base}/claims/`);
  expect(await page.locator('claim-search form').isVisible()).toBe(false);
  await page.locator('.search-lists a').click();
  await page.waitForURL('**/claims/');
  const linked = await page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const addresses = corpus.articles.flatMap(({ slug, claims }) =>
    claims.map(({ id }) => `${base}/articles/${slug}/claims/${id}/`),
  );
  const notOnce = addresses.filter((address) => linked.filter((href) => href === address).length !== 1);
  expect(notOnce).toEqual([]);
});

test.each([
  ['the index is missing', '**/pagefind/**'],
  ['the list of records is missing', '**/pagefind/*.pf_meta'],
  ['Pagefind’s script is missing', '**/pagefind/pagefind.js'],
  ['the program is missing', '**/pagefind/wasm.*'],
  ['a chunk of the index is missing', '**/*.pf_index'],
  ['a record is missing', '**/*.pf_fragment'],
  ['the worker is missing', '**/_astro/search-worker*'],
])('when %s, a line says so and leads on; once it is there again, a second try finds', async (_, part) => {
  const page = await visit('/search/?q=lawyers', {
    ...NOISY,
    before: (fresh) =>
      fresh.context().route(part, (route) => route.fulfill({ status: 404, body: 'Not found' })),
  });
  await said(page).getByText('Search does not answer right now.').waitFor();
  expect(await page.locator('.way-on a').getAttribute('href')).toBe(`${base}/claims/`);
  expect(await hits(page).count()).toBe(0);
  await page.context().unroute(part);
  await page.getByRole('button', { name: 'Try again' }).click();
  await hits(page).first().waitFor();
});

test('when another version of the site is deployed while a page is open, a second try finds in the new one', async () => {
  const page = await visit('/search/', NOISY);
  await results(page);
  const gone = (route: Route): Promise<void> => route.fulfill({ status: 404, body: 'Not found' });
  await page.context().route('**/*.pf_index', gone);
  await field(page).fill('lawyers');
  await said(page).getByText('Search does not answer right now.').waitFor();
  await page.context().unroute('**/*.pf_index', gone);
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: 'Try again' }).click();
  await hits(page).first().waitFor();
  expect(asked.filter((url) => url.includes('/pagefind/pagefind-entry.json')).length).toBe(1);
});

test('the first hit shows before the others are loaded, and keeps the focus when they come', async () => {
  let release = (): void => undefined;
  const others = new Promise<void>((resolve) => (release = resolve));
  let fragments = 0;
  const page = await visit('/search/?q=commission', {
    before: (fresh) =>
      fresh.context().route('**/*.pf_fragment', async (route) => {
        if (fragments++ > 0) await others;
        await route.continue();
      }),
  });
  await hits(page).first().waitFor();
  const total = await results(page);
  expect(total).toBeGreaterThan(1);
  expect(await hits(page).count()).toBe(1);
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  release();
  await hits(page).nth(1).waitFor();
  expect(
    await hits(page)
      .first()
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
});

test('a page instead of the index, as hosts of single-page sites send it, is a failure too', async () => {
  const page = await visit('/search/?q=lawyers', {
    ...NOISY,
    before: (fresh) =>
      fresh
        .context()
        .route('**/pagefind/**', (route) =>
          route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
        ),
  });
  await said(page).getByText('Search does not answer right now.').waitFor();
});

test('offline, a line says so', async () => {
  const page = await visit('/search/', NOISY);
  await results(page);
  await page.context().setOffline(true);
  await field(page).fill('lawyers');
  await said(page).getByText('You seem to be offline').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await hits(page).first().waitFor();
});

test('without the files of the facets there are hits all the same', async () => {
  const page = await visit('/search/?q=lawyers', {
    ...NOISY,
    before: (fresh) => fresh.context().route('**/*.pf_filter', (route) => route.abort()),
  });
  await said(page).getByText('What to narrow down by could not be loaded.').waitFor();
  expect(await hits(page).first().innerText()).toContain('lawyers');
});

test('where it is not known whether a word stands anywhere, nothing is said to stand nowhere', async () => {
  const page = await visit('/search/?q=irigation', {
    ...NOISY,
    before: (fresh) => fresh.context().route('**/pagefind/words/**', (route) => route.abort()),
  });
  await said(page).getByText('Search does not answer right now.').waitFor();
});

test('an index of another build, without a word that its list of words has, is a failure', async () => {
  const page = await visit('/search/?q=kqqxyz', {
    ...NOISY,
    before: (fresh) =>
      fresh
        .context()
        .route('**/pagefind/words/6b.json', (route) =>
          route.fulfill({ contentType: 'application/json', body: '{"kqqxyz":1}' }),
        ),
  });
  await said(page).getByText('Search does not answer right now.').waitFor();
});

test('where the script of the dialog is missing, the dialog says so in place and keeps what was typed', async () => {
  const page = await visit(READING, {
    ...NOISY,
    before: (fresh) =>
      fresh.context().route('**/_astro/search.*.js', (route) => route.fulfill({ status: 404, body: '' })),
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lawyers');
  await page.locator('dialog').getByRole('alert').getByText('could not be loaded').waitFor();
  expect(await field(page).inputValue()).toBe('lawyers');
});

test('where workers are refused, a line says so and leads on', async () => {
  const page = await visit('/search/?q=lawyers', {
    before: (fresh) =>
      fresh.addInitScript(() => {
        globalThis.Worker = function refuse() {
          throw new DOMException('refused', 'SecurityError');
        } as unknown as typeof Worker;
      }),
  });
  await said(page).getByText('Search does not answer right now.').waitFor();
  expect(await page.locator('.way-on a').getAttribute('href')).toBe(`${base}/claims/`);
});

test('where storage is blocked search works', async () => {
  const page = await visit('/search/?q=lawyers', {
    before: (fresh) =>
      fresh.addInitScript(() => {
        const blocked = { get: () => { throw new DOMException('blocked', 'SecurityError'); } }; // prettier-ignore
        Object.defineProperty(globalThis, 'localStorage', blocked);
        Object.defineProperty(globalThis, 'sessionStorage', blocked);
      }),
  });
  expect(await results(page)).toBe(1);
});

test('the policy of pages allows nothing for the sake of search', () => {
  for (const page of ['search', READING, '404.html']) {
    const file = path.join(FROZEN_SITE.folder, page, page.endsWith('.html') ? '' : 'index.html');
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(
      readFileSync(file, 'utf8'),
    )?.[1];
    const directives = new Map(
      (policy ?? '').split(';').map((one) => {
        const [name = '', ...sources] = one.trim().split(' ');
        return [name, sources.filter((source) => !/^'sha(256|384|512)-/.test(source))];
      }),
    );
    expect([page, directives.get('default-src')]).toEqual([page, ["'none'"]]);
    // Workers come from where scripts come from: there is no directive of their own.
    expect([page, directives.get('worker-src') ?? directives.get('script-src')]).toEqual([page, ["'self'"]]);
    expect([page, directives.get('script-src')]).toEqual([page, ["'self'"]]);
    expect([page, directives.get('connect-src')]).toEqual([page, ["'self'"]]);
    // A page whose styles stand in it all takes none from files.
    const ofStyles = directives.get('style-src')?.filter((source) => source !== "'self'");
    expect([page, ofStyles]).toEqual([page, []]);
  }
});

test('on every kind of page search answers without a breach of the page’s policy', async () => {
  const page = await visit('/', {
    before: (fresh) =>
      fresh.addInitScript(() =>
        addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective)),
      ),
  });
  const claim = article.claims.find(({ actors }) => actors.length > 0)!;
  const addresses = [
    ['', 'claims', 'sources', 'actors', 'figures', 'method', 'corrections', '404.html'],
    [READING, `${READING}claims/${claim.id}`, `${READING}figures`, `actors/${claim.actors[0]!}`],
    [`sources/${[...corpus.sources.keys()][0]!}`],
  ].flat();
  for (const address of addresses) {
    await page.goto(
      `${origin()}/${address.replace(/^\/|\/$/g, '')}${address === '' || address.endsWith('.html') ? '' : '/'}`,
    );
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lawyers');
    await page.locator('dialog a.hit').first().waitFor();
  }
});

test('search runs where pages may start this one worker and run no WebAssembly, and the worker what it loads', async () => {
  const { hash } = choicesScript();
  const policy = `script-src 'self' '${hash}'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types scholium-search`;
  const page = await visit('/search/?q=lawyers', {
    before: async (fresh) => {
      await withPolicy(fresh, '**/search/?*', policy);
      await withPolicy(fresh, '**/_astro/search-worker*', WORKER_POLICY);
    },
  });
  expect(await results(page)).toBe(1);
  const compiles = await page.evaluate(
    () =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true, () => false), // prettier-ignore
  );
  expect(compiles).toBe(false);
});

/** Gives answers a security policy, as a host does. */
function withPolicy(page: Page, addresses: string, policy: string): Promise<unknown> {
  return page.context().route(addresses, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': policy };
    await route.fulfill({ response, headers });
  });
}

test.each([
  ['the search page with results', '/search/?q=commission', false],
  ['the search page without results', '/search/?q=xyzzyqq', false],
  ['the dialog', READING, true],
])('%s passes axe, in light and in the dark', async (_, at, dialog) => {
  const page = await visit(at);
  if (dialog) {
    await page.keyboard.press('Control+k');
    await field(page).fill('commission');
  }
  await results(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page, { part: dialog ? 'dialog[open]' : 'main' })).toEqual([]);
  }
});

test('on a phone nothing is wider than the screen', async () => {
  const page = await visit('/search/?q=commission', { viewport: { width: 320, height: 700 } });
  await results(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('on a narrow screen the name of what a question names stands there whole, beside whatever else is found', async () => {
  const page = await visit('/search/?q=varda+commission', { viewport: { width: 320, height: 700 } });
  const name = page.locator('a.named').first();
  await name.waitFor();
  await page.locator('.type-list').waitFor();
  const [wide, shown] = await name.evaluate((link) => [link.scrollWidth, link.clientWidth] as const);
  const { right } = await name.evaluate((link) => link.getBoundingClientRect().toJSON() as DOMRect);
  expect([wide <= shown, right <= 320]).toEqual([true, true]);
});
