import { at, isUnspaced, sentences, type Range } from '../../text/index.ts';
import { alignWords, inOrder, isStrong, stemOf, weightIn, weightOf, type Alignment } from './align.ts';
import type { Joints } from './quoted.ts';
import { passageOf, type Piece, type QuotedPassage, type Reader } from './reader.ts';
import type { QuotedWord } from './words.ts';

/** So many texts are compared word by word; which, is told by the phrases and words that they share. */
const MOST_TEXTS = 6;

/** The most parts of one quotation. */
const MOST_PARTS = 12;

/** Words of the text between two parts that are more than an alteration. */
const OMISSION = 5;

/**
 * What it costs a quotation to go on at another place of the text, where a sentence begins and where none does: as much
 * as three words that stand there, or four. Dearer, words are taken for others that stand near; cheaper, an altered end
 * of a sentence is looked for elsewhere.
 */
const JUMP = { sentence: 2.4, word: 4 } as const;

/** So many words at the beginning of a sentence may stand nowhere, where it is altered. */
const ALTERED = 3;

/** The parts of a quotation that stand somewhere: the best first, then what is left on either side of it. */
export function findPieces(
  words: readonly QuotedWord[],
  readers: readonly Reader[],
  joints: Joints,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const find = (start: number, end: number): void => {
    if (pieces.length >= MOST_PARTS || end - start < 2) return;
    const part = words.slice(start, end);
    const best = bestOf(part, readers, (word) => jumpTo(start + word));
    if (best === null || !isAnchored(best.alignment, part, sentencesOf(best.alignment, start, end))) return;
    const cut = piecesOf(best, start, joints.breaks);
    pieces.push(...cut);
    const [first, last] = [cut[0], cut.at(-1)];
    if (first === undefined || last === undefined) return;
    find(start, first.quoted.start);
    find(last.quoted.end, end);
  };
  const jumpTo = (word: number): number =>
    [...joints.starts].some((start) => start <= word && word <= start + ALTERED) ? JUMP.sentence : JUMP.word;
  const sentencesOf = ({ pairs }: Alignment, start: number, end: number): Sentences | null => {
    const isAll = start === 0 && end === words.length;
    const [first, last] = [start + (pairs[0]?.quoted ?? 0), start + (pairs.at(-1)?.quoted ?? 0)];
    const from = isAll ? 0 : Math.max(0, ...[...joints.starts].filter((one) => one <= first));
    const to = isAll ? end : Math.min(words.length, ...[...joints.starts].filter((one) => one > last));
    return from < start || to > end ? null : { start: from - start, end: to - start, isAll };
  };
  find(0, words.length);
  return pieces.sort((a, b) => a.quoted.start - b.quoted.start);
}

/** The sentences of a quotation that an alignment is in, as a range of the words that it is of. */
interface Sentences extends Range {
  /** Whether they are the quotation. */
  readonly isAll: boolean;
}

/** The text with the best alignment of some words. `jumps` is as in `alignWords`. */
function bestOf(
  words: readonly QuotedWord[],
  readers: readonly Reader[],
  jumps: (word: number) => number = () => JUMP.word,
): { readonly reader: Reader; readonly alignment: Alignment } | null {
  let best: { reader: Reader; alignment: Alignment } | null = null;
  for (const reader of likely(words, readers)) {
    const alignment = alignWords(words, reader.words(), jumps);
    if (alignment !== null && alignment.score > (best?.alignment.score ?? 0)) best = { reader, alignment };
  }
  return best;
}

