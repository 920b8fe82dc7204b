import { digestOf } from '../../../disk/index.ts';
import { remembered } from '../../../text/index.ts';
import {
  idsIn,
  partsOf,
  partsOfActor,
  partsOfSeries,
  SOURCE_ROLES,
  type Article,
  type Claim,
  type Corpus,
} from '../../../corpus/index.ts';
import type { Subject } from '../../../exports/index.ts';
import { isFollowed, loadCorpus } from '../corpus/corpus.ts';
import { settings } from '../settings/settings.ts';
import type { Placed } from '../address/urls.ts';
import { articleNamed, usesOf } from '../corpus/uses.ts';

/**
 * Digests of all that a page or a file of data is made from beside code: where one is as it was in the last build, so is the
 * page. They name more than each page shows rather than less.
 */
export interface Inputs {
  /** Of a file or page about a text, a source or an actor; `null` is about all content. */
  readonly of: (subject: Subject | null) => string;
}

/** The digests for the corpus of the site as it stands; empty where no page is kept, which must not wait for them. */
export function inputs(): Inputs {
  return isFollowed() ? NONE : shownInputs(loadCorpus());
}

const NONE: Inputs = { of: () => '' };

const shownInputs = remembered((corpus: Corpus) => inputsOf(corpus, shownSettings()));

/** The settings that pages show: they are the same wherever the content stands, and whatever is kept. */
export function shownSettings(): unknown {
  return { ...settings(), content: null, keepPages: null };
}

/** The digests for a corpus and what else stands on its pages. */
export function inputsOf(corpus: Corpus, elsewhere: unknown): Inputs {
  const uses = usesOf(corpus);
  /** What stands on pages of every kind. */
  const everywhere = digest(
    process.versions,
    environmentOf(),
    elsewhere,
    corpus.site,
    corpus.former,
    corpus.articles.map(({ slug, captured }) => [slug, captured]),
  );
  const source = once((id: string) => digest(corpus.sources.get(id)));
  const actor = once((id: string) => {
    const fields = corpus.actors.get(id);
    return digest(fields, fields === undefined ? [] : idsIn(partsOfActor(fields), 'source').map(source));
  });
  const series = once((id: string) => {
    const fields = corpus.series.get(id);
    return digest(fields, fields === undefined ? [] : idsIn(partsOfSeries(fields), 'source').map(source));
  });
  /** A text without what its claims say. */
  const text = once((slug: string) => digest(withoutMaps(articleNamed(corpus, slug))));
  /** A claim with what it names, where it stands in its text. */
  const claim = remembered((of: Claim) => {
    const parts = partsOf(of);
    return digest(
      of,
      idsIn(parts, 'source').map(source),
      idsIn(parts, 'actor').map(actor),
      idsIn(parts, 'series').map(series),
    );
  });
  const namedIn = once((slug: string) => {
    const article = articleNamed(corpus, slug);
    const parts = article?.claims.flatMap((claim) => [...partsOf(claim)]) ?? [];
    const actors = new Set([
      ...idsIn(parts, 'actor'),
      ...(article?.mentions.map((mention) => mention.actor) ?? []),
    ]);
    return { sources: idsIn(parts, 'source'), actors: [...actors].sort() };
  });
  /** A text with its claims, and with what it and they name. */
  const shown = once((slug: string) =>
    digest(text(slug), articleNamed(corpus, slug)?.claims.map(claim) ?? [], namedIn(slug).actors.map(actor)),
  );
  /** Who else cites what a text cites: pages say how many. */
  const usesOfSource = once((id: string) =>
    digest(
      SOURCE_ROLES.map((role) =>
        (uses.bySource.get(id) ?? []).filter((use) => use.role === role).map(placeOf),
      ),
      (uses.actorsBySource.get(id) ?? []).map((one) => [actor(one.id), usesOfActor(one.id)]),
      (uses.seriesBySource.get(id) ?? []).map((one) => series(one.id)),
    ),
  );
  const usesOfActor = once((id: string) => digest((uses.namingActor.get(id) ?? []).map(placeOf)));
  const ofArticle = once((slug: string) => {
    const { sources, actors } = namedIn(slug);
    return digest(everywhere, shown(slug), sources.map(usesOfSource), actors.map(usesOfActor));
  });
  const placed = (all: readonly Placed[]): readonly unknown[] =>
    all.map((one) => [text(one.article.slug), claim(one.claim)]);
  const ofSource = once((id: string) =>
    digest(source(id), usesOfSource(id), placed(uses.bySource.get(id) ?? []), everywhere),
  );
  const ofActor = once((id: string) => {
    const naming = (uses.mentions.get(id) ?? []).map(({ article }) => text(article.slug));
    const fields = corpus.actors.get(id);
    const sources = fields === undefined ? [] : idsIn(partsOfActor(fields), 'source');
    return digest(
      actor(id),
      sources.map(usesOfSource),
      usesOfActor(id),
      placed(uses.namingActor.get(id) ?? []),
      naming,
      everywhere,
    );
  });
  const ofAll = once(() =>
    digest(
      everywhere,
      corpus.articles.map(({ slug }) => shown(slug)),
      [...corpus.sources.keys()].map(source),
      [...corpus.actors.keys()].map(actor),
      [...corpus.series.keys()].map(series),
    ),
  );
  const by = { article: ofArticle, source: ofSource, actor: ofActor };
  return { of: (subject) => (subject === null ? ofAll('') : by[subject.kind](subject.id)) };
}

function placeOf({ article, claim }: Placed): string {
  return `${article.slug} ${claim.id}`;
}

/** Astro’s configuration is read where there is no Vite environment yet. */
function environmentOf(): readonly unknown[] {
  const environment = import.meta.env as ImportMetaEnv | undefined;
  return [environment?.SITE, environment?.BASE_URL, environment?.MODE];
}

/** An article as JSON can say it: claims by their ids, pictures by their bytes. */
function withoutMaps(article: Article | undefined): unknown {
  if (article === undefined) return null;
  const images = [...article.images.values()].map(({ bytes, ...rest }) => [rest, digestOf(bytes)]);
  return { ...article, claims: article.claims.map(({ id }) => id), images };
}

function digest(...values: readonly unknown[]): string {
  return digestOf(JSON.stringify(values));
}

function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}
