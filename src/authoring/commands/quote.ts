import { nameByLock, type ParsedContent } from '../../corpus/index.ts';
import { createQuotationChecker, type QuotableText } from '../../revision/index.ts';
import { locateIn, type FoundWords, type NamedText } from '../proposals/locate-words.ts';
import type { Command, World } from '../terminal/command.ts';
import { formatQuotation } from '../terminal/format-quotation.ts';
import { noSuchArticle } from './choose-articles.ts';
import { contentOf, parseFolder } from './content-of.ts';

/**
 * `scholium quote`: where words stand in an article, and how a claim would quote them; without an article, what
 * became of words that somebody ascribes to one of the texts.
 */
export const quote: Command = {
  name: 'quote',
  summary: 'Say where words stand in an article, or what was changed in words ascribed to one',
  usage: '[article] <words…>',
  examples: [
    'quote my-article nine salmon',
    'quote my-article "a cartload a day"',
    'quote "The river has never been crossed"',
  ],
  options: {},
  run(world, { positionals, flags, values }) {
    const root = contentOf(world, values);
    const content = parseFolder(world, root);
    const [slug = '', ...words] = positionals;
    const isArticle = content.articles.some((one) => one.slug === slug);
    const wanted = (isArticle ? words : positionals).join(' ');
    if (wanted.trim() === '') {
      world.error('Give the words to look for, and the id of an article before them to look there only.');
      return 2;
    }
    if (!isArticle && !/\s/.test(wanted.trim()) && positionals.length === 1) {
      world.error('Give more than a word: one alone stands in many texts.');
      return 2;
    }
    if (!isArticle) {
      const checked = createQuotationChecker(quotable(content))(wanted);
      world.out(flags.has('json') ? JSON.stringify(checked, null, 2) : formatQuotation(checked));
      return checked.type === 'exact' ? 0 : 1;
    }
    const text = textOf(world, root, slug);
    if (text === null) return 2;
    const found = locateIn(text, wanted);
    if (flags.has('json')) world.out(JSON.stringify(found, null, 2));
    else world.out(formatFound(found, wanted));
    return found.places.length === 1 ? 0 : 1;
  },
};

/** The texts of a folder that can be read, to look for quotations in. */
function quotable({ articles, actors }: ParsedContent): readonly QuotableText[] {
  const names = actors.flatMap(({ entry: { value } }) => [value.name, ...value.aliases]);
  return articles.flatMap(({ slug, text }) =>
    text === null
      ? []
      : [{ id: slug, language: text.entry?.value.lang ?? 'und', canonical: text.flat, names }],
  );
}

/** The text of an article; null where there is none, which is told. */
export function textOf(world: World, root: string, slug: string): NamedText | null {
  const { articles } = parseFolder(world, root);
  const article = articles.find((one) => one.slug === slug);
  if (article === undefined) {
    world.error(noSuchArticle(slug, articles));
    return null;
  }
  if (article.text === null) {
    world.error(`${article.file}: The text cannot be read; \`npm run check\` says why.`);
    return null;
  }
  const { paragraphs } = nameByLock({ ...article, text: article.text });
  const claimIds = new Set([...article.claims.map(({ id }) => id), ...article.brokenClaims]);
  return { flat: article.text.flat, paragraphs, claimIds };
}

/** What was found, as a person reads it. */
export function formatFound({ places, reason }: FoundWords, wanted: string): string {
  if (places.length === 0) return `"${wanted}" does not stand in the text. ${reason ?? ''}`;
  const lines = places.map(
    ({ paragraph, ordinal, around }) => `  ¶ ${ordinal} (\`${paragraph}\`): ${around}`,
  );
  const head =
    places.length === 1
      ? 'The words stand once:'
      : `The words stand ${places.length} times; a claim says which with \`paragraph:\`, or quotes more words:`;
  return [head, ...lines].join('\n');
}
