import { asciiDigits, isUnspaced, tokenize, type Range } from '../../text/index.ts';

/** A word as quotations are compared: offsets are UTF-16 units of the text that it stands in. */
export interface QuotedWord extends Range {
  /** The word without what people, keyboards and scanners change in it. */
  readonly fold: string;
  /** Whether it has capital letters only, as an abbreviation. */
  readonly isName?: true;
}

/**
 * The words of a text; of one that is written without spaces its characters. Marks do not count, but for the sign of
 * percent, which is the word.
 */
export function quotedWords(text: string, language: string): readonly QuotedWord[] {
  const words: QuotedWord[] = [];
  for (const { text: word, start, end, word: isWord } of tokenize(text, language)) {
    if (isWord && isUnspaced(word)) {
      let at = start;
      for (const character of word) {
        words.push({ fold: foldWord(character), start: at, end: at + character.length });
        at += character.length;
      }
      continue;
    }
    const fold = isWord || PERCENT.test(word) ? foldWord(word) : '';
    const last = words.at(-1);
    if (last !== undefined && PERCENT_IN_TWO.test(`${last.fold} ${fold}`))
      words[words.length - 1] = { fold: '%', start: last.start, end };
    else if (fold !== '') {
      const isName = /^\p{Lu}{2,}(?:['’]s?)?$/u.test(word);
      words.push({ fold: PERCENT.test(fold) ? '%' : fold, start, end, ...(isName && { isName }) });
    }
  }
  return words;
}

/** What says percent, as a word or a sign, folded. */
const PERCENT = /^(?:[%\u066A\uFE6A\uFF05]|percent|pct|prozent|فیصد|प्रतिशत|процент(?:а|ов)?)$/u;

/** The same where it is two words. */
const PERCENT_IN_TWO = /^(?:(?:per|pour) cent|فی صد|فی (?:المئة|المائة|المئۃ))$/u;

/**
 * A word without letter case, compatibility forms (ligatures, wide letters), invisible characters, vowel signs
 * that Arabic and Hebrew may leave out, digits and letters of other keyboards for the same script, and separators of
 * thousands.
 */
export function foldWord(word: string): string {
  return foldSeparators(asciiDigits(word))
    .normalize('NFKC')
    .toLowerCase()
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

/**
 * Numbers without separators of thousands and with a point before their decimals, where it can be told without the
 * language which is which: `1,200` and `1.200,5`, but of `1.200` it cannot.
 */
function foldSeparators(text: string): string {
  return text.replace(NUMBER, (number) => {
    const [whole, decimals, ...more] = number.split(/[.,٫](?=\d+$)/);
    const groups = /^\d{1,3}(?:([.,٬’'\u00A0\u202F])\d{3})(?:\1\d{3})*$/;
    if (whole === undefined || more.length > 0) return number;
    const separator = groups.exec(number)?.[1];
    if (separator !== undefined && (separator !== '.' || number.split('.').length > 2))
      return number.replaceAll(separator, '');
    if (decimals === undefined || !(/^\d+$/.test(whole) || groups.test(whole))) return number;
    return `${whole.replace(/\D/g, '')}.${decimals}`;
  });
}

const NUMBER = /(?<![\p{L}\p{N}.,:/-])\d+(?:[.,٫٬’'\u00A0\u202F]\d+)+(?![\p{L}\p{N}:/-])/gu;

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
 * as: `counterterrorism` as `counter-terrorism`, `1200` as `1 200`. Words that stand nowhere so stay as they are.
 */
export function divideLike(words: readonly QuotedWord[], folded: readonly string[]): readonly QuotedWord[] {
  const stands = (phrase: string): boolean => folded.some((text) => text.includes(` ${phrase} `));
  return words.flatMap((word): readonly QuotedWord[] => {
    const { fold, start, end } = word;
    const groups = /^\d{4,}$/.test(fold) && fold.length === end - start ? fold.split(/(?=(?:\d{3})+$)/) : [];
    if (groups.length > 1 && !stands(fold) && stands(groups.join(' '))) {
      let at = start;
      return groups.map((group) => ({ fold: group, start: at, end: (at += group.length) }));
    }
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

/**
 * The words of a quotation, two that stand in none of some folded texts beside each other, but as one word, as that:
 * `can not` as `cannot`, `1 200` as `1200`.
 */
export function joinLike(words: readonly QuotedWord[], folded: readonly string[]): readonly QuotedWord[] {
  const stands = (phrase: string): boolean => folded.some((text) => text.includes(` ${phrase} `));
  const joined: QuotedWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const both = `${last?.fold ?? ''}${word.fold}`;
    if (
      last !== undefined &&
      !isUnspaced(both) &&
      /^(?:\p{L}{5,}|\d{4,})$/u.test(both) &&
      stands(both) &&
      !stands(`${last.fold} ${word.fold}`)
    )
      joined[joined.length - 1] = { fold: both, start: last.start, end: word.end };
    else joined.push(word);
  }
  return joined;
}

/** Words that somebody who quotes puts between brackets, in UTF-16 units of the quotation, brackets included. */
export interface Insertion extends Range {
  /** As they are looked for in a folded text, with one space around each. */
  readonly phrase: string;
  /** Whether they say that the words stand so. */
  readonly isSic: boolean;
}

/** What stands between brackets in a quotation. */
export function insertions(quotation: string): readonly Insertion[] {
  return [...quotation.matchAll(/[([]([^()[\]]*\p{L}[^()[\]]*)[)\]]/gu)].map(
    ({ index, 0: whole, 1: inside = '' }) => ({
      start: index,
      end: index + whole.length,
      phrase: foldedText(inside),
      isSic: /^\s*sic\s*!?\s*$/iu.test(inside),
    }),
  );
}

/** A quotation without what is no part of the words: markup, what a line break parted, brackets of editors. */
export function cleanQuotation(pasted: string): string {
  return pasted
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&(amp|quot|apos|#39|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/(\p{L})[-\u2010\u00AD][ \t]*\r?\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\[(?!sic\])(\p{L}+|[.,;:!?])\]/giu, '$1')
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

/** What ends a sentence. */
export const SENTENCE_END = /[.!?؟。！？۔।]/u;

/** What ends a sentence or a part of one. */
export const CLAUSE_END = /[,;:.!?—–()"“”«»…،؛۔؟।。，、；：！？]/u;