/** The texts that share most with some words: phrases of three words first, then words, the rarer the more. */
export function likely(words: readonly QuotedWord[], readers: readonly Reader[]): readonly Reader[] {
  if (readers.length <= MOST_TEXTS) return readers;
  const folds = words.map(({ fold }) => fold);
  const phrases = new Set(
    folds.slice(2).map((third, i) => ` ${folds[i] ?? ''} ${folds[i + 1] ?? ''} ${third} `),
  );
  const single = [...new Set(folds)].filter((fold) => fold.length > 3).map((fold) => ` ${fold} `);
  const scores = new Array<number>(readers.length).fill(0);
  const count = (needle: string, worth: number): void => {
    const having = readers.flatMap((reader, i) => (reader.folded().includes(needle) ? [i] : []));
    const gain = worth * Math.log(1 + readers.length / Math.max(1, having.length));
    for (const i of having) scores[i] = (scores[i] ?? 0) + gain;
  };
  for (const phrase of phrases) count(phrase, 3);
  for (const word of single.slice(0, 40)) count(word, 1);
  return readers
    .map((reader, i) => ({ reader, score: scores[i] ?? 0, i }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .slice(0, MOST_TEXTS)
    .map(({ reader }) => reader);
}

/**
 * Whether words that correspond are more than chance: enough of them, close together, and of a part that is
 * looked for beside others, more; of whole sentences less. Of `npm run bench -- quotations` "invented" rests on it.
 */
function isAnchored(
  { score, pairs }: Alignment,
  words: readonly QuotedWord[],
  sentence: Sentences | null,
): boolean {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return false;
  const span = last.quoted - first.quoted + 1;
  const spanned = weightIn(words, { start: first.quoted, end: last.quoted + 1 });
  const dense = pairs.length / span >= 0.6 && score / spanned >= 0.4;
  if (!dense) return false;
  const run = longestRun(pairs);
  // A word of a script without spaces is two of the characters that are compared.
  const size = isUnspaced(at(words, first.quoted).fold) ? 2 : 1;
  if (sentence !== null && run >= 2 && score >= 0.55 * weightIn(words, sentence)) {
    if (pairs.length >= (sentence.isAll ? 4 : 4 * size)) return true;
  }
  return (run >= 4 * size && score >= 2.4) || (pairs.length >= 6 * size && run >= 3 * size && score >= 3.5);
}

function longestRun(pairs: Alignment['pairs']): number {
  let run = 0;
  let best = 0;
  pairs.forEach(({ quoted, found }, i) => {
    const before = pairs[i - 1];
    run = before?.quoted === quoted - 1 && before.found === found - 1 ? run + 1 : 1;
    best = Math.max(best, run);
  });
  return best;
}

/** An alignment cut where the quotation leaves out words of the text, or says that it does. */
function piecesOf(
  { reader, alignment: { pairs } }: { readonly reader: Reader; readonly alignment: Alignment },
  offset: number,
  breaks: ReadonlySet<number>,
): readonly Piece[] {
  const pieces: { quoted: { start: number; end: number }; found: { start: number; end: number } }[] = [];
  for (const { quoted, found } of pairs) {
    const at = offset + quoted;
    const last = pieces.at(-1);
    const lacks = last === undefined ? 0 : found - last.found.end - (at - last.quoted.end);
    const isSaid = last !== undefined && [...breaks].some((one) => one > last.quoted.end - 1 && one <= at);
    if (last === undefined || lacks >= OMISSION || (isSaid && lacks > 0))
      pieces.push({ quoted: { start: at, end: at + 1 }, found: { start: found, end: found + 1 } });
    else {
      last.quoted.end = at + 1;
      last.found.end = found + 1;
    }
  }
  // A word or two behind a gap are chance, unless the quotation says that it leaves something out.
  return pieces
    .filter(({ quoted }) => pieces.length === 1 || quoted.end - quoted.start >= 2 || breaks.has(quoted.start))
    .map((piece) => ({ reader, ...piece, told: piece.quoted }));
}

/** Pieces of one text that follow each other with hardly a word between are one. */
export function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const gap = last?.reader === piece.reader ? piece.found.start - last.found.end : -1;
    if (last !== undefined && gap === 0)
      joined[joined.length - 1] = {
        reader: last.reader,
        quoted: { start: last.quoted.start, end: piece.quoted.end },
        found: { start: last.found.start, end: piece.found.end },
        told: { start: last.told.start, end: piece.told.end },
      };
    else joined.push(piece);
  }
  return joined;
}

/** The passage that shares most with some words, in their order; null where fewer than two stand together anywhere. */
export function nearestOf(words: readonly QuotedWord[], readers: readonly Reader[]): QuotedPassage | null {
  const best = bestOf(words, readers);
  const [first, last] = [best?.alignment.pairs[0], best?.alignment.pairs.at(-1)];
  if (best === null || first === undefined || last === undefined || best.alignment.pairs.length < 2)
    return null;
  return passageOf(best.reader, first.found, last.found + 1);
}

/** The longest quotation that is looked for in one sentence as a whole, in words. */
const LONGEST_IN_SENTENCE = 60;

/** Words of a quotation in one sentence of a text, however much of it is left out between them. */
export function inOneSentence(words: readonly QuotedWord[], readers: readonly Reader[]): Piece | null {
  if (words.length < 4 || words.length > LONGEST_IN_SENTENCE) return null;
  const all = { start: 0, end: words.length };
  const whole = weightIn(words, all);
  let best: { readonly piece: Piece; readonly weight: number } | null = null;
  for (const reader of readers) {
    for (const range of sentenceRanges(reader)) {
      const sentence = reader.words().slice(range.start, range.end);
      const folds = new Set(sentence.map(({ fold }) => stemOf(fold)));
      const common = words.filter(({ fold }) => folds.has(stemOf(fold)));
      const shared = common.reduce((sum, word) => sum + weightOf(word), 0);
      if (shared < 0.6 * whole) continue;
      const { weight, pairs } = inOrder(words, sentence);
      const [first, last] = [pairs[0], pairs.at(-1)];
      if (first === undefined || last === undefined || weight <= (best?.weight ?? 0)) continue;
      const isAll = shared >= 0.9 * whole;
      const size = isUnspaced(at(words, first.quoted).fold) ? 2 : 1;
      const strong = pairs.filter(({ quoted }) => isStrong(words[quoted])).length;
      const isSome = size === 2 || strong > 1 || pairs.length === words.length;
      if (!isSome || pairs.length < Math.min(4 * size, words.length - 1)) continue;
      if (weight < (isAll ? 0.6 : 0.7) * whole) continue;
      const found = { start: range.start + first.found, end: range.start + last.found + 1 };
      best = { piece: { reader, quoted: all, told: all, found }, weight };
    }
  }
  return best?.piece ?? null;
}

/** The sentences of a text as ranges of its words. */
function sentenceRanges(reader: Reader): readonly Range[] {
  const { canonical, language } = reader.source;
  const words = reader.words();
  const ranges: Range[] = [];
  let start = 0;
  for (const block of canonical.blocks) {
    for (const { end } of sentences(canonical.text.slice(block.start, block.end), language)) {
      let next = start;
      while ((words[next]?.start ?? Infinity) < block.start + end) next++;
      if (next > start) ranges.push({ start, end: next });
      start = next;
    }
  }
  return ranges;
}
