import type { Corpus } from '../../corpus/index.ts';
import { editionOf } from '../frame/index.ts';
import type { ListedTexts } from './shared/texts.ts';

/** The texts that quotations can be looked for in. */
export function quotableTexts({ articles, actors }: Pick<Corpus, 'articles' | 'actors'>): ListedTexts {
  return {
    texts: articles.map((article) => ({
      slug: article.slug,
      title: article.title,
      language: article.lang,
      author: article.author.name,
      file: `articles/${article.slug}/article.txt`,
      paragraphs: article.paragraphs.map(({ id }) => id),
      edition: editionOf(article),
    })),
    names: [...new Set([...actors.values()].flatMap(({ name, aliases }) => [name, ...aliases]))].sort(),
  };
}
