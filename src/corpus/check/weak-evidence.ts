import { createIssue, type Issue } from '../../report/index.ts';
import { remembered } from '../../text/index.ts';
import { isEvidence, partsOf } from '../parts.ts';
import type { ParsedClaim, ParsedContent } from '../read/parse.ts';

/** The longest note that reads at a glance, in words. */
const LONGEST_NOTE = 200;

/**
 * What an editor may want to look at again. Reports, all as warnings, claim-without-evidence,
 * note-too-long and lone-repost.
 */
export function findWeakEvidence(content: ParsedContent): readonly Issue[] {
  const claims = content.articles
    .flatMap((article) => article.claims)
    .map((claim) => ({ claim, file: claim.file, entry: claim.entry, parts: partsOf(claim.entry.value) }));
  const usesOf = new Map<string, Set<string>>();
  for (const { file, parts } of claims) {
    for (const part of parts) {
      if (part.kind !== 'source') continue;
      const uses = usesOf.get(part.value) ?? new Set();
      usesOf.set(part.value, uses.add(`${file} ${part.role}`));
    }
  }
  return [
    ...claims.flatMap(({ claim, file, entry, parts }): readonly Issue[] => {
      const words = wordsOf(claim);
      if (words > LONGEST_NOTE) {
        const message = `The note has ${words} words; more than ${LONGEST_NOTE} are not read in a hurry.`;
        return [createIssue('note-too-long', file, null, message)];
      }
      if (words > 0 || parts.some(isEvidence)) return [];
      const message = 'The claim has no evidence on any side, and no note says what was searched for.';
      return [createIssue('claim-without-evidence', file, entry.positionOf(['supports']), message)];
    }),
    ...content.sources.flatMap(({ id, file, entry }) => {
      const { standing, note } = entry.value;
      if (standing !== 'repost' || note !== undefined || usesOf.get(id)?.size !== 1) return [];
      const message = 'Only one side of one claim uses this repost, and its note does not explain it.';
      return [createIssue('lone-repost', file, entry.positionOf(['standing']), message)];
    }),
  ];
}

/** How many words the note of a claim has. */
const wordsOf = remembered(({ note }: ParsedClaim) => (note === '' ? 0 : note.split(/\s+/).length));
