import { createIssue, type Issue } from '../../../report/index.ts';
import { remembered, rememberedOfLists } from '../../../text/index.ts';
import {
  idsNow,
  publishedIds,
  toPublished,
  untoldChange,
  witnessOfLoss,
  type IdsNow,
  type PublishedClaim,
} from '../../lock/published.ts';
import { lastingKey, redirectsIn, type Lasting, type Redirects } from '../../lock/redirects.ts';
import type { OneFile, ParsedArticle, ParsedClaim, ParsedContent } from '../../read/parse/parsed.ts';
import type { Path } from '../../read/positions.ts';
import { didYouMean } from '../../read/suggest.ts';
import type { Entry } from '../../read/yaml/yaml.ts';
import { isDraft, LASTING_KINDS, type Published, type Redirect } from '../../schemas/index.ts';

/**
 * Whether every id that was published still leads somewhere. Reports redirect-loop, redirect-refused,
 * dangling-reference, published-damaged and id-lost, and as warnings published-missing,
 * id-unlocked and revision-missing.
 */
export function findLostIds(content: ParsedContent): readonly Issue[] {
  const witness = witnessOfLoss(content);
  if (witness !== null) {
    const list = witness.replace(/(?:articles\/.*|redirects\.yaml)$/, 'published.lock.yaml');
    const message = `It is not there, though ${witness} shows that ids were published.`;
    return [createIssue('published-missing', list, null, message), ...findLostIdsIn(content)];
  }
  return findLostIdsIn(content);
}

function findLostIdsIn(content: ParsedContent): readonly Issue[] {
  const published = read(content.published);
  const redirects = read(content.redirects);
  if (published === null && redirects === null) return [];
  return [
    ...findRefused(
      [idsNow(content)],
      published === null ? [] : [published],
      redirects === null ? [] : [redirects],
      content.redirects === null ? [REDIRECTS_UNREAD] : [],
    ),
    ...(published === null ? [] : content.articles.flatMap(untoldChangesSince(published.entry.value))),
  ];
}

/** A file that was read. */
type ReadFile<T> = Exclude<OneFile<T>, 'absent' | null>;

function read<T>(file: OneFile<T>): ReadFile<T> | null {
  return file === 'absent' ? null : file;
}

/** Stands for redirects that are there and cannot be read. */
const REDIRECTS_UNREAD = {};

/** What is wrong with redirects and with ids, worked out once as long as they and the two files are the same. */
const findRefused = rememberedOfLists(
  (
    [now]: readonly [IdsNow],
    [published]: readonly ReadFile<Published>[],
    [redirects]: readonly ReadFile<readonly Redirect[]>[],
    unread: readonly object[],
  ): readonly Issue[] => {
    const ids = [...now.published, ...now.unread];
    const known = {
      exists: new Set(ids.map(lastingKey)),
      drafts: new Set(now.drafts.map(lastingKey)),
      ids,
      redirects: redirectsIn(redirects ?? 'absent'),
    };
    return [
      ...(redirects === undefined ? [] : refusedRedirects(redirects, known, published?.entry.value ?? null)),
      ...(published === undefined ? [] : lostIds(published, known, now.published, unread.length === 0)),
    ];
  },
);

/** What ids lead to. */
interface Known {
  /** Keys of what has a page of its own. */
  readonly exists: ReadonlySet<string>;
  /** Keys of drafts. */
  readonly drafts: ReadonlySet<string>;
  readonly ids: readonly Lasting[];
  readonly redirects: Redirects;
}

function refusedRedirects(
  { file, entry }: { readonly file: string; readonly entry: Entry<readonly Redirect[]> },
  { exists, drafts, ids, redirects }: Known,
  published: Published | null,
): readonly Issue[] {
  const seen = new Set<string>();
  const keyOf = (one: Lasting): string =>
    lastingKey(one.article === undefined ? one : { ...one, article: redirects.articleOf(one.article) });
  const ever = published === null ? null : new Set(publishedIds(published).map(keyOf));
  return entry.value.flatMap((redirect, i) => {
    const { kind, id, to } = redirect;
    const article = redirect.article === undefined ? undefined : redirects.articleOf(redirect.article);
    const key = lastingKey({ kind, id, article });
    const issue = (
      code: 'redirect-refused' | 'redirect-loop' | 'dangling-reference',
      path: Path,
      message: string | (() => string),
    ) => {
      const advice = code === 'dangling-reference' ? 'Let it lead to what has a page.' : undefined;
      return [createIssue(code, file, entry.positionOf([i, ...path]), message, advice)];
    };
    if (seen.has(key)) return issue('redirect-refused', ['id'], `The ${kind} \`${id}\` is redirected twice.`);
    seen.add(key);
    if (exists.has(key))
      return issue(
        'redirect-refused',
        ['id'],
        `The ${kind} \`${id}\` exists, so that its address needs no redirect.`,
      );
    if (ever !== null && !ever.has(key)) {
      const others = (): string[] => ids.filter((one) => one.kind === kind).map((one) => one.id);
      const message = (): string => `No ${kind} \`${id}\` was ever published.${didYouMean(id, others())}`;
      return issue('redirect-refused', ['id'], message);
    }
    if (to === null) return [];
    const fate = redirects.fateOf({ kind, id, article });
    if (fate.type === 'loop')
      return issue('redirect-loop', ['to'], `The ${kind} \`${id}\` leads back to itself.`);
    const next = lastingKey({ kind, id: to, article });
    if (exists.has(next) || redirects.fateOf({ kind, id: to, article }).type !== 'kept') return [];
    if (drafts.has(next))
      return issue('dangling-reference', ['to'], `The claim \`${to}\` is a draft, which has no page.`);
    const other = LASTING_KINDS.find(
      (one) => one !== kind && ids.some((known) => known.kind === one && known.id === to),
    );
    if (other !== undefined)
      return issue(
        'redirect-refused',
        ['to'],
        `A ${kind} cannot lead to \`${to}\`, which is of another kind: ${other}.`,
      );
    const near = (): string[] =>
      ids.filter((one) => one.kind === kind && one.article === article).map((one) => one.id);
    return issue(
      'dangling-reference',
      ['to'],
      () => `There is no ${kind} \`${to}\`.${didYouMean(to, near())}`,
    );
  });
}

