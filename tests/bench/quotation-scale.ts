import { brotliCompressSync } from 'node:zlib';
import { readFiles, type Article } from '../../src/corpus/index.ts';
import { createQuotationChecker, keysToLookUp, likelyTexts, shardOf } from '../../src/revision/index.ts';
import { quotableText, quotableTexts } from '../../src/site/quote/index.ts';
import { joinBlocks } from '../../src/text/index.ts';
import { contentFiles } from '../content.ts';
import { generateContent, sizesOf } from './generated.ts';
import { median } from './median.ts';
import { createRandom, integer, pick } from './random.ts';

const ARTICLES = 1_000;
const QUOTATIONS = 300;
/** As the page that checks quotations has it. */
const MOST_TEXTS = 10;
/** Bars of the page: what is asked for one quotation, and how long the comparison takes. */
const MOST_REQUESTS = 25;
const MOST_MILLISECONDS = 1_000;

/**
 * What a reader’s browser fetches to check a quotation on a site of a thousand texts, how long it computes, and how
 * often the text that the words are from is among those that it looks through.
 */
export function benchQuotationScale(print: (line: string) => void): 0 | 1 {
  const sizes = { ...sizesOf(ARTICLES), claims: 2, wordsBetween: 250, sources: 10 };
  const { corpus } = readFiles(contentFiles(generateContent(sizes)));
  if (corpus === null) throw new Error('The generated content is not valid');
  const { articles } = corpus;
  const { list, shards } = quotableTexts(corpus);
  const sent = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length;
  const listSize = sent(list);
  const shardSizes = shards.map(sent);
  const common = new Set(list.common);
  const random = createRandom(11);
  const tallies = Array.from({ length: QUOTATIONS }, () => {
    const article = pick(random, articles);
    const words = article.flat.text.split(/\s+/);
    const start = integer(random, 0, words.length - 21);
    const quoted = words.slice(start, start + integer(random, 8, 19));
    const altered = quoted.with(integer(random, 0, quoted.length - 1), 'otherwise').join(' ');
    const begun = performance.now();
    const windows = keysToLookUp(altered, 'en', (key) => common.has(key));
    const asked = new Set(windows.flat().map((key) => shardOf(key, list.shards)));
    const having = (key: string): readonly number[] => shards[shardOf(key, list.shards)]?.[key] ?? [];
    const likely = likelyTexts(windows, having, list.texts.length, MOST_TEXTS).map((i) =>
      articleAt(articles, i),
    );
    const texts = likely.map(({ slug, lang, paragraphs }) => ({
      id: slug,
      language: lang,
      canonical: joinBlocks(paragraphs.map(({ text }) => text)),
      names: list.names,
    }));
    const checked = createQuotationChecker(texts)(altered);
    const milliseconds = performance.now() - begun;
    const bytes =
      listSize +
      [...asked].reduce((sum, shard) => sum + (shardSizes[shard] ?? 0), 0) +
      likely.reduce((sum, one) => sum + sent(quotableText(one)), 0);
    return {
      isRight: likely.includes(article) && checked.type === 'altered',
      requests: 1 + asked.size + likely.length,
      bytes,
      milliseconds,
    };
  });
  const of = (
    key: 'requests' | 'bytes' | 'milliseconds',
  ): { readonly median: number; readonly most: number } => {
    const all = tallies.map((one) => one[key]);
    return { median: median(all), most: Math.max(...all) };
  };
  const right = tallies.filter(({ isRight }) => isRight).length / QUOTATIONS;
  const [requests, bytes, milliseconds] = [of('requests'), of('bytes'), of('milliseconds')];
  print(
    `${ARTICLES} texts, ${shards.length} files of keys, list ${(listSize / 1024).toFixed(1)} kB compressed`,
  );
  print(`requests for a quotation: median ${requests.median}, most ${requests.most} (bar ${MOST_REQUESTS})`);
  print(
    `fetched, compressed: median ${(bytes.median / 1024).toFixed(0)} kB, most ${(bytes.most / 1024).toFixed(0)} kB`,
  );
  print(
    `computing: median ${milliseconds.median.toFixed(0)} ms, most ${milliseconds.most.toFixed(0)} ms (bar ${MOST_MILLISECONDS})`,
  );
  print(`right text and answer: ${(right * 100).toFixed(1)} %`);
  return requests.most <= MOST_REQUESTS && milliseconds.median <= MOST_MILLISECONDS && right >= 0.98 ? 0 : 1;
}

function articleAt(articles: readonly Article[], index: number): Article {
  const article = articles[index];
  if (article === undefined) throw new Error(`There is no text ${index}`);
  return article;
}
