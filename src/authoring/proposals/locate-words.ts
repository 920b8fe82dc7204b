import { findAll, type Place } from '../../anchor/index.ts';
import { choicesOf, findParts, readChoice, whyNotFound, type Paragraph } from '../../corpus/index.ts';
import { at, blockText, type FlatText } from '../../text/index.ts';

/** The text of an article with the ids of its paragraphs. */
export interface NamedText {
  readonly flat: FlatText;
  readonly paragraphs: readonly Paragraph[];
  /** Ids that claims of the article have, those of files that cannot be read among them. */
  readonly claimIds: ReadonlySet<string>;
}

/** A place of some words, as a claim would name it. */
export interface FoundPlace {
  /** Value for `paragraph`: `p2`, or `p2:2` for the second place in ¶ 2. */
  readonly paragraph: string;
  readonly ordinal: number;
  /** The words in square brackets, with some before and behind. */
  readonly around: string;
}

/** Where words stand; what is the matter where they stand nowhere. */
export interface FoundWords {
  readonly places: readonly FoundPlace[];
  readonly reason: string | null;
}

/** Whether the parts of a quote stand where a claim can say that they do. */
export type SettledQuote =
  | { readonly type: 'stands' }
  /** The choice of a paragraph has no meaning for this quote. */
  | { readonly type: 'wrong-choice'; readonly message: string }
  /** A part, counted from 0, stands nowhere, or at several places of which none is chosen. */
  | { readonly type: 'unsettled'; readonly part: number; readonly found: FoundWords };

/** Looks for words in a text. */
export function locateIn({ flat, paragraphs }: NamedText, wanted: string): FoundWords {
  const places = findAll(flat, { exact: wanted });
  if (places.length === 0) return { places: [], reason: whyNotFound(wanted, flat, paragraphs) };
  const choices = choicesOf(
    places,
    paragraphs.map(({ id }) => id),
  );
  return {
    places: places.map((place, i) => ({
      paragraph: at(choices, i),
      ordinal: at(paragraphs, place.block).ordinal,
      around: around(flat, place),
    })),
    reason: null,
  };
}

/** Whether the parts of a quote can be anchored, with the choice of a paragraph where one was made. */
export function settleQuote(
  text: NamedText,
  parts: readonly string[],
  given: string | undefined,
): SettledQuote {
  const ids = text.paragraphs.map(({ id }) => id);
  const choice = readChoice(given);
  if (choice.type === 'paragraph' && !ids.includes(choice.id))
    return { type: 'wrong-choice', message: `The article has no paragraph \`${choice.id}\`.` };
  if (choice.type === 'all' && parts.length > 1) {
    const message = 'A quote of several parts stands at one place: `all` has no meaning for it.';
    return { type: 'wrong-choice', message };
  }
  const placed = findParts(text.flat, ids, parts.length === 1 ? (parts[0] ?? '') : [...parts], choice);
  const part = placed.findIndex(
    ({ places }) => places.length === 0 || (places.length > 1 && choice.type !== 'all'),
  );
  if (part === -1) return { type: 'stands' };
  return { type: 'unsettled', part, found: locateIn(text, parts[part] ?? '') };
}

/**
 * The shortest words around a place that stand only once: widened by whole words, to the right and
 * to the left by turns. Null where its whole paragraph stands more than once.
 */
export function widenUntilUnique(flat: FlatText, place: Place): string | null {
  const text = blockText(flat, place.block);
  const from = at(flat.blocks, place.block).start;
  let [start, end] = [place.start - from, place.end - from];
  for (let toRight = true; start > 0 || end < text.length; toRight = !toRight) {
    if ((toRight && end < text.length) || start === 0) {
      const next = text.indexOf(' ', end + 1);
      end = next === -1 ? text.length : next;
    } else start = text.lastIndexOf(' ', start - 2) + 1;
    const words = text.slice(start, end);
    if (findAll(flat, { exact: words }).length === 1) return words;
  }
  return null;
}

function around(flat: FlatText, { block, start, end }: Place): string {
  const text = blockText(flat, block);
  const { start: from } = at(flat.blocks, block);
  const [left, right] = [start - from, end - from];
  const before = text.slice(Math.max(0, left - 40), left);
  const after = text.slice(right, right + 40);
  return `${left > 40 ? '…' : ''}${before}[${text.slice(left, right)}]${after}${right + 40 < text.length ? '…' : ''}`;
}
