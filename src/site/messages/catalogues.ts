import { en, type Words } from './en.ts';
import { ur } from './ur.ts';

export type { Words } from './en.ts';

/** The catalogues by primary language subtag. Another language is a file beside them and a line here. */
export const CATALOGUES: Readonly<Record<string, Words>> = { en, ur };

/** The interface words for a language tag; English where there is no catalogue. */
export function wordsFor(language: string): Words {
  return CATALOGUES[subtag(language)] ?? en;
}

/** Whether there is a catalogue for a language tag. */
export function hasWords(language: string): boolean {
  return Object.hasOwn(CATALOGUES, subtag(language));
}

/** Writing direction of a language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ps|sd|ug|ur|yi|dv|ckb)\b/.test(language) ? 'rtl' : 'ltr';
}

function subtag(language: string): string {
  return language.split('-')[0] ?? '';
}
