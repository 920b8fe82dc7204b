import type { Place } from '../../../anchor/index.ts';
import { createIssue, type Issue } from '../../../report/index.ts';
import { at, lastOf, type FlatText } from '../../../text/index.ts';
import { exceeds, LIMITS } from '../../limits.ts';
import { choicesOf, findParts, readChoice } from '../../link/quote.ts';
import type { Parsed } from '../../read/parse/parsed.ts';
import type { ClaimFields } from '../../schemas/index.ts';
import type { Path } from '../../read/positions.ts';
import { didYouMean } from '../../read/suggest.ts';
import type { Paragraph } from '../../types.ts';
import { named, whyNotFound } from './why-not-found.ts';

/** Where the quote of a claim stands, or why it stands nowhere. */
export type Placed =
  | { readonly type: 'placed'; readonly places: readonly [Place, ...Place[]] }
  | { readonly type: 'refused'; readonly issue: Issue };

/** The most places that a message names. */
const MOST_SHOWN = 20;

/**
 * Finds the place of a claim’s quote, of each of its parts in the order of the text, or every place for
 * `paragraph: all`. `paragraphs` are those of the text, one a block. Refuses with quote-not-found,
 * too-much, quote-ambiguous, paragraph-unknown or bad-value.
 */
export function placeQuote(
  claim: Parsed<Pick<ClaimFields, 'quote' | 'paragraph'>>,
  flat: FlatText,
  paragraphs: readonly Paragraph[],
): Placed {
  const { quote, paragraph } = claim.entry.value;
  const ids = paragraphs.map((one) => one.id);
  const refuse = (
    code: Issue['code'],
    message: string | (() => string),
    path: Path = ['quote'],
    advice?: string,
  ): Placed => ({
    type: 'refused',
    issue: createIssue(code, claim.file, claim.entry.positionOf(path), message, advice),
  });
  const list = (shown: readonly string[]): string =>
    shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN).join(', ')} and more` : shown.join(', ');
  const inOrder = (places: readonly Place[]): string => list(places.map((one) => named(paragraphs, one)));
  /** Places of the first part, by what chooses them among all that it has. */
  const toChoose = (places: readonly Place[], everywhere: readonly Place[]): string => {
    const choices = choicesOf(everywhere, ids);
    return list(
      places.map(
        (one) => `¶ ${at(paragraphs, one.block).ordinal} (\`${at(choices, everywhere.indexOf(one))}\`)`,
      ),
    );
  };
  const choice = readChoice(paragraph);
  if (choice.type === 'paragraph' && !ids.includes(choice.id)) {
    const hint = (): string => didYouMean(choice.id, ids) || ` It has ${at(ids, 0)} to ${lastOf(ids)}.`;
    const message = (): string => `The article has no paragraph \`${choice.id}\`.${hint()}`;
    return refuse('paragraph-unknown', message, ['paragraph']);
  }
  const isList = typeof quote !== 'string';
  if (isList && choice.type === 'all')
    return refuse('bad-value', 'A quote of several parts stands at one place: `all` has no meaning for it.', [
      'paragraph',
    ]);
  const parts = findParts(flat, ids, quote, choice);
  for (const [i, { part, everywhere, places }] of parts.entries()) {
    const path = isList ? ['quote', i] : ['quote'];
    const what = isList ? `Part ${i + 1} of the quote` : 'The quote';
    if (everywhere.length > LIMITS.standings.most)
      return refuse('too-much', exceeds('standings', everywhere.length), path);
    if (places.length === 0)
      return refuse(
        'quote-not-found',
        () => `${what} does not stand in ${reason(i, part, everywhere)}`,
        path,
        i === 0 && everywhere.length > 0 ? 'Correct `paragraph:`, or the words.' : undefined,
      );
    if (places.length > LIMITS.places.most) return refuse('too-much', exceeds('places', places.length), path);
    if (places.length > 1 && choice.type !== 'all') {
      return i === 0
        ? refuse(
            'quote-ambiguous',
            () => `${what} stands ${places.length} times: in ${toChoose(places, everywhere)}.`,
            path,
          )
        : refuse(
            'quote-ambiguous',
            () => `${what} stands ${places.length} times behind the part before it: in ${inOrder(places)}.`,
            path,
            'Quote more words of this part: `paragraph:` chooses the place of the first part only.',
          );
    }
  }
  const [first, ...others] = parts.flatMap(({ places }) => places);
  if (first === undefined) throw new Error('A quote without parts was read');
  return { type: 'placed', places: [first, ...others] };

  function reason(i: number, part: string, everywhere: readonly Place[]): string {
    if (everywhere.length === 0) return `the article. ${whyNotFound(part, flat, paragraphs)}`;
    if (i > 0) return `the text behind the part before it, but before: in ${inOrder(everywhere)}.`;
    const where =
      choice.type === 'paragraph' && choice.nth !== null ? ` a ${ordinalOf(choice.nth)} time` : '';
    return `\`${choice.type === 'paragraph' ? choice.id : ''}\`${where}, but it does in ${toChoose(everywhere, everywhere)}.`;
  }
}

function ordinalOf(n: number): string {
  return n === 2 ? 'second' : n === 3 ? 'third' : `${n}th`;
}
