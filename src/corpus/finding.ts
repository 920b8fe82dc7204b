import { sentences } from '../text/index.ts';
import type { Article, Claim } from './types.ts';

/** What a note found, in a line: the first sentence of the reason of its assessment. */
export function findingOf(claim: Pick<Claim, 'reason'>, article: Pick<Article, 'lang'>): string {
  const [first] = sentences(claim.reason, article.lang);
  return first === undefined ? claim.reason : claim.reason.slice(first.start, first.end).trim();
}
