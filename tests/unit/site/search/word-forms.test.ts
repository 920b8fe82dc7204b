import fc from 'fast-check';
import { expect, test } from 'vitest';
import { americanSpelling, isStopWord, readWords } from '../../../../src/site/search/shared/word-forms.ts';

const forms = (text: string): readonly (readonly string[])[] => readWords(text).map((word) => word.forms);

test.each([
  ['case and accents go', 'Özgür CAFÉ', [['ozgur'], ['cafe']]],
  ['a compound is one word and its parts', 'Zarb-é-Azb', [['zarbeazb', 'zarb', 'e', 'azb']]],
  ['a dash between years parts them too', '2021–2024', [['20212024', '2021', '2024']]],
  ['a decimal is also its whole part', '279.8%', [['2798', '279']]],
  ['a thousands comma is no border', '1,099 attacks', [['1099'], ['attacks']]],
  ['a comma between words is one', 'rearm,regroup', [['rearm'], ['regroup']]],
  ['points of an abbreviation go', 'U.S. forces', [['us'], ['forces']]],
  ['an apostrophe is no border, a possessive goes', 'Da’esh Pakistan’s', [['daesh'], ['pakistan']]],
  ['vowel points go', 'نُور ولی', [['نور'], ['ولی']]],
  ['scripts without spaces are parted', '東京都', [['東京'], ['都']]],
  ['markup is text', '<b>bold</b>', [['b'], ['bold'], ['b']]],
  ['punctuation and pictures are no words', '?! … 😀 .*(+', []],
])('%s', (_, text, expected) => {
  expect(forms(text)).toEqual(expected);
});

test('words know where they stand in the text they were read from', () => {
  const text = 'The café, Zarb-e-Azb.';
  expect(readWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'The',
    'café',
    'Zarb-e-Azb',
  ]);
});

test('whatever the text, words stand in it in order and hold letters or digits only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const words = readWords(text);
      return words.every(
        ({ start, end, forms }, i) =>
          start >= (words[i - 1]?.end ?? 0) &&
          start < end &&
          end <= text.length &&
          forms.every((form) => /^[\p{L}\p{N}]+$/u.test(form)),
      );
    }),
  );
});

test.each([
  ['organisations', 'organizations'],
  ['destabilise', 'destabilize'],
  ['neutralised', 'neutralized'],
  ['neighbouring', 'neighboring'],
  ['labour', 'labor'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['dialogue', 'dialog'],
  ['programme', 'program'],
])('%s and %s are one spelling', (british, american) => {
  expect(americanSpelling(british)).toBe(american);
  expect(americanSpelling(american)).toBe(american);
});

test.each(['hour', 'four', 'rise', 'raised', 'evidence', 'terror', 'there', 'water'])(
  '%s keeps its spelling',
  (word) => {
    expect(americanSpelling(word)).toBe(word);
  },
);

test('short words that mean something are searched for', () => {
  expect(['the', 'of', 'which'].every(isStopWord)).toBe(true);
  expect(['us', 'un', 'may', 'one', 'against'].some(isStopWord)).toBe(false);
});
