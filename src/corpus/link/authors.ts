import { rememberedByName } from '../../text/index.ts';
import type { ArticleFields, Author } from '../schemas/index.ts';
import type { Article } from '../types.ts';

/** The writers of a text as a list, whichever way its frontmatter gives them. */
export function authorsIn(author: ArticleFields['author']): readonly [Author, ...Author[]] {
  if (!Array.isArray(author)) return [author];
  const [first, ...others] = author;
  if (first === undefined) throw new Error('A text has no author');
  return [first, ...others];
}

/** The names of the writers of a text, in the order of the byline. */
export function namesOfAuthors({ authors }: Pick<Article, 'authors'>): readonly string[] {
  return authors.map(({ name }) => name);
}

/**
 * The writers of a text in a line, as a language lists names: "A, B, and C" in American English. The language is a
 * BCP 47 tag, that of the text unless given; one that the runtime does not know lists as English does. In another
 * language than the text’s each name is isolated, so that the list runs in the direction of that language.
 */
export function namesInLine(article: Pick<Article, 'authors' | 'lang'>, language = article.lang): string {
  const names = namesOfAuthors(article);
  if (names.length === 1) return names.join('');
  return listsIn(language).format(
    language === article.lang ? names : names.map((name) => `\u2068${name}\u2069`),
  );
}

const listsIn = rememberedByName(
  (language) => new Intl.ListFormat([language, 'en'], { type: 'conjunction' }),
);

/**
 * How the publication describes each writer. Where several are described, a description that does not say whom it
 * means begins with the name.
 */
export function descriptionsOfAuthors({ authors }: Pick<Article, 'authors'>): readonly string[] {
  const described = authors.filter(({ description }) => description !== undefined);
  return described.flatMap(({ name, description }) => {
    if (description === undefined) return [];
    const isNamed = description.includes(name.split(' ').at(-1) ?? name);
    return [described.length === 1 || isNamed ? description : `${name}: ${description}`];
  });
}
