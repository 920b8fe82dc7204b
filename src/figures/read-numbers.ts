import { escapePattern, rememberedByName } from '../text/index.ts';
import { isMoney, signsOf, type CurrencySigns } from './currencies.ts';
import type { Hedge, StatedNumber, Unit } from './units.ts';

/** Every number of a unit in a text whose digits are ASCII. Ordinals and other currencies are none. */
export function readNumbers(text: string, unit: Unit, language: string): readonly StatedNumber[] {
  const english = /^en\b/i.test(language);
  const plain = plainSeparators(text, language);
  const found = [...plain.matchAll(PHRASE)].flatMap((match) => {
    if (!english && !/^\d/.test(match[0])) return [];
    const evaluated = evaluate(match[0].toLowerCase());
    return evaluated === null
      ? []
      : [{ start: match.index, end: match.index + match[0].length, ...evaluated }];
  });
  const patterns = patternsOf(unit, language);
  const marked = found.map((one) => ({ ...one, mark: markOf(plain, one, unit, patterns) }));
  const readings = marked.flatMap((one, i): readonly StatedNumber[] => {
    const previous = marked[i - 1];
    const next = marked[i + 1];
    if (previous !== undefined && isRange(plain, previous, one, patterns)) return [];
    const range = next !== undefined && isRange(plain, one, next, patterns);
    const mark = range ? (one.mark ?? next.mark) : one.mark;
    if (mark === 'other' || (mark !== null && mark !== unit)) return [];
    if (range) {
      const low = one.tail === 1 ? one.value * next.tail : one.value;
      return [{ ...stated(low, 'between', low, next.value, english), exact: false }];
    }
    return [bound(one, english ? hedgeOf(plain, one, patterns) : 'exactly', english)];
  });
  return unit === 'percent' && english ? [...readings, ...readShares(plain)] : readings;
}

function readShares(text: string): readonly StatedNumber[] {
  const patterns = patternsOf('percent', 'en');
  return SHARES.flatMap(([pattern, value, exact]) =>
    [...text.matchAll(pattern)].map((match) => {
      const place = { start: match.index, end: match.index + match[0].length };
      return { ...bound({ value, step: 1 }, hedgeOf(text, place, patterns), true), exact };
    }),
  );
}

/** The value of a phrase in lower case, or null when its words make no number (`six seven`). */
function evaluate(phrase: string): Pick<Found, 'value' | 'step' | 'tail'> | null {
  const half = /\s+and\s+a\s+half/.test(phrase);
  const parts = phrase.replace(/\s+and\s+a\s+half/, ' ').split(/(?:[\s-]|\band\b)+|(?<=\d)(?=[kmbt])/u);
  let total = 0;
  let current: number | null = null;
  let step = 1;
  let tail = 1;
  for (const part of parts) {
    const times = SCALES[part];
    const word = CARDINALS[part];
    if (part === '' || part === 'a' || part === 'an') continue;
    if (part === 'half') {
      current = 0.5;
      step = 0.5;
    } else if (times !== undefined) {
      current = (current ?? 1) * times;
      step *= times;
      tail *= times;
      if (times >= 1000) {
        total += current;
        current = null;
      }
    } else {
      const value: number = word ?? Number(part);
      const free =
        current === null || (value < 10 ? current % 10 === 0 && current % 100 !== 10 : current % 100 === 0);
      if (!free) return null;
      current = (current ?? 0) + value;
      step = word === undefined ? 10 ** -(part.split('.')[1]?.length ?? 0) : 1;
      tail = 1;
    }
  }
  const value = total + (current ?? 0) + (half ? tail / 2 : 0);
  return { value: Number(value.toPrecision(15)), step: half ? step / 2 : step, tail };
}

function bound({ value, step }: Pick<Found, 'value' | 'step'>, hedge: Hedge, whole: boolean): StatedNumber {
  switch (hedge) {
    case 'exactly':
    case 'between':
      return stated(value, hedge, value - step / 2, value + step / 2, whole);
    case 'about': {
      // In `about 2,000` only the 2 is meant to be exact.
      let rough = step;
      while (value !== 0 && Number.isInteger(value / (rough * 10))) rough *= 10;
      return stated(value, hedge, value - rough / 2, value + rough / 2, whole);
    }
    case 'at-least':
    case 'more-than':
      return stated(value, hedge, value, Number.POSITIVE_INFINITY, whole);
    case 'at-most':
    case 'less-than':
      return stated(value, hedge, Number.NEGATIVE_INFINITY, value, whole);
  }
}

