import type { Article, Corpus } from '../../../corpus/index.ts';
import { remembered } from '../../../text/index.ts';
import { CLAIM_FACETS, usesOf, type ClaimFacet, type Placed } from '../../frame/index.ts';

/**
 * The most claims that stand in one list. A row has about 500 bytes and 60 px: with more a reader scrolls
 * past thirty screens, and a phone waits.
 */
const MOST_CLAIMS = 500;

/** Whether some claims stand in one list: of more each text has a list of its own. */
export function inOneList(claims: readonly Placed[]): boolean {
  return claims.length <= MOST_CLAIMS;
}

/** The texts whose claims have a list of their own: none where all claims stand in one. */
export function listedArticles(corpus: Corpus): readonly Article[] {
  if (inOneList(usesOf(corpus).claims)) return [];
  return corpus.articles.filter((article) => article.claims.length > 0);
}

/** All claims by their assessment, and by their kind. */
export const claimsByFacet = remembered(
  (corpus: Corpus): Readonly<Record<ClaimFacet, ReadonlyMap<string, readonly Placed[]>>> => {
    const { claims } = usesOf(corpus);
    return {
      assessment: Map.groupBy(claims, ({ claim }) => claim.assessment),
      kind: Map.groupBy(claims, ({ claim }) => claim.kind),
    };
  },
);

/** The claims of one assessment, or of one kind. */
export interface FacetList {
  readonly facet: ClaimFacet;
  readonly value: string;
  readonly claims: readonly Placed[];
}

/** A list for each assessment and each kind that some claim has. */
export function facetLists(corpus: Corpus): readonly FacetList[] {
  const by = claimsByFacet(corpus);
  return CLAIM_FACETS.flatMap((facet) => [...by[facet]].map(([value, claims]) => ({ facet, value, claims })));
}
