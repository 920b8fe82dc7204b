import type { WordChange } from '../diff.ts';
import type { MaterialChange } from '../material.ts';
import { compareMarks, compareWords, type Spelling } from './compare.ts';
import { putIn, sliceOf, type Quotation } from './quoted.ts';
import {
  passageOf,
  runsOf,
  type Piece,
  type QuotableText,
  type QuotedPassage,
  type Reader,
} from './reader.ts';

/** A part of a quotation and what stands in the text. */
export interface QuotedPart {
  /** The words as quoted. */
  readonly quoted: string;
  /** Where they stand; several places where a text repeats them. */
  readonly places: readonly [QuotedPassage, ...QuotedPassage[]];
  /**
   * What differs at most: marks, letter case and the notation of numbers; the spelling, British and American; single
   * letters of long words; words.
   */
  readonly differs: 'nothing' | 'marks' | 'spelling' | 'letters' | 'words';
  /** What differs: the text as it stands, then as it is quoted. Empty where nothing does. */
  readonly diff: readonly WordChange[];
  /** Of what differs, what can change the meaning: numbers, negations, modal verbs, names, in this order. */
  readonly changes: readonly MaterialChange[];
  /** The words that are spelled otherwise, where nothing else of the words differs. */
  readonly spellings: readonly Spelling[];
}

/** A whole quotation that stands word for word in some places. */
export function exactPart(
  quotation: Quotation,
  places: readonly [QuotedPassage, ...QuotedPassage[]],
  readers: readonly Reader[],
): QuotedPart {
  const quoted = sliceOf(quotation, 0, quotation.words.length);
  const [first] = places;
  const place = places.find((one) => inOneLine(one.text) === inOneLine(quoted)) ?? first;
  const source = readers.find((reader) => reader.source.id === place.id)?.source;
  if (source === undefined) throw new Error(`There is no text ${place.id}`);
  return { quoted, places, ...marksIn(source, place, quoted), ...AS_IT_STANDS };
}

/** A piece with all words that are told with it, beside what stands in the text. */
export function partOf(
  quotation: Quotation,
  { reader, found, told: { start, end } }: Piece,
  readers: readonly Reader[],
): QuotedPart {
  const { language, names } = reader.source;
  const { words } = quotation;
  const place = passageOf(reader, found.start, found.end);
  const text = reader.words().slice(found.start, found.end);
  const others = runsOf(text, reader.words())
    .filter((at) => at !== found.start)
    .map((at) => passageOf(reader, at, at + text.length));
  const places = [place, ...others].sort((a, b) => a.start - b.start) as [QuotedPassage, ...QuotedPassage[]];
  const quoted = sliceOf(quotation, start, end);
  const isSame =
    text.length === end - start &&
    text.every(({ fold }, i) => fold === words[start + i]?.fold) &&
    putIn(quotation, start, end).length === 0;
  if (isSame) return { quoted, places, ...marksIn(reader.source, place, quoted), ...AS_IT_STANDS };
  const options = { language, ...(names !== undefined && { names }) };
  const { diff, changes, spellings } = compareWords(
    inOneLine(withMarksOf(quoted, reader.source, place)),
    inOneLine(quoted),
    options,
    (word) => readers.some((one) => one.folded().includes(` ${word} `)),
  );
  const hasSlip = spellings?.some(({ how }) => how === 'letter') === true;
  return {
    quoted,
    places,
    differs: spellings === null ? 'words' : hasSlip ? 'letters' : 'spelling',
    diff,
    changes,
    spellings: spellings ?? [],
  };
}

/** Of words that stand as they are. */
const AS_IT_STANDS = { changes: [], spellings: [] } as const;

/** The words of the text between a piece and the next; null where that stands elsewhere. */
export function omittedBetween(piece: Piece, next: Piece | undefined): string | null {
  if (next?.reader !== piece.reader || next.found.start < piece.found.end) return null;
  const words = piece.reader.words();
  const [first, last] = [words[piece.found.end], words[next.found.start - 1]];
  if (first === undefined || last === undefined || first.start >= last.end) return '';
  return piece.reader.source.canonical.text.slice(first.start, last.end);
}

/** Where only marks and the like can differ: whether they do, and which. */
function marksIn(
  source: QuotableText,
  place: QuotedPassage,
  quoted: string,
): Pick<QuotedPart, 'differs' | 'diff'> {
  const [before, after] = [inOneLine(withMarksOf(quoted, source, place)), inOneLine(quoted)];
  return before === after
    ? { differs: 'nothing', diff: [] }
    : { differs: 'marks', diff: compareMarks(before, after, source.language) };
}

/** A passage with a mark before and behind it that a quotation has there too. */
function withMarksOf(quoted: string, { canonical: { text } }: QuotableText, place: QuotedPassage): string {
  const isMark = (sign: string | undefined): boolean => sign !== undefined && /[\p{P}\p{S}]/u.test(sign);
  const [first, last] = [quoted[0], quoted.at(-1)];
  const start = isMark(first) && text[place.start - 1] === first ? place.start - 1 : place.start;
  const end = isMark(last) && text[place.end] === last ? place.end + 1 : place.end;
  return text.slice(start, end);
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');
