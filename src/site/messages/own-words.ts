import { didYouMean } from '../../corpus/index.ts';
import type { Translation } from './en.ts';
import { isForms } from './shared/bind.ts';
import type { Catalogue } from './shared/catalogue.ts';

/** Words of a site’s own in place of ours, by BCP 47 tag of their language and by the keys of a catalogue. */
export type OwnWords = Readonly<Record<string, Partly<Translation>>>;

/** Some of the words of a catalogue. */
type Partly<Entry> = Entry extends object
  ? 'other' extends keyof Entry
    ? Entry
    : Entry extends readonly unknown[]
      ? Entry
      : { readonly [Key in keyof Entry]?: Partly<Entry[Key]> }
  : Entry;

type Words = Readonly<Record<string, unknown>>;

/**
 * A catalogue with a site’s own words in the place of some of its. Gives what is wrong with them instead, a sentence
 * each: a key that is no word of the interface, words of another form, a placeholder that nothing fills.
 */
export function withOwnWords(
  catalogue: Catalogue,
  own: unknown,
  name: string,
): { readonly catalogue: Catalogue; readonly faults: readonly string[] } {
  if (!isGroup(own)) return { catalogue, faults: [`${name} must be a group of words.`] };
  const faults: string[] = [];
  const merged: Record<string, Catalogue[string]> = { ...catalogue };
  for (const [key, words] of Object.entries(own)) {
    const at = `${name}.${key}`;
    const entry = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (entry === undefined) {
      const hint = didYouMean(key, Object.keys(catalogue));
      const others = hint === '' ? ` Those beside it are ${Object.keys(catalogue).join(', ')}.` : hint;
      faults.push(`${at} is no word of the interface.${others}`);
    } else if (isSection(entry)) {
      const below = withOwnWords(entry, words, at);
      faults.push(...below.faults);
      merged[key] = below.catalogue;
    } else {
      const fault = faultOf(entry, words);
      if (fault === null) merged[key] = words as Catalogue[string];
      else faults.push(`${at} ${fault}`);
    }
  }
  return { catalogue: merged, faults };
}

/** What is wrong with words in the place of an entry; null where nothing is. */
function faultOf(entry: Exclude<Catalogue[string], Catalogue>, words: unknown): string | null {
  const isFitting =
    typeof entry === 'string'
      ? typeof words === 'string'
      : Array.isArray(entry)
        ? Array.isArray(words) && words.length === entry.length
        : isGroup(words) && typeof words['other'] === 'string';
  const sentences = sentencesOf(words);
  if (!isFitting || sentences.some((sentence) => typeof sentence !== 'string' || sentence.trim() === ''))
    return `must be ${formOf(entry)}.`;
  const filled = new Set(sentencesOf(entry).flatMap(placeholdersIn));
  if (isForms(entry)) filled.add('n');
  const unknown = sentences.flatMap(placeholdersIn).find((placeholder) => !filled.has(placeholder));
  if (unknown === undefined) return null;
  const known = [...filled].map((placeholder) => `{${placeholder}}`).join(', ');
  return `has {${unknown}}, which nothing fills${known === '' ? '' : `; what is filled is ${known}`}.`;
}

function formOf(entry: Catalogue[string]): string {
  if (typeof entry === 'string') return 'a sentence';
  return Array.isArray(entry)
    ? `a list of ${entry.length} sentences`
    : 'sentences by plural form, with `other`';
}

function sentencesOf(words: unknown): readonly unknown[] {
  return typeof words === 'object' && words !== null ? Object.values(words) : [words];
}

function placeholdersIn(sentence: unknown): readonly string[] {
  return [...String(sentence).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function isSection(entry: Catalogue[string]): entry is Catalogue {
  return typeof entry === 'object' && !Array.isArray(entry) && !isForms(entry);
}

function isGroup(words: unknown): words is Words {
  return typeof words === 'object' && words !== null && !Array.isArray(words);
}
