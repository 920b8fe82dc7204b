import type { Article, Corpus, Former } from '../../../corpus/index.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import { FIRST_LANGUAGE, LANGUAGES } from '../settings/languages.ts';
import { hasClaimPages } from '../settings/settings.ts';
import { addressesBelow, urls, type Urls } from './urls.ts';

/** An address that was published and has no page of its own any more. */
export interface OldAddress {
  /** Below the site’s root in a language: `sources/x/`. */
  readonly path: string;
  readonly former: Former;
  /** Where it leads, in the language of some addresses; null where what it was is taken back. */
  readonly leadsTo: ((urls: Urls) => string) | null;
}

/** Addresses below nothing: the paths of pages. */
const PATHS = addressesBelow('/');

const listed = new WeakMap<Corpus, readonly OldAddress[]>();

/** Every old address of a corpus, in one language; each once. */
export function oldAddresses(corpus: Corpus): readonly OldAddress[] {
  let list = listed.get(corpus);
  if (list === undefined) {
    list = listOldAddresses(corpus);
    listed.set(corpus, list);
  }
  return list;
}

function listOldAddresses(corpus: Corpus): readonly OldAddress[] {
  const { articles, former } = corpus;
  const old = new Map<string, OldAddress>();
  const add = (path: string, one: Former, leadsTo: OldAddress['leadsTo']): void => {
    const below = path.replace(/^\//, '').replace(/#.*$/, '');
    if (!old.has(below)) old.set(below, { path: below, former: one, leadsTo });
  };
  for (const one of former) {
    const { kind, id, article, to } = one;
    switch (kind) {
      case 'source':
        add(PATHS.source(id), one, to === null ? null : (urls) => urls.source(to));
        break;
      case 'actor':
        add(PATHS.actor(id), one, to === null ? null : (urls) => urls.actor(to));
        break;
      case 'series':
        add(`/series/${id}/`, one, to === null ? null : (urls) => urls.seriesOnPage(to));
        break;
      case 'claim':
        for (const slug of slugsOf(corpus, article ?? ''))
          add(PATHS.claim(slug, id), one, to === null ? null : (urls) => urls.claim(article ?? '', to));
        break;
      case 'article': {
        add(PATHS.article(id), one, to === null ? null : (urls) => urls.article(to));
        add(PATHS.citing(id), one, to === null ? null : (urls) => urls.citing(to));
        const now = articles.find(({ slug }) => slug === to);
        if (now === undefined) break;
        if (now.claims.length > 0) add(PATHS.figuresOf(id), one, (urls) => urls.figuresOf(now.slug));
        for (const claim of now.claims)
          add(PATHS.claim(id, claim.id), one, (urls) => urls.claim(now.slug, claim.id));
        for (const edition of now.editions)
          add(PATHS.edition(id, edition.id), one, (urls) => urls.edition(now.slug, edition.id));
      }
    }
  }
  return [...old.values()];
}

/** An article’s slug and those that it had. */
function slugsOf({ former }: Corpus, slug: string): readonly string[] {
  return [slug, ...former.flatMap(({ kind, id, to }) => (kind === 'article' && to === slug ? [id] : []))];
}

/** Whether a path below the site’s root is an old address, in any language. */
export function isOldAddress(corpus: Corpus, path: string): boolean {
  return oldAddresses(corpus).some((one) => path === one.path || path.endsWith(`/${one.path}`));
}

/** Claims of an article that were taken back. */
export function withdrawnOf({ former }: Corpus, { slug }: Pick<Article, 'slug'>): readonly Former[] {
  return former.filter(({ kind, article, to }) => kind === 'claim' && article === slug && to === null);
}

/**
 * The file `_redirects`, which some hosts read: a line for each old address that leads somewhere, in every
 * language; what belonged to a renamed article and has no line of its own follows it.
 */
export function redirectsFile(corpus: Corpus, languages: readonly Urls[]): string {
  const lines = languages.flatMap((urls) => {
    const pages = oldAddresses(corpus).flatMap(({ path, leadsTo }) =>
      leadsTo === null ? [] : [`${urls.home()}${path} ${leadsTo(urls)} 301`],
    );
    const rest = corpus.former.flatMap(({ kind, id, to }) =>
      kind === 'article' && to !== null ? [`${urls.article(id)}* ${urls.article(to)}:splat 301`] : [],
    );
    return [...pages, ...rest];
  });
  const [first] = languages;
  const series = corpus.former.flatMap(({ kind, id, to }) =>
    kind === 'series' && to !== null && first !== undefined
      ? [`${first.series(id)} ${first.series(to)} 301`]
      : [],
  );
  return [...lines, ...series, ''].join('\n');
}

/** The file `_redirects` of this site. */
export function redirectsOfSite(): string {
  const languages = LANGUAGES.map((tag) =>
    tag === FIRST_LANGUAGE ? urls : addressesBelow(urls.root(), tag, hasClaimPages),
  );
  return redirectsFile(loadCorpus(), languages);
}
