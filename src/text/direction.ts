import { rememberedByName } from './remembered.ts';

/** Writing direction of a language, by its BCP 47 tag. Throws a `RangeError` on what is no tag. */
export const directionOf: (language: string) => 'ltr' | 'rtl' = rememberedByName((language) => {
  const locale: Locale = new Intl.Locale(language);
  const info = locale.getTextInfo?.() ?? locale.textInfo;
  if (info !== undefined) return info.direction === 'rtl' ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.has(locale.maximize().script ?? '') ? 'rtl' : 'ltr';
});

/** The direction of a text’s first letter; null where it has none. @see https://www.unicode.org/reports/tr9/#P2 */
export function directionIn(text: string): 'ltr' | 'rtl' | null {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return LETTER_FROM_RIGHT.test(letter) ? 'rtl' : 'ltr';
}

/** Whether a text has a letter of a direction. */
export function hasLettersOf(direction: 'ltr' | 'rtl', text: string): boolean {
  return (direction === 'rtl' ? LETTER_FROM_RIGHT : LETTER_FROM_LEFT).test(text);
}

const LETTER_FROM_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const LETTER_FROM_LEFT =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;

/** Runtimes that have not yet what the standard has give the same as a property, or not at all. */
interface Locale extends Omit<Intl.Locale, 'getTextInfo'> {
  readonly getTextInfo?: () => Intl.TextInfo;
  readonly textInfo?: Intl.TextInfo;
}

/** Scripts in use that are written from right to left, by ISO 15924 code. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);
