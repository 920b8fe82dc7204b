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

test('there are translations, and each has what the English catalogue has and nothing else', () => {
  expect(Object.keys(TRANSLATIONS)).toEqual(['de', 'ur']);
  for (const [tag, catalogue] of Object.entries(TRANSLATIONS)) {
    expect([tag, faults(en, catalogue)]).toEqual([tag, []]);
  }
});

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

/** What Urdu writes in Latin letters too: names, formats, keys. */
const LATIN =
  /Scholium|CC BY|SHA-256|CSV|CSL-JSON|JSON|EDTF|EPUB|UTF-8|HTML|LaTeX|BibTeX|RIS|API|W3C|Atom|oEmbed|Hypothesis|Ctrl|Escape|K\b/g;
/** Signs that every language has. */
const SIGNS =
  /^(comma|semicolon|stop|figures\.(measured|range\.same|countedRow)|scripts\.correction\.about)$/;

test('every sentence in Urdu is Urdu', () => {
  const said = [...sentences(TRANSLATIONS['ur'] ?? {})].filter(([key]) => !SIGNS.test(key));
  expect(said.length).toBeGreaterThan(200);
  for (const [key, sentence] of said) {
    const own = sentence.replace(LATIN, '').replace(PLACEHOLDER, '');
    expect([key, own.match(/[A-Za-z]+/g)]).toEqual([key, null]);
    expect([key, /\p{Script=Arabic}/u.test(own)]).toEqual([key, true]);
  }
});

test('no sentence in German is left in English', () => {
  const english = sentences(en);
  const same = [...sentences(TRANSLATIONS['de'] ?? {})].filter(
    ([key, sentence]) => english.get(key) === sentence && /[a-z]{3}/.test(sentence.replace(PLACEHOLDER, '')),
  );
  const shared = [
    'Scholium',
    'Person',
    'Operation',
    'Text',
    'Name',
    'Format',
    'Schema',
    'Essay',
    'Interview',
  ];
  expect(same.filter(([, sentence]) => !shared.includes(sentence))).toEqual([]);
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
