import { didYouMean, type ParsedArticle, type ParsedContent } from '../../corpus/index.ts';
import type { World } from '../terminal/command.ts';

/**
 * The articles that a command was asked to work on: the one that is named, or all. Null for wrong usage,
 * which it tells.
 */
export function chooseArticles(
  world: World,
  content: ParsedContent,
  [slug, ...others]: readonly string[],
): readonly ParsedArticle[] | null {
  const articles = content.articles.filter((article) => slug === undefined || article.slug === slug);
  if (others.length === 0 && articles.length > 0) return articles;
  world.error(
    others.length > 0
      ? 'Give one article, or none for all of them.'
      : slug === undefined
        ? 'There is no article in the content.'
        : noSuchArticle(slug, content.articles),
  );
  return null;
}

/** That there is no article of this id, which is meant, and which there are. */
export function noSuchArticle(slug: string, articles: readonly { readonly slug: string }[]): string {
  const known = articles.map((one) => one.slug);
  return `There is no article \`${slug}\`.${didYouMean(slug, known)} Articles: ${known.join(', ') || 'none'}.`;
}
