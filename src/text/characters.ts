import { codePointAt } from './must.ts';

/** A sign of direction that is left open, or that closes nothing. */
export interface OpenDirection {
  /** In UTF-16 units. */
  readonly index: number;
  /** Such as `U+202E`. */
  readonly name: string;
  /** Whether it opens what nothing closes; else it closes what nothing opens. */
  readonly opens: boolean;
}

/**
 * The first override, embedding or isolate of direction that no sign of its kind closes in the same text, or the
 * first such sign that closes none; null where all of them go together one in another. What is left open turns
 * around whatever is shown behind the text.
 * @see https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
 */
export function findOpenDirection(text: string): OpenDirection | null {
  const open: { readonly index: number; readonly sign: string; readonly closing: string }[] = [];
  const found = (index: number, sign: string, opens: boolean): OpenDirection => ({
    index,
    name: nameOf(sign),
    opens,
  });
  for (const { 0: sign, index } of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (sign !== POP_DIRECTION && sign !== POP_ISOLATE) {
      open.push({ index, sign, closing: sign < '\u2066' ? POP_DIRECTION : POP_ISOLATE });
      continue;
    }
    const last = open.pop();
    if (last === undefined) return found(index, sign, false);
    if (last.closing !== sign) return found(last.index, last.sign, true);
  }
  const [first] = open;
  return first === undefined ? null : found(first.index, first.sign, true);
}

const [POP_DIRECTION, POP_ISOLATE] = ['\u202C', '\u2069'] as const;

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
  return { index: match.index, name: nameOf(match[0]) };
}

function nameOf(sign: string): string {
  return `U+${codePointAt(sign, 0).toString(16).toUpperCase().padStart(4, '0')}`;
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
