import { ROUTES, routesIn } from '../src/integration/routes.ts';

/** Of each kind of page whose address has parameters, one on the frozen site; null where that site has none. */
export const SAMPLES: Readonly<Record<string, string | null>> = {
  'actors/[id]': 'actors/varda-commission',
  'articles/[slug]': 'articles/rivers',
  'articles/[slug]/cite': 'articles/rivers/cite',
  // Lists of one text stand on sites with more claims than one list takes.
  'articles/[slug]/claims': null,
  'articles/[slug]/claims/[claim]': 'articles/what-the-river-owes/claims/salmon-fall',
  'articles/[slug]/editions/[edition]': 'articles/ferry/editions/2026-02-03',
  'articles/[slug]/figures': 'articles/what-the-river-owes/figures',
  'claims/[facet]/[value]': 'claims/assessment/opinion',
  'sources/[id]': 'sources/commission-2019',
};

/** The patterns of all pages that stand in each language of a site, without that language: `articles/[slug]`. */
export const PAGE_PATTERNS: readonly string[] = routesIn(ROUTES).flatMap(
  ({ pattern }) => /^\[\.\.\.language\](?:\/|$)(.*)/.exec(pattern)?.[1] ?? [],
);

/**
 * The address of one page of every kind, from the root of the frozen site: `articles/rivers/`, nothing for the first
 * page. Throws where a kind has no sample.
 */
export function onePageOfEachKind(
  patterns: readonly string[] = PAGE_PATTERNS,
  samples: Readonly<Record<string, string | null>> = SAMPLES,
): readonly string[] {
  return patterns.flatMap((pattern) => {
    const page = pattern.includes('[') ? samples[pattern] : pattern;
    if (page === undefined)
      throw new Error(
        `tests/page-kinds.ts names no page of ${pattern}: add one of the frozen site to SAMPLES.`,
      );
    if (page === null) return [];
    return page === '' ? [''] : [`${page}/`];
  });
}
