import { escapePattern, rememberedByName } from '../text/index.ts';

/** The code of a currency in ISO 4217, such as `EUR`. */
export type Currency = Uppercase<string>;

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether a word is the code of a currency. */
export function isCurrency(word: string): word is Currency {
  return CODES.has(word);
}

/** What is counted by a sign or word beside the number: a currency, or dollars of whichever country. */
export type Money = Currency | 'dollars';

/** Whether a unit is money. */
export function isMoney(unit: string): unit is Money {
  return unit === 'dollars' || isCurrency(unit);
}

/** How money is said beside a number: regular expressions as text, for the flags `iu`. */
export interface CurrencySigns {
  /** What stands before a number, as in `€4`, `EUR 4`, `Rs 4`. */
  readonly before: string;
  /** What stands behind a number, as in `4 €`, `4 euros`, `4 million Pakistani rupees`. */
  readonly after: string;
}

/**
 * How a text in a language, or one in English, says a currency: by sign, by code, by its name or the last word of it. Dollars are
 * said alike in all languages.
 */
export function signsOf(money: Money, language: string): CurrencySigns {
  return money === 'dollars' ? DOLLARS : signsIn(`${money} ${language}`);
}

const dollarSign = String.raw`(?:(?:(?<!\p{L})US\s?)?[$＄]|(?<!\p{L})USD(?!\p{L}))`;
const DOLLARS: CurrencySigns = {
  before: dollarSign,
  // Urdu, Persian and Arabic put endings to the word.
  after: String.raw`(?:${dollarSign}|(?<!\p{L})(?:(?:US|American)\s+)?(?:dollars?|dólar(?:es)?|dollari)(?!\p{L})|ڈالر|دالر|دولار|دلار)`,
};

/** What texts write besides, which the tables of the Unicode project do not have. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  INR: ['Rs', 'روپے'],
  PKR: ['روپے'],
  USD: ['US$'],
};

const signsIn = rememberedByName((key): CurrencySigns => {
  const [currency = '', language = ''] = key.split(' ');
  const signs = new Set([currency, ...(ALSO[currency] ?? [])]);
  const names = new Set<string>();
  for (const locale of [language, 'en']) {
    for (const currencyDisplay of ['symbol', 'narrowSymbol'] as const)
      signs.add(partOf(locale, currency, currencyDisplay, 2));
    for (const amount of [1, 2, 5]) {
      const name = partOf(locale, currency, 'name', amount);
      names.add(name).add(name.split(/\s+/u).at(-1) ?? name);
    }
  }
  const before = anyOf(signs);
  return { before: `${before}\\.?`, after: `(?:${before}|${anyOf(names)})` };
});

function partOf(
  locale: string,
  currency: string,
  currencyDisplay: 'symbol' | 'narrowSymbol' | 'name',
  amount: number,
): string {
  const format = new Intl.NumberFormat([locale, 'en'], { style: 'currency', currency, currencyDisplay });
  return format.formatToParts(amount).find(({ type }) => type === 'currency')?.value ?? currency;
}

/** Any of some words, none of them as a part of a longer one; the longest first. */
function anyOf(words: ReadonlySet<string>): string {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => escapePattern(word).replace(/\s+/gu, '\\s+'));
  return `(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`;
}
