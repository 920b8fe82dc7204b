import type { Article, Claim } from '../../../corpus/index.ts';
import { hasClaimPages } from '../settings/settings.ts';

/** What lists of claims are kept by, besides their text, their actors and their sources. */
export const CLAIM_FACETS = ['assessment', 'kind'] as const;

/** One of them. */
export type ClaimFacet = (typeof CLAIM_FACETS)[number];

/**
 * Every address of the site below a base path, with a trailing slash; with a language tag the addresses
 * of the pages in that language. Files that are no pages have one address for all. Where claims have no pages, their places in
 * the texts stand for them.
 */
export function addressesBelow(base: string, language?: string, claimsHavePages: () => boolean = () => true) {
  const root = (path = ''): string => `${base.replace(/\/?$/, '/')}${path}`;
  const under = (path: string): string => root(language === undefined ? path : `${language}/${path}`);
  return {
    root: () => root(),
    home: () => under(''),
    article: (slug: string) => under(`articles/${slug}/`),
    paragraph: (slug: string, id: string) => `${under(`articles/${slug}/`)}#${id}`,
    claim: (slug: string, id: string) =>
      under(claimsHavePages() ? `articles/${slug}/claims/${id}/` : `articles/${slug}/#c-${id}`),
    /** The words of a claim in the text. */
    claimInText: (slug: string, id: string) => `${under(`articles/${slug}/`)}#c-${id}`,
    /** How to cite a text and each of its paragraphs. */
    citing: (slug: string) => under(`articles/${slug}/cite/`),
    /** How to cite one paragraph. */
    citingParagraph: (slug: string, id: string) => `${under(`articles/${slug}/cite/`)}#cite-${id}`,
    /** Whom a text names, for the script of its page. */
    names: (slug: string) => root(`articles/${slug}/names.json`),
    /** A text as it stood until one of its corrections. */
    edition: (slug: string, id: string) => under(`articles/${slug}/editions/${id}/`),
    /** Where readers check words that somebody ascribes to a text. */
    quote: () => under('quote/'),
    /** What can be read without network. */
    offline: () => under('offline/'),
    claims: () => under('claims/'),
    /** The claims of one assessment, or of one kind. */
    claimsBy: (facet: ClaimFacet, value: string) => under(`claims/${facet}/${value}/`),
    /** The claims of one text, where there are too many for one list. */
    claimsOf: (slug: string) => under(`articles/${slug}/claims/`),
    sources: () => under('sources/'),
    source: (id: string) => under(`sources/${id}/`),
    actors: () => under('actors/'),
    actor: (id: string) => under(`actors/${id}/`),
    figures: () => under('figures/'),
    /** The figures, dates and names of one text. */
    figuresOf: (slug: string) => under(`articles/${slug}/figures/`),
    search: () => under('search/'),
    method: () => under('method/'),
    corrections: () => under('corrections/'),
    series: (id: string) => root(`series/${id}.csv`),
    /** The list of all files of data. */
    data: () => under('data/'),
    /** A file of data, by its path below the site’s root. */
    file: (path: string) => root(path),
    /** A series among the figures. */
    seriesOnPage: (id: string) => `${under('figures/')}#series-${id}`,
    /** The picture that a shared link to a page shows; `path` as in the page’s address. */
    picture: (path: string) => root(`og/${path}.jpg`),
    /** A picture that a text holds. */
    image: (slug: string, name: string) => root(`articles/${slug}/images/${name}`),
    icon: () => root('favicon.svg'),
    webManifest: () => root('manifest.webmanifest'),
    pagefind: () => root('pagefind/'),
  } as const;
}

/** Addresses of the site, in one language. */
export type Urls = ReturnType<typeof addressesBelow>;

/** Astro’s configuration is read where there is no Vite environment yet. */
const environment = import.meta.env as ImportMetaEnv | undefined;

/** Every address of this site, below its own base path, in its first language: those that last. */
export const urls: Urls = addressesBelow(environment?.BASE_URL ?? '/', undefined, hasClaimPages);

/** A claim with the article it belongs to. */
export interface Placed {
  readonly article: Article;
  readonly claim: Claim;
}

/** An address with scheme and host, for whoever cites. */
export function absolute(path: string, site: URL | undefined): string {
  return site === undefined ? path : new URL(path, site).href;
}
