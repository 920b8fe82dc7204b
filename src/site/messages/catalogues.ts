import { Refusal } from '../../report/index.ts';
import { directionOf } from '../../text/index.ts';
import type { OwnTerms } from '../../corpus/index.ts';
import type { en } from './en.ts';
import { type Messages, type Translation } from './en.ts';
import * as languages from './languages.ts';
import { withOwnWords, type OwnWords } from './own-words.ts';
import { bind } from './shared/bind.ts';
import { fillFor } from './shared/isolate.ts';
import type { Catalogue, UnknownPlaceholders } from './shared/catalogue.ts';
import { withTerms } from './with-terms.ts';

/** A catalogue that translates the English one; else what is unknown in it, which no catalogue is. */
type Faithful<Language> = [UnknownPlaceholders<typeof en, Language>] extends [never]
  ? Translation
  : UnknownPlaceholders<typeof en, Language>;

/** The catalogues by BCP 47 tag. */
export const CATALOGUES: Readonly<Record<string, Catalogue>> = languages satisfies {
  readonly [Tag in keyof typeof languages]: Faithful<(typeof languages)[Tag]>;
};

/** Languages that there are catalogues for, as they are listed: `de, en, ur`. */
export const CATALOGUE_LANGUAGES = Object.keys(CATALOGUES).sort().join(', ');

/** Where a site’s own words are kept: the build’s hooks and its pages are two module graphs in one process. */
interface Shared {
  scholiumWords?: Readonly<Record<string, Catalogue>>;
  scholiumTerms?: OwnTerms;
}

/**
 * Makes messages be said in a site’s own words from now on, where it has any. Throws one error that says everything
 * that is wrong with them.
 */
export function useWords(words: OwnWords): void {
  const faults: string[] = [];
  const catalogues = Object.entries(words).flatMap(([tag, own]) => {
    const catalogue = Object.hasOwn(CATALOGUES, tag) ? CATALOGUES[tag] : undefined;
    if (catalogue === undefined) {
      faults.push(
        `words.${tag}: there is no catalogue of messages for "${tag}"; there is one for ${CATALOGUE_LANGUAGES}.`,
      );
      return [];
    }
    const merged = withOwnWords(catalogue, own, `words.${tag}`);
    faults.push(...merged.faults);
    return [[tag, merged.catalogue] as const];
  });
  if (faults.length > 0) {
    throw new Refusal(
      `The option words of scholium() is refused:\n${faults.map((one) => `  ${one}`).join('\n')}`,
    );
  }
  (globalThis as Shared).scholiumWords = Object.fromEntries(catalogues);
}

/** Makes messages hold the terms that a site adds from now on, beside ours and in no other place. */
export function useTerms(terms: OwnTerms): void {
  (globalThis as Shared).scholiumTerms = terms;
}

/** The catalogue with a tag, in the site’s own words where it has any. */
function catalogueOf(tag: string): typeof en {
  // Every catalogue has the keys and the placeholders of the English one.
  return ((globalThis as Shared).scholiumWords?.[tag] ?? CATALOGUES[tag]) as typeof en;
}

/** Messages of a language with what they were made from. */
interface Said {
  readonly catalogue: typeof en;
  readonly terms: OwnTerms | undefined;
  readonly messages: Messages;
}

const said = new Map<string, Said>();

/** The messages of a language, by its BCP 47 tag; English where there is no catalogue. */
export function messagesFor(language: string): Messages {
  const tag = catalogueTag(language) ?? 'en';
  const catalogue = catalogueOf(tag);
  const { scholiumTerms: terms } = globalThis as Shared;
  const known = said.get(tag);
  if (known?.catalogue === catalogue && known.terms === terms) return known.messages;
  const bound = bind(catalogue, tag, fillFor(directionOf(tag)));
  const messages = terms === undefined ? bound : withTerms(bound, terms, tag);
  said.set(tag, { catalogue, terms, messages });
  return messages;
}

/** What the scripts of a page say, as data, in the language of `messagesFor`. */
export function scriptCatalogueFor(language: string): (typeof en)['scripts'] {
  return catalogueOf(catalogueTag(language) ?? 'en').scripts;
}

/** Whether there is a catalogue for a language, by its BCP 47 tag. */
export function hasMessages(language: string): boolean {
  return catalogueTag(language) !== null;
}

/**
 * The tag of the catalogue for a language: its own, or that of the language without its last subtags.
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
function catalogueTag(language: string): string | null {
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (Object.hasOwn(CATALOGUES, tag)) return tag;
  }
  return null;
}