function lostIds(
  { file, entry }: { readonly file: string; readonly entry: Entry<Published> },
  { exists, drafts, ids, redirects }: Known,
  now: readonly Lasting[],
  /** Whether it is known what became of ids: not while the redirects cannot be read. */
  canTell: boolean,
): readonly Issue[] {
  const locked = publishedIds(entry.value);
  const paths = pathsIn(entry.value);
  const seen = new Set<string>();
  const issues = locked.flatMap((one, i): readonly Issue[] => {
    const key = lastingKey(one);
    const at = (
      code: 'published-damaged' | 'id-lost',
      message: string | (() => string),
      advice?: string,
    ): readonly Issue[] => [createIssue(code, file, entry.positionOf(paths[i] ?? []), message, advice)];
    if (seen.has(key)) return at('published-damaged', `The ${one.kind} \`${one.id}\` stands twice.`);
    seen.add(key);
    if (!canTell || isAnswered(one, exists, redirects)) return [];
    const where = one.article === undefined ? '' : ` of \`${one.article}\``;
    if (drafts.has(key))
      return at(
        'id-lost',
        `The ${one.kind} \`${one.id}\`${where} was published and is a draft now, which has no page.`,
        'Publish it again, or take it back with `npm run scholium -- withdraw`.',
      );
    const near = (): string[] => ids.filter((other) => other.kind === one.kind).map(({ id }) => id);
    return at(
      'id-lost',
      () => `The ${one.kind} \`${one.id}\`${where} was published and is gone.${didYouMean(one.id, near())}`,
      one.kind === 'claim' ? undefined : LOST,
    );
  });
  const unlocked = now.filter((one) => !seen.has(lastingKey(one)));
  return [
    ...issues,
    ...unlocked.map(({ kind, id }) =>
      createIssue('id-unlocked', file, null, `The ${kind} \`${id}\` is not among the ids that last.`),
    ),
  ];
}

/** What to do about an id that was lost; claims can be withdrawn besides. */
const LOST =
  'Restore it, or say in redirects.yaml what became of it; `npm run scholium -- rename` writes that for you.';

/** Whether an id that was published has a page of its own, leads to one, or is told to have been taken back. */
function isAnswered(one: Lasting, exists: ReadonlySet<string>, redirects: Redirects): boolean {
  const article = one.article === undefined ? undefined : redirects.articleOf(one.article);
  if (exists.has(lastingKey({ ...one, article }))) return true;
  const isGone =
    article !== undefined && redirects.fateOf({ kind: 'article', id: article }).type === 'withdrawn';
  // Where else a redirect leads is checked with the redirect.
  return isGone || redirects.fateOf({ ...one, article }).type !== 'kept';
}

/** Where each id of `publishedIds` stands, in its order. */
function pathsIn({ articles, claims, sources, actors, series, former }: Published): readonly Path[] {
  const plain = (key: string, all: readonly unknown[]): readonly Path[] => all.map((_, i) => [key, i]);
  return [
    ...plain('articles', articles),
    ...claims.map((_, i) => ['claims', i, 'id']),
    ...plain('sources', sources),
    ...plain('actors', actors),
    ...plain('series', series),
    ...(former ?? []).map((_, i) => ['former', i, 'id']),
  ];
}

/** What claims of an article do not tell of how they changed, worked out once for each article. */
const untoldChangesSince = remembered((published: Published) => {
  const locked = new Map(published.claims.map((claim) => [`${claim.article}/${claim.id}`, claim]));
  return remembered((article: ParsedArticle): readonly Issue[] =>
    article.claims.flatMap((claim) =>
      untoldChangeOf(article.slug, claim, locked.get(`${article.slug}/${claim.id}`)),
    ),
  );
});

function untoldChangeOf(
  article: string,
  claim: ParsedClaim,
  was: PublishedClaim | undefined,
): readonly Issue[] {
  const { file, entry } = claim;
  if (was === undefined || isDraft(entry.value)) return [];
  const change = untoldChange(was, toPublished(article, claim));
  if (change === null) return [];
  const fields = Object.keys(change).map((field) => `\`${field}\``);
  const message = `Since the claim was published its ${fields.join(', ')} changed, which its history does not tell.`;
  return [createIssue('revision-missing', file, entry.positionOf(['revisions']), message)];
}
