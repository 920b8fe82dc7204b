import path from 'node:path';
import { readCorpus, type Article, type Corpus } from '../../src/corpus/index.ts';
import { PROJECT } from '../site/build.ts';
import { FROZEN_SITE } from '../site/shared.ts';

/** What the frozen site is made of. */
export const corpus: Corpus = read();

/** The long text of the frozen site, with claims of every kind. */
export const article: Article = articleOf('what-the-river-owes');

/** Where it is read. */
export const READING = '/articles/what-the-river-owes/';

/** A text of the frozen site. */
export function articleOf(slug: string): Article {
  const found = corpus.articles.find((one) => one.slug === slug);
  if (found === undefined) throw new Error(`The frozen site has no article ${slug}`);
  return found;
}

function read(): Corpus {
  const { corpus: found } = readCorpus(path.join(PROJECT, FROZEN_SITE.content));
  if (found === null) throw new Error('The frozen content has errors');
  return found;
}
