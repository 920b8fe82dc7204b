const ONES = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
]; // prettier-ignore
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth',
}; // prettier-ignore

/**
 * What a number is also called: `21` twenty one, `21st` twenty first and 21, `279.8` 280. English words
 * for whole numbers below a hundred; empty for what is no number.
 */
export function numberNames(text: string): readonly string[] {
  const match = /^(\d[\d,]*)(?:\.(\d+))?(st|nd|rd|th)?$/.exec(text);
  if (match === null) return [];
  const whole = Number((match[1] ?? '').replaceAll(',', ''));
  if (match[2] !== undefined) return [String(Math.round(Number(`${whole}.${match[2]}`)))];
  const ordinal = match[3] !== undefined;
  return [...(ordinal ? [String(whole)] : []), ...(whole < 100 ? [spell(whole, ordinal)] : [])];
}

function spell(number: number, ordinal: boolean): string {
  const ones = number < 20 ? ONES[number] : number % 10 === 0 ? undefined : ONES[number % 10];
  const tens = number < 20 ? undefined : TENS[Math.floor(number / 10)];
  const words = [tens, ones].filter((word) => word !== undefined);
  if (ordinal) words[words.length - 1] = toOrdinal(words.at(-1) ?? '');
  return words.join('-');
}

function toOrdinal(word: string): string {
  return ORDINALS[word] ?? `${word.replace(/y$/, 'ie')}th`;
}
