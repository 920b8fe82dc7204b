import { rememberedByName } from '../../text/index.ts';

/** A formatter costs a hundred times what it is asked for once: each is made once for a language and its options. */
function keeper<Options extends object, Format>(
  make: (language: string, options: Options) => Format,
): (language: string, options?: Options) => Format {
  const kept = new Map<string, Format>();
  return (language, options = {} as Options) => {
    const key = `${language} ${JSON.stringify(options)}`;
    let format = kept.get(key);
    if (format === undefined) {
      format = make(language, options);
      kept.set(key, format);
    }
    return format;
  };
}

/** Numbers in a language, by its BCP 47 tag. */
export const numbersIn = keeper(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);

/** Lists in a language, by its BCP 47 tag. */
export const listsIn = keeper(
  (language, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options),
);

/** Dates in a language, by its BCP 47 tag. */
export const datesIn = keeper(
  (language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);

/**
 * What a language calls another, both by their BCP 47 tags. Of a tag that asks for more than a language, such as digits
 * (`ar-u-nu-latn`), the language alone is named: a longer one has no name, and asking for it throws.
 * @see https://tc39.es/ecma402/#sec-intl.displaynames.prototype.of
 */
export function languageName(tag: string, language: string): string {
  return namesIn(language)(tag);
}

const namesIn = rememberedByName((language) => {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return rememberedByName((tag) => names.of(new Intl.Locale(tag).baseName) ?? tag);
});

/** What a language calls a currency, by its code in ISO 4217. */
export function currencyName(code: string, language: string): string {
  return currenciesIn(language).of(code) ?? code;
}

const currenciesIn = keeper((language) => new Intl.DisplayNames(language, { type: 'currency' }));
