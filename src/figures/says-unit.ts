import { asciiDigits } from '../text/index.ts';
import { isMoney, signsOf } from './currencies.ts';
import { readNumbers } from './read-numbers.ts';
import type { Unit } from './units.ts';

/** How languages say percent; the signs stand in all of them. */
const PERCENT: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    en: /\bper ?cent(?:age)?\b|\bpct\b|\bpercentage points?\b/i,
    de: /\bProzent|\bv\. ?H\./i,
    fr: /pour ?cent/i,
    es: /por ?cien/i,
    it: /per ?cento/i,
    pt: /por ?cento/i,
    nl: /procent/i,
    ur: /فی ?صد|پرسنٹ/,
    fa: /درصد|فیصد/,
    ar: /بالمئة|بالمائة|في المئة|في المائة/,
  }),
);

/**
 * Whether the words of a figure say its unit: percent and money stand in them by sign or by word; counts,
 * people and dates need none. Shares ("two thirds") are percent. True where the language is not known.
 */
export function saysUnit(words: string, unit: Unit, language: string): boolean {
  if (isMoney(unit)) {
    const { before, after } = signsOf(unit, language);
    return new RegExp(`${before}|${after}`, 'iu').test(words);
  }
  if (unit !== 'percent' || /[%٪％‰]/.test(words)) return true;
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  const said = PERCENT.get(primary);
  if (said === undefined || said.test(words)) return true;
  const bare = readNumbers(asciiDigits(words), 'count', language).length;
  return readNumbers(asciiDigits(words), 'percent', language).length > bare;
}
