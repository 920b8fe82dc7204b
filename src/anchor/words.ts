import { firstNotBelow, remembered, tokenize, type CanonicalText, type Range } from '../text/index.ts';

/** The words of a canonical text. Ranges asked about lie inside one block. */
export interface Words {
  /** The word within which an offset lies; null where it lies at the edge of one, or beside words. */
  readonly wordAround: (offset: number) => Range | null;
  /** How many words lie within a range, from their first letter to their last. */
  readonly count: (range: Range) => number;
  /** The first and the last of them, `most` of each. */
  readonly ends: (range: Range, most: number) => Ends;
}

/** The first and the last of some words, each in the order of the text; of few words they are the same. */
export interface Ends {
  readonly count: number;
  readonly first: readonly Range[];
  readonly last: readonly Range[];
}

/** The words of a text in a language. A block is read when it is first asked about, once for all. */
export function wordsOf(canonical: CanonicalText, language: string): Words {
  const byLanguage = wordsByLanguage(canonical);
  let words = byLanguage.get(language);
  if (words === undefined) {
    words = createWords(canonical, language);
    byLanguage.set(language, words);
  }
  return words;
}

const wordsByLanguage = remembered<CanonicalText, Map<string, Words>>(() => new Map());

function createWords({ text, blocks }: CanonicalText, language: string): Words {
  const byBlock = new Map<number, readonly Range[]>();
  const inBlock = (offset: number): readonly Range[] => {
    const index = firstNotBelow(blocks, (block) => block.end < offset);
    const block = blocks[index];
    if (block === undefined) return [];
    let words = byBlock.get(index);
    if (words === undefined) {
      words = tokenize(text.slice(block.start, block.end), language).flatMap(({ start, end, word }) =>
        word ? [{ start: block.start + start, end: block.start + end }] : [],
      );
      byBlock.set(index, words);
    }
    return words;
  };
  const within = (range: Range): { words: readonly Range[]; from: number; to: number } => {
    const words = inBlock(range.end);
    const from = firstNotBelow(words, (word) => word.start < range.start);
    return {
      words,
      from,
      to: Math.max(
        from,
        firstNotBelow(words, (word) => word.end <= range.end),
      ),
    };
  };
  return {
    wordAround: (offset) => {
      const words = inBlock(offset);
      const word = words[firstNotBelow(words, (one) => one.end <= offset)];
      return word !== undefined && word.start < offset ? word : null;
    },
    count: (range) => {
      const { from, to } = within(range);
      return to - from;
    },
    ends: (range, most) => {
      const { words, from, to } = within(range);
      return {
        count: to - from,
        first: words.slice(from, Math.min(to, from + most)),
        last: words.slice(Math.max(from, to - most), to),
      };
    },
  };
}
