import type { Article, Claim, Corpus, Edition, Former } from '../../../corpus/index.ts';
import { compareDates } from '../../../figures/index.ts';

/** A change to a published note. */
export interface Correction {
  readonly article: Article;
  readonly claim: Claim;
  /** EDTF. */
  readonly date: string;
  readonly summary: string;
  /** What stood before in the fields that changed, where its history tells. */
  readonly was?: Claim['revisions'][number]['was'];
  /** What stood after the change in the same fields. */
  readonly now: Was;
}

/** The fields of a claim of which its history may tell. */
export type Was = Partial<NonNullable<Claim['revisions'][number]['was']>>;

/** Every change to a published note of a corpus, newest first; those of one day in the order of the texts, of one note the last first. */
export function correctionsOf({ articles }: Pick<Corpus, 'articles'>): readonly Correction[] {
  return articles
    .flatMap((article) =>
      article.claims.flatMap((claim) =>
        changesOf(claim)
          .toReversed()
          .map((change) => ({ article, claim, ...change })),
      ),
    )
    .sort((a, b) => compareDates(b.date, a.date));
}

/** Something that was changed after it was published. */
export type Change =
  /** Notes that one edit changed: of one text, on one day, with the same said of it. */
  | {
      readonly type: 'notes';
      readonly article: Article;
      readonly date: string;
      readonly summary: string;
      readonly corrections: readonly [Correction, ...Correction[]];
    }
  /** A text was corrected; `edition` is what it was before. */
  | { readonly type: 'text'; readonly article: Article; readonly edition: Edition; readonly date: string }
  | { readonly type: 'withdrawn'; readonly article: Article; readonly former: Former; readonly date: string };

/** Every change to what was published, newest first: texts, notes, and notes that were taken back. */
export function changesIn(corpus: Pick<Corpus, 'articles' | 'former'>): readonly Change[] {
  const byEdit = Map.groupBy(correctionsOf(corpus), ({ article, date, summary }) =>
    JSON.stringify([article.slug, date, summary]),
  );
  const notes = [...byEdit.values()].flatMap(([first, ...others]): readonly Change[] =>
    first === undefined
      ? []
      : [
          {
            type: 'notes',
            article: first.article,
            date: first.date,
            summary: first.summary,
            corrections: [first, ...others.filter(({ claim }) => claim !== first.claim)],
          },
        ],
  );
  const texts = corpus.articles.flatMap((article) =>
    article.editions.map((edition): Change => ({
      type: 'text',
      article,
      edition,
      date: edition.id.slice(0, 10),
    })),
  );
  const withdrawn = corpus.former.flatMap((former): readonly Change[] => {
    const article = corpus.articles.find(({ slug }) => slug === former.article);
    return former.kind !== 'claim' || former.to !== null || article === undefined
      ? []
      : [{ type: 'withdrawn', article, former, date: former.date }];
  });
  return [...texts, ...withdrawn, ...notes].sort((a, b) => compareDates(b.date, a.date));
}

/** When a note was last changed, EDTF; null where it never was. */
export function lastChange({ revisions }: Pick<Claim, 'revisions'>): string | null {
  return inTime(revisions).slice(1).at(-1)?.date ?? null;
}

/** The revisions after the first, oldest first in whatever order they are written: that one is the publication. */
function changesOf(claim: Claim): readonly (Claim['revisions'][number] & { readonly now: Was })[] {
  const revisions = inTime(claim.revisions);
  return revisions
    .map((revision, i) => ({ ...revision, now: stoodAfter(claim, revisions.slice(i + 1)) }))
    .slice(1);
}

/** What stood until the first of the later changes that tells of it; where none does, what stands now. */
export function stoodAfter({ assessment, quote }: Claim, later: Claim['revisions']): Was {
  const told = <Key extends keyof Was>(key: Key): Was[Key] =>
    later.find(({ was }) => was?.[key] !== undefined)?.was?.[key];
  return { assessment: told('assessment') ?? assessment, quote: told('quote') ?? quote };
}

/** Revisions, the oldest first; those of one day as they are written. */
export function inTime(revisions: Claim['revisions']): Claim['revisions'] {
  return revisions.toSorted((a, b) => compareDates(a.date, b.date));
}
