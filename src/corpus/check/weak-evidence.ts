import { createIssue, type Issue } from '../../report/index.ts';
import type { ParsedContent } from '../read/parse.ts';

/** The longest note that reads at a glance, in words. */
const LONGEST_NOTE = 200;

/**
 * What an editor may want to look at again. Reports, all as warnings, claim-without-evidence,
 * note-too-long and lone-repost.
 */
export function findWeakEvidence(content: ParsedContent): readonly Issue[] {
  const issues: Issue[] = [];
  const sidesOf = new Map<string, Set<string>>();
  for (const claim of content.articles.flatMap((article) => article.claims)) {
    const { supports, undermines, context } = claim.entry.value;
    for (const [side, items] of Object.entries({ supports, undermines, context })) {
      for (const { source } of items) {
        sidesOf.set(source, (sidesOf.get(source) ?? new Set()).add(`${claim.file} ${side}`));
      }
    }
    const words = claim.note === '' ? 0 : claim.note.split(/\s+/).length;
    if (words === 0 && supports.length + undermines.length + context.length === 0) {
      const message = 'The claim has no evidence on any side, and no note says what was searched for.';
      issues.push(
        createIssue('claim-without-evidence', claim.file, claim.entry.positionOf(['supports']), message),
      );
    }
    if (words > LONGEST_NOTE) {
      const message = `The note has ${words} words; more than ${LONGEST_NOTE} are not read in a hurry.`;
      issues.push(createIssue('note-too-long', claim.file, null, message));
    }
  }
  for (const source of content.sources) {
    const { standing, note } = source.entry.value;
    if (standing !== 'repost' || note !== undefined || sidesOf.get(source.id)?.size !== 1) continue;
    const message = 'Only one side of one claim uses this repost, and its note does not explain it.';
    issues.push(createIssue('lone-repost', source.file, source.entry.positionOf(['standing']), message));
  }
  return issues;
}
