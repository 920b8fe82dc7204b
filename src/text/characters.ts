import { codePointAt } from './must.ts';

/** A control character and where it stands, in UTF-16 units. */
export interface ControlCharacter {
  readonly index: number;
  /** Such as `U+0007`. */
  readonly name: string;
}

/**
 * The first control character of a text (general category Cc but for tab and line breaks) or lone
 * surrogate. No format that leaves the site can hold them all, and a C1 character is mostly a letter
 * that lost its encoding.
 */
export function findControlCharacter(text: string): ControlCharacter | null {
  const match = /[[\p{Cc}\p{Cs}]--[\t\n\r]]/v.exec(text);
  if (match === null) return null;
  const code = codePointAt(match[0], 0);
  return { index: match.index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}

/**
 * Where a text has more combining marks in a row than a number of them, in UTF-16 units; null where it does not.
 * To put marks in their order takes the square of their number.
 */
export function findMarksBeyond(text: string, most: number): number | null {
  let pattern = patterns.get(most);
  if (pattern === undefined) {
    pattern = new RegExp(`\\p{M}{${most + 1}}`, 'u');
    patterns.set(most, pattern);
  }
  return pattern.exec(text)?.index ?? null;
}

const patterns = new Map<number, RegExp>();
