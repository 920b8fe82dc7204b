import { codePointAt } from './must.ts';

/** Text with the digits of every script as ASCII digits. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    // Unicode digits stand in runs of ten, from zero to nine.
    const point = codePointAt(digit, 0);
    let zero = point;
    while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(point - zero);
  });
}
