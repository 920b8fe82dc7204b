import { findAll, type Place } from '../../anchor/index.ts';
import { nameByLock, whyNotFound, type Paragraph, type ParsedArticle } from '../../corpus/index.ts';
import { at, blockText, type FlatText } from '../../text/index.ts';
import type { Command, World } from '../terminal/command.ts';
import { contentOf, parseFolder } from './content-of.ts';

/** `scholium quote`: where words stand in an article, and how a claim would quote them. */
export const quote: Command = {
  name: 'quote',
  summary: 'Say where words stand in an article, and whether a claim can quote them',
  usage: '<article> <words…>',
  examples: ['quote my-article nine salmon', 'quote my-article "a cartload a day"'],
  options: {},
  run(world, { positionals, flags, values }) {
    const [slug, ...words] = positionals;
    const wanted = words.join(' ');
    if (slug === undefined || wanted.trim() === '') {
      world.error('Give the id of an article and the words to look for.');
      return 2;
    }
    const text = textOf(world, contentOf(world, values), slug);
    if (text === null) return 2;
    const found = locateIn(text, wanted);
    if (flags.has('json')) world.out(JSON.stringify(found, null, 2));
    else world.out(formatFound(found, wanted));
    return found.places.length === 1 ? 0 : 1;
  },
};

/** The text of an article with the ids of its paragraphs. */
export interface NamedText {
  readonly article: ParsedArticle;
  readonly flat: FlatText;
  readonly paragraphs: readonly Paragraph[];
}

/** The text of an article; null where there is none, which is told. */
export function textOf(world: World, root: string, slug: string): NamedText | null {
  const { articles } = parseFolder(world, root);
  const article = articles.find((one) => one.slug === slug);
  if (article === undefined) {
    const known = articles.map((one) => one.slug).join(', ');
    world.error(`There is no article \`${slug}\`. Articles: ${known || 'none'}.`);
    return null;
  }
  if (article.text === null) {
    world.error(`${article.file}: The text cannot be read; \`npm run check\` says why.`);
    return null;
  }
  const { paragraphs } = nameByLock({ ...article, text: article.text });
  return { article, flat: article.text.flat, paragraphs };
}

/** A place of some words, as a claim would name it. */
export interface FoundPlace {
  /** Value for `paragraph`: `p2`, or `p2:2` for the second place in ¶ 2. */
  readonly paragraph: string;
  readonly ordinal: number;
  /** The words with some before and behind. */
  readonly around: string;
}

/** Where words stand; what is the matter where they stand nowhere. */
export interface FoundWords {
  readonly places: readonly FoundPlace[];
  readonly reason: string | null;
}

/** Looks for words in a text. */
export function locateIn({ flat, paragraphs }: NamedText, wanted: string): FoundWords {
  const places = findAll(flat, { exact: wanted });
  if (places.length === 0) return { places: [], reason: whyNotFound(wanted, flat, paragraphs) };
  const inBlock = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const { block } of places) counts.set(block, (counts.get(block) ?? 0) + 1);
  return {
    places: places.map((place) => {
      const nth = (inBlock.get(place.block) ?? 0) + 1;
      inBlock.set(place.block, nth);
      const { id, ordinal } = at(paragraphs, place.block);
      return {
        paragraph: counts.get(place.block) === 1 ? id : `${id}:${nth}`,
        ordinal,
        around: around(flat, place),
      };
    }),
    reason: null,
  };
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

function around(flat: FlatText, { block, start, end }: Place): string {
  const text = blockText(flat, block);
  const { start: from } = at(flat.blocks, block);
  const [left, right] = [start - from, end - from];
  const before = text.slice(Math.max(0, left - 40), left);
  const after = text.slice(right, right + 40);
  return `${left > 40 ? '…' : ''}${before}[${text.slice(left, right)}]${after}${right + 40 < text.length ? '…' : ''}`;
}
