import { escapePattern, rememberedByName } from '../text/index.ts';

/** The code of a currency in ISO 4217, such as `EUR`. */
export type Currency = Uppercase<string>;

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether a word is the code of a currency. */
export function isCurrency(word: string): word is Currency {
  return CODES.has(word);
}

/** How a currency is said beside a number: regular expressions as text, for the flags `iu`. */
export interface CurrencySigns {
  /** What stands before a number, as in `€4`, `EUR 4`, `Rs 4`. */
  readonly before: string;
  /** What stands behind a number, as in `4 €`, `4 euros`, `4 million Pakistani rupees`. */
  readonly after: string;
}

/** How a text in a language, or one in English, says a currency: by sign, by code, by its name or the last word of it. */
export function signsOf(currency: Currency, language: string): CurrencySigns {
  return signsIn(`${currency} ${language}`);
}

/** What texts write besides, which the tables of the Unicode project do not have. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  INR: ['Rs', 'روپے'],
  PKR: ['روپے'],
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
