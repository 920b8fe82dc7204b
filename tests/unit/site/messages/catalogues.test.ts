import { expect, test } from 'vitest';
import {
  CATALOGUES,
  hasMessages,
  messagesFor,
  scriptCatalogueFor,
} from '../../../../src/site/messages/catalogues.ts';
import { isForms } from '../../../../src/site/messages/shared/bind.ts';
import type { Catalogue } from '../../../../src/site/messages/shared/catalogue.ts';

const { en, ...TRANSLATIONS } = CATALOGUES as Readonly<Record<string, Catalogue>> & {
  readonly en: Catalogue;
};

/** Words that a language has in common with English, whole sentences each. Its tag stands here where it has any. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: ['Person', 'Operation', 'Text', 'Name', 'Format', 'Schema', 'Essay', 'Interview'],
};
/** What every language writes in Latin letters: names, formats, keys. */
const LATIN =
  /Scholium|CC BY|SHA-256|CSV|CSL-JSON|JSON|EDTF|EPUB|UTF-8|HTML|LaTeX|BibTeX|RIS|API|W3C|Atom|oEmbed|Hypothesis|Ctrl|Escape|kB|K\b/g;

test('there are translations', () => {
  expect(Object.keys(TRANSLATIONS)).not.toEqual([]);
});

test.each(Object.entries(TRANSLATIONS))(
  'the catalogue of %s has what the English one has and nothing else',
  (_, catalogue) => {
    expect(faults(en, catalogue)).toEqual([]);
  },
);

test.each(Object.entries(TRANSLATIONS))('no sentence of %s is left in English', (tag, catalogue) => {
  const hint = `What ${tag} has in common with English is listed in SHARED, names in LATIN, in this file`;
  expect(leftInEnglish(en, catalogue, SHARED[tag]), hint).toEqual([]);
});

test.each(Object.entries(TRANSLATIONS).filter(([tag]) => !isLatin(tag)))(
  'every sentence of %s is in its own letters',
  (_, catalogue) => {
    expect(inLatinLetters(en, catalogue), 'Names that stay as they are stand in LATIN, in this file').toEqual(
      [],
    );
  },
);

test('every sentence says something, and its forms are those of its language', () => {
  for (const [tag, catalogue] of Object.entries(CATALOGUES)) {
    expect([tag, unsaid(catalogue, tag)]).toEqual([tag, []]);
  }
});

test('what a translation gets wrong is named by its key', () => {
  const english = { a: 'A', b: { c: '{x} and {y}' }, d: { one: '{n} d', other: '{n} ds' }, e: ['1', '2'] };
  const translation = { b: { c: '{x} and {z}', f: '' }, d: { other: 'ds {' }, e: ['1'] };
  expect(faults(english, translation)).toEqual([
    'a is missing',
    'b.c lacks {y}',
    'b.c has the unknown {z}',
    'b.f is unknown',
    'd lacks {n}',
    'e.1 is missing',
  ]);
  expect(unsaid(translation, 'en')).toEqual([
    'b.f is empty',
    'd has not the forms one, other',
    'd.other has a stray brace',
  ]);
  expect(unsaid({ a: '\u2068{x}', b: ' x' }, 'ur')).toEqual([
    'a has an isolate without its end',
    'b begins or ends with a space',
  ]);
});

test('what is left in English, or in letters of another script, is named by its key', () => {
  const english = {
    a: 'Claims',
    b: '{x}: {y}',
    c: { one: '{n} name', other: '{n} names' },
    d: ['EPUB', 'Text'],
  };
  expect(leftInEnglish(english, { ...english, a: 'Aussagen' }, ['Text'])).toEqual([
    'c.one: {n} name',
    'c.other: {n} names',
  ]);
  expect(leftInEnglish(english, english)).toHaveLength(4);
  const urdu = { a: 'دعوے', b: '{x}: {y}', c: { other: '{n} naam' }, d: ['EPUB', 'متن text'] };
  expect(inLatinLetters(english, urdu)).toEqual(['c.other: naam', 'd.1: text']);
  expect(['de', 'ur', 'sr', 'sr-Latn'].map(isLatin)).toEqual([true, false, false, true]);
});

test('no two assessments, kinds or standings are called the same in one language', () => {
  for (const tag of Object.keys(CATALOGUES)) {
    const { within, ...messages } = messagesFor(tag);
    const { assessment, kind, standing, read, relation } = messages;
    for (const part of [assessment, kind, standing, read, relation, ...Object.values(within)]) {
      const names = Object.values<string>(part);
      expect([tag, new Set(names).size]).toEqual([tag, names.length]);
    }
  }
});

