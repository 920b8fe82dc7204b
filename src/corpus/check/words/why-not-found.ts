import { contextText, findAll, inContext, nearestPassages, type Place } from '../../../anchor/index.ts';
import { at, normalize, type FlatText } from '../../../text/index.ts';
import type { Paragraph } from '../../types.ts';

/**
 * Why a quote, or a part of one, stands nowhere: an invisible character, an ellipsis, the border of two
 * paragraphs; else what it resembles. In full sentences.
 */
export function whyNotFound(part: string, flat: FlatText, paragraphs: readonly Paragraph[]): string {
  if (part.length > MOST_EXPLAINED) return nearest(flat, part, paragraphs);
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

/** Of a longer quote only what it resembles is told, in UTF-16 units. */
const MOST_EXPLAINED = 4_000;

/** Characters that nobody sees and that yet make words differ: soft hyphens, joiners, marks of direction. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

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
  if (typed(best.text) === typed(normalize(quote)))
    return `Only its quotation marks or dashes are others than in ${named(paragraphs, best)}: "${best.text}".`;
  return next === undefined || next.score < 0.7
    ? `Nearest passage: ${show(best)}.`
    : `Nearest passages: ${show(best)}; ${show(next)}.`;
}

/** Words as a keyboard writes them: one kind of quotation mark, of apostrophe and of dash, and none around them. */
function typed(text: string): string {
  return text
    .replace(/[‘’‚‛´`ʼ]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s*\p{Pd}+\s*/gu, '-')
    .replace(/^["'-]+|["'-]+$/g, '');
}

/** A place as messages name it: `¶ 2 (`p2`)`. */
export function named(paragraphs: readonly Paragraph[], place: Place): string {
  const { ordinal, id } = at(paragraphs, place.block);
  return `¶ ${ordinal} (\`${id}\`)`;
}
