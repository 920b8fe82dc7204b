import { at, isUnspaced, sentences, type Range } from '../../text/index.ts';
import { inOrder, isStrong, stemOf, weightOf } from './align.ts';
import type { Piece, Reader } from './reader.ts';
import type { QuotedWord } from './words.ts';

/** The longest quotation that is looked for in one sentence as a whole, in words. */
const LONGEST_IN_SENTENCE = 60;

/** Words of a quotation in one sentence of a text, however much of it is left out between them. */
export function inOneSentence(words: readonly QuotedWord[], readers: readonly Reader[]): Piece | null {
  if (words.length < 4 || words.length > LONGEST_IN_SENTENCE) return null;
  const whole = words.reduce((sum, word) => sum + weightOf(word), 0);
  let best: { readonly piece: Piece; readonly weight: number } | null = null;
  for (const reader of readers) {
    for (const range of sentencesOf(reader)) {
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
      best = { piece: { reader, quoted: { start: 0, end: words.length }, found }, weight };
    }
  }
  return best?.piece ?? null;
}

/** The sentences of a text as ranges of its words. */
function sentencesOf(reader: Reader): readonly Range[] {
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
