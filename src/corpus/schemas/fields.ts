import { z } from 'zod';
import { isCurrency, isDate, type Currency } from '../../figures/index.ts';
import { allowed, LIMITS, type LimitName } from '../limits.ts';
import { marked, type SourceRole } from '../marks.ts';

/** Marks a custom zod issue with the code of our catalogue that it stands for. */
export const as = (
  code: 'bad-date' | 'url-not-http' | 'bad-value' | 'duplicate-id' | 'too-much',
  message: string,
) => ({
  message,
  params: { code },
});

/** That a text has no more characters than a bound allows. */
export const within = (bound: LimitName) =>
  [
    (value: string) => value.length <= LIMITS[bound].most,
    { ...as('too-much', allowed(bound)), abort: true },
  ] as const;

/** Words, without the white space around them; at least one character. */
export const text = z.string().trim().min(1, 'it must not be empty');

/** What stands in a line: a name, a title. */
export const line = text.refine(...within('nameCharacters'));

/** A form under which a text may name an actor. */
export const alias = text.refine(...within('aliasCharacters'));

/** What a file is named by, and named in others: lower-case letters, digits and single hyphens. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    as('bad-value', 'it is not an id, which has lower-case letters, digits and single hyphens'),
  )
  .max(64, 'it has more than 64 characters');

/** The id of a source, marked with what a claim names it for; null outside of claims. */
export const sourceId = (role: SourceRole | null) => marked(id, { kind: 'source', role });

/** The id of an actor, marked as one. */
export const actorId = marked(id, { kind: 'actor' });

/** The id of a series, marked as one. */
export const seriesId = marked(id, { kind: 'series' });

/** The id of a claim, marked as one. */
export const claimId = marked(id, { kind: 'claim' });

/** The id of an editor in site.yaml, marked as one. */
export const editorId = marked(id, { kind: 'editor' });

/** What the source that is named beside it says, marked so. */
export const says = marked(text, { kind: 'says' });

/** An EDTF date of those that have words; a year may stand as a number. */
export const date = z
  .union([z.string(), z.number().int().transform(String)])
  .refine(isDate, as('bad-date', 'it is not an accepted EDTF date'));

/** An http or https address. */
export const webAddress = z
  .string()
  .refine(...within('addressCharacters'))
  .refine(isHttp, as('url-not-http', 'it is not an http or https address'));

/** A BCP 47 language tag. */
export const languageTag = z
  .string()
  .refine(...within('tagCharacters'))
  .refine(isLanguageTag, as('bad-value', 'it is not a BCP 47 language tag'));

/** What may stand for a unit, in words. */
export function unitsInWords(units: readonly string[]): string {
  return `one of ${units.join(', ')}, or the code of a currency, such as EUR`;
}

/** One of some units, or a currency by its code in ISO 4217. A check narrows no type, so that the type is said. */
export const unitOf = <const U extends readonly string[]>(units: U) => {
  const currency = z
    .string()
    .refine(isCurrency, as('bad-value', `it must be ${unitsInWords(units)}`))
    .meta({ description: 'a currency by its code, such as EUR', pattern: '^[A-Z]{3}$' });
  return z.union([z.enum(units), currency as unknown as z.ZodType<Currency, string>]);
};

/** Words of the site’s own: the same in all languages, or by language. */
export const inLanguages = z.union([
  line,
  z
    .record(languageTag, line)
    .refine((words) => Object.keys(words).length > 0, as('bad-value', 'it gives no language')),
]);

/** A SHA-256 in lower-case hexadecimal. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, as('bad-value', 'it is not a SHA-256 in lower-case hexadecimal'));

/** One of the ids of a term; any id where those of the site are not known. */
export const oneOf = <T extends string>(ids: readonly T[] | undefined): z.ZodType<T, T> =>
  ids === undefined ? (id as unknown as z.ZodType<T, T>) : z.enum(ids);

/** The words of a claim: together, or a list of two parts or more. */
export const quoteField = z.union([
  text,
  z
    .array(text)
    .min(2, 'a list must have at least two parts')
    .refine((parts) => parts.length <= LIMITS.parts.most, as('too-much', allowed('parts'))),
]);

function isHttp(value: string): boolean {
  // A browser mends addresses that lack their slashes or hold white space, each in its own way.
  return /^https?:\/\/[^\s\\]+$/i.test(value) && URL.canParse(value);
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
