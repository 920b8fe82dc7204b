import type { ParsedArticle, ParsedContent } from '../../corpus/index.ts';
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
  const known = content.articles.map((article) => article.slug).join(', ');
  world.error(
    others.length > 0
      ? 'Give one article, or none for all of them.'
      : `There is no article ${slug === undefined ? 'in the content' : `\`${slug}\``}. Articles: ${known || 'none'}.`,
  );
  return null;
}
