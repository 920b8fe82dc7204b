import { createIssue, type Issue } from '../../report/index.ts';
import { remembered } from '../../text/index.ts';
import type { ParsedArticle } from '../read/parse/parsed.ts';

/** Reports, as related-to-draft, each relation of a published claim to a draft. */
export const findDraftRelations = remembered(({ claims }: ParsedArticle): readonly Issue[] => {
  const drafts = new Set(claims.filter(({ entry }) => entry.value.status === 'draft').map(({ id }) => id));
  return claims.flatMap(({ file, entry }) =>
    entry.value.status === 'draft'
      ? []
      : entry.value.related.flatMap(({ claim }, i) => {
          if (!drafts.has(claim)) return [];
          const message = `The claim \`${claim}\` is a draft, so readers do not see that this one relates to it.`;
          return [createIssue('related-to-draft', file, entry.positionOf(['related', i, 'claim']), message)];
        }),
  );
});
