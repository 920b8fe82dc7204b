import { en, type Words } from './en.ts';

export type { Words } from './en.ts';

const CATALOGUES: Readonly<Record<string, Words>> = { en };

/** The interface words for a language tag; English where there is no catalogue. */
export function wordsFor(language: string): Words {
  return CATALOGUES[language.split('-')[0] ?? 'en'] ?? en;
}

/** Writing direction of a language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ps|sd|ug|ur|yi|dv|ckb)\b/.test(language) ? 'rtl' : 'ltr';
}
