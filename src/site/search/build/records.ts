import {
  idsIn,
  partsOf,
  type Actor,
  type Article,
  type Claim,
  type Corpus,
  type Source,
} from '../../../corpus/index.ts';
import { yearsOf } from '../../../figures/index.ts';
import { at, blockText, mustGet, sentences } from '../../../text/index.ts';
import { formatDate, formatYear } from '../../messages/index.ts';
import type { RecordType } from '../shared/ids.ts';
import { numberNames } from './numbers.ts';

/** One thing that search can find. */
export interface SearchRecord {
  readonly type: RecordType;
  /** Address below the site’s root, base path included. */
  readonly url: string;
  /** What is searched. */
  readonly content: Content;
  /** What a hit shows. Its words are searched too. */
  readonly meta: Readonly<Record<string, string>>;
  /** Values by facet, each `id|label`: ids stand in addresses, labels on pages. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Keys that results can be sorted by: the place in the text, the date of the last review. */
  readonly sort: { readonly place: number; readonly reviewed: string | null };
}

/**
 * A text whose phrases are found, and texts that belong to it whose words are found; or passages that
 * a hit shows as they stand.
 */
export type Content =
  | { readonly type: 'words'; readonly phrases: string; readonly others: readonly string[] }
  | { readonly type: 'passages'; readonly passages: readonly Passage[] };

/** A passage with the id that a hit leads to, and its title. */
export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The addresses that records lead to. */
export interface Addresses {
  readonly article: (slug: string) => string;
  readonly claimInText: (slug: string, id: string) => string;
  readonly source: (id: string) => string;
  readonly actor: (id: string) => string;
}

/** The words of the interface that hits and facets show. */
export interface Labels {
  readonly assessment: Readonly<Record<Claim['assessment'], string>>;
  readonly kind: Readonly<Record<Claim['kind'], string>>;
  readonly actorKind: Readonly<Record<Actor['kind'], string>>;
  readonly standing: Readonly<Record<Source['standing'], string>>;
}

/**
 * Every record of a corpus: claims in the order of their texts, then articles, sources and actors. `language`
 * is that of `labels`.
 */
export function searchRecords(
  corpus: Corpus,
  urls: Addresses,
  labels: Labels,
  language: string,
): readonly SearchRecord[] {
  let place = 0;
  return [
    ...corpus.articles.flatMap((article) =>
      article.claims.map((claim) => claimRecord(corpus, article, claim, place++, urls, labels, language)),
    ),
    ...corpus.articles.map((article) => articleRecord(article, place++, urls, language)),
    ...[...corpus.sources.values()].map((source) => sourceRecord(source, place++, urls, labels, language)),
    ...[...corpus.actors.values()].map((actor) => actorRecord(actor, place++, urls, labels)),
  ];
}

function claimRecord(
  corpus: Corpus,
  article: Article,
  claim: Claim,
  place: number,
  urls: Addresses,
  labels: Labels,
  language: string,
): SearchRecord {
  const parts = partsOf(claim);
  const actors = idsIn(parts, 'actor').map((id) => mustGet(corpus.actors, id));
  const sources = idsIn(parts, 'source').map((id) => mustGet(corpus.sources, id));
  const block = claim.places[0].block;
  const quote = claim.quote.replace(/\s+/g, ' ');
  return {
    type: 'claim',
    url: urls.claimInText(article.slug, claim.id),
    content: {
      type: 'words',
      phrases: quote,
      others: [
        claim.claim,
        claim.reason,
        plainText(claim.note),
        figureNames(claim, article.lang),
        sentencesOf(article, claim),
        actors.flatMap(namesOf).join(' '),
        sources.map(({ title }) => title).join(' '),
      ],
    },
    meta: {
      title: claim.claim,
      quote,
      assessment: labels.assessment[claim.assessment],
      kind: labels.kind[claim.kind],
      paragraph: String(at(article.paragraphs, block).ordinal),
      article: article.title,
      actors: actors.map((actor) => actor.name).join(', '),
      id: claim.id.replaceAll('-', ' '),
    },
    filters: {
      type: ['claim'],
      article: [value(article.slug, article.title)],
      kind: [value(claim.kind, labels.kind[claim.kind])],
      assessment: [value(claim.assessment, labels.assessment[claim.assessment])],
      actor: actors.map((actor) => value(actor.id, actor.name)),
      source: sources.map((source) => value(source.id, source.title)),
      year: years(article.published ?? article.captured, language),
    },
    sort: { place, reviewed: claim.reviewed },
  };
}

