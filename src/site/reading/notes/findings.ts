import { MOST_FINDINGS, type Article, type Corpus } from '../../../corpus/index.ts';
import { compareDates } from '../../../figures/index.ts';
import { isUnmatched } from '../../figures/index.ts';
import { claimOf, type Placed } from '../../frame/index.ts';

/** Texts, the newest first; of the same date in the order of their slugs. */
export function newestFirst(articles: readonly Article[]): readonly Article[] {
  return [...articles].sort((a, b) => compareDates(dateOf(b), dateOf(a)) || (a.slug < b.slug ? -1 : 1));
}

/** When a text was published, or, where that is not known, captured: an EDTF date. */
export function dateOf({ published, captured }: Pick<Article, 'published' | 'captured'>): string {
  return published ?? captured;
}

/**
 * The claims whose findings the home page tells, three at most: one of each of the newest texts, then a second
 * of each. Of a text those that its editor chose; else the figures that no series has, and the claims on which
 * the evidence clashes.
 */
export function findingsOf(corpus: Corpus): readonly Placed[] {
  const told: Placed[] = [];
  const texts = newestFirst(corpus.articles).map((article) => candidates(corpus, article));
  for (let round = 0; round < MOST_FINDINGS; round += 1) {
    for (const claims of texts) {
      const next = claims[round];
      if (next !== undefined && told.length < MOST_FINDINGS) told.push(next);
    }
  }
  return told;
}

function candidates(corpus: Corpus, article: Article): readonly Placed[] {
  const chosen = article.findings.map((id) => claimOf(article, id));
  const claims =
    chosen.length > 0
      ? chosen
      : [
          ...article.claims.filter((claim) => isUnmatched(corpus, claim, article.lang)),
          ...article.claims.filter(({ assessment }) => CLASHING.has(assessment)),
        ];
  return [...new Set(claims)].slice(0, MOST_FINDINGS).map((claim) => ({ article, claim }));
}

const CLASHING: ReadonlySet<string> = new Set(['disputed', 'contradicted']);
