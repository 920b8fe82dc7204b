import type { Article, Claim } from '../corpus/index.ts';

/** Every address of the site below a base path, with a trailing slash. */
export function addressesBelow(base: string) {
  const under = (path: string): string => `${base.replace(/\/?$/, '/')}${path}`;
  return {
    home: () => under(''),
    article: (slug: string) => under(`articles/${slug}/`),
    paragraph: (slug: string, id: string) => `${under(`articles/${slug}/`)}#${id}`,
    claim: (slug: string, id: string) => under(`articles/${slug}/claims/${id}/`),
    /** The words of a claim in the text. */
    claimInText: (slug: string, id: string) => `${under(`articles/${slug}/`)}#c-${id}`,
    claims: () => under('claims/'),
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
    series: (id: string) => under(`series/${id}.csv`),
    /** A series among the figures. */
    seriesOnPage: (id: string) => `${under('figures/')}#series-${id}`,
    /** The picture that a shared link to a page shows; `path` as in the page’s address. */
    picture: (path: string) => under(`og/${path}.jpg`),
    pagefind: () => under('pagefind/'),
  } as const;
}

/** Astro’s configuration is read where there is no Vite environment yet. */
const environment = import.meta.env as ImportMetaEnv | undefined;

/** Every address of this site, below its own base path. */
export const urls = addressesBelow(environment?.BASE_URL ?? '/');

/** A claim with the article it belongs to. */
export interface Placed {
  readonly article: Article;
  readonly claim: Claim;
}

/** An address with scheme and host, for whoever cites. */
export function absolute(path: string, site: URL | undefined): string {
  return site === undefined ? path : new URL(path, site).href;
}
