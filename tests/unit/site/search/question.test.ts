import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  askedWords,
  FACETS,
  isPhrase,
  readQuestion,
  SORTS,
  withValue,
  writeQuestion,
  type Chosen,
  type Question,
} from '../../../../src/site/search/browser/question.ts';

const read = (query: string): Question => readQuestion(new URLSearchParams(query));

test('an address without parameters asks for claims in general', () => {
  const question = read('');
  expect(question).toMatchObject({ text: '', sort: 'relevance' });
  expect(question.chosen.type).toEqual(['claim']);
  expect(writeQuestion(question)).toBe('');
});

test('words, several values of a facet and the order stand in the address', () => {
  const query = 'q=weak+governance&assessment=disputed&assessment=contradicted&kind=statistic&sort=reviewed';
  expect(writeQuestion(read(query))).toBe(query);
  expect(read(query).chosen).toMatchObject({ assessment: ['disputed', 'contradicted'], kind: ['statistic'] });
});

test.each([
  ['an unknown parameter', 'utm=x', ''],
  ['a value that is no id', 'actor=%3Cb%3E&actor=__proto__', ''],
  ['a value given twice', 'kind=event&kind=event', 'kind=event'],
  ['an unknown order', 'sort=price', ''],
])('%s is passed over', (_, query, written) => {
  expect(writeQuestion(read(query))).toBe(written);
});

test('unticking the last type asks for everything, and the address says so', () => {
  const everything = withValue(read(''), 'type', 'claim', false);
  expect(everything.chosen.type).toEqual([]);
  expect(writeQuestion(everything)).toBe('type=any');
  expect(read('type=any').chosen.type).toEqual([]);
});

test('every question comes back from its address', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/), { maxLength: 3 });
  const chosen = fc.record(Object.fromEntries(FACETS.map((facet) => [facet, ids])));
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), chosen, fc.constantFrom(...SORTS), (text, values, sort) => {
      fc.pre(text.trim() !== '' && !values['type']?.includes('any'));
      const question = { text: text.toWellFormed(), chosen: values as unknown as Chosen, sort };
      expect(read(writeQuestion(question))).toEqual(question);
    }),
  );
});

test.each([
  ['stop words are not asked for', 'the danger of it', ['danger']],
  ['unless there are no others', 'the of', ['the', 'of']],
  ['a single letter beside words is passed over', 'weapons b', ['weapons']],
  ['a word is asked for once', 'report UN Report', ['report', 'un']],
])('%s', (_, text, expected) => {
  expect(askedWords(text).map(({ ways }) => ways[0])).toEqual(expected);
});

test('a compound is asked for as one word, then by its parts; a British spelling as the American one first', () => {
  expect(askedWords('spill-over')[0]).toEqual({ typed: 'spill-over', ways: ['spillover', 'spill'] });
  expect(askedWords('organisation')[0]?.ways).toEqual(['organization', 'organisation']);
});

test('a text of 10,000 characters asks for no more than two dozen words', () => {
  const text = Array.from({ length: 2500 }, (_, i) => `w${i}`).join(' ');
  expect(askedWords(text)).toHaveLength(24);
  expect(askedWords('a'.repeat(10_000))).toHaveLength(1);
  expect(writeQuestion({ ...read(''), text }).length).toBeLessThan(800);
});

test.each([
  ['"breathing space"', true],
  [' “breathing space” ', true],
  ['"breathing', false],
  ['say "breathing space"', false],
  ['""', false],
])('%s asks for a phrase: %s', (text, expected) => {
  expect(isPhrase(text)).toBe(expected);
});
