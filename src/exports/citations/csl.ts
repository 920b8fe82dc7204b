import { type Article, type Claim, namesOfAuthors, type Paragraph, type Source } from '../../corpus/index.ts';
import { compareDates, toCslDate, toCslMoment, type CslDate } from '../../figures/index.ts';
import { editorsOf, type Published } from '../published.ts';

/** A name in CSL-JSON. */
export type CslName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given?: string;
      /** What stands before the family name and does not count for the order: `de` in de Beauvoir. */
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    };

/**
 * A bibliographic item in CSL-JSON. Fields that CSL does not know stand under `custom`.
 * @see https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json
 */
export interface CslItem {
  readonly id: string;
  readonly type: Source['type'];
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly authority?: string;
  readonly number?: string;
  readonly genre?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  /** The paragraphs cited, by their position in the text: `7`, or `8, 12`. */
  readonly locator?: string;
  readonly URL?: string;
  readonly archive?: string;
  readonly archive_location?: string;
  readonly language?: string;
  readonly note?: string;
  readonly custom?: Readonly<Record<string, string>>;
}

/** Types whose outlet is a container, as a newspaper is for its articles, not a publisher. */
const CONTAINED: ReadonlySet<Source['type']> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'post',
  'post-weblog',
]);

/**
 * A source. The outlet of an article stands as its container even where content gives it as publisher
 * only, and is not named twice. A repost names whose text it is, whose date it has, before who reposted it:
 * styles leave the publisher of an article out. An archived copy is named by its host and its address.
 */
export function sourceItem(source: Source): CslItem {
  const outlet = source['container-title'] ?? (CONTAINED.has(source.type) ? source.publisher : undefined);
  const publisher = source.publisher === outlet ? undefined : source.publisher;
  const isRepost = source.standing === 'repost' && outlet !== undefined && publisher !== undefined;
  const container = isRepost ? `${publisher} (reposted by ${outlet})` : outlet;
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    ...(source.author !== undefined && { author: source.author.map(toName) }),
    ...(container !== undefined && { 'container-title': container }),
    ...(publisher !== undefined && { publisher }),
    ...(source.number !== undefined && { number: source.number }),
    ...(source.issued !== undefined && { issued: toCslDate(source.issued) }),
    ...(source.accessed !== undefined && { accessed: toCslDate(source.accessed) }),
    ...(source.URL !== undefined && { URL: source.URL }),
    ...(source.archive !== undefined && {
      archive: new URL(source.archive).host,
      archive_location: source.archive,
    }),
    ...(source.language !== undefined && source.language !== 'und' && { language: source.language }),
    ...(source.note !== undefined && { note: source.note }),
    custom: { standing: source.standing, read: source.read },
  };
}

/**
 * An article as its publication printed it: with the address there as of the day of capture, or with
 * `permalink` where it has none. The annotated edition, `permalink`, stands under `custom`.
 */
export function articleItem(article: Article, permalink: string): CslItem {
  const { url } = article.publication;
  return {
    ...textItem(article, url ?? permalink),
    ...(url !== undefined && { accessed: toCslDate(article.captured) }),
    custom: { annotated: permalink },
  };
}

/** A paragraph of an article: the article with the paragraph as locator, at the paragraph’s permalink. */
export function paragraphItem(article: Article, paragraph: Paragraph, permalink: string): CslItem {
  return {
    ...pinpoint(article, permalink, [paragraph.ordinal]),
    id: `${article.slug}-${paragraph.id}`,
    custom: { ...publishedAt(article), paragraph: paragraph.id },
  };
}

/** The words of a claim: the article with the paragraphs where they stand, at the claim’s permalink. */
export function claimItem(article: Article, claim: Claim, permalink: string): CslItem {
  const paragraphs = claim.places.flatMap((place) => article.paragraphs[place.block] ?? []);
  return {
    ...pinpoint(
      article,
      permalink,
      paragraphs.map((paragraph) => paragraph.ordinal),
    ),
    id: `${article.slug}-${claim.id}`,
    custom: { ...publishedAt(article), claim: claim.id, quote: claim.quote },
  };
}

/**
 * What the editors found of a claim, as theirs: under the claim’s title, of the day when the note was last changed
 * or reviewed, at the claim’s page, `permalink`. The title begins with the assessment, as the page does: without it
 * the editors would seem to hold what they tell of. The reason stands under `custom`.
 */
