import { createIssue, type Issue } from '../../report/index.ts';
import { normalize } from '../../text/index.ts';
import { isWords, partsOf, type Words } from '../parts.ts';
import type { ParsedClaim } from '../read/parse.ts';
import type { ClaimFields } from '../schemas.ts';

/**
 * Words that a claim takes from its quote, or from its paragraph, and that do not stand there.
 * `paragraphs` are the canonical texts of those in which the quote stands.
 */
export function strayWords(
  claim: ClaimFields,
  quote: string,
  paragraphs: readonly string[],
): readonly Words[] {
  const within = { quote: [normalize(quote)], paragraph: paragraphs };
  return partsOf(claim)
    .filter(isWords)
    .filter(({ kind, value }) => !within[kind].some((text) => text.includes(normalize(value))));
}

/** Reports the stray words of a claim: figure-outside-quote, cite-not-found, date-outside-text. */
export function findStrayWords(claim: ParsedClaim, paragraphs: readonly string[]): readonly Issue[] {
  const { value, positionOf } = claim.entry;
  const where = { quote: `quote "${normalize(value.quote)}"`, paragraph: 'paragraph of the quote' };
  return strayWords(value, value.quote, paragraphs).map((words) => {
    const message = `The words "${words.value}" do not stand in the ${where[words.kind]}.`;
    return createIssue(words.code, claim.file, positionOf(words.path), message);
  });
}
