import {
  idsBefore,
  idsIn,
  partsOf,
  turnsOf,
  type Actor,
  type Article,
  type Claim,
  type Corpus,
  type Source,
} from '../../../../corpus/index.ts';
import { yearsOf } from '../../../../figures/index.ts';
import { fact, former, passage, type Addresses, type SearchRecord } from './record.ts';

/** The records of all that is no claim: each text with its paragraphs, in their order, then sources, then actors. */
export function otherRecords(corpus: Corpus, urls: Addresses): readonly SearchRecord[] {
  const [bySource, byActor] = (['source', 'actor'] as const).map((kind) => claimsBy(corpus, kind));
  return [
    ...corpus.articles.flatMap((article) => [
      textRecord(corpus, article, urls),
      ...paragraphRecords(article, urls),
    ]),
    ...[...corpus.sources.values()].map((source) =>
      sourceRecord(corpus, source, bySource?.get(source.id) ?? [], urls),
    ),
    ...[...corpus.actors.values()].map((actor) =>
      actorRecord(corpus, actor, byActor?.get(actor.id) ?? [], urls),
    ),
  ];
}

function claimsBy(corpus: Corpus, kind: 'source' | 'actor'): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const claim of corpus.articles.flatMap((article) => article.claims)) {
    for (const id of idsIn(partsOf(claim), kind)) {
      const known = claims.get(id);
      if (known === undefined) claims.set(id, [claim]);
      else known.push(claim);
    }
  }
  return claims;
}

/** A text as a whole, which is found by its title and by who wrote and published it. */
function textRecord(corpus: Corpus, article: Article, urls: Addresses): SearchRecord {
  const { slug, title, standfirst, authors, publication } = article;
  const by = [...authors.flatMap(({ name, description }) => [name, description]), publication.name].filter(
    (words) => words !== undefined,
  );
  return {
    type: 'article',
    url: urls.article(slug),
    passages: [
      passage('title', title),
      ...by.map((words) => passage('by', words)),
      fact('language', article.lang),
      ...(standfirst === undefined ? [] : [passage('summary', standfirst)]),
      ...former(idsBefore(corpus, { kind: 'article', id: slug })),
    ],
    filters: { type: ['article'], article: [slug], year: yearOf(article) },
  };
}

function yearOf(article: Article): readonly string[] {
  return yearsOf(article.published ?? article.captured).map(String);
}

function paragraphRecords(article: Article, urls: Addresses): readonly SearchRecord[] {
  const year = yearOf(article);
  const turns = turnsOf(article);
  return article.paragraphs.map(({ id, ordinal, text }, i) => ({
    type: 'article',
    url: `${urls.article(article.slug)}#${id}`,
    passages: [
      passage('paragraph', text),
      // A paragraph that begins with its speaker is found by the label; one that goes on is not.
      ...[turns[i]?.name ?? []].flat().map((name) => passage('by', name)),
      fact('article', article.title),
      fact('language', article.lang),
      fact('ordinal', String(ordinal)),
    ],
    filters: { type: ['article'], article: [article.slug], year },
  }));
}

function sourceRecord(
  corpus: Corpus,
  source: Source,
  claims: readonly Claim[],
  urls: Addresses,
): SearchRecord {
  const authors = (source.author ?? []).map((one) =>
    'literal' in one ? one.literal : [one.given, one.family].join(' '),
  );
  const words = [...authors, source.publisher, source['container-title'], source.number];
  const by = new Set(words.filter((word) => word !== undefined));
  return {
    type: 'source',
    url: urls.source(source.id),
    passages: [
      passage('title', source.title),
      ...[...by].map((name) => passage('by', name)),
      ...(source.note === undefined ? [] : [passage('summary', source.note)]),
      ...claims.map(({ claim }) => passage('about', claim)),
      ...former(idsBefore(corpus, { kind: 'source', id: source.id })),
      fact('term', source.standing),
    ],
    filters: {
      type: ['source'],
      source: [source.id],
      year: source.issued === undefined ? [] : yearsOf(source.issued).map(String),
    },
  };
}

function actorRecord(corpus: Corpus, actor: Actor, claims: readonly Claim[], urls: Addresses): SearchRecord {
  const names = new Set(actor.aliases.filter((alias) => alias !== actor.name));
  return {
    type: 'actor',
    url: urls.actor(actor.id),
    passages: [
      passage('title', actor.name),
      ...[...names].map((name) => passage('names', name)),
      passage('summary', actor.summary),
      ...claims.map(({ claim }) => passage('about', claim)),
      ...former(idsBefore(corpus, { kind: 'actor', id: actor.id })),
      fact('term', actor.kind),
    ],
    filters: { type: ['actor'], actor: [actor.id] },
  };
}
