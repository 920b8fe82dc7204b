import type { Article, Claim, Edition } from '../../../corpus/index.ts';
import { compareDates } from '../../../figures/index.ts';
import { diffWords, materialChanges, type WordChange } from '../../../revision/index.ts';

/** Paragraphs of a text at some time. */
export type Standing = Edition['paragraphs'];

/** What a correction did to a paragraph. */
export interface ParagraphChange {
  readonly kind: 'reworded' | 'materially-changed' | 'new' | 'gone';
  /** Id of the paragraph. */
  readonly id: string;
  /** Position from 1 in the text before, of a new paragraph in the text after. */
  readonly ordinal: number;
  readonly diff: readonly WordChange[];
}

/** What changed from one state of a text to a later one, in the order of the later; what is gone comes last. */
export function changesBetween(
  before: Standing,
  after: Standing,
  language: string,
): readonly ParagraphChange[] {
  const old = new Map(before.map((paragraph, i) => [paragraph.id, { text: paragraph.text, ordinal: i + 1 }]));
  const now = new Set(after.map(({ id }) => id));
  const kept = after.flatMap(({ id, text }, i): readonly ParagraphChange[] => {
    const was = old.get(id);
    if (was === undefined) return [{ kind: 'new', id, ordinal: i + 1, diff: [{ type: 'added', text }] }];
    if (was.text === text) return [];
    const isMaterial = materialChanges(was.text, text, { language }).length > 0;
    const kind = isMaterial ? 'materially-changed' : 'reworded';
    return [{ kind, id, ordinal: was.ordinal, diff: diffWords(was.text, text, language) }];
  });
  const gone = before.flatMap(({ id, text }, i): readonly ParagraphChange[] =>
    now.has(id) ? [] : [{ kind: 'gone', id, ordinal: i + 1, diff: [{ type: 'removed', text }] }],
  );
  return [...kept, ...gone];
}

/** The states of a text after each of its editions: the next edition, of the last the text as it stands. */
export function nextStanding(article: Article, edition: Edition): Standing {
  const next = article.editions[article.editions.indexOf(edition) + 1];
  return next?.paragraphs ?? article.paragraphs;
}

/** The date of the correction that an edition stood until. */
export function dateOf({ id }: Pick<Edition, 'id'>): string {
  return id.slice(0, 'YYYY-MM-DD'.length);
}

/** What a claim said at some time. */
export interface ClaimThen {
  readonly claim: Claim;
  readonly restatement: string;
  readonly assessment: Claim['assessment'];
}

/** What the claims of a text said until a date, in the order of the text; those of later are left out. */
export function claimsUntil({ claims }: Pick<Article, 'claims'>, date: string): readonly ClaimThen[] {
  return claims.flatMap((claim): readonly ClaimThen[] => {
    const revisions = claim.revisions.toSorted((a, b) => compareDates(a.date, b.date));
    const [first] = revisions;
    if (first === undefined || compareDates(first.date, date) >= 0) return [];
    let { claim: restatement, assessment } = claim;
    for (const { was, date: changed } of revisions.toReversed()) {
      if (compareDates(changed, date) < 0) break;
      restatement = was?.claim ?? restatement;
      assessment = was?.assessment ?? assessment;
    }
    return [{ claim, restatement, assessment }];
  });
}
