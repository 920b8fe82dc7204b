import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addressesOf, type Article, type Claim } from '../../src/corpus/index.ts';
import { parseDocument } from '../dom.ts';
import { foundWords, MARKING, withoutSpace } from '../found-words.ts';
import { inLanes } from '../lanes.ts';
import { usePages } from '../pages.ts';
import { polyfillRanges } from '../polyfill.ts';
import { OWN_SITE } from '../site/shared.ts';
import { corpus } from './own.ts';

const { open, origin } = usePages(OWN_SITE);

/** Pixels of a picture for each CSS pixel: letters are told by their colour and need not be legible. */
const SCALE = 0.5;

const claims: readonly (readonly [Article, Claim])[] = corpus.articles.flatMap((article) =>
  article.claims.map((claim) => [article, claim] as const),
);

test('the exact-words links on the pages of all claims mark their words in the browser, and no others', async () => {
  expect(claims.length).toBeGreaterThan(30);
  const lane = (): Promise<Page> =>
    // Narrow, so that notes are folded; tall enough for the whole page, for a picture of a page beyond its
    // window moves what is on it.
    open('/404.html', {
      viewport: { width: 640, height: 9000 },
      deviceScaleFactor: SCALE,
      bypassCSP: true,
    });
  const apart = corpus.articles.flatMap((article) =>
    linksApart(article).map((group) => [article, group] as const),
  );
  const found = await inLanes(apart, lane, async ([article, group], page) => {
    const [first = '', ...others] = group.map((claim) => linkOf(article, claim));
    const directives = others.map((link) => `&${link.split(':~:')[1]}`).join('');
    await page.goto(first.replace(/^https?:\/\/[^/]*/, origin()) + directives);
    await page.addStyleTag({ content: MARKING });
    const words = [group.map(({ id }) => id), await foundWords(page, SCALE)] as const;
    // A link to other words of the same page would not load it again.
    await page.goto('about:blank');
    return words;
  });
  const expected = apart.map(([article, group]) => [
    group.map(({ id }) => id),
    { inText: withoutSpace(group.map((claim) => wordsOf(article, claim)).join('')), outside: 0 },
  ]);
  expect(found).toEqual(expected);
});

/**
 * The claims of a text in few groups, in the order of their words: no two of a group have words in one paragraph, so
 * that a browser that opens their links as one shows whether each marks its own words.
 */
function linksApart(article: Article): readonly (readonly Claim[])[] {
  const groups: { readonly claims: Claim[]; last: number }[] = [];
  const blockOf = (offset: number): number =>
    article.flat.blocks.findLastIndex(({ start }) => start <= offset);
  for (const claim of [...article.claims].sort(
    (a, b) => coveredBy(article, a).start - coveredBy(article, b).start,
  )) {
    const { start, end } = coveredBy(article, claim);
    let group = groups.find(({ last }) => last < blockOf(start));
    if (group === undefined) groups.push((group = { claims: [], last: -1 }));
    group.claims.push(claim);
    group.last = blockOf(end - 1);
  }
  return groups.map(({ claims: ofGroup }) => ofGroup);
}

test('the links of all claims are found by the published matcher too, at the same place only', () => {
  for (const [article, claim] of claims) {
    const { fragment } = addressesOf(article, claim, claim.places[0]);
    const { start, end } = coveredBy(article, claim);
    const [, directive = ''] = linkOf(article, claim).split(':~:');
    const found = polyfillRanges(article.flat, directive, article.lang);
    expect(fragment.type === 'first' ? found.slice(0, 1) : found).toEqual([{ start, end }]);
  }
});

test('addresses of exact words are short: half of them have 60 characters or fewer', () => {
  const lengths = claims
    .map(([article, claim]) => linkOf(article, claim).split(':~:')[1]?.length ?? Infinity)
    .sort((a, b) => a - b);
  expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(60);
});

const links = new Map<Claim, string>();

/** The link that a claim’s page offers. */
function linkOf(article: Article, claim: Claim): string {
  const link = links.get(claim) ?? readLink(article, claim);
  links.set(claim, link);
  return link;
}

function readLink({ slug }: Article, { id }: Claim): string {
  const file = path.join(OWN_SITE.folder, 'articles', slug, 'claims', id, 'index.html');
  const link = parseDocument(readFileSync(file, 'utf8')).querySelector('#cite-words')?.getAttribute('href');
  if (link == null) throw new Error(`The page of ${id} has no link to exact words`);
  return link;
}

/** What the words of a claim are in the text, by the addresses that are made of them. */
function wordsOf(article: Article, claim: Claim): string {
  const { start, end } = coveredBy(article, claim);
  return article.flat.text.slice(start, end);
}

/** Where in the text the words stand that a claim’s link leads to. */
function coveredBy(article: Article, claim: Claim): { readonly start: number; readonly end: number } {
  const { fragment } = addressesOf(article, claim, claim.places[0]);
  if (fragment.type === 'impossible') throw new Error(`${claim.id} has no address of exact words`);
  return fragment.covers;
}