function stated(value: number, hedge: Hedge, low: number, high: number, whole: boolean): StatedNumber {
  return { type: 'number', value, low, high, hedge, exact: true, whole };
}

/** What says before a number, and behind it, what it counts. */
interface Beside {
  readonly before: RegExp;
  readonly behind: RegExp;
}

/** What stands around numbers of a unit. */
interface Patterns {
  /** Money before and behind a number; null where the unit is none. */
  readonly money: Beside | null;
  /** The sign at the end of what stands before a number. */
  readonly sign: RegExp;
  /** The beginning of a change, and of a range in two words. */
  readonly from: RegExp;
  readonly between: RegExp;
  /** What joins the ends of a range, and of one in two words. */
  readonly to: RegExp;
  readonly and: RegExp;
}

function patternsOf(unit: Unit, language: string): Patterns {
  return patternsIn(`${unit} ${language}`);
}

const patternsIn = rememberedByName((key): Patterns => {
  const [unit = '', language = ''] = key.split(' ');
  // A price is told from a count by its sign, mostly that of dollars.
  const signs = signsOf(isMoney(unit) ? unit : 'dollars', language);
  const sign = String.raw`(?:${signs.before}\s*)?`;
  return {
    money: isMoney(unit) ? beside(signs) : null,
    sign: new RegExp(`${sign}$`, 'iu'),
    from: new RegExp(String.raw`\bfrom\s+${sign}$`, 'iu'),
    between: new RegExp(String.raw`\bbetween\s+${sign}$`, 'iu'),
    to: new RegExp(String.raw`^\s*(?:%|percent|per cent)?\s*(?:to|[-–—])\s*${sign}$`, 'iu'),
    and: new RegExp(String.raw`^\s*and\s+${sign}$`, 'iu'),
  };
});

function beside({ before, after }: CurrencySigns): Beside {
  return {
    before: new RegExp(String.raw`${before}\s*$`, 'iu'),
    // A sign before a digit is that of the next number.
    behind: new RegExp(String.raw`^\s*(?!${before}\s*\d)${after}`, 'iu'),
  };
}

const dollars = beside(signsOf('dollars', 'en'));

/** The unit said beside a number; `other` for what is no figure: an ordinal, another currency. */
function markOf(
  text: string,
  { start, end }: Pick<Found, 'start' | 'end'>,
  unit: Unit,
  { money }: Patterns,
): Unit | 'other' | null {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (/^\s*(?:%|٪|percent\b|per cent\b|pct\b|percentage points?\b)/iu.test(after)) return 'percent';
  if (money !== null && (money.before.test(before) || money.behind.test(after))) return unit;
  if (dollars.before.test(before) || dollars.behind.test(after)) return 'other';
  return /\p{Sc}\s*$/u.test(before) || /^\s*\p{Sc}/u.test(after) ? 'other' : null;
}

function hedgeOf(text: string, { start, end }: Pick<Found, 'start' | 'end'>, { sign }: Patterns): Hedge {
  const after = text.slice(end).replace(/^\s*(?:%|percent|per cent)/iu, '');
  if (/^[\s-]*(?:or (?:more|above)\b|plus\b|\+)/iu.test(after)) return 'at-least';
  if (/^\s*or (?:fewer|less)\b/iu.test(after)) return 'at-most';
  if (/^\s*or so\b/iu.test(after)) return 'about';
  const before = text
    .slice(0, start)
    .replace(sign, '')
    .replace(/\b(?:a|the|total|of)\s+$/giu, '')
    .trimEnd();
  return HEDGES.find(([pattern]) => pattern.test(before))?.[1] ?? 'exactly';
}

function isRange(text: string, one: Found, next: Found, { from, between, to, and }: Patterns): boolean {
  const inside = text.slice(one.end, next.start);
  const before = text.slice(0, one.start);
  const low = one.tail === 1 ? one.value * next.tail : one.value;
  if (low >= next.value || from.test(before)) return false;
  return to.test(inside) || (and.test(inside) && between.test(before));
}

