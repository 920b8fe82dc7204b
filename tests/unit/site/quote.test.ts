import { expect, test } from 'vitest';
import { keysToLookUp, likelyTexts, shardOf } from '../../../src/revision/index.ts';
import { quotableText, quotableTexts, type Quotable } from '../../../src/site/quote/texts.ts';
import { createRandom, pick, type Random } from '../../bench/random.ts';
import { articleContent, corpusOf, type Content } from '../../content.ts';

const COMMON = 'the of and to in a that for is on with as by was from'.split(' ');
const random = createRandom(3);
/** A word of Zipf’s law over 5,000, and every second one common, as in prose. */
const word = (i: number, from: Random): string =>
  i % 2 === 1 ? pick(from, COMMON) : `w${Math.floor(5_000 ** from())}x`;
const texts = Array.from({ length: 200 }, () => Array.from({ length: 150 }, (_, i) => word(i, random)));
const content: Content = Object.assign(
  {},
  ...texts.map((words, i) => articleContent(`text-${1000 + i}`, words.join(' '))),
) as Content;
const corpus = corpusOf(content);
const quotable = quotableTexts(corpus);

/** Where a quotation is looked for, and how many files must be asked to know that. */
function narrowed(
  { list, shards }: Quotable,
  pasted: string,
): { readonly texts: readonly number[]; readonly files: number } {
  const common = new Set(list.common);
  const windows = keysToLookUp(pasted, 'en', (key) => common.has(key));
  const having = (key: string): readonly number[] => shards[shardOf(key, list.shards)]?.[key] ?? [];
  const files = new Set(windows.flat().map((key) => shardOf(key, list.shards)));
  return { texts: likelyTexts(windows, having, list.texts.length, 10), files: files.size };
}

test('words of a text, altered ones and those of two texts put together are looked for in the texts that they are from, found by a few files', () => {
  const from = createRandom(5);
  const missed: string[] = [];
  for (let i = 0; i < 300; i++) {
    const [one, other] = [Math.floor(from() * 200), Math.floor(from() * 200)];
    const start = Math.floor(from() * 130);
    const words = texts[one]!.slice(start, start + 14);
    const altered = words.with(Math.floor(from() * words.length), 'otherwise');
    const stitched = [...words, '…', ...texts[other]!.slice(40, 54)];
    for (const [quoted, wanted] of [[words, [one]], [altered, [one]], [stitched, [one, other]]] as const) {
      const found = narrowed(quotable, quoted.join(' ').toUpperCase());
      if (!wanted.every((text) => found.texts.includes(text))) missed.push(quoted.join(' '));
      expect(found.files).toBeLessThanOrEqual(8);
    }
  }
  expect(missed).toEqual([]);
}); // prettier-ignore

test('words that are all common are found by their pairs', () => {
  const phrase = 'with as by was from that';
  const rare = corpusOf({ ...content, ...articleContent('text-9999', `w1x ${phrase} w2x`) });
  const found = narrowed(quotableTexts(rare), phrase);
  expect(found.texts).toContain(rare.articles.findIndex(({ slug }) => slug === 'text-9999'));
});

test('of a quotation of pages no more than 32 keys are looked up', () => {
  const pages = texts.slice(0, 20).flat().join(' ');
  expect(
    keysToLookUp(pages, 'en', (key) => quotable.list.common.includes(key)).flat().length,
  ).toBeLessThanOrEqual(32);
});

test('a text that is written without spaces is found by pairs of its characters', () => {
  const texts = ['河流从北方的山上流下来', '农民依靠春天的洪水种小麦', '没有人数过乘客', '渡口在春天关闭', '桥还没有建成', '首都的官员许诺修坝', '磨坊停了'];
  const chinese = corpusOf(Object.assign({}, ...texts.map((text, i) => articleContent(`text-${i}`, text))) as Content);
  const found = narrowed(quotableTexts(chinese), '依靠春天的洪水');
  expect(found.texts[0]).toBe(1);
}); // prettier-ignore

test('of a few texts all are looked through, and nothing is said of their words', () => {
  const few = quotableTexts(corpusOf(articleContent('rivers', 'A river ends in the sea.')));
  expect([few.list.shards, few.shards, few.list.common]).toEqual([0, [], []]);
});

test('a text names its paragraphs with their words', () => {
  const [article] = corpusOf(articleContent('rivers', 'A river ends.\n\nThe sea waits.')).articles;
  expect(quotableText(article!).paragraphs).toEqual([
    { id: 'p1', text: 'A river ends.' },
    { id: 'p2', text: 'The sea waits.' },
  ]);
});
