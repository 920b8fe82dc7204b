import { contextText, findAll, inContext, nearestPassages, type Place } from '../../anchor/index.ts';
import { createIssue, type Issue } from '../../report/index.ts';
import { at, lastOf, normalize, type FlatText } from '../../text/index.ts';
import { findParts, readChoice } from '../quote.ts';
import type { ParsedClaim } from '../read/parse.ts';
import type { Path } from '../read/positions.ts';
import { didYouMean } from '../read/suggest.ts';
import type { Paragraph } from '../types.ts';

/** Where the quote of a claim stands, or why it stands nowhere. */
export type Placed =
  | { readonly type: 'placed'; readonly places: readonly [Place, ...Place[]] }
  | { readonly type: 'refused'; readonly issue: Issue };

/**
 * Finds the place of a claim’s quote, of each of its parts in the order of the text, or every place for
 * `paragraph: all`. `paragraphs` are those of the text, one a block. Refuses with quote-not-found,
 * quote-ambiguous, paragraph-unknown or bad-value.
 */
export function placeQuote(claim: ParsedClaim, flat: FlatText, paragraphs: readonly Paragraph[]): Placed {
  const { quote, paragraph } = claim.entry.value;
  const refuse = (code: Issue['code'], message: string, path: Path = ['quote']): Placed => ({
    type: 'refused',
    issue: createIssue(code, claim.file, claim.entry.positionOf(path), message),
  });
  const list = (places: readonly Place[]): string => places.map((one) => named(paragraphs, one)).join(', ');
  const ids = paragraphs.map((one) => one.id);
  const choice = readChoice(paragraph);
  if (choice.type === 'paragraph' && !ids.includes(choice.id)) {
    const hint = didYouMean(choice.id, ids) || ` It has ${at(ids, 0)} to ${lastOf(ids)}.`;
    const message = `The article has no paragraph \`${choice.id}\`.${hint}`;
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
    if (places.length === 0)
      return refuse('quote-not-found', `${what} does not stand in ${reason(i, part, everywhere)}`, path);
    if (places.length > 1 && choice.type !== 'all') {
      const behind = i > 0 ? ' behind the part before it' : '';
      return refuse(
        'quote-ambiguous',
        `${what} stands ${places.length} times${behind}: in ${list(places)}.`,
        path,
      );
    }
  }
  const [first, ...others] = parts.flatMap(({ places }) => places);
  if (first === undefined) throw new Error('A quote without parts was read');
  return { type: 'placed', places: [first, ...others] };

  function reason(i: number, part: string, everywhere: readonly Place[]): string {
    if (everywhere.length === 0) return `the article. ${whyNot(part, flat, paragraphs)}`;
    if (i > 0) return `the text behind the part before it, but before: in ${list(everywhere)}.`;
    const where =
      choice.type === 'paragraph' && choice.nth !== null ? ` a ${ordinalOf(choice.nth)} time` : '';
    return `\`${choice.type === 'paragraph' ? choice.id : ''}\`${where}, but it does in ${list(everywhere)}.`;
  }
}

function ordinalOf(n: number): string {
  return n === 2 ? 'second' : n === 3 ? 'third' : `${n}th`;
}

function named(paragraphs: readonly Paragraph[], place: Place): string {
  const { ordinal, id } = at(paragraphs, place.block);
  return `¶ ${ordinal} (\`${id}\`)`;
}

/** Why a part of a quote stands nowhere: what can be told of it, else what it resembles. */
function whyNot(part: string, flat: FlatText, paragraphs: readonly Paragraph[]): string {
  const invisible = findInvisible(part);
  if (invisible !== null && findAll(flat, { exact: withoutInvisible(part) }).length > 0)
    return `It holds an invisible character, ${invisible}; without it the words stand there. Type them again, or copy them from the article file.`;
  const pieces = part
    .split(/\s*(?:\[(?:…|\.{3})\]|\((?:…|\.{3})\)|…|\.{3})\s*/)
    .filter((piece) => piece !== '');
  if (pieces.length > 1 && pieces.every((piece) => findAll(flat, { exact: piece }).length > 0))
    return 'The words on each side of its ellipsis do: give them as a list, `quote: [ "…", "…" ]`, a part for each.';
  const cut = crossing(part, flat);
  if (cut !== null) {
    const [left, right] = cut;
    return `It runs over two paragraphs: give a list of two parts, ending in "${ending(left)}" and beginning with "${beginning(right)}".`;
  }
  const inArticle = sameButInvisible(part, flat);
  if (inArticle !== null)
    return `The article has an invisible character, ${inArticle}, within these words: copy them from the article file.`;
  return nearest(flat, part, paragraphs);
}

/** Characters that nobody sees and that yet make words differ: soft hyphens, joiners, marks of direction. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/gu;

function findInvisible(text: string): string | null {
  const code = text.match(INVISIBLE)?.[0].codePointAt(0);
  return code === undefined ? null : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** The invisible character within words of the text that a quote lacks; null where that is not the difference. */
function sameButInvisible(part: string, flat: FlatText): string | null {
  const seen = withoutInvisible(flat.text);
  if (seen === flat.text) return null;
  const bare = normalize(withoutInvisible(part));
  const start = seen.indexOf(bare);
  if (start === -1) return null;
  let raw = 0;
  let counted = 0;
  let from = -1;
  for (const character of flat.text) {
    if (counted === start && from === -1) from = raw;
    if (counted >= start + bare.length) break;
    if (withoutInvisible(character) !== '') counted += character.length;
    raw += character.length;
  }
  return findInvisible(flat.text.slice(from, raw));
}

/** The two halves of a quote that runs from one paragraph into the next; null for any other. */
function crossing(part: string, flat: FlatText): readonly [string, string] | null {
  const start = contextText(flat).indexOf(normalize(part));
  if (start === -1) return null;
  const text = normalize(part);
  const border = flat.blocks.find((block, i) => {
    const end = inContext({ block: i, start: block.start, end: block.end }).end;
    return end > start && end < start + text.length;
  });
  if (border === undefined) return null;
  const block = flat.blocks.indexOf(border);
  const length = inContext({ block, start: border.start, end: border.end }).end - start;
  return [text.slice(0, length), text.slice(length).trimStart()];
}

function beginning(text: string): string {
  return text.length <= 30 ? text : `${text.slice(0, 30).replace(/\s+\S*$/, '')} …`;
}

function ending(text: string): string {
  return text.length <= 30 ? text : `… ${text.slice(-30).replace(/^\S*\s+/, '')}`;
}

function nearest(flat: FlatText, quote: string, paragraphs: readonly Paragraph[]): string {
  const [best, next] = nearestPassages(flat, quote, 2);
  if (best === undefined) return 'Nothing in it resembles the quote.';
  const show = (passage: typeof best): string =>
    `${named(paragraphs, passage)}, ${Math.round(passage.score * 100)} %: "${passage.text}"`;
  return next === undefined || next.score < 0.7
    ? `Nearest passage: ${show(best)}.`
    : `Nearest passages: ${show(best)}; ${show(next)}.`;
}
