import {
  idsIn,
  partsOf,
  partsOfActor,
  partsOfSeries,
  SOURCE_ROLES,
  type Actor,
  type Article,
  type Claim,
  type Corpus,
  type Series,
  type Source,
  type SourceRole,
} from '../../corpus/index.ts';
import { FIRST_LANGUAGE } from './languages.ts';
import type { Placed } from './urls.ts';

/** A claim that names a source: what for, and what the source says there. */
export interface SourceUse extends Placed {
  readonly role: SourceRole;
  readonly says: string | null;
}

/** A sentence in which a text names an actor. */
export interface ActorMention {
  readonly article: Article;
  readonly paragraph: Article['paragraphs'][number];
  readonly start: number;
  readonly end: number;
}

/** What refers to what, the other way round. */
export interface Uses {
  readonly claims: readonly Placed[];
  readonly bySource: ReadonlyMap<string, readonly SourceUse[]>;
  readonly byActor: ReadonlyMap<string, readonly Placed[]>;
  readonly mentions: ReadonlyMap<string, readonly ActorMention[]>;
  readonly actorsBySource: ReadonlyMap<string, readonly Actor[]>;
  readonly seriesBySource: ReadonlyMap<string, readonly Series[]>;
}

const uses = new WeakMap<Corpus, Uses>();

/** The backward references of a corpus, made once. */
export function usesOf(corpus: Corpus): Uses {
  let result = uses.get(corpus);
  if (result === undefined) {
    result = collectUses(corpus);
    uses.set(corpus, result);
  }
  return result;
}

/** A source by an id that the reader has checked. */
export function sourceOf(corpus: Corpus, id: string): Source {
  const source = corpus.sources.get(id);
  if (source === undefined) throw new Error(`The checked corpus lacks the source ${id}`);
  return source;
}

/**
 * The language that the title of a source is written in: its own, but for a description in square brackets,
 * which is the editors’; undefined where it is not known.
 */
export function titleLanguage({ title, language }: Pick<Source, 'title' | 'language'>): string | undefined {
  return title.startsWith('[') && title.endsWith(']') ? FIRST_LANGUAGE : language;
}

/** An actor by an id that the reader has checked. */
export function actorOf(corpus: Corpus, id: string): Actor {
  const actor = corpus.actors.get(id);
  if (actor === undefined) throw new Error(`The checked corpus lacks the actor ${id}`);
  return actor;
}

const articlesBySlug = new WeakMap<Corpus, ReadonlyMap<string, Article>>();

/** The article of a slug; undefined where there is none. */
export function articleNamed(corpus: Corpus, slug: string): Article | undefined {
  let articles = articlesBySlug.get(corpus);
  if (articles === undefined) {
    articles = new Map(corpus.articles.map((article) => [article.slug, article]));
    articlesBySlug.set(corpus, articles);
  }
  return articles.get(slug);
}

/** A claim of an article by an id that the reader has checked. */
export function claimOf(article: Article, id: string): Claim {
  const claim = article.claims.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`The checked article ${article.slug} lacks the claim ${id}`);
  return claim;
}

function collectUses(corpus: Corpus): Uses {
  const bySource = new Map<string, SourceUse[]>();
  const byActor = new Map<string, Placed[]>();
  const mentions = new Map<string, ActorMention[]>();
  const actorsBySource = new Map<string, Actor[]>();
  const seriesBySource = new Map<string, Series[]>();
  const claims = corpus.articles.flatMap((article) => article.claims.map((claim) => ({ article, claim })));
  for (const { article, claim } of claims) {
    const parts = partsOf(claim);
    for (const role of SOURCE_ROLES) {
      for (const part of parts) {
        if (part.kind === 'source' && part.role === role)
          push(bySource, part.value, { article, claim, role, says: part.says });
      }
    }
    for (const actor of idsIn(parts, 'actor')) push(byActor, actor, { article, claim });
  }
  for (const article of corpus.articles) {
    for (const mention of article.mentions) {
      const paragraph = article.paragraphs[mention.block];
      const block = article.flat.blocks[mention.block];
      if (paragraph === undefined || block === undefined) continue;
      const start = mention.start - block.start;
      push(mentions, mention.actor, { article, paragraph, start, end: start + mention.end - mention.start });
    }
  }
  for (const actor of corpus.actors.values()) {
    for (const source of idsIn(partsOfActor(actor), 'source')) push(actorsBySource, source, actor);
  }
  for (const series of corpus.series.values()) {
    for (const source of idsIn(partsOfSeries(series), 'source')) push(seriesBySource, source, series);
  }
  return { claims, bySource, byActor, mentions, actorsBySource, seriesBySource };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