test('a language is served by its own catalogue, else by that of its own with less said of it, else in English', () => {
  expect(messagesFor('ur-PK').language).toBe('اردو');
  expect(messagesFor('de-Latn-AT')).toBe(messagesFor('de'));
  expect(messagesFor('fa')).toBe(messagesFor('en'));
  expect(['ur', 'ur-PK', 'fa', 'u', '', 'toString'].map(hasMessages)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('what the scripts of a page say is in its language', () => {
  expect(scriptCatalogueFor('ur-PK').site.copied).toBe(messagesFor('ur').scripts.site.copied);
  expect(scriptCatalogueFor('fa').site.copied).toBe('Copied.');
});

const PLACEHOLDER = /\{(\w+)\}/g;

/** Keys and placeholders that a translation lacks, or has and should not. */
function faults(english: Catalogue, translation: Catalogue, path = ''): readonly string[] {
  const keys = new Set([...Object.keys(english), ...Object.keys(translation)]);
  return [...keys].flatMap((key) => {
    const at = path + key;
    const [own, other] = [english[key], translation[key]];
    if (own === undefined) return [`${at} is unknown`];
    if (other === undefined) return [`${at} is missing`];
    if (typeof own !== 'string' && !isForms(own)) {
      return typeof other === 'string'
        ? [`${at} is no section`]
        : faults(asSection(own), asSection(other), `${at}.`);
    }
    const [expected, given] = [placeholders(own), placeholders(other)];
    return [
      ...[...expected].filter((name) => !given.has(name)).map((name) => `${at} lacks ${name}`),
      ...[...given].filter((name) => !expected.has(name)).map((name) => `${at} has the unknown ${name}`),
    ];
  });
}

/** Sentences of a translation that are those of English and no words of both languages, each by its key. */
function leftInEnglish(
  english: Catalogue,
  translation: Catalogue,
  shared: readonly string[] = [],
): readonly string[] {
  const originals = sentences(english);
  return [...sentences(translation)]
    .filter(([key, sentence]) => originals.get(key) === sentence && !shared.includes(sentence))
    .filter(([, sentence]) => /\p{L}/u.test(wordsOf(sentence)))
    .map(([key, sentence]) => `${key}: ${sentence}`);
}

/**
 * What a translation into a language of another script says in Latin letters, each by its key: words, or the sentence
 * where it has no letters at all but English has.
 */
function inLatinLetters(english: Catalogue, translation: Catalogue): readonly string[] {
  const originals = sentences(english);
  return [...sentences(translation)].flatMap(([key, sentence]) => {
    const latin = wordsOf(sentence).match(/\p{Script=Latin}+/gu);
    if (latin !== null) return [`${key}: ${latin.join(' ')}`];
    const isSilent = !/\p{L}/u.test(wordsOf(sentence)) && /\p{L}/u.test(wordsOf(originals.get(key) ?? ''));
    return isSilent ? [`${key}: ${sentence}`] : [];
  });
}

/** Whether a language is written in Latin letters, by its BCP 47 tag. */
function isLatin(tag: string): boolean {
  return new Intl.Locale(tag).maximize().script === 'Latn';
}

/** A sentence without what stays as it is in every language. */
function wordsOf(sentence: string): string {
  return sentence.replace(PLACEHOLDER, '').replace(LATIN, '');
}

/** Sentences that are empty or not whole, and forms that are not those of the language. */
function unsaid(catalogue: Catalogue, language: string): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const ill = [...formsIn(catalogue)]
    .filter(([, forms]) => Object.keys(forms).sort().join() !== [...pluralCategories].sort().join())
    .map(([key]) => `${key} has not the forms ${pluralCategories.join(', ')}`);
  const broken = [...sentences(catalogue)].flatMap(([key, sentence]) => {
    const signs = /^(comma|semicolon|method\.corrections\.after)$/.test(key);
    if (sentence === '') return [`${key} is empty`];
    return [
      ...(/[{}]/.test(sentence.replace(PLACEHOLDER, '')) ? [`${key} has a stray brace`] : []),
      ...(sentence.trim() !== sentence && !signs ? [`${key} begins or ends with a space`] : []),
      ...(/\u2068[^\u2069]*$/.test(sentence) ? [`${key} has an isolate without its end`] : []),
    ];
  });
  return [...ill, ...broken].sort();
}

function placeholders(entry: Catalogue[string]): ReadonlySet<string> {
  return new Set(JSON.stringify(entry).match(PLACEHOLDER));
}

/** Every sentence by its key, forms and the sentences of lists apart. */
function sentences(catalogue: Catalogue, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, entry]) =>
      typeof entry === 'string' ? [[path + key, entry]] : [...sentences(asSection(entry), `${path}${key}.`)],
    ),
  );
}

function formsIn(catalogue: Catalogue, path = ''): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, entry]) => {
      if (typeof entry === 'string') return [];
      return isForms(entry) ? [[path + key, entry]] : [...formsIn(asSection(entry), `${path}${key}.`)];
    }),
  );
}

/** An entry that holds others, as a section. */
function asSection(entry: Exclude<Catalogue[string], string>): Catalogue {
  return Object.fromEntries(Object.entries(entry));
}
