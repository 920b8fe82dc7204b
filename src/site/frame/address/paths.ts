import { loadCorpus } from '../corpus/corpus.ts';
import { inputs } from '../kept/inputs.ts';
import { inEveryLanguage, type AskedRoute } from '../settings/languages.ts';

/** Paths of a page that every article has, in every language: what its `getStaticPaths` gives. */
export function articlePaths(route: AskedRoute) {
  return inEveryLanguage(
    loadCorpus().articles.map((article) => ({
      params: { slug: article.slug },
      props: { article },
      cacheKey: inputs().of({ kind: 'article', id: article.slug }),
    })),
    route,
  );
}

/** Paths of a page that every claim has, for one language. */
export function claimPaths() {
  return loadCorpus().articles.flatMap((article) =>
    article.claims.map((claim) => ({
      params: { slug: article.slug, claim: claim.id },
      props: { article, claim },
      cacheKey: inputs().of({ kind: 'article', id: article.slug }),
    })),
  );
}

/** Paths of a page that there is once, in every language. */
export function onePath(route: AskedRoute) {
  return inEveryLanguage([{ params: {}, cacheKey: inputs().of(null) }], route);
}
