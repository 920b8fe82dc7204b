/**
 * The messages of one language, as data: plain sentences, sentences with placeholders (`{name}`), and
 * sentences in plural forms, in sections. A placeholder holds one or more letters.
 */
export interface Catalogue {
  readonly [key: string]: string | Forms | readonly string[] | Catalogue;
}

/**
 * A sentence in the plural forms of its language, by CLDR category: the one for `{n}` is said. The
 * categories are those of `Intl.PluralRules`; `other` tells forms from a section.
 * @see https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules
 */
export type Forms = { readonly other: string } & OtherForms<string>;

type OtherForms<Sentence> = Readonly<Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, Sentence>>>;

/** The names of the placeholders of a literal sentence. */
export type Placeholders<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/**
 * What a translation of a catalogue is: the same keys, in each sentence the same placeholders at least, in
 * lists as many sentences. What counts `{n}` is said in forms, all of which but `other` may leave `{n}` out,
 * or is plain where the language says it the same of every number.
 */
export type Translated<Entry> = Entry extends string
  ? TranslatedSentence<Placeholders<Entry>>
  : Entry extends Forms
    ? TranslatedSentence<'n' | Placeholders<Entry['other']>>
    : { readonly [Key in keyof Entry]: Translated<Entry[Key]> };

type TranslatedSentence<Names extends string> = 'n' extends Names
  ? Saying<Names> | FormsSaying<Names>
  : Saying<Names>;

/** A sentence with each of these placeholders. */
type Saying<Names extends string> = [Names] extends [never]
  ? string
  : (Names extends string ? (sentence: `${string}{${Names}}${string}`) => void : never) extends (
        sentence: infer Sentence,
      ) => void
    ? Sentence
    : never;

/** Forms with each of these placeholders. */
type FormsSaying<Names extends string> = { readonly other: Saying<Names> } & OtherForms<
  Saying<Exclude<Names, 'n'>>
>;

/**
 * The placeholders that a translation has and the catalogue has not, each named with its key; never where
 * there is none. The types of literals cannot forbid what a sentence may hold, so this is asked apart.
 */
export type UnknownPlaceholders<Entry, Translation, Path extends string = ''> = Translation extends string
  ? Unknown<Exclude<Placeholders<Translation>, Known<Entry>>, Path>
  : Translation extends Forms
    ? Unknown<Exclude<Placeholders<Translation[keyof Translation]>, Known<Entry>>, Path>
    : Translation extends readonly string[]
      ? Unknown<Placeholders<Translation[number]>, Path>
      : {
          [Key in keyof Translation & keyof Entry & string]: UnknownPlaceholders<
            Entry[Key],
            Translation[Key],
            Path extends '' ? Key : `${Path}.${Key}`
          >;
        }[keyof Translation & keyof Entry & string];

type Known<Entry> = Entry extends Forms ? 'n' | Placeholders<Entry[keyof Entry]> : Placeholders<Entry>;

type Unknown<Name extends string, Path extends string> = Name extends string
  ? `${Path} has the unknown placeholder {${Name}}`
  : never;
