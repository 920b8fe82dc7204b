import { createIssue, type Issue } from '../../report/index.ts';
import { remembered } from '../../text/index.ts';
import { isReference, partsOf, partsOfArticle, type Part } from '../parts.ts';
import type { ParsedArticle } from '../read/parse/parsed.ts';
import type { Entry } from '../read/yaml/yaml.ts';
import { isDraft } from '../schemas/index.ts';

/**
 * Reports where readers would be led to a draft, of which they have no page: as finding-is-draft what the fields of an article
 * name, as related-to-draft what a published claim does.
 */
export const findNamedDrafts = remembered(({ file, text, claims }: ParsedArticle): readonly Issue[] => {
  const drafts = new Set(claims.filter(({ entry }) => isDraft(entry.value)).map(({ id }) => id));
  if (drafts.size === 0) return [];
  const naming = (
    code: 'finding-is-draft' | 'related-to-draft',
    named: { readonly file: string; readonly entry: Pick<Entry<unknown>, 'positionOf'> },
    parts: readonly Part[],
    effect: string,
  ): readonly Issue[] =>
    parts
      .filter(isReference)
      .filter(({ kind, value }) => kind === 'claim' && drafts.has(value))
      .map(({ value, path }) => {
        const message = `The claim \`${value}\` is a draft, so ${effect}.`;
        return createIssue(code, named.file, named.entry.positionOf(path), message);
      });
  const entry = text?.entry ?? null;
  const findings = 'the home page does not tell its finding';
  return [
    ...(entry === null
      ? []
      : naming('finding-is-draft', { file, entry }, partsOfArticle(entry.value), findings)),
    ...claims.flatMap((claim) =>
      isDraft(claim.entry.value)
        ? []
        : naming(
            'related-to-draft',
            claim,
            partsOf(claim.entry.value),
            'readers do not see that this one relates to it',
          ),
    ),
  ];
});