export function findingItem(
  { publisher, wordsIn }: Pick<Published, 'publisher' | 'wordsIn'>,
  article: Article,
  claim: Claim,
  permalink: string,
): CslItem {
  const authors = editorsOf(publisher, claim);
  const dates = [claim.reviewed, ...claim.revisions.map(({ date }) => date)].sort(compareDates);
  const issued = dates.at(-1);
  return {
    id: `${article.slug}-${claim.id}-finding`,
    type: 'webpage',
    title: wordsIn(article).titled(claim.claim.replace(/[.۔]$/u, ''), claim.assessment),
    author: authors.map(({ name, kind }) => (kind === 'person' ? splitName(name) : { literal: name })),
    'container-title': publisher.name,
    ...(issued !== undefined && { issued: toCslDate(issued) }),
    URL: permalink,
    language: article.lang,
    custom: { claim: claim.id, assessment: claim.assessment, reason: claim.reason },
  };
}

/** Whether a year of CSL fits the four digits that other formats have for it. */
export function isFourDigitYear(year: number): boolean {
  return year > 0 && year < 10_000;
}

/** A year of CSL as English writes it: `2025`, `45 BC`. */
export function yearName(year: number): string {
  return year < 0 ? `${-year} BC` : String(year);
}

/** An item that names the ids which it was published under before; as it is where there are none. */
export function withFormerIds(item: CslItem, formerly: readonly string[]): CslItem {
  return formerly.length === 0 ? item : { ...item, custom: { ...item.custom, formerly: formerly.join(' ') } };
}

/** Items as a CSL-JSON file. */
export function toCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

function pinpoint(article: Article, permalink: string, ordinals: readonly number[]): CslItem {
  return { ...textItem(article, permalink), locator: [...new Set(ordinals)].join(', ') };
}

function textItem(article: Article, address: string): CslItem {
  const { csl: type, cited: genre } = article.asGenre;
  const outlet =
    type === 'article-newspaper' || type === 'article-magazine'
      ? 'container-title'
      : type === 'legal_case'
        ? 'authority'
        : 'publisher';
  return {
    id: article.slug,
    type,
    title: article.title,
    author: namesOfAuthors(article).map(splitName),
    [outlet]: article.publication.name,
    ...(genre !== undefined && { genre }),
    ...(article.published !== null && { issued: toCslMoment(article.published) }),
    URL: address,
    language: article.lang,
  };
}

function publishedAt(article: Article): Readonly<Record<string, string>> {
  const { url } = article.publication;
  return url === undefined ? {} : { published: url };
}

function toName(author: NonNullable<Source['author']>[number]): CslName {
  if ('literal' in author) return { literal: author.literal };
  return { family: author.family, ...(author.given !== undefined && { given: author.given }) };
}

const SUFFIXED = /^(.+ .+?),? ((?:Jr|Sr)\.?|I{2,3}|IV)$/;
const BODY =
  /\b(?:and|of|for|the|board|staff|desk|team|editors?|editorial|correspondent|council|committee|commission|court|ministry|department|government|office|agency|bureau|press|news|times|party|union|university|institute|centre|center|association|society|group|foundation)\b|&/i;

/**
 * The name of a writer, as printed, split into given and family name: the last word is the family name,
 * words in lower case before it are its particle. A name in another script, of one word, or with a word that
 * bodies have in their names stays whole, since a wrong split is worse than none.
 */
export function splitName(name: string): CslName {
  const [, bare = name, suffix] = SUFFIXED.exec(name) ?? [];
  const words = bare.split(/\s+/);
  const isPerson =
    words.length > 1 &&
    words.length <= 5 &&
    !BODY.test(name) &&
    words.every((word) => /^(?=.*\p{L})[\p{Script=Latin}\p{M}.'’-]+$/u.test(word));
  const family = words.pop();
  if (!isPerson || family === undefined || !/^\p{Lu}/u.test(family)) return { literal: name };
  const particle: string[] = [];
  while (words.length > 1 && /^\p{Ll}+$/u.test(words.at(-1) ?? '')) particle.unshift(words.pop() ?? '');
  return {
    family,
    given: words.join(' '),
    ...(particle.length > 0 && { 'non-dropping-particle': particle.join(' ') }),
    ...(suffix !== undefined && { suffix }),
  };
}
