import type { Article, Corpus } from '../../corpus/index.ts';
import { quotationKeys, shardOf } from '../../revision/index.ts';
import { editionOf } from '../frame/index.ts';
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

const kept = new WeakMap<object, Quotable>();

/** What is said of the texts of a corpus; the same corpus gives the same. */
export function quotableTexts(corpus: Pick<Corpus, 'articles' | 'actors'>): Quotable {
  const known = kept.get(corpus);
  if (known !== undefined) return known;
  const { articles, actors } = corpus;
  const most = Math.max(FEW, articles.length * COMMON);
  /** The texts that have each key, in the order of keys. */
  const textsByKey = (isCommon: (key: string) => boolean): readonly KeyEntry[] => {
    const having = new Map<string, number[]>();
    if (articles.length > FEW)
      articles.forEach(({ flat, lang }, i) => {
        for (const key of quotationKeys(flat.text, lang, isCommon)) {
          const texts = having.get(key);
          if (texts === undefined) having.set(key, [i]);
          else texts.push(i);
        }
      });
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
  const count = articles.length > FEW ? Math.max(1, Math.ceil(size / SHARD_SIZE)) : 0;
  const shards = Array.from({ length: count }, (): KeyEntry[] => []);
  for (const entry of told) shards[shardOf(entry[0], count)]?.push(entry);
  const quotable: Quotable = {
    list: {
      texts: articles.map(({ slug }) => slug),
      languages: [...new Set(articles.map(({ lang }) => lang))].sort(),
      names: [...new Set([...actors.values()].flatMap(({ name, aliases }) => [name, ...aliases]))].sort(),
      common: [...words, ...entries.filter(tooMany).map(([key]) => key)].sort(),
      shards: count,
    },
    shards: shards.map((shard) => Object.fromEntries(shard)),
  };
  kept.set(corpus, quotable);
  return quotable;
}

/** A text as the page that checks quotations reads it. */
export function quotableText(article: Article): ListedText {
  return {
    slug: article.slug,
    title: article.title,
    language: article.lang,
    author: article.author.name,
    paragraphs: article.paragraphs.map(({ id, text }) => ({ id, text })),
    edition: editionOf(article),
  };
}
