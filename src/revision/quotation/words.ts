import { asciiDigits, isUnspaced, tokenize, type Range } from '../../text/index.ts';

/** A word as quotations are compared: offsets are UTF-16 units of the text that it stands in. */
export interface QuotedWord extends Range {
  /** The word without what people, keyboards and scanners change in it. */
  readonly fold: string;
}

/** The words of a text; of one that is written without spaces its characters. Marks do not count. */
export function quotedWords(text: string, language: string): readonly QuotedWord[] {
  return tokenize(text, language).flatMap(
    ({ text: word, start, end, word: isWord }): readonly QuotedWord[] => {
      if (!isWord) return [];
      if (!isUnspaced(word)) {
        const fold = foldWord(word);
        return fold === '' ? [] : [{ fold, start, end }];
      }
      let at = start;
      return Array.from(word, (character) => {
        const from = at;
        at += character.length;
        return { fold: foldWord(character), start: from, end: at };
      });
    },
  );
}

/**
 * A word without letter case, compatibility forms (ligatures, wide letters), invisible characters, vowel signs
 * that Arabic and Hebrew may leave out, and digits and letters of other keyboards for the same script.
 */
export function foldWord(word: string): string {
  return asciiDigits(word.normalize('NFKC').toLowerCase())
    .replace(/\p{Default_Ignorable_Code_Point}|\u0640/gu, '')
    .replace(/[\p{Script=Inherited}\p{Script=Hebrew}]/gu, (sign) =>
      /\p{M}/u.test(sign) && !/[\u0300-\u036F]/.test(sign) ? '' : sign,
    )
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u064A\u0649]/g, '\u06CC')
    .replace(/\u0643/g, '\u06A9')
    .replace(/[\u0647\u06D5]/g, '\u06C1')
    .replace(/^'+|'+$/g, '');
}

/** A text in which phrases of folded words are looked for: words with one space around each. */
export function foldedText(text: string): string {
  const spaced = foldWord(text).replace(UNSPACED, ' $& ');
  return ` ${spaced.replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ').trim()} `;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Letters of the parts that a word is divided into, at least. */
const SHORTEST_PART = 3;

/**
 * The words of a quotation, each that stands in none of some folded texts as the two words that one of them writes it
 * as: `counterterrorism` as `counter-terrorism`. Words that stand nowhere so stay as they are.
 */
export function divideLike(words: readonly QuotedWord[], folded: readonly string[]): readonly QuotedWord[] {
  const stands = (phrase: string): boolean => folded.some((text) => text.includes(` ${phrase} `));
  return words.flatMap((word): readonly QuotedWord[] => {
    const { fold, start, end } = word;
    // Where folding changed the length nobody knows which letter stands where.
    if (fold.length < 2 * SHORTEST_PART || fold.length !== end - start || stands(fold)) return [word];
    for (let at = SHORTEST_PART; at <= fold.length - SHORTEST_PART; at++) {
      const [first, second] = [fold.slice(0, at), fold.slice(at)];
      if (!stands(`${first} ${second}`)) continue;
      return [
        { fold: first, start, end: start + at },
        { fold: second, start: start + at, end },
      ];
    }
    return [word];
  });
}

/** A quotation without what is no part of the words: markup, what a line break parted, brackets of editors. */
export function cleanQuotation(pasted: string): string {
  return pasted
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&(amp|quot|apos|#39|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/(\p{L})[-\u2010\u00AD][ \t]*\r?\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\[(\p{L}+)\]/gu, '$1')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\p{Cc}_]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  lt: '<',
  gt: '>',
};

/** Where a quotation says itself that words are left out: offsets behind each such mark. */
export function omissions(quotation: string): readonly number[] {
  return [...quotation.matchAll(/[[(]?\s*(?:…|\.{3,}|\.\s\.\s\.)\s*[\])]?|\[\s*\]/g)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
}
