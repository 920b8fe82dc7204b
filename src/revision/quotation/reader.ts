import { at, firstNotBelow, type CanonicalText, type Range } from '../../text/index.ts';
import { foldedText, quotedWords, type QuotedWord } from './words.ts';

/** A text that words may be ascribed to. */
export interface QuotableText {
  /** Names it in the answer. */
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  readonly canonical: CanonicalText;
  /** Names to watch for besides those that capital letters show. */
  readonly names?: readonly string[];
}

/** Words of a text. Offsets are UTF-16 units of its canonical text; a passage may reach over several blocks. */
export interface QuotedPassage {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of the block that it begins in. */
  readonly block: number;
}

/** A text with what is read of it when it is needed. */
export interface Reader {
  readonly source: QuotableText;
  readonly folded: () => string;
  readonly words: () => readonly QuotedWord[];
}

/** Words of a quotation, from one index to another, that stand in a text. */
export interface Piece {
  readonly reader: Reader;
  readonly quoted: Range;
  readonly found: Range;
  /** The words that are told with it: its own, and those beside them that stand nowhere. */
  readonly told: Range;
}

/** Reads a text for quotations, each part of it when it is first asked for. */
export function createReader(source: QuotableText): Reader {
  let folded: string | undefined;
  let words: readonly QuotedWord[] | undefined;
  return {
    source,
    folded: () => (folded ??= foldedText(source.canonical.text)),
    words: () => (words ??= quotedWords(source.canonical.text, source.language)),
  };
}

/** Every place where the words stand as they are, whatever the marks between them. */
export function placesOf(words: readonly QuotedWord[], readers: readonly Reader[]): readonly QuotedPassage[] {
  const phrase = ` ${words.map(({ fold }) => fold).join(' ')} `;
  return readers.flatMap((reader) => {
    const folded = reader.folded();
    if (!folded.includes(phrase) && words.length > 1 && !mayDiffer(phrase, folded)) return [];
    return runsOf(words, reader.words()).map((start) => passageOf(reader, start, start + words.length));
  });
}

/** Whether words may be divided otherwise by the folded text than by the language’s own rules. */
function mayDiffer(phrase: string, folded: string): boolean {
  const first = phrase.slice(1, phrase.indexOf(' ', 1));
  return (
    /[^\p{L}\p{M}\p{N}]/u.test(phrase.replaceAll(' ', '')) &&
    folded.includes(first.split(/[^\p{L}\p{M}\p{N}]/u)[0] ?? '')
  );
}

/** Indices of a text’s words where some words stand one behind the other. */
export function runsOf(words: readonly QuotedWord[], text: readonly QuotedWord[]): readonly number[] {
  const starts: number[] = [];
  const [first] = words;
  for (let at = 0; at + words.length <= text.length; at++) {
    if (text[at]?.fold !== first?.fold) continue;
    if (words.every(({ fold }, i) => text[at + i]?.fold === fold)) starts.push(at);
  }
  return starts;
}

/** The passage from one word to another, which is not part of it. */
export function passageOf(reader: Reader, from: number, to: number): QuotedPassage {
  const { id, canonical } = reader.source;
  const words = reader.words();
  const { start } = at(words, from);
  const { end } = at(words, to - 1);
  return { id, start, end, text: canonical.text.slice(start, end), block: blockAt(reader, start) };
}

/** Index of the block that a place of the text is in. */
export function blockAt({ source: { canonical } }: Reader, offset: number): number {
  return Math.max(0, firstNotBelow(canonical.blocks, ({ start }) => start <= offset) - 1);
}