const CARDINALS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i) => [word, (i + 2) * 10] as const),
]);

const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  score: 20,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

/** Verbs and fractions that stand for a percentage. */
const SHARES: readonly (readonly [RegExp, number, boolean])[] = [
  [/\bdoubl(?:ed|ing)\b/giu, 100, true],
  [/\b(?:tripl|trebl)(?:ed|ing)\b/giu, 200, true],
  [/\bquadrupl(?:ed|ing)\b/giu, 300, true],
  [/\b(?:a|one)[\s-]quarter\b/giu, 25, false],
  [/\b(?:a|one)[\s-]third\b/giu, 100 / 3, false],
  [/\bhalf\b(?!\s+an?\b)/giu, 50, false],
  [/\btwo[\s-]thirds\b/giu, 200 / 3, false],
  [/\bthree[\s-]quarters\b/giu, 75, false],
];

const HEDGES: readonly (readonly [RegExp, Hedge])[] = [
  [/(?:at least|no (?:fewer|less) than|not less than|a minimum of|≥)$/iu, 'at-least'],
  [/(?:no more than|not more than|at most|up to|a maximum of|≤)$/iu, 'at-most'],
  [/(?:more than|over|above|upwards? of|exceed(?:s|ed|ing)|in excess of|>)$/iu, 'more-than'],
  [/(?:fewer than|less than|under|below|<)$/iu, 'less-than'],
  [
    /(?:about|around|some|roughly|approximately|nearly|almost|close to|circa|(?:an )?estimated|~|≈)$/iu,
    'about',
  ],
];

const cardinal = Object.keys(CARDINALS).join('|');
const scale = Object.keys(SCALES)
  .filter((word) => word.length > 2)
  .join('|');
const numeral = String.raw`\d+(?:\.\d+)?(?:(?:k|m|bn|tn)(?![\p{L}\d]))?`;
const counted = String.raw`(?:${numeral}|(?:${cardinal})(?:[\s-]+(?:${cardinal})(?![\p{L}]))*)`;
const PHRASE = new RegExp(
  String.raw`(?<![\p{L}\d./]|\p{L}-)(?:` +
    [
      String.raw`half\s+an?(?:\s+(?:${scale})(?!\p{L}))+`,
      String.raw`an?(?:\s+(?:${scale})(?!\p{L}))+`,
      String.raw`${counted}\s+and\s+a\s+half(?:\s+(?:${scale})(?!\p{L}))*`,
      String.raw`${counted}(?:[\s-]+(?:${scale})(?!\p{L})(?:\s+${counted}|\s+and\s+${counted}(?!\s+(?:${scale})))?)*`,
    ].join('|') +
    String.raw`)(?![\p{L}\d]|[./]\d)`,
  'giu',
);

/** A number phrase at its place in the text, in UTF-16 units. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What one unit of the last digit stands for. */
  readonly step: number;
  /** The scale word at its end, which `5 to 7 million` shares. */
  readonly tail: number;
}

/** Group separators left out, decimal separators as a point, by the language. */
function plainSeparators(text: string, language: string): string {
  const { grouped, decimal } = separatorsOf(language);
  return text.replace(grouped, (number) => number.replace(/\D/g, '')).replace(decimal, '.');
}

/** Patterns of a language: numbers in groups, and what parts decimals. */
interface Separators {
  readonly grouped: RegExp;
  readonly decimal: RegExp;
}

const separatorsOf = rememberedByName((language): Separators => {
  const parts = new Intl.NumberFormat([language, 'en'], { numberingSystem: 'latn' }).formatToParts(1234567.8);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  // The canonical text has a plain space where French prints a narrow one.
  const space = /\s/u.test(of('group')) ? ' ' : '';
  const groups = `[${escapePattern(of('group'))}${space}\u00A0\u2009\u202F٬]`;
  const grouped = new RegExp(String.raw`(?<![\d.,])\d{1,3}(?:${groups}\d{2,3})*${groups}\d{3}(?!\d)`, 'gu');
  const decimal = new RegExp(String.raw`(?<=\d)[${escapePattern(of('decimal'))}٫](?=\d)`, 'gu');
  return { grouped, decimal };
});
