import type { Corpus } from '../../../../corpus/index.ts';
import type { Part } from '../../shared/records.ts';
import { claimRecord } from './claim.ts';
import { otherRecords } from './others.ts';
import type { Addresses, SearchRecord } from './record.ts';

export type { Addresses, Passage, SearchRecord } from './record.ts';

/** Every record of a corpus by the part of the index that holds it; claims in the order of their texts. */
export function searchRecords(
  corpus: Corpus,
  urls: Addresses,
): Readonly<Record<Part, readonly SearchRecord[]>> {
  return {
    claims: corpus.articles.flatMap((article) =>
      article.claims.map((claim) => claimRecord(corpus, article, claim, urls)),
    ),
    others: otherRecords(corpus, urls),
  };
}
