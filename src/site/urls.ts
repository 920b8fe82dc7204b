import type { Article, Claim } from '../corpus/index.ts';

/** The base path, with a slash at its end. */
const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

const under = (path: string): string => `${BASE}${path}`;

/** Every address of the site in one place, below the base path, with a trailing slash. */
export const urls = {
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

/** A claim with the article it belongs to. */
export interface Placed {
  readonly article: Article;
  readonly claim: Claim;
}

/** An address with scheme and host, for whoever cites. */
export function absolute(path: string, site: URL | undefined): string {
  return site === undefined ? path : new URL(path, site).href;
}
