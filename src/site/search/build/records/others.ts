import {
  idsIn,
  partsOf,
  type Actor,
  type Article,
  type Claim,
  type Corpus,
  type Source,
} from '../../../../corpus/index.ts';
import { yearsOf } from '../../../../figures/index.ts';
import { fact, formerNames, passage, unseen, type Addresses, type SearchRecord } from './record.ts';

/** The records of all that is no claim: paragraphs in the order of their texts, then sources, then actors. */
export function otherRecords(corpus: Corpus, urls: Addresses): readonly SearchRecord[] {
  const [bySource, byActor] = (['source', 'actor'] as const).map((kind) => claimsBy(corpus, kind));
  return [
    ...corpus.articles.flatMap((article) => paragraphRecords(corpus, article, urls)),
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
    for (const id of idsIn(partsOf(claim), kind)) claims.set(id, [...(claims.get(id) ?? []), claim]);
  }
  return claims;
}

function paragraphRecords(corpus: Corpus, article: Article, urls: Addresses): readonly SearchRecord[] {
  const year = yearsOf(article.published ?? article.captured).map(String);
  return article.paragraphs.map(({ id, ordinal, text }) => ({
    type: 'article',
    url: `${urls.article(article.slug)}#${id}`,
    passages: [
      passage('paragraph', text),
      // The title is found by the first paragraph, so that it does not bring them all.
      ordinal === 1 ? passage('article', article.title) : fact('article', article.title),
      ...(ordinal === 1 ? formerNames(corpus, { kind: 'article', id: article.slug }) : []),
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
  return {
    type: 'source',
    url: urls.source(source.id),
    passages: [
      passage('title', source.title),
      unseen('title', words.filter((word) => word !== undefined).join(' ')),
      ...formerNames(corpus, { kind: 'source', id: source.id }),
      ...(source.note === undefined ? [] : [passage('summary', source.note)]),
      ...claims.map(({ claim }) => passage('about', claim)),
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
  return {
    type: 'actor',
    url: urls.actor(actor.id),
    passages: [
      passage('title', actor.name),
      unseen('title', actor.aliases.join(' ')),
      ...formerNames(corpus, { kind: 'actor', id: actor.id }),
      passage('summary', actor.summary),
      ...claims.map(({ claim }) => passage('about', claim)),
      fact('term', actor.kind),
    ],
    filters: { type: ['actor'], actor: [actor.id] },
  };
}
