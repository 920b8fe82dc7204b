import type { Catalogue, Forms, Placeholders } from './catalogue.ts';

/** What takes the place of placeholders: numbers stand in their digits, `n` is the number that is counted. */
export type Values<Names extends string> = {
  readonly [Name in Names]: Name extends 'n' ? number : string | number;
};

/**
 * What a catalogue says: a plain sentence is a string, one with placeholders or in forms a function of its
 * values.
 */
export type Bound<Entry> = Entry extends string
  ? [Placeholders<Entry>] extends [never]
    ? string
    : (values: Values<Placeholders<Entry>>) => string
  : Entry extends Forms
    ? (values: Values<'n' | Placeholders<Entry[keyof Entry]>>) => string
    : Entry extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof Entry]: Bound<Entry[Key]> };

/**
 * Makes a catalogue speak: `messages.reading.claims({ n: 3 })`. `language` is its BCP 47 tag; `say` puts values
 * into a sentence.
 */
export function bind<const Entries extends Catalogue>(
  entries: Entries,
  language: string,
  say: typeof fill = fill,
): Bound<Entries> {
  return bindSection(entries, { rules: new Intl.PluralRules(language), say }) as Bound<Entries>;
}

/**
 * A sentence with its values, filled in one pass: what stands in a value is never filled again. Throws on
 * a placeholder that has no value.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`No value for {${name}} in “${sentence}”`);
    return String(values[name]);
  });
}

interface Speech {
  readonly rules: Intl.PluralRules;
  readonly say: typeof fill;
}

type Said = string | readonly string[] | ((values: Values<string>) => string) | { [key: string]: Said };

function bindSection(section: Catalogue, speech: Speech): Record<string, Said> {
  return Object.fromEntries(
    Object.entries(section).map(([key, entry]): [string, Said] => [key, bindEntry(entry, speech)]),
  );
}

function bindEntry(entry: Catalogue[string], speech: Speech): Said {
  const { rules, say } = speech;
  if (typeof entry === 'string') return entry.includes('{') ? (values) => say(entry, values) : entry;
  if (isList(entry)) return entry;
  if (!isForms(entry)) return bindSection(entry, speech);
  // CLDR’s own rule: what has no form of its own is said as `other`.
  return (values) => say(entry[rules.select(Number(values['n']))] ?? entry.other, values);
}

/** Whether an entry of a catalogue is a sentence in forms, and no section. */
export function isForms(entry: Catalogue[string]): entry is Forms {
  return typeof entry === 'object' && 'other' in entry;
}

function isList(entry: Catalogue[string]): entry is readonly string[] {
  return Array.isArray(entry);
}
