import { createIssue, type Issue } from '../../../report/index.ts';
import { normalize } from '../../../text/index.ts';
import { joinQuote, quoteParts } from '../../link/quote.ts';
import { isWords, partsOf, type Words } from '../../parts.ts';
import type { ParsedClaim } from '../../read/parse/parsed.ts';
import type { ClaimFields } from '../../schemas/index.ts';

/**
 * Words that a claim takes from its quote, or from its paragraph, and that do not stand there. `quote` is the
 * quote in its parts, of which any may hold them; `paragraphs` are the canonical texts of those in which it
 * stands.
 */
export function strayWords(
  claim: ClaimFields,
  quote: readonly string[],
  paragraphs: readonly string[],
): readonly Words[] {
  const within = { quote: quote.map(normalize), paragraph: paragraphs };
  return partsOf(claim)
    .filter(isWords)
    .filter(({ kind, value }) => !within[kind].some((text) => text.includes(normalize(value))));
}

/** Reports the stray words of a claim: figure-outside-quote, cite-not-found, date-outside-text. */
export function findStrayWords(claim: ParsedClaim, paragraphs: readonly string[]): readonly Issue[] {
  const { value, positionOf } = claim.entry;
  const parts = quoteParts(value.quote);
  const where = { quote: `quote "${normalize(joinQuote(parts))}"`, paragraph: 'paragraph of the quote' };
  return strayWords(value, parts, paragraphs).map((words) => {
    const message = `The words "${words.value}" do not stand in the ${where[words.kind]}.`;
    return createIssue(words.code, claim.file, positionOf(words.path), message);
  });
}
