import { createFollower } from '../../revision/index.ts';
import type { LastingKind, Published, Redirect } from '../schemas/index.ts';
import type { Corpus, Former } from '../types.ts';
import type { OneFile } from '../read/parse/parsed.ts';

/** What a redirect is of: ids of claims belong to their article. */
export interface Lasting {
  readonly kind: LastingKind;
  readonly id: string;
  readonly article?: string | undefined;
}

/** What became of an id. */
export type Fate =
  /** There is, or was, nothing to say of it: it is where it always was. */
  | { readonly type: 'kept' }
  /** It leads to another id, of a claim in an article. */
  | {
      readonly type: 'moved';
      readonly to: string;
      readonly article: string | undefined;
      readonly by: Redirect;
    }
  /** It, or what it led to, was taken back. */
  | { readonly type: 'withdrawn'; readonly by: Redirect }
  /** Redirects lead in a circle. */
  | { readonly type: 'loop' };

/** Follows redirects to their end. */
export interface Redirects {
  readonly all: readonly Redirect[];
  readonly fateOf: (one: Lasting) => Fate;
  /** The article that a slug names now, through its redirects; itself where it was taken back or leads in a circle. */
  readonly articleOf: (slug: string) => string;
}

/** A key of an id: two things of one kind never have the same. */
export function lastingKey({ kind, id, article }: Lasting): string {
  return kind === 'claim' ? `claim ${article ?? ''}/${id}` : `${kind} ${id}`;
}

/** The redirects of a file that was read; none where there is none. Of an id that is redirected twice the first counts. */
export function redirectsIn(file: OneFile<readonly Redirect[]>): Redirects {
  return createRedirects(file === null || file === 'absent' ? [] : file.entry.value);
}

/** Follows some redirects. */
export function createRedirects(all: readonly Redirect[]): Redirects {
  const articles = all.filter(({ kind }) => kind === 'article');
  const slugs = new Map(articles.toReversed().map((one) => [one.id, one.to]));
  const lastSlug = createFollower<string>(
    (slug) => slugs.get(slug) ?? null,
    (slug) => slug,
  );
  const articleOf = (slug: string): string => lastSlug(slug) ?? slug;
  const inArticle = (one: Lasting): Lasting =>
    one.article === undefined ? one : { ...one, article: articleOf(one.article) };
  const byKey = new Map(all.toReversed().map((one) => [lastingKey(inArticle(one)), one]));
  /** The last id that redirects lead an id of an article to, and the redirect that did. */
  const endOf = createFollower<Step>(
    ({ one }) => {
      const by = byKey.get(lastingKey(one));
      return by?.to == null ? null : { one: { ...one, id: by.to }, by };
    },
    ({ one }) => lastingKey(one),
  );
  const fateOf = (one: Lasting): Fate => {
    const start = inArticle(one);
    const end = endOf({ one: start, by: null });
    if (end === null) return { type: 'loop' };
    const taken = byKey.get(lastingKey(end.one));
    if (taken !== undefined) return { type: 'withdrawn', by: taken };
    return end.by === null
      ? { type: 'kept' }
      : { type: 'moved', to: end.one.id, article: start.article, by: end.by };
  };
  return { all, fateOf, articleOf };
}

/** An id on the way that redirects lead, and the redirect that led to it. */
interface Step {
  readonly one: Lasting;
  readonly by: Redirect | null;
}

/** What became of each id that was redirected, as readers are told, in the order of the file. */
export function formerIds(redirects: Redirects, published: Published | null): readonly Former[] {
  const words = new Map(
    published?.claims.map(({ article, id, claim }) => [lastingKey({ kind: 'claim', article, id }), claim]),
  );
  const wordsOf = (one: Lasting): string | null => words.get(lastingKey(one)) ?? null;
  const told = redirects.all.flatMap((redirect): readonly Former[] => {
    const { kind, id, date, reason } = redirect;
    const fate = redirects.fateOf(redirect);
    if (fate.type === 'kept' || fate.type === 'loop') return [];
    const article = redirect.article === undefined ? null : redirects.articleOf(redirect.article);
    const end = fate.type === 'withdrawn' ? fate.by : { date, reason };
    return [
      {
        kind,
        id,
        article,
        to: fate.type === 'moved' ? fate.to : null,
        date: end.date,
        reason: end.reason ?? null,
        claim: wordsOf(redirect) ?? wordsOf({ kind, id, article: article ?? undefined }),
      },
    ];
  });
  // The claims of a text that was taken back went with it.
  const keys = new Set(told.map((one) => lastingKey({ ...one, article: one.article ?? undefined })));
  const withTheirText = told.flatMap((text) =>
    text.kind !== 'article' || text.to !== null
      ? []
      : (published?.claims ?? []).flatMap(({ article, id, claim }): readonly Former[] =>
          article === text.id && !keys.has(lastingKey({ kind: 'claim', article, id }))
            ? [{ ...text, kind: 'claim', article, id, claim }]
            : [],
        ),
  );
  return [...told, ...withTheirText];
}

/** Ids that something was published under before. */
export function idsBefore(
  { former }: Pick<Corpus, 'former'>,
  { kind, id, article }: Lasting,
): readonly string[] {
  return former.flatMap((one) =>
    one.kind === kind && one.to === id && (kind !== 'claim' || one.article === article) ? [one.id] : [],
  );
}
