import { expect, test } from 'vitest';
import { CATALOGUES, directionOf, wordsFor } from '../../../../src/site/messages/catalogues.ts';
import { searchWordsFor } from '../../../../src/site/search/shared/search-messages.ts';

/** A word of a catalogue, or what makes a sentence of values. */
type Entry = string | ((...values: readonly unknown[]) => string);

/** What sentences are made with where plain numbers will not do. */
const SAMPLES: Readonly<Record<string, readonly unknown[][]>> = {
  'figures.finding': [0, 1, 2].flatMap((computed) =>
    [0, 1].map((matching) => [{ stated: '1', computed, matching, least: '2', most: '3' }]),
  ),
  'figures.linesFinding': [
    [0, 0, 0],
    [1, 0, 1],
    [0, 1, 1],
    [0, 0, 1],
    [3, 0, 3],
    [0, 3, 3],
    [1, 1, 3],
  ].map(([below, above, all]) => [{ stated: '1', from: 2020, to: 2021, below, above, all }]),
  'figures.datesFinding': [
    [{ both: 1, differ: 0, evidenceOnly: 1, textOnly: 1 }],
    [{ both: 2, differ: 2, evidenceOnly: 0, textOnly: 0 }],
    [{ both: 0, differ: 0, evidenceOnly: 2, textOnly: 0 }],
  ],
  'figures.seriesEditions': [[['1', '2']]],
  'figures.counted': [['1', ['2', '3']]],
  'figures.editionOf': [
    [undefined, '1'],
    ['1', '2'],
  ],
  'tools.citation': [
    [{ words: '1', author: '2', title: '3', publication: '4', date: null, paragraph: '5', link: '6' }],
  ],
};

/** What Urdu writes in Latin letters too: names, formats, keys. */
const LATIN = /Scholium|CC BY|SHA-256|CSV|Ctrl|Escape|K\b/g;

const CATALOGUES_OF: readonly (readonly [string, (language: string) => object])[] = [
  ['interface', wordsFor],
  ['search', searchWordsFor],
];

test.each(CATALOGUES_OF)('every language has the same keys for the %s', (_, catalogue) => {
  const keys = (language: string): readonly string[] => [...entries(catalogue(language)).keys()].sort();
  for (const language of Object.keys(CATALOGUES)) expect(keys(language)).toEqual(keys('en'));
});

test.each(CATALOGUES_OF)('every word and sentence of the %s in Urdu is Urdu', (_, catalogue) => {
  const said = [...entries(catalogue('ur'))].flatMap(([key, entry]) =>
    sentences(key, entry).map((sentence) => [key, sentence] as const),
  );
  expect(said.length).toBeGreaterThan(40);
  const signs = /^(site\.name|comma|semicolon|stop|paragraph|figures\.measured)$/;
  for (const [key, sentence] of said) {
    expect([key, sentence.replace(LATIN, '').match(/[A-Za-z]+/g)]).toEqual([key, null]);
    if (!signs.test(key)) expect([key, /\p{Script=Arabic}/u.test(sentence)]).toEqual([key, true]);
  }
});

test('no two assessments, kinds or standings are called the same in one language', () => {
  for (const words of Object.values(CATALOGUES)) {
    for (const part of [words.assessment, words.kind, words.standing, words.read, words.relation]) {
      const names = Object.values<string>(part);
      expect(new Set(names).size).toBe(names.length);
    }
  }
});

test('a language without a catalogue is served in English and keeps its direction', () => {
  expect(wordsFor('fa')).toBe(wordsFor('en'));
  expect(wordsFor('ur-PK').language).toBe('اردو');
  expect(['fa', 'ar-EG', 'ur', 'he', 'en', 'arn', 'id'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ]);
});

function entries(catalogue: object, path: readonly string[] = []): ReadonlyMap<string, Entry> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
      const here = [...path, key];
      return typeof value === 'object' && value !== null
        ? [...entries(value, here)]
        : [[here.join('.'), value as Entry] as const];
    }),
  );
}

/** What an entry says, with several numbers where it counts. */
function sentences(key: string, entry: Entry): readonly string[] {
  if (typeof entry === 'string') return [entry];
  const samples = SAMPLES[key] ?? [0, 1, 2, 11].map((n) => Array<number>(6).fill(n));
  return samples.map((values) => entry(...values));
}
