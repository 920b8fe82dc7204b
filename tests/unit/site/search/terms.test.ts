import { expect, test } from 'vitest';
import { readQuestion } from '../../../../src/site/search/browser/question/question.ts';
import { valuesIn, withNamedValues } from '../../../../src/site/search/browser/question/terms.ts';

const TERMS = {
  assessment: { supported: 'Supported', 'partly-supported': 'Partly supported', disputed: 'Umstritten' },
  kind: { statistic: 'Statistic', opinion: 'Meinung' },
};
const named = (text: string): unknown[] => {
  const { values, whole } = valuesIn(text, TERMS, 'Aussagen');
  return [...values.map(({ id }) => id), whole];
};

test.each([
  ['a term of the page', 'umstritten', ['disputed', true]],
  ['an id, which is English', 'disputed', ['disputed', true]],
  ['the longer of two terms', 'partly supported', ['partly-supported', true]],
  ['two terms', 'disputed statistics', ['disputed', 'statistic', true]],
  ['a term of the thing that is searched', 'which claims are disputed', ['disputed', true]],
  ['the same in the words of the page', 'Umstritten Aussagen', ['disputed', true]],
  ['a term among other words', 'disputed numbers of ttp', ['disputed', false]],
  ['a word that begins like a term', 'supporters', [false]],
  ['a term in quotation marks', '"disputed"', [false]],
  ['no term', 'weapons', [false]],
  ['no word', '?', [false]],
])('a text names values by %s', (_, text, expected) => {
  expect(named(text)).toEqual(expected);
});

test('the words that name values, and claims beside them, are told from those to look for', () => {
  const words = (text: string): unknown => valuesIn(text, TERMS, 'Aussagen').words;
  expect(words('unverified claims about India')).toEqual([]);
  expect(words('Disputed claims about India')).toEqual(['Disputed', 'claims']);
  expect(words('claims about India')).toEqual([]);
});

test('what is left of a text that names a value is the text without it', () => {
  expect(valuesIn('disputed numbers of ttp', TERMS, 'Claims').values[0]?.rest).toBe('numbers of ttp');
  expect(valuesIn('ttp: disputed', TERMS, 'Claims').values[0]?.rest).toBe('ttp:');
});

test('a question that names values and nothing else asks for all that has them', () => {
  const question = readQuestion(new URLSearchParams('q=disputed+claims'));
  const meant = withNamedValues(question, valuesIn(question.text, TERMS, 'Claims'));
  expect([meant.text, meant.chosen.assessment]).toEqual(['', ['disputed']]);
});

test.each(['q=disputed+weapons', 'q=disputed&assessment=supported', 'q=weapons'])(
  'a question stays as it is that asks for words too, or whose values are chosen: %s',
  (query) => {
    const question = readQuestion(new URLSearchParams(query));
    expect(withNamedValues(question, valuesIn(question.text, TERMS, 'Claims'))).toBe(question);
  },
);
