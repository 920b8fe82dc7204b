import { createIssue, type Issue } from '../../report/index.ts';
import { countWords, remembered } from '../../text/index.ts';
import { isEvidence, partsOf } from '../parts.ts';
import type { ParsedArticle, ParsedClaim, ParsedContent } from '../read/parse/parsed.ts';

/** The longest note that reads at a glance, in words. */
const LONGEST_NOTE = 200;

/**
 * What an editor may want to look at again. Reports, all as warnings, claim-without-evidence,
 * note-too-long and lone-repost.
 */
export function findWeakEvidence(content: ParsedContent): readonly Issue[] {
  return [...content.articles.flatMap(weakClaims), ...loneReposts(content)];
}

const weakClaims = remembered(({ claims, text }: ParsedArticle) => {
  const language = text?.entry?.value.lang;
  return claims.flatMap((claim) => weaknessOf(claim, language ?? 'und'));
});

function weaknessOf({ file, entry, note }: ParsedClaim, language: string): readonly Issue[] {
  const words = countWords(note, language);
  if (words > LONGEST_NOTE) {
    const message = `The note has ${words} words; more than ${LONGEST_NOTE} are not read in a hurry.`;
    return [createIssue('note-too-long', file, null, message)];
  }
  if (words > 0 || partsOf(entry.value).some(isEvidence)) return [];
  const message = 'The claim has no evidence on any side, and no note says what was searched for.';
  return [createIssue('claim-without-evidence', file, entry.positionOf(['supports']), message)];
}

function loneReposts({ articles, sources }: ParsedContent): readonly Issue[] {
  const reposts = sources.filter(
    ({ entry: { value } }) => value.standing === 'repost' && value.note === undefined,
  );
  if (reposts.length === 0) return [];
  const usesIn = articles.map(sidesBySource);
  return reposts.flatMap(({ id, file, entry }) => {
    const uses = usesIn.reduce((sum, sides) => sum + (sides.get(id)?.size ?? 0), 0);
    if (uses !== 1) return [];
    const message = 'Only one side of one claim uses this repost, and its note does not explain it.';
    return [createIssue('lone-repost', file, entry.positionOf(['standing']), message)];
  });
}

/** The sides of claims of an article that name a source, by its id. */
const sidesBySource = remembered(({ claims }: ParsedArticle) => {
  const sides = new Map<string, Set<string>>();
  for (const { id, entry } of claims) {
    for (const part of partsOf(entry.value)) {
      if (part.kind !== 'source') continue;
      const some = sides.get(part.value) ?? new Set();
      sides.set(part.value, some.add(`${id} ${part.role}`));
    }
  }
  return sides;
});
