import { remembered, settled } from '../../text/index.ts';
import { joinQuote, quoteParts } from '../link/quote.ts';
import type { ParsedArticle, ParsedClaim, ParsedContent } from '../read/parse/parsed.ts';
import { isDraft, type ClaimFields, type LastingKind, type Published } from '../schemas/index.ts';
import type { Lasting, Redirects } from './redirects.ts';

/** What is kept of a published claim, so that a change of it can be told. */
export type PublishedClaim = Published['claims'][number];

/** Fields of a claim whose change its history tells. */
export const TOLD_FIELDS = ['quote', 'claim', 'kind', 'assessment'] as const;

/** What stood before in those fields that changed. */
export type Was = NonNullable<ClaimFields['revisions'][number]['was']>;

/** A list with nothing in it. */
export const NOTHING_PUBLISHED: Published = {
  version: 1,
  articles: [],
  claims: [],
  sources: [],
  actors: [],
  series: [],
};

/** Every id that a list holds. */
export function publishedIds(published: Published): readonly Lasting[] {
  const plain = (kind: LastingKind, ids: readonly string[]): readonly Lasting[] =>
    ids.map((id) => ({ kind, id }));
  return [
    ...plain('article', published.articles),
    ...published.claims.map(({ article, id }) => ({ kind: 'claim' as const, article, id })),
    ...plain('source', published.sources),
    ...plain('actor', published.actors),
    ...plain('series', published.series),
    ...(published.former ?? []).map(({ article, id }) => ({ kind: 'claim' as const, article, id })),
  ];
}

/**
 * What a list that is gone must have held, as far as other files tell: the ids that redirects are of, of claims
 * without their words.
 */
export function publishedBy({ all }: Redirects): Published {
  const ids = (wanted: LastingKind): string[] => [
    ...new Set(all.flatMap(({ kind, id }) => (kind === wanted ? [id] : []))),
  ];
  const former = all.flatMap(({ kind, article, id }) =>
    kind === 'claim' && article !== undefined ? [{ article, id }] : [],
  );
  return {
    ...NOTHING_PUBLISHED,
    articles: ids('article'),
    sources: ids('source'),
    actors: ids('actor'),
    series: ids('series'),
    ...(former.length > 0 && { former: former.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) }),
  };
}

/** The file that shows that a list of published ids was there and is gone; null where it is there, or none shows it. */
export function witnessOfLoss({ published, redirects, articles }: ParsedContent): string | null {
  if (published !== 'absent') return null;
  if (redirects !== null && redirects !== 'absent' && redirects.entry.value.length > 0) return redirects.file;
  const corrected = articles.find(
    ({ lock }) => lock !== null && lock !== 'absent' && lock.value.editions.length > 0,
  );
  return corrected?.lockFile ?? null;
}

function keyOf({ article, id }: { readonly article: string; readonly id: string }): string {
  return `${article}/${id}`;
}

/** What content publishes: its ids but those of drafts. Of files that cannot be read the ids alone are known. */
export function publishedNow(content: ParsedContent): {
  readonly list: Published;
  readonly unread: readonly Lasting[];
  readonly drafts: readonly Lasting[];
} {
  const ids = (read: readonly { readonly id: string }[]): string[] => read.map(({ id }) => id);
  const { articles, broken } = content;
  const plain = (kind: LastingKind, all: readonly string[]): readonly Lasting[] =>
    all.map((id) => ({ kind, id }));
  return {
    list: {
      version: 1,
      articles: articles.map(({ slug }) => slug),
      claims: articles.flatMap(publishedIn),
      sources: ids(content.sources),
      actors: ids(content.actors),
      series: ids(content.series),
    },
    unread: [
      ...articles.flatMap(({ slug, brokenClaims }) =>
        brokenClaims.map((id) => ({ kind: 'claim' as const, article: slug, id })),
      ),
      ...plain('source', broken.sources),
      ...plain('actor', broken.actors),
      ...plain('series', broken.series),
    ],
    drafts: articles.flatMap(draftsIn),
  };
}

/** What is kept of the claims of an article: not of drafts. */
const publishedIn = remembered(({ slug, claims }: ParsedArticle): readonly PublishedClaim[] =>
  claims.filter(({ entry }) => !isDraft(entry.value)).map((claim) => toPublished(slug, claim)),
);

const draftsIn = remembered(({ slug, claims }: ParsedArticle): readonly Lasting[] =>
  claims
    .filter(({ entry }) => isDraft(entry.value))
    .map(({ id }) => ({ kind: 'claim' as const, article: slug, id })),
);

/** The ids that content publishes. */
export interface IdsNow {
  readonly published: readonly Lasting[];
  /** Of files that cannot be read. */
  readonly unread: readonly Lasting[];
  /** Of drafts, which have no page. */
  readonly drafts: readonly Lasting[];
}

/** The ids that content publishes: the very object of last time while they are the same. */
export function idsNow(content: ParsedContent): IdsNow {
  const { list, unread, drafts } = publishedNow(content);
  return settledIds({ published: publishedIds(list), unread, drafts });
}

const settledIds = settled<IdsNow>(
  (a, b) =>
    isSameIds(a.published, b.published) && isSameIds(a.unread, b.unread) && isSameIds(a.drafts, b.drafts),
);

function isSameIds(a: readonly Lasting[], b: readonly Lasting[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ kind, id, article }, i) => id === b[i]?.id && kind === b[i].kind && article === b[i].article)
  );
}

/** What is kept of a claim. */
export function toPublished(article: string, { id, entry: { value } }: ParsedClaim): PublishedClaim {
  const { quote, claim, kind, assessment, revisions } = value;
  return { article, id, revisions: revisions.length, quote, claim, kind, assessment };
}

/**
 * What changed of a claim since it was published, and stands in no newer entry of its history; null where
 * nothing did. Straight marks of a restatement that became typographic ones change none of its words.
 */
export function untoldChange(was: PublishedClaim, now: PublishedClaim): Was | null {
  if (now.revisions > was.revisions) return null;
  const quotes = [was.quote, now.quote].map((quote) => joinQuote(quoteParts(quote)));
  const changed: Was = {
    ...(quotes[0] !== quotes[1] && { quote: was.quote }),
    ...(straight(was.claim) !== straight(now.claim) && { claim: was.claim }),
    ...(was.kind !== now.kind && { kind: was.kind }),
    ...(was.assessment !== now.assessment && { assessment: was.assessment }),
  };
  return Object.keys(changed).length === 0 ? null : changed;
}

function straight(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/**
 * A list with what is published now: no id is ever taken out. A claim that changed untold stays as it was,
 * so that it is asked for until its history tells.
 */
export function withPublished(before: Published, now: Published): Published {
  const claims = new Map(before.claims.map((claim) => [keyOf(claim), claim]));
  for (const claim of now.claims) {
    const was = claims.get(keyOf(claim));
    if (was === undefined || untoldChange(was, claim) === null) claims.set(keyOf(claim), claim);
  }
  const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort();
  return {
    version: 1,
    articles: union(before.articles, now.articles),
    claims: [...claims.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    sources: union(before.sources, now.sources),
    actors: union(before.actors, now.actors),
    series: union(before.series, now.series),
    ...(before.former !== undefined && { former: before.former.filter((one) => !claims.has(keyOf(one))) }),
  };
}
