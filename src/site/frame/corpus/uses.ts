import {
  idsIn,
  namedIn,
  partsOf,
  partsOfActor,
  partsOfSeries,
  saidIn,
  SOURCE_ROLES,
  type Actor,
  type Article,
  type Claim,
  type Corpus,
  type Named,
  type Series,
  type Source,
  type SourceRole,
} from '../../../corpus/index.ts';
import { isSameList, lazy, remembered, settled } from '../../../text/index.ts';
import { FIRST_LANGUAGE } from '../settings/languages.ts';
import type { Placed } from '../address/urls.ts';

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

/** What refers to something, by its id; undefined where nothing does. */
export interface Referrers<T> {
  readonly get: (id: string) => readonly T[] | undefined;
  readonly has: (id: string) => boolean;
}

/** What refers to what, the other way round. Each part is worked out when it is first asked for. */
export interface Uses {
  readonly claims: readonly Placed[];
  readonly bySource: Referrers<SourceUse>;
  /** Claims that list an actor. */
  readonly byActor: Referrers<Placed>;
  /** Claims that list an actor, and those whose evidence names it. */
  readonly namingActor: Referrers<Placed>;
  /** Ids of the actors that a claim lists, and then of those whom its evidence names. */
  readonly actorsNamed: (claim: Claim) => readonly string[];
  readonly mentions: Referrers<ActorMention>;
  readonly actorsBySource: Referrers<Actor>;
  readonly seriesBySource: Referrers<Series>;
}

/** The backward references of a corpus, made once. */
export const usesOf = remembered((corpus: Corpus): Uses => {
  const { articles, actors, series } = corpus;
  const naming = namingIn(settledNames([...actors.values()].map(namesOf)));
  const claims = lazy(() => articles.flatMap(claimsIn));
  return {
    get claims() {
      return claims();
    },
    bySource: referrers(articles, sourceUsesIn),
    byActor: referrers(articles, actorUsesIn),
    namingActor: referrers(articles, naming.byActor),
    actorsNamed: naming.ofClaim,
    mentions: referrers(articles, mentionsIn),
    actorsBySource: referrers([...actors.values()], (actor) =>
      groupsOf(idsIn(partsOfActor(actor), 'source').map((id) => [id, actor])),
    ),
    seriesBySource: referrers([...series.values()], (one) =>
      groupsOf(idsIn(partsOfSeries(one), 'source').map((id) => [id, one])),
    ),
  };
});

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

/**
 * What tells a source from others where there is no room for its title: the outlet, else who wrote it, else the title all the
 * same. With the language that it is written in; undefined where that is not known.
 */
export function sourceName(source: Source): {
  readonly words: string;
  readonly language: string | undefined;
} {
  const outlet = source['container-title'] ?? source.publisher;
  if (outlet !== undefined) return { words: outlet, language: FIRST_LANGUAGE };
  const [first, second, ...others] = (source.author ?? []).map((author) =>
    'literal' in author ? author.literal : author.family,
  );
  if (first === undefined) return { words: source.title, language: titleLanguage(source) };
  const words = second === undefined ? first : others.length > 0 ? `${first} …` : `${first}, ${second}`;
  return { words, language: FIRST_LANGUAGE };
}

/** An actor by an id that the reader has checked. */
export function actorOf(corpus: Corpus, id: string): Actor {
  const actor = corpus.actors.get(id);
  if (actor === undefined) throw new Error(`The checked corpus lacks the actor ${id}`);
  return actor;
}

/** The languages that the texts of a corpus are in, each once: BCP 47. */
export const languagesOf = remembered(({ articles }: Corpus): readonly string[] => [
  ...new Set(articles.map(({ lang }) => lang)),
]);

const bySlug = remembered(
  ({ articles }: Corpus): ReadonlyMap<string, Article> =>
    new Map(articles.map((article) => [article.slug, article])),
);

/** The article of a slug; undefined where there is none. */
export function articleNamed(corpus: Corpus, slug: string): Article | undefined {
  return bySlug(corpus).get(slug);
}

/** A claim of an article by an id that the reader has checked. */
export function claimOf(article: Article, id: string): Claim {
  const claim = article.claims.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`The checked article ${article.slug} lacks the claim ${id}`);
  return claim;
}

/** The claims of an article; like all that follows the very list of last time, while the article is the same. */
const claimsIn = remembered((article: Article): readonly Placed[] =>
  article.claims.map((claim) => ({ article, claim })),
);

const sourceUsesIn = remembered((article: Article) =>
  groupsOf(
    claimsIn(article).flatMap(({ claim }) => {
      const parts = partsOf(claim);
      return SOURCE_ROLES.flatMap((role) =>
        parts.flatMap((part): readonly (readonly [string, SourceUse])[] =>
          part.kind === 'source' && part.role === role
            ? [[part.value, { article, claim, role, says: part.says }]]
            : [],
        ),
      );
    }),
  ),
);

const actorUsesIn = remembered((article: Article) =>
  groupsOf(claimsIn(article).flatMap((one) => idsIn(partsOf(one.claim), 'actor').map((id) => [id, one]))),
);

/** An actor by its name and all others. */
function namesOf({ id, name, aliases }: Actor): Named {
  return { id, aliases: [name, ...aliases] };
}

/** What stands in one text is looked for once as long as no actor has other names. */
const settledNames = settled<readonly Named[]>(
  (before, now) =>
    before.length === now.length &&
    before.every(({ id, aliases }, i) => id === now[i]?.id && isSameList(aliases, now[i].aliases)),
);

const namingIn = remembered((actors: readonly Named[]) => {
  const named = namedIn(actors);
  const ofClaim = remembered((claim: Claim): readonly string[] => {
    const parts = partsOf(claim);
    const inEvidence = saidIn(parts).flatMap(({ says }) => named(says));
    return [...new Set([...idsIn(parts, 'actor'), ...inEvidence])];
  });
  const byActor = remembered((article: Article) =>
    groupsOf(claimsIn(article).flatMap((one) => ofClaim(one.claim).map((id) => [id, one] as const))),
  );
  return { ofClaim, byActor };
});

const mentionsIn = remembered((article: Article) =>
  groupsOf(
    article.mentions.flatMap((mention): readonly (readonly [string, ActorMention])[] => {
      const paragraph = article.paragraphs[mention.block];
      const block = article.flat.blocks[mention.block];
      if (paragraph === undefined || block === undefined) return [];
      const start = mention.start - block.start;
      return [[mention.actor, { article, paragraph, start, end: start + mention.end - mention.start }]];
    }),
  ),
);

/** Values by the ids that they go with, in their order. */
function groupsOf<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [id, value] of pairs) push(groups, id, value);
  return groups;
}

/** What all of some things say of an id, in their order. Which of them say anything is worked out once. */
function referrers<T, V>(
  all: readonly T[],
  saidBy: (one: T) => ReadonlyMap<string, readonly V[]>,
): Referrers<V> {
  const naming = lazy(() => {
    const names = new Map<string, T[]>();
    for (const one of all) for (const id of saidBy(one).keys()) push(names, id, one);
    return names;
  });
  const known = new Map<string, readonly V[]>();
  return {
    has: (id) => naming().has(id),
    get: (id) => {
      const some =
        known.get(id) ??
        naming()
          .get(id)
          ?.flatMap((one) => saidBy(one).get(id) ?? []);
      if (some !== undefined) known.set(id, some);
      return some;
    },
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
