import {
  findAll,
  fragmentFor,
  locate,
  resolveFragment,
  selectorFor,
  type Fragment,
  type Place,
  type TextQuoteSelector,
} from '../../anchor/index.ts';
import { at, fromCodePoints, lazy, toCodePoints, type Range } from '../../text/index.ts';
import type { Article, Claim } from '../types.ts';

/** The part of an article that addresses are made of and read against. */
export type AddressedArticle = Pick<Article, 'lang' | 'flat' | 'paragraphs' | 'claims'>;

/**
 * The five addresses of a claim at one of its places: each leads to the same characters without the
 * others. They are worked out when they are first asked for.
 */
export interface Addresses {
  /** Id of the element at the claim’s first place; null at its other places, which have none. */
  readonly id: string | null;
  /** Id of the paragraph. */
  readonly paragraph: string;
  /** @see https://www.w3.org/TR/annotation-model/#text-quote-selector */
  readonly quote: TextQuoteSelector;
  /**
   * Unicode code points of the canonical text, `end` not included.
   * @see https://www.w3.org/TR/annotation-model/#text-position-selector
   */
  readonly position: Range;
  /** The address of the words in the text alone; `fragmentOf` gives the one for a page with more on it. */
  readonly fragment: Fragment;
}

/** The addresses of a claim at a place. */
export function addressesOf(article: AddressedArticle, claim: Claim, place: Place): Addresses {
  const { flat, paragraphs } = article;
  const quote = lazy(() => selectorFor(flat, place));
  const position = lazy(() => ({
    start: toCodePoints(flat.text, place.start),
    end: toCodePoints(flat.text, place.end),
  }));
  const fragment = lazy(() => fragmentOf(article, place, []));
  return {
    id: place.start === claim.places[0].start ? `c-${claim.id}` : null,
    paragraph: at(paragraphs, place.block).id,
    get quote() {
      return quote();
    },
    get position() {
      return position();
    },
    get fragment() {
      return fragment();
    },
  };
}

/**
 * The address of the words of a place on a page that shows the article and, between its blocks and around
 * them, other texts, `elsewhere`: the words looked for must not stand there.
 */
export function fragmentOf(
  { flat, lang }: AddressedArticle,
  place: Place,
  elsewhere: readonly string[],
): Fragment {
  return fragmentFor(flat, place, { language: lang, elsewhere, adjacent: false });
}

/** Where one address leads; null for nowhere, or for more than one place. */
export interface Resolution {
  readonly address: 'id' | 'paragraph' | 'quote' | 'position' | 'fragment';
  readonly range: Range | null;
}

/**
 * Follows each address by itself through the canonical text, as a stranger would. What is not meant to
 * lead to exactly the words is left out: a fragment that had to be widened because its paragraph repeats.
 */
export function resolveAddresses(article: AddressedArticle, addresses: Addresses): readonly Resolution[] {
  const { flat, lang } = article;
  const { id, quote, position, fragment } = addresses;
  const claim = article.claims.find((one) => `c-${one.id}` === id);
  const block = article.paragraphs.findIndex((paragraph) => paragraph.id === addresses.paragraph);
  const inParagraph = findAll(flat, { exact: quote.exact }).filter((place) => place.block === block);
  const found = locate(flat, quote);
  const resolution = (address: Resolution['address'], range: Range | undefined): Resolution => ({
    address,
    range: range === undefined ? null : { start: range.start, end: range.end },
  });
  const resolved = [
    // A quote that stands twice in its paragraph is marked twice: the paragraph cannot tell which.
    ...(inParagraph.length > 1 ? [] : [resolution('paragraph', inParagraph[0])]),
    ...(id === null ? [] : [resolution('id', claim?.places[0])]),
    resolution('quote', found.type === 'found' ? found.place : undefined),
    resolution('position', {
      start: fromCodePoints(flat.text, position.start),
      end: fromCodePoints(flat.text, position.end),
    }),
  ];
  if (fragment.type !== 'impossible' && !(fragment.type === 'widened' && fragment.reason === 'repeated')) {
    const [range, ...others] = resolveFragment(flat, fragment.directive, lang);
    const isMeant = others.length === 0 || fragment.type === 'first';
    resolved.push(resolution('fragment', isMeant ? range : undefined));
  }
  return resolved;
}
