import { expect, test } from 'vitest';
import { timingOf, type Article, type Claim } from '../../src/corpus/index.ts';
import { usePages } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { corpus } from './frozen.ts';

const { open, origin } = usePages(FROZEN_SITE);

const claims = corpus.articles.flatMap((article) => article.claims.map((claim) => ({ article, claim })));

const pageOf = ({ article, claim }: { article: Article; claim: Claim }): string =>
  `/articles/${article.slug}/claims/${claim.id}/`;

/** The first claim for which something holds. */
function claimWith(holds: (article: Article, claim: Claim) => boolean): { article: Article; claim: Claim } {
  const found = claims.find(({ article, claim }) => holds(article, claim));
  if (found === undefined) throw new Error('The frozen site has no such claim');
  return found;
}

test('the home page tells three findings before how to read, pictures last, and names every text once', async () => {
  const page = await open('/', { javaScriptEnabled: false });
  const findings = page.locator('.home-finding');
  expect(await findings.count()).toBe(3);
  for (const finding of await findings.all()) {
    expect((await finding.locator('blockquote').innerText()).length).toBeGreaterThan(5);
    expect(await finding.locator('.assessment').count()).toBe(1);
  }
  const headings = await page.locator('main h2').allInnerTexts();
  expect(headings).toEqual(['What was found', 'Texts', 'How to read', 'The balance of the evidence']);
  const titles = await page.locator('.of-texts > li > a').allInnerTexts();
  expect(titles.sort()).toEqual(corpus.articles.map(({ title }) => title).sort());
});

test('without script each claim stands once in the list of claims, with ways by assessment, kind, actor and source', async () => {
  const page = await open('/claims/', { javaScriptEnabled: false });
  const listed = await page
    .locator('.claim-rows > li > a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(listed.sort()).toEqual(claims.map((one) => new URL(origin() + pageOf(one)).pathname).sort());
  expect(await page.locator('main a[href$="/actors/"], main a[href$="/sources/"]').count()).toBe(2);
  await page.getByRole('link', { name: 'Disputed', exact: true }).first().click();
  expect(new URL(page.url()).pathname).toMatch(/\/claims\/assessment\/disputed\/$/);
  const disputed = claims.filter(({ claim }) => claim.assessment === 'disputed');
  expect(await page.locator('.claim-rows > li').count()).toBe(disputed.length);
  await page.getByRole('link', { name: 'Statistic', exact: true }).click();
  expect(new URL(page.url()).pathname).toMatch(/\/claims\/kind\/statistic\/$/);
});

test('a claim’s page counts its evidence and leads to each side, of which two items stand unfolded; on paper all do', async () => {
  const one = claimWith((_, claim) => claim.supports.length > 2);
  const page = await open(pageOf(one), { javaScriptEnabled: false });
  const { supports, undermines, context } = one.claim;
  expect(await page.locator('.evidence-counts').innerText()).toBe(
    `${supports.length} for\u00A0· ${undermines.length} against\u00A0· ${context.length} context`,
  );
  await page.locator('.evidence-counts a').nth(1).click();
  expect(new URL(page.url()).hash).toBe('#undermines');
  const side = page.locator('#supports + .evidence');
  expect(await side.locator('> li').count()).toBe(2);
  const folded = page.locator('#supports + .evidence + .folded');
  expect(await folded.locator('summary').innerText()).toBe(`${supports.length - 2} more`);
  const items = folded.locator('.evidence > li');
  expect(await items.first().isVisible()).toBe(false);
  await folded.locator('summary').click();
  expect(await items.first().isVisible()).toBe(true);
  await folded.locator('summary').click();
  await page.emulateMedia({ media: 'print' });
  expect(await items.first().isVisible()).toBe(true);
});

test.each([
  ['later', 'Later than the text'],
  ['perhaps-later', 'Perhaps later than the text'],
  ['older', /\d years? before the text/],
] as const)('an item says where its source is %s', async (type, words) => {
  const found = claims.flatMap(({ article, claim }) =>
    [...claim.supports, ...claim.undermines, ...claim.context].flatMap((item) => {
      const source = corpus.sources.get(item.source);
      return article.lang === 'en' && source !== undefined && timingOf(source, article).type === type
        ? [{ article, claim, source }]
        : [];
    }),
  );
  const [one] = found;
  if (one === undefined) throw new Error(`No item of the frozen site is ${type}`);
  const page = await open(pageOf(one));
  const citation = page.locator('.citation').filter({ has: page.locator(`a[href$="/${one.source.id}/"]`) });
  expect(await citation.last().textContent()).toMatch(words);
});

test('a claim without a note has no heading for one', async () => {
  const one = claimWith((_, claim) => claim.note === '');
  const page = await open(pageOf(one));
  expect(await page.getByRole('heading', { name: 'Note', exact: true }).count()).toBe(0);
});

test('the number of sources means the same on the home page and in their list', async () => {
  const page = await open('/');
  const named = await page.locator('.chart-balance figcaption', { hasText: 'by standing' }).innerText();
  const total = Number(/of (\d+)/.exec(named)?.[1]);
  await page.goto(`${origin()}/sources/`);
  expect(await page.locator('.lead').innerText()).toMatch(new RegExp(`^${total} documents`));
  const counts = await page
    .locator('.jumps:not(.letters) > li')
    .filter({ hasNot: page.locator('a[href="#others"], a[href="#unused"]') })
    .locator('.count')
    .allInnerTexts();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(total);
});

test('a stated change stands in a table among those of the series', async () => {
  const page = await open('/articles/what-the-river-owes/claims/salmon-fall/');
  const rows = await page
    .locator('.changes tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
  expect(rows).toMatchInlineSnapshot(`
    [
      [
        "Kolm",
        "48,000",
        "3,840",
        "-92.0%",
      ],
      [
        "Salmon counted at Brod",
        "–",
        "–",
        "–",
      ],
      [
        "As the text says",
        "-92%",
      ],
    ]
  `);
});

test('what unfolds is high enough to tap', async () => {
  for (const [hasTouch, height] of [
    [false, 24],
    [true, 44],
  ] as const) {
    const page = await open('/articles/what-the-river-owes/claims/salmon-fall/', {
      viewport: { width: 390, height: 844 },
      hasTouch,
      isMobile: hasTouch,
    });
    const heights = await page
      .locator('main summary:visible')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(height);
  }
});
