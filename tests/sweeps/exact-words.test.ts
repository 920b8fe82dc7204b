import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addressesOf, readCorpus, textsBeside, type Article, type Claim } from '../../src/corpus/index.ts';
import { polyfillRanges } from '../polyfill.ts';
import { usePages } from '../pages.ts';

const { open, origin } = usePages();

const claims: readonly (readonly [Article, Claim])[] = [
  ...(readCorpus('content', 'content').corpus?.articles ?? []),
].flatMap((article) => article.claims.map((claim) => [article, claim] as const));

/** What the words of a claim are in the text, by the addresses that are made of them. */
function wordsOf(article: Article, claim: Claim): string {
  const { fragment } = addressesOf(article, claim, claim.places[0]);
  if (fragment.type === 'impossible') throw new Error(`${claim.id} has no address of exact words`);
  return article.flat.text.slice(fragment.covers.start, fragment.covers.end);
}

test.each(claims.map(([article, claim]) => [claim.id, article, claim] as const))(
  'the exact-words link on the page of %s marks these words in the browser, and no others',
  async (_, article, claim) => {
    // Narrow, so that notes are folded; tall enough for the whole page, for a picture of a page beyond its
    // window moves what is on it.
    const page = await open(`/articles/${article.slug}/claims/${claim.id}/`, {
      viewport: { width: 640, height: 9000 },
      bypassCSP: true,
    });
    const link = await page.locator('#cite-words').getAttribute('href');
    await page.goto(link?.replace(/^https?:\/\/[^/]*/, origin()) ?? '');
    expect(await foundWords(page)).toEqual({ inText: withoutSpace(wordsOf(article, claim)), outside: 0 });
  },
);

test('the links of all claims are found by the published matcher too, at the same place only', () => {
  for (const [article, claim] of claims) {
    const { fragment } = addressesOf(article, claim, claim.places[0]);
    if (fragment.type === 'impossible') throw new Error(claim.id);
    const { start, end } = fragment.covers;
    const found = polyfillRanges(article.flat, fragment.directive, article.lang);
    expect(fragment.type === 'first' ? found.slice(0, 1) : found).toEqual([{ start, end }]);
  }
});

test('addresses of exact words are short: half of them have 60 characters or fewer', () => {
  const lengths = claims
    .map(([article, claim]) => addressesOf(article, claim, claim.places[0], textsBeside(article)).fragment)
    .map((fragment) => (fragment.type === 'impossible' ? Infinity : fragment.directive.length))
    .sort((a, b) => a - b);
  expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(60);
});

/**
 * What the browser has marked as the target of a text fragment: it tells no script, so the marking is
 * given a colour and looked up in a picture of the page. The words without white space, and the number
 * of pixels outside the blocks of the text.
 */
async function foundWords(page: Page): Promise<{ inText: string; outside: number }> {
  const colour = 'rgb(255 0 255)';
  await page.addStyleTag({
    content: `::target-text { background: ${colour} !important; color: ${colour} !important }`,
  });
  const { characters, blocks, height } = await page.evaluate(() => {
    const text = document.querySelector('[data-article-text]')!;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const characters: { character: string; x: number; y: number }[] = [];
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('[data-apparatus], .notes')) continue;
      for (let i = 0; i < node.data.length; i++) {
        if (node.data[i]!.trim() === '') continue;
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        characters.push({ character: node.data[i]!, x: (left + right) / 2, y: (top + bottom) / 2 });
      }
    }
    const blocks = [...text.querySelectorAll('p[id]')].map((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return { top: top - 8, bottom: bottom + 8 };
    });
    const end = document.querySelector('main')!.lastElementChild!.getBoundingClientRect();
    return { characters, blocks, height: Math.ceil(end.bottom) };
  });
  const { width } = page.viewportSize()!;
  expect(height).toBeLessThan(page.viewportSize()!.height);
  const image = await loadImage(await page.screenshot({ clip: { x: 0, y: 0, width, height } }));
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const isMarked = (x: number, y: number): boolean => {
    const at = 4 * (Math.floor(y) * width + Math.floor(x));
    return data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 255;
  };
  let outside = 0;
  for (let y = 0; y < height; y++) {
    if (blocks.some(({ top, bottom }) => top <= y && y <= bottom)) continue;
    for (let x = 0; x < width; x++) if (isMarked(x, y)) outside++;
  }
  const marked = characters.filter(({ x, y }) => isMarked(x, y));
  return { inText: marked.map(({ character }) => character).join(''), outside };
}

function withoutSpace(words: string): string {
  return words.replace(/\s+/g, '');
}
