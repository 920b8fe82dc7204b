import { idsIn, partsOf, partsOfActor, partsOfSeries, type Part } from '../parts.ts';
import { isDraft } from '../schemas/index.ts';
import type { Article, Corpus } from '../types.ts';

/**
 * What is published of a corpus: no draft, nothing that leads to one, and nothing that drafts alone refer to, unless an old
 * address leads there. Claims are numbered as if there were no drafts.
 */
export function withoutDrafts(corpus: Corpus): Corpus {
  if (!corpus.articles.some(({ claims }) => claims.some(isDraft))) return corpus;
  const articles = corpus.articles.map(withoutItsDrafts);
  const before = partsOfClaims(corpus);
  const after = partsOfClaims({ articles });
  const named = articles.flatMap(({ mentions }) => mentions.map(({ actor }) => actor));
  const kept = (kind: 'actor' | 'series' | 'source'): readonly string[] => [
    ...idsIn(after, kind),
    ...corpus.former.flatMap((one) => (one.kind === kind && one.to !== null ? [one.to] : [])),
  ];
  const actors = without(corpus.actors, idsIn(before, 'actor'), [...kept('actor'), ...named]);
  const series = without(corpus.series, idsIn(before, 'series'), kept('series'));
  const others = [
    ...[...actors.values()].flatMap(partsOfActor),
    ...[...series.values()].flatMap(partsOfSeries),
  ];
  const all = [
    ...before,
    ...[...corpus.actors.values()].flatMap(partsOfActor),
    ...[...corpus.series.values()].flatMap(partsOfSeries),
  ];
  const sources = without(corpus.sources, idsIn(all, 'source'), [
    ...kept('source'),
    ...idsIn(others, 'source'),
  ]);
  return { ...corpus, articles, actors, series, sources };
}

function withoutItsDrafts(article: Article): Article {
  const drafts = new Set(article.claims.filter(isDraft).map(({ id }) => id));
  const claims = article.claims
    .filter((claim) => !isDraft(claim))
    .map((claim, index) => ({
      ...claim,
      ordinal: index + 1,
      related: claim.related.filter((item) => !drafts.has(item.claim)),
    }));
  return { ...article, claims, findings: article.findings.filter((id) => !drafts.has(id)) };
}

/** Without what was referred to and is no more; what nothing ever referred to stays. */
function without<T>(
  all: ReadonlyMap<string, T>,
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<string, T> {
  const gone = new Set(before);
  for (const id of after) gone.delete(id);
  return new Map([...all].filter(([id]) => !gone.has(id)));
}

function partsOfClaims({ articles }: Pick<Corpus, 'articles'>): readonly Part[] {
  return articles.flatMap(({ claims }) => claims.flatMap(partsOf));
}
