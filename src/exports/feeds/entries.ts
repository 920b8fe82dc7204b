import { renderNote } from '../../article/index.ts';
import {
  idsBefore,
  idsIn,
  partsOf,
  type Actor,
  type Article,
  type Claim,
  type Source,
} from '../../corpus/index.ts';
import { remembered } from '../../text/index.ts';
import { escapeHtml } from '../citations/rich-text.ts';
import { editorsOf, fillPath, utcTime, type Published } from '../published.ts';

/** What a feed is about. */
export interface FeedSubject {
  /** Path of the feed below the site’s root, without its extension. */
  readonly path: string;
  /** The path as a URI template, and the ids for the names in it. */
  readonly shape: string;
  readonly ids: Readonly<Record<string, string>>;
  /** Address of the page. */
  readonly page: string;
  readonly title: string;
  /** BCP 47 language of the title; undefined where it is not known. */
  readonly language: string | undefined;
  readonly entries: readonly FeedEntry[];
  /** When the newest entry was made, or what the page is about was first there, in UTC. */
  readonly updated: string;
}

/** A claim that is new, or was revised. */
export interface FeedEntry {
  /** Lasts: the claim’s page, by the ids that it was first published under, with the number of the revision. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly html: string;
  /** xsd:dateTime in UTC. */
  readonly date: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly tags: readonly string[];
}

/** The most entries of a feed; feeds of long texts would be megabytes. */
const MOST_ENTRIES = 100;

/** Shapes of the paths of feeds, without their extension. */
const SHAPES = {
  article: 'articles/{text}/feed',
  claim: 'articles/{text}/claims/{claim}/feed',
  actor: 'actors/{actor}/feed',
  source: 'sources/{source}/feed',
} as const;

interface Placed {
  readonly article: Article;
  readonly claim: Claim;
  readonly entries: readonly FeedEntry[];
}

/** Every feed of a site: its own, then those of texts, claims, actors and sources that have something to tell. */
export function feedsOf(published: Published): readonly FeedSubject[] {
  const { corpus, publisher, urls } = published;
  const claims = corpus.articles.flatMap((article) =>
    article.claims.map((claim): Placed => ({
      article,
      claim,
      entries: revisionsOf(published, article, claim),
    })),
  );
  const byArticle = Map.groupBy(claims, ({ article }) => article);
  const byActor = groupBy(claims, ({ claim }) => idsIn(partsOf(claim), 'actor'));
  const bySource = groupBy(claims, ({ claim }) => idsIn(partsOf(claim), 'source'));
  const begun = corpus.articles
    .flatMap(({ captured }) => utcTime(captured) ?? [])
    .sort()
    .at(-1);
  const feed = (
    shape: string,
    ids: FeedSubject['ids'],
    page: string,
    title: string,
    language: string | undefined,
    about: readonly Placed[],
    since: string | null | undefined,
  ): readonly FeedSubject[] => {
    const entries = newestFirst(about);
    const updated = entries[0]?.date ?? since;
    return updated === null || updated === undefined
      ? []
      : [{ path: fillPath(shape, ids), shape, ids, page, title, language, entries, updated }];
  };
  return [
    ...feed('feed', {}, urls.home(), publisher.name, undefined, claims, begun),
    ...corpus.articles.flatMap((article) =>
      feed(
        SHAPES.article,
        { text: article.slug },
        urls.article(article.slug),
        article.title,
        article.lang,
        byArticle.get(article) ?? [],
        utcTime(article.captured),
      ),
    ),
    ...claims.flatMap((placed) => {
      const { article, claim } = placed;
      return feed(
        SHAPES.claim,
        { text: article.slug, claim: claim.id },
        urls.claim(article.slug, claim.id),
        published.wordsIn(article).titled(claim.claim, claim.assessment),
        article.lang,
        [placed],
        null,
      );
    }),
    ...[...corpus.actors.values()].flatMap((actor) =>
      feed(
        SHAPES.actor,
        { actor: actor.id },
        urls.actor(actor.id),
        actor.name,
        undefined,
        byActor.get(actor.id) ?? [],
        null,
      ),
    ),
    ...[...corpus.sources.values()].flatMap((source) =>
      feed(
        SHAPES.source,
        { source: source.id },
        urls.source(source.id),
        source.title,
        source.language,
        bySource.get(source.id) ?? [],
        null,
      ),
    ),
  ];
}

/** Path of the feed of a text, without its extension. */
export function articleFeed(slug: string): string {
  return fillPath(SHAPES.article, { text: slug });
}

/** Path of the feed of a claim, without its extension. */
export function claimFeed(slug: string, id: string): string {
  return fillPath(SHAPES.claim, { text: slug, claim: id });
}

/** Path of the feed of the claims about an actor, without its extension. */
export function actorFeed({ id }: Pick<Actor, 'id'>): string {
  return fillPath(SHAPES.actor, { actor: id });
}

/** Path of the feed of the claims that lean on a source, without its extension. */
export function sourceFeed({ id }: Pick<Source, 'id'>): string {
  return fillPath(SHAPES.source, { source: id });
}

function newestFirst(claims: readonly Placed[]): readonly FeedEntry[] {
  return claims
    .flatMap(({ entries }) => entries)
    .sort((a, b) => compare(b.date, a.date) || compare(a.id, b.id))
    .slice(0, MOST_ENTRIES);
}

/** A note as HTML, made when a feed that tells of it is written: a site lists its feeds more often than it writes them. */
const noteOf = remembered(({ note }: Claim) => renderNote(note));

function revisionsOf(
  { corpus, publisher, urls, wordsIn }: Published,
  article: Article,
  claim: Claim,
): readonly FeedEntry[] {
  const url = urls.claim(article.slug, claim.id);
  // Readers that know the entries by what they were called first are not told them again.
  const [slug = article.slug] = idsBefore(corpus, { kind: 'article', id: article.slug });
  const [id = claim.id] = idsBefore(corpus, { kind: 'claim', article: article.slug, id: claim.id });
  const first = urls.claim(slug, id);
  return claim.revisions.flatMap(({ date, summary }, i): FeedEntry[] => {
    const time = utcTime(date);
    if (time === null) return [];
    const { lang } = article;
    return [
      {
        id: `${first}#revision-${i + 1}`,
        url,
        title: wordsIn(article).titled(claim.claim, claim.assessment),
        get html() {
          const note = noteOf(claim);
          return [
            `<p lang="${escapeHtml(lang)}">${escapeHtml(summary)}</p>`,
            `<blockquote cite="${escapeHtml(urls.claimInText(article.slug, claim.id))}"><p lang="${escapeHtml(lang)}">${escapeHtml(claim.quote)}</p></blockquote>`,
            `<p lang="${escapeHtml(lang)}">${escapeHtml(claim.reason)}</p>`,
            ...(note === '' ? [] : [note]),
          ].join('\n');
        },
        date: time,
        authors: editorsOf(publisher, claim).map(({ name }) => name),
        language: lang,
        tags: [claim.assessment, claim.kind],
      },
    ];
  });
}

function groupBy(
  claims: readonly Placed[],
  keysOf: (placed: Placed) => readonly string[],
): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const placed of claims) {
    for (const key of keysOf(placed)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [placed]);
      else group.push(placed);
    }
  }
  return groups;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
