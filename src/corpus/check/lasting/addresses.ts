import type { Fragment } from '../../../anchor/index.ts';
import { createIssue, type Issue, type Position } from '../../../report/index.ts';
import { isUnspaced, type Range } from '../../../text/index.ts';
import {
  addressesOf,
  resolveAddresses,
  type AddressedArticle,
  type Resolution,
} from '../../link/addresses.ts';
import type { Claim } from '../../types.ts';

/**
 * Follows all addresses of a claim and reports, as address-disagreement, each that does not lead to the
 * words that the claim quotes. `position` tells where the quote stands in the claim’s file.
 */
export function findDisagreements(
  article: AddressedArticle,
  claim: Claim,
  position: () => Position | null,
): readonly Issue[] {
  return claim.places.flatMap((place) => {
    const words = (range: Range): string => article.flat.text.slice(range.start, range.end);
    const addresses = addressesOf(article, claim, place);
    if (isPartOfUnspacedWord(addresses.fragment, words)) return [];
    return resolveAddresses(article, addresses).flatMap(({ address, range }) => {
      if (range?.start === place.start && range.end === place.end) return [];
      const read = range === null ? 'leads to no one place' : `reads "${words(range)}"`;
      const message = `The addresses of the claim disagree: it quotes "${words(place)}", but its ${NAMES[address]} ${read}.`;
      return [createIssue('address-disagreement', claim.file, position(), message)];
    });
  });
}

const NAMES: Readonly<Record<Resolution['address'], string>> = {
  id: 'element id',
  paragraph: 'paragraph',
  quote: 'quotation with context',
  position: 'text position',
  fragment: 'text fragment',
};

/** In scripts without spaces only a dictionary knows where words end: a quote need not follow it. */
function isPartOfUnspacedWord(fragment: Fragment, words: (range: Range) => string): boolean {
  return (
    fragment.type === 'widened' && fragment.reason === 'inside-a-word' && isUnspaced(words(fragment.covers))
  );
}
