import { asciiDigits } from '../../../../text/index.ts';

/**
 * A text without case, compatibility variants, joiners, and the marks that writers of its script leave out
 * as they like: accents of Latin, Greek and Cyrillic, vowel points of Arabic and Hebrew. Letters that
 * keyboards of Urdu, Persian and Arabic write as different code points are one, digits are ASCII digits.
 */
export function fold(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text.toLowerCase();
  return asciiDigits(
    text
      .replace(/[¼½¾]/g, (part) => FRACTIONS[part] ?? part)
      .normalize('NFKD')
      .replace(OPTIONAL_MARKS, '$1')
      .replace(/\p{Cf}|\u0640|\u034F/gu, '')
      .toLowerCase()
      // Of a capital I with a dot a mark is left.
      .replace(/i\u0307/g, 'i')
      .replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter),
  ).normalize('NFC');
}

const FRACTIONS: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' };

/** Marks after letters of scripts that are read without them; those of other scripts are vowels. */
const OPTIONAL_MARKS =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

const LETTERS: Readonly<Record<string, string>> = {
  // Arabic and Persian for Urdu: yeh, alef maksura, kaf, heh, teh marbuta, alef wasla.
  ي: 'ی', ى: 'ی', ې: 'ی', ك: 'ک', ڪ: 'ک', ه: 'ہ', ە: 'ہ', ة: 'ہ', ۃ: 'ہ', ۀ: 'ہ', ۂ: 'ہ', ٱ: 'ا',
  // Latin letters that are no letter with a mark.
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ħ: 'h', ŋ: 'ng', ə: 'e', ʻ: "'", ʼ: "'", ʿ: "'", ʾ: "'",
  ς: 'σ',
}; // prettier-ignore

const OTHER_LETTERS = new RegExp(Object.keys(LETTERS).join('|'), 'gu');
