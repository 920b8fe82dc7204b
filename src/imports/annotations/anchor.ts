import { findAll, type Place } from '../../anchor/index.ts';
import type { Article } from '../../corpus/index.ts';
import {
  at,
  firstNotBelow,
  fromCodePoints,
  isGraphemeBoundary,
  remembered,
  type Range,
} from '../../text/index.ts';
import type { ReadQuote, ReadTarget } from './read.ts';

/** What became of a target. */
export type Anchored =
  /** The places of its parts, one a paragraph, with what its selectors disagree about. */
  | {
      readonly type: 'anchored';
      readonly places: readonly Place[];
      readonly disagreements: readonly string[];
    }
  | { readonly type: 'lost'; readonly reason: 'no-quote' | 'not-found' | 'ambiguous' | 'broken-text' };

/**
 * Where a target stands, by all of its selectors. The quote decides, and what disagrees with it is told; offsets
 * and paragraphs only choose among the places of the quote. Its white space may be another than that of the text,
 * as it is where a quote runs over line breaks.
 */
export function anchorTarget(article: Article, target: ReadTarget): Anchored {
  if (target.quotes.length === 0) return { type: 'lost', reason: 'no-quote' };
  if (
    target.quotes.some(
      ({ exact, prefix, suffix }) => ![exact, prefix, suffix].every((text) => text.isWellFormed()),
    )
  ) {
    return { type: 'lost', reason: 'broken-text' };
  }
  const squeezed = squeeze(article);
  const found = target.quotes.map((quote) => candidates(article, squeezed, quote));
  // Several quotes are one place said twice, or a contradiction that nobody can settle.
  const all = unique(found.flatMap(({ ranges }) => ranges));
  const agreed = all.filter((range) =>
    found.every(({ ranges }) => ranges.some((other) => same(range, other))),
  );
  const disagreements = new Set(found.flatMap((one) => one.disagreements));
  if (all.length === 0) return { type: 'lost', reason: 'not-found' };
  if (agreed.length === 0) return { type: 'lost', reason: 'ambiguous' };
  const chosen = choose(article, agreed, target);
  if (chosen === null) return { type: 'lost', reason: 'ambiguous' };
  for (const disagreement of disagreeing(article, chosen, target)) disagreements.add(disagreement);
  return { type: 'anchored', places: partsOf(article, chosen), disagreements: [...disagreements] };
}

interface Candidates {
  readonly ranges: readonly Range[];
  readonly disagreements: readonly string[];
}

/** The places of a quote with its context; without it where the quote alone is unique and its context does not fit. */
function candidates(article: Article, text: Squeezed, quote: ReadQuote): Candidates {
  const exact = inParagraphs(article, quote);
  const ranges = exact.length > 0 ? exact : squeezedPlaces(article, text, quote.exact);
  const disagreements =
    exact.length > 0 || ranges.length === 0 ? [] : ['its white space differs from that of the text'];
  if (ranges.length === 0) return { ranges, disagreements };
  const fitting = ranges.filter((range) => fits(text, range, quote));
  if (fitting.length > 0) return { ranges: fitting, disagreements };
  return ranges.length === 1
    ? { ranges, disagreements: [...disagreements, 'the words around it differ from those of the text'] }
    : { ranges, disagreements };
}

function inParagraphs({ flat }: Article, { exact }: ReadQuote): readonly Range[] {
  return findAll(flat, { exact }).map(({ start, end }) => ({ start, end }));
}

/** A text without its white space, and where each of its units stands in the text. */
interface Squeezed {
  readonly text: string;
  readonly offsets: readonly number[];
}

const squeeze = remembered(({ flat: { text } }: Article): Squeezed => {
  const offsets: number[] = [];
  let squeezed = '';
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text.charAt(i))) continue;
    offsets.push(i);
    squeezed += text.charAt(i);
  }
  return { text: squeezed, offsets };
});

function bare(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

function squeezedPlaces(article: Article, { text, offsets }: Squeezed, exact: string): readonly Range[] {
  const words = bare(exact);
  if (words === '') return [];
  const ranges: Range[] = [];
  for (let i = text.indexOf(words); i !== -1; i = text.indexOf(words, i + 1)) {
    const range = { start: at(offsets, i), end: at(offsets, i + words.length - 1) + 1 };
    const isWhole =
      isGraphemeBoundary(article.flat.text, range.start) && isGraphemeBoundary(article.flat.text, range.end);
    if (isWhole) ranges.push(range);
  }
  return ranges;
}

/** Whether the words around a range are those of a quote, but for white space, as far as both go. */
function fits({ text, offsets }: Squeezed, { start, end }: Range, { prefix, suffix }: ReadQuote): boolean {
  const before = bare(prefix);
  const after = bare(suffix);
  const from = firstNotBelow(offsets, (offset) => offset < start);
  const to = firstNotBelow(offsets, (offset) => offset < end);
  return text.slice(0, from).endsWith(before) && text.startsWith(after, to);
}

/** The one range among several that paragraph or offsets mean; null where they leave it open. */
function choose(article: Article, ranges: readonly Range[], target: ReadTarget): Range | null {
  const narrowed = [
    ranges,
    ranges.filter((range) => target.fragments.includes(paragraphAt(article, range.start))),
    ranges.filter((range) => isAt(article, range, target)),
  ];
  for (const some of narrowed) if (some.length === 1) return some[0] ?? null;
  const both = ranges.filter(
    (range) => narrowed[1]?.includes(range) === true && narrowed[2]?.includes(range) === true,
  );
  return both.length === 1 ? (both[0] ?? null) : null;
}

function disagreeing(article: Article, range: Range, target: ReadTarget): readonly string[] {
  const paragraph = paragraphAt(article, range.start);
  const known = target.fragments.filter((fragment) => article.paragraphs.some(({ id }) => id === fragment));
  return [
    ...(known.length > 0 && !known.includes(paragraph)
      ? [`it names paragraph ${known.join(', ')}, but its words stand in ${paragraph}`]
      : []),
    ...(target.positions.length > 0 && !isAt(article, range, target)
      ? ['its offsets lead elsewhere than its words']
      : []),
  ];
}

/** Whether offsets, in code points or in UTF-16 units of the canonical text, begin where a range does. */
function isAt({ flat }: Article, range: Range, { positions }: ReadTarget): boolean {
  return positions.some(
    ({ start }) => start === range.start || fromCodePoints(flat.text, start) === range.start,
  );
}

function paragraphAt({ flat, paragraphs }: Article, offset: number): string {
  return at(
    paragraphs,
    flat.blocks.findIndex(({ end }) => offset < end),
  ).id;
}

/** A range, paragraph by paragraph. */
function partsOf({ flat }: Article, range: Range): readonly Place[] {
  return flat.blocks.flatMap((block, index): Place[] => {
    const start = Math.max(block.start, range.start);
    const end = Math.min(block.end, range.end);
    return start < end ? [{ block: index, start, end }] : [];
  });
}

function unique(ranges: readonly Range[]): readonly Range[] {
  return ranges.filter((range, i) => ranges.findIndex((other) => same(range, other)) === i);
}

function same(one: Range, other: Range): boolean {
  return one.start === other.start && one.end === other.end;
}
