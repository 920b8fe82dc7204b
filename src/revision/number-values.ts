import { rememberedByName } from '../text/index.ts';

/** A number of a text as it is written, in digits or one word. Offsets are UTF-16 units. */
export interface WrittenNumber {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A number with what it is worth; what does not count, such as a date or `half`, is worth its own word. */
export interface ValuedNumber extends WrittenNumber {
  readonly value: string;
}

/** Words that count: the number of the first, the step from each to the next, and the words. */
const COUNTED: readonly (readonly [number, number, string])[] = [
  [0, 1, 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'],
  [16, 1, 'sixteen seventeen eighteen nineteen'],
  [20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'],
  [2, 1, 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'],
  [2, 1, 'deux trois quatre cinq six sept huit neuf dix onze douze'],
  [20, 1, 'vingt'],
  [2, 1, 'دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ'],
  [20, 10, 'بیس تیس چالیس پچاس ساٹھ ستر اسی نوے'],
];

const COUNTING: ReadonlyMap<string, number> = new Map(
  COUNTED.flatMap(([first, step, words]) =>
    words.split(' ').map((word, i) => [word, first + step * i] as const),
  ),
);

/** Words that multiply the number before them. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ...['hundred', 'cent', 'cents', 'سو', 'مئة', 'مائة'].map((word) => [word, 100] as const),
  ...['thousand', 'mille', 'ہزار', 'ألف', 'آلاف'].map((word) => [word, 1e3] as const),
  ...['lakh', 'لاکھ'].map((word) => [word, 1e5] as const),
  ...['million', 'millions', 'millionen', 'مليون', 'ملايين'].map((word) => [word, 1e6] as const),
  ...['crore', 'کروڑ'].map((word) => [word, 1e7] as const),
  ...['billion', 'milliard', 'milliards', 'milliarde', 'milliarden', 'ارب', 'مليار', 'مليارات'].map(
    (word) => [word, 1e9] as const,
  ),
  ['trillion', 1e12],
]);

/**
 * What written numbers are worth, so that another notation is no other number: `1,200` and `1200`, `twenty-one` and
 * `21`, `2 million` and `2,000,000`. Words that make one number are put together. They are given in the order of `text`.
 */
export function valued(
  text: string,
  written: readonly WrittenNumber[],
  language: string,
): readonly ValuedNumber[] {
  const found: (WrittenNumber & { value: number | null })[] = [];
  for (const number of written.map((one) => withOne(text, one))) {
    const last = found.at(-1);
    const scale = SCALES.get(number.word);
    const value = scale ?? countOf(number.word) ?? readDigits(number.word, language);
    const isBeside = last !== undefined && /^[\s-]*$/.test(text.slice(last.end, number.start));
    const sum = isBeside && last.value !== null ? together(last.value, last.word, value, scale) : null;
    if (last !== undefined && sum !== null) {
      const joined = `${last.word}${text.slice(last.end, number.start)}${number.word}`;
      found[found.length - 1] = { word: joined, start: last.start, end: number.end, value: sum };
    } else found.push({ ...number, value });
  }
  return found.map((one) => ({
    ...one,
    // "Millions" are no number of them.
    value: one.value === null || SCALES.has(one.word) ? one.word : String(Number(one.value.toPrecision(15))),
  }));
}

/** A number of tens with the one behind it, which alone is no number: `twenty-one`. */
function withOne(text: string, { word, start, end }: WrittenNumber): WrittenNumber {
  const isTens = (COUNTING.get(word) ?? 0) % 10 === 0 && /^-one(?!\p{L})/iu.test(text.slice(end));
  return COUNTING.has(word) && isTens ? { word: `${word}-one`, start, end: end + 4 } : { word, start, end };
}

function countOf(word: string): number | undefined {
  const [tens = '', one] = word.split('-');
  const value = COUNTING.get(tens);
  return value === undefined ? undefined : value + (one === undefined ? 0 : 1);
}

/** Two numbers beside each other as one; null where they are two. */
function together(
  before: number,
  word: string,
  value: number | null,
  scale: number | undefined,
): number | null {
  if (value === null) return null;
  if (scale !== undefined) return before > 0 && before < scale ? before * scale : null;
  const isTens = COUNTING.has(word) && before >= 20 && before % 10 === 0;
  return isTens && value > 0 && value < 10 && Number.isInteger(value) ? before + value : null;
}

/** The value of ASCII digits as the language separates them; null for what is no plain number. */
function readDigits(word: string, language: string): number | null {
  const { group, decimal } = separatorsOf(language);
  if (/^\d+$/.test(word)) return Number(word);
  const sign = /^\d{1,3}([.,٬’'\u00A0\u202F])\d{3}(?!\d)/.exec(word)?.[1] ?? '';
  const isGrouped = sign === group || !/[.,]/.test(sign) || word.split(sign).length > 2;
  const whole = isGrouped && sign !== '' ? word.replaceAll(sign, '') : word;
  const match = /^(\d+)(?:([.,٫])(\d+))?$/.exec(whole);
  if (match === null) return null;
  const [, units = '', point, decimals] = match;
  if (point === undefined) return Number(units);
  // A point of another language is one where no thousands can be meant.
  return point === decimal || point === '٫' || decimals?.length !== 3 ? Number(`${units}.${decimals}`) : null;
}

const separatorsOf = rememberedByName((language) => {
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1234567.5);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { group: sign('group'), decimal: sign('decimal') };
});