function articleRecord(article: Article, place: number, urls: Addresses, language: string): SearchRecord {
  return {
    type: 'article',
    url: urls.article(article.slug),
    content: {
      type: 'passages',
      passages: article.paragraphs.map(({ id, ordinal, text }) => ({ id, title: `¶ ${ordinal}`, text })),
    },
    meta: { title: article.title, article: article.title },
    filters: {
      type: ['article'],
      article: [value(article.slug, article.title)],
      year: years(article.published ?? article.captured, language),
    },
    sort: { place, reviewed: null },
  };
}

function sourceRecord(
  source: Source,
  place: number,
  urls: Addresses,
  labels: Labels,
  language: string,
): SearchRecord {
  const author = (source.author ?? []).map((one) =>
    'literal' in one ? one.literal : [one.given, one.family].join(' '),
  );
  const words = [...author, source.publisher, source['container-title'], source.number, source.note];
  return {
    type: 'source',
    url: urls.source(source.id),
    content: {
      type: 'words',
      phrases: source.title,
      others: words.filter((word) => word !== undefined),
    },
    meta: { title: source.title, kind: labels.standing[source.standing] },
    filters: {
      type: ['source'],
      year: source.issued === undefined ? [] : years(source.issued, language),
    },
    sort: { place, reviewed: null },
  };
}

function actorRecord(actor: Actor, place: number, urls: Addresses, labels: Labels): SearchRecord {
  return {
    type: 'actor',
    url: urls.actor(actor.id),
    content: { type: 'words', phrases: actor.summary, others: namesOf(actor) },
    meta: { title: actor.name, summary: actor.summary, kind: labels.actorKind[actor.kind] },
    filters: { type: ['actor'], actor: [value(actor.id, actor.name)] },
    sort: { place, reviewed: null },
  };
}

/** A value of a facet: what the address says, and what the page says. */
function value(id: string, label: string): string {
  return `${id}|${label}`;
}

function namesOf(actor: Actor): readonly string[] {
  return [actor.name, ...actor.aliases];
}

/** The sentences in which the claim stands: readers remember their other words too. */
function sentencesOf(article: Article, claim: Claim): string {
  const [place] = claim.places;
  const text = blockText(article.flat, place.block);
  const start = place.start - (article.flat.blocks[place.block]?.start ?? 0);
  const end = start + place.end - place.start;
  return sentences(text, article.lang)
    .filter((sentence) => sentence.start < end && start < sentence.end)
    .map((sentence) => text.slice(sentence.start, sentence.end))
    .join(' ');
}

/** The figures of a claim and the numbers of its words under their other names. */
function figureNames(claim: Claim, language: string): string {
  const figures = claim.figures.flatMap(({ words, value, unit }) => [
    words,
    unit === 'date' ? formatDate(String(value), language) : String(value),
    unit === 'date' ? '' : unit,
  ]);
  const numbers =
    `${claim.quote} ${claim.claim}`.match(/(?<![\p{L}\p{N}.])\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?/gu) ?? [];
  return [...new Set([...figures, ...[...numbers, ...figures].flatMap(numberNames)])].join(' ');
}

/** Markdown without its marks, for search only. */
function plainText(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, ' ').replace(/[*_`#>[\]|~]/g, ' ');
}

/** The years of a date as values of a facet; with a label where the number alone would not say which. */
function years(date: string, language: string): readonly string[] {
  return yearsOf(date).map((year) => {
    const label = formatYear(year, language);
    return label === String(year) ? label : value(String(year), label);
  });
}
