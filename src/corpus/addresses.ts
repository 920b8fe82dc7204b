import {
  selectorFor,
  findAll,
  fragmentFor,
  locate,
  resolveFragment,
  type Fragment,
  type Place,
  type TextQuoteSelector,
} from '../anchor/index.ts';
import { createIssue, type Issue, type Position } from '../report/index.ts';
import { flatten, fromCodePoints, isUnspaced, toCodePoints, type Range } from '../text/index.ts';
import { parseProse } from './read/markdown.ts';
import type { Article, Claim } from './types.ts';

/** The part of an article that addresses are made of and read against. */
export type AddressedArticle = Pick<
  Article,
  'title' | 'standfirst' | 'author' | 'lang' | 'flat' | 'paragraphs' | 'claims'
>;

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
  /** The address of the words on the page of the article. */
  readonly fragment: Fragment;
}

/** The addresses of a claim at a place. */
export function addressesOf(
  article: AddressedArticle,
  claim: Claim,
  place: Place,
  elsewhere: readonly string[] = textsBeside(article),
): Addresses {
  const { flat, paragraphs, lang } = article;
  const quote = lazy(() => selectorFor(flat, place));
  const position = lazy(() => ({
    start: toCodePoints(flat.text, place.start),
    end: toCodePoints(flat.text, place.end),
  }));
  const fragment = lazy(() => fragmentFor(flat, place, { language: lang, elsewhere, adjacent: false }));
  return {
    id: place.start === claim.places[0].start ? `c-${claim.id}` : null,
    paragraph: paragraphs[place.block]?.id ?? '',
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

/** What one address leads to; null for nothing, or for more than one place. */
export interface Reading {
  readonly address: 'id' | 'paragraph' | 'quote' | 'position' | 'fragment';
  readonly range: Range | null;
}

/**
 * Follows each address by itself through the canonical text, as a stranger would. What is not meant to
 * lead to exactly the words is left out: a fragment that had to be widened because its paragraph repeats.
 */
export function readAddresses(article: AddressedArticle, addresses: Addresses): readonly Reading[] {
  const { flat, lang } = article;
  const { id, quote, position, fragment } = addresses;
  const claim = article.claims.find((one) => `c-${one.id}` === id);
  const block = article.paragraphs.findIndex((paragraph) => paragraph.id === addresses.paragraph);
  const inParagraph = findAll(flat, { exact: quote.exact }).filter((place) => place.block === block);
  const found = locate(flat, quote);
  const reading = (address: Reading['address'], range: Range | undefined): Reading => ({
    address,
    range: range === undefined ? null : { start: range.start, end: range.end },
  });
  const readings = [
    // A quote that stands twice in its paragraph is marked twice: the paragraph cannot tell which.
    ...(inParagraph.length > 1 ? [] : [reading('paragraph', inParagraph[0])]),
    ...(id === null ? [] : [reading('id', claim?.places[0])]),
    reading('quote', found.type === 'found' ? found.place : undefined),
    reading('position', {
      start: fromCodePoints(flat.text, position.start),
      end: fromCodePoints(flat.text, position.end),
    }),
  ];
  if (fragment.type !== 'impossible' && !(fragment.type === 'widened' && fragment.reason === 'repeated')) {
    const [range, ...others] = resolveFragment(flat, fragment.directive, lang);
    readings.push(reading('fragment', others.length === 0 || fragment.type === 'first' ? range : undefined));
  }
  return readings;
}

/**
 * Follows all addresses of a claim and reports, as address-disagreement, each that does not lead to the
 * words that the claim quotes. `position` is where the quote stands in the claim’s file.
 */
export function checkAddresses(
  article: AddressedArticle,
  claim: Claim,
  position: Position | null,
): readonly Issue[] {
  return claim.places.flatMap((place) => {
    const words = (range: Range): string => article.flat.text.slice(range.start, range.end);
    const addresses = addressesOf(article, claim, place);
    if (isPartOfUnspacedWord(addresses.fragment, words)) return [];
    return readAddresses(article, addresses).flatMap(({ address, range }) => {
      if (range?.start === place.start && range.end === place.end) return [];
      const read = range === null ? 'leads to no one place' : `reads "${words(range)}"`;
      const message = `The addresses of the claim disagree: it quotes "${words(place)}", but its ${NAMES[address]} ${read}.`;
      return [createIssue('address-disagreement', claim.file, position, message)];
    });
  });
}

const NAMES: Readonly<Record<Reading['address'], string>> = {
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

/**
 * Texts that stand on the page of an article besides its own, as far as the article knows: what a text
 * fragment must not be led astray by. Title, byline and the notes.
 */
export function textsBeside(article: AddressedArticle): readonly string[] {
  let texts = beside.get(article);
  if (texts === undefined) {
    const { title, standfirst, author, claims } = article;
    texts = [title, standfirst, author.name, author.description, ...claims.flatMap(textsOfNote)].filter(
      (text) => text !== undefined,
    );
    beside.set(article, texts);
  }
  return texts;
}

const beside = new WeakMap<AddressedArticle, readonly string[]>();

function textsOfNote(claim: Claim): readonly string[] {
  const evidence = [...claim.supports, ...claim.undermines, ...claim.context];
  return [
    claim.claim,
    claim.reason,
    flatten(parseProse(claim.note, claim.file, 0).tree).text,
    ...claim.cites.map((cite) => cite.words),
    ...claim.dates.map((event) => event.words),
    ...claim.figures.flatMap((figure) => [figure.words, figure.measure]),
    ...evidence.flatMap(({ says, locator }) => [says, locator]),
  ].filter((text) => text !== undefined);
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
