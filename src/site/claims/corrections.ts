import type { Article, Claim, Corpus } from '../../corpus/index.ts';
import { compareDates } from '../../figures/index.ts';

/** A change to a published note. */
export interface Correction {
  readonly article: Article;
  readonly claim: Claim;
  /** EDTF. */
  readonly date: string;
  readonly summary: string;
}

/** Every change to a published note of a corpus, newest first; those of one day in the order of the texts. */
export function correctionsOf({ articles }: Pick<Corpus, 'articles'>): readonly Correction[] {
  return articles
    .flatMap((article) =>
      article.claims.flatMap((claim) => changesOf(claim).map((change) => ({ article, claim, ...change }))),
    )
    .sort((a, b) => compareDates(b.date, a.date));
}

/** When a note was last changed, EDTF; null where it never was. */
export function lastChange(claim: Pick<Claim, 'revisions'>): string | null {
  return changesOf(claim).at(-1)?.date ?? null;
}

/** The revisions after the first, oldest first in whatever order they are written: that one is the publication. */
function changesOf({ revisions }: Pick<Claim, 'revisions'>): Claim['revisions'] {
  return revisions.toSorted((a, b) => compareDates(a.date, b.date)).slice(1);
}
