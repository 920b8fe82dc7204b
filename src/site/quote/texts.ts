import { type Article, type Corpus, namesInLine } from '../../corpus/index.ts';
import { editionOf } from '../../exports/index.ts';
import { quotationKeys, shardOf } from '../../revision/index.ts';
import { at, breaksIn, remembered } from '../../text/index.ts';
import type { KeyShard, ListedText, ListedTexts } from './shared/texts.ts';

/** What the page that checks quotations is told: a list, the texts, and which of them have which words. */
export interface Quotable {
  readonly list: ListedTexts;
  readonly shards: readonly KeyShard[];
}

/** Up to so many texts are all looked through: that costs less than to find out which. */
const FEW = 6;

/** In more than this part of the texts a key tells nothing. */
const COMMON = 0.4;

/** Entries of a file of keys, about: 10 kB, of which half a dozen are asked for a quotation. */
const SHARD_SIZE = 1_500;

type KeyEntry = readonly [key: string, texts: readonly number[]];

/** What is said of the texts of a corpus, worked out once for it. */
export const quotableTexts = remembered((corpus: Pick<Corpus, 'articles' | 'actors'>): Quotable => {
  const { articles, actors } = corpus;
  /** The texts that keys tell apart: none where there are few. */
  const keyed = articles.length > FEW ? articles : [];
  const most = Math.max(FEW, articles.length * COMMON);
  /** The texts that have each key, in the order of keys. */
  const textsByKey = (isCommon: (key: string) => boolean): readonly KeyEntry[] => {
    const having = new Map<string, number[]>();
    for (const [i, { flat, lang }] of keyed.entries()) {
      for (const key of quotationKeys(flat.text, lang, isCommon)) {
        const texts = having.get(key);
        if (texts === undefined) having.set(key, [i]);
        else texts.push(i);
      }
    }
    return [...having].sort(([a], [b]) => (a < b ? -1 : 1));
  };
  const tooMany = ([, texts]: KeyEntry): boolean => texts.length > most;
  const words = new Set(
    textsByKey(() => false)
      .filter(tooMany)
      .map(([key]) => key),
  );
  const entries = textsByKey((key) => words.has(key));
  const told = entries.filter((entry) => !tooMany(entry));
  const size = told.reduce((sum, [, texts]) => sum + 1 + texts.length, 0);
  const count = keyed.length === 0 ? 0 : Math.max(1, Math.ceil(size / SHARD_SIZE));
  const shards = Array.from({ length: count }, (): KeyEntry[] => []);
  for (const entry of told) at(shards, shardOf(entry[0], count)).push(entry);
  return {
    list: {
      texts: articles.map(({ slug }) => slug),
      languages: [...new Set(articles.map(({ lang }) => lang))].sort(),
      names: [...new Set([...actors.values()].flatMap(({ name, aliases }) => [name, ...aliases]))].sort(),
      common: [...words, ...entries.filter(tooMany).map(([key]) => key)].sort(),
      shards: count,
    },
    shards: shards.map((shard) => Object.fromEntries(shard)),
  };
});

/** A text as the page that checks quotations reads it. */
export function quotableText(article: Article): ListedText {
  return {
    slug: article.slug,
    title: article.title,
    language: article.lang,
    author: namesInLine(article),
    paragraphs: article.paragraphs.map(({ id, text }, i) => {
      const breaks = breaksIn(article.flat, i);
      return { id, text, ...(breaks.length > 0 && { breaks }) };
    }),
    edition: editionOf(article),
  };
}
