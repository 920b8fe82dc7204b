import { isStrong, stemOf } from './align.ts';
import { SENTENCE_END } from './edges.ts';
import { blockAt, type Piece, type Reader } from './reader.ts';
import type { QuotedWord } from './words.ts';

/** So many more words beside a piece are looked at than the quotation has of its own. */
const MORE = 4;

/**
 * Pieces with the words of the text beside them that the quotation has inside of them: what changed places with the
 * word at an edge stands on its other side in the text. They stop at the end of a sentence, and at the next piece.
 */
export function withMoved(pieces: readonly Piece[], words: readonly QuotedWord[]): readonly Piece[] {
  return pieces.map((piece, i) => {
    const { reader, quoted, found } = piece;
    const own = ownWords(words.slice(quoted.start, quoted.end), reader.words().slice(found.start, found.end));
    const others = pieces.filter((one, j) => j !== i && one.reader === reader).map((one) => one.found);
    const isFree = (index: number): boolean =>
      !others.some(({ start, end }) => index >= start && index < end);
    const after = reach(reader, found.end - 1, 1, own, isFree);
    const before = reach(reader, found.start, -1, own, isFree);
    return { ...piece, found: { start: found.start - before, end: found.end + after } };
  });
}

/** How often a quotation has words oftener than the text. */
function ownWords(quoted: readonly QuotedWord[], text: readonly QuotedWord[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = ({ fold }: QuotedWord, n: number): void => {
    const stem = stemOf(fold);
    counts.set(stem, (counts.get(stem) ?? 0) + n);
  };
  for (const word of quoted) add(word, 1);
  for (const word of text) add(word, -1);
  for (const [stem, n] of counts) if (n <= 0) counts.delete(stem);
  return counts;
}

/**
 * How many words of the text beside an edge the quotation has as its own, up to the last one of meaning: more of them
 * than of others. These are taken out of what is its own.
 */
function reach(
  reader: Reader,
  edge: number,
  step: 1 | -1,
  own: Map<string, number>,
  isFree: (index: number) => boolean,
): number {
  const words = reader.words();
  const { text } = reader.source.canonical;
  const block = blockAt(reader, words[edge]?.start ?? 0);
  const most = [...own.values()].reduce((sum, n) => sum + n, 0);
  if (most === 0) return 0;
  const left = new Map(own);
  const taken: string[] = [];
  let best = { count: 0, gain: 0, taken: 0 };
  let gain = 0;
  for (let k = 1; k <= most + MORE; k++) {
    const index = edge + step * k;
    const [word, last] = [words[index], words[index - step]];
    if (word === undefined || last === undefined || !isFree(index)) break;
    const gap = step === 1 ? text.slice(last.end, word.start) : text.slice(word.end, last.start);
    if (SENTENCE_END.test(gap) || blockAt(reader, word.start) !== block) break;
    const stem = stemOf(word.fold);
    const n = left.get(stem) ?? 0;
    gain += n > 0 ? 1 : -1;
    if (n === 0) continue;
    left.set(stem, n - 1);
    taken.push(stem);
    const tells = isStrong(word) || /\d/.test(word.fold);
    if (tells && gain > best.gain) best = { count: k, gain, taken: taken.length };
  }
  for (const stem of taken.slice(0, best.taken)) own.set(stem, (own.get(stem) ?? 0) - 1);
  return best.count;
}
