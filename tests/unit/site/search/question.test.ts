import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWords, readAsked } from '../../../../src/site/search/browser/question/asked.ts';
import {
  hasValues,
  readQuestion,
  shorten,
  SORTS,
  withoutValues,
  withValue,
  writeQuestion,
  type Chosen,
  type Question,
} from '../../../../src/site/search/browser/question/question.ts';
import { FACETS } from '../../../../src/site/search/shared/records.ts';

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

test('what was chosen can be dropped at once; the words stay', () => {
  const question = read('q=dam&type=any&actor=fleet&year=2021');
  expect([hasValues(question), hasValues(withoutValues(question))]).toEqual([true, false]);
  expect(writeQuestion(withoutValues(question))).toBe('q=dam');
});

test('an address keeps no half of a character', () => {
  expect(shorten(`${'a'.repeat(599)}😀`)).toBe('a'.repeat(599));
});

const waysOf = (text: string): readonly (readonly string[])[] =>
  readAsked(text).words.map(({ ways }) => ways);

test.each([
  ['stop words are not asked for', 'the danger of it', [['danger']]],
  ['unless there are no others', 'the of', [['the'], ['of']]],
  ['a single letter beside words is passed over', 'weapons b', [['weapons']]],
  ['a word is asked for once', 'report UN Report', [['report'], ['un']]],
  ['a hyphenated word is asked for by its parts', 'spill-over safe-haven', [['spill'], ['safe'], ['haven']]],
  ['a British spelling as the American one', 'organisation', [['organization']]],
  ['a number with decimals as itself alone', '279.8%', [['279p8n'], ['percent']]],
  ['words of both directions', 'TTP طالبان 12', [['ttp'], ['طالبان'], ['12n']]],
  ['a number of forty digits', '9'.repeat(40), [[`${'9'.repeat(40)}n`]]],
])('%s', (_, text, expected) => {
  expect(waysOf(text)).toEqual(expected);
});

test('what was typed is kept as it was typed', () => {
  expect(readAsked('279.8% of Özgür’s').words.map(({ typed }) => typed)).toEqual(['279.8', '%', 'Özgür’s']);
});

test.each([
  ['10,000 characters', 'a'.repeat(10_000), 1],
  ['2,500 words', Array.from({ length: 2500 }, (_, i) => `w${i}`).join(' '), 24],
  ['200 words', Array.from({ length: 200 }, (_, i) => `${i}x`).join(' '), 24],
])('a text of %s asks for no more than two dozen words', (_, text, words) => {
  expect(waysOf(text)).toHaveLength(words);
  expect(writeQuestion({ ...read(''), text }).length).toBeLessThan(800);
});

test.each([
  ['a phrase alone', '"breathing space"', ['breathing space']],
  ['curled marks', '“breathing space”', ['breathing space']],
  ['German marks', '„breathing space“', ['breathing space']],
  ['French marks', '« breathing space »', ['breathing space']],
  ['Urdu marks', '”دہشت گردی“', ['دہشت گردی']],
  ['a phrase beside words', 'who said "breathing space" there', ['breathing space']],
  ['two phrases', '"safe havens" and "breathing space"', ['safe havens', 'breathing space']],
  ['a phrase never closed', 'say "breathing space', []],
  ['nothing between the marks', 'say ""', []],
  ['no word of meaning between the marks', '"of the"', []],
])('phrases: %s', (_, text, expected) => {
  expect(readAsked(text).phrases.map(({ typed }) => typed)).toEqual(expected);
});

test('a phrase keeps its words without meaning', () => {
  expect(readAsked('"state of denial"').phrases[0]?.words.map(({ exact }) => exact)).toEqual([
    'state',
    'of',
    'denial',
  ]);
});

const leftOut = (text: string): readonly string[] =>
  readAsked(text).without.flatMap(({ words, phrases }) =>
    (phrases.length > 0 ? phrases : words).map(({ typed }) => typed),
  );

test.each<[kind: string, text: string, words: readonly string[], without: readonly string[]]>([
  ['a word behind a hyphen', 'army -navy', ['army'], ['navy']],
  ['one alone', '-navy', [], ['navy']],
  ['a phrase behind one', 'army -"the navy list" ', ['army'], ['the navy list']],
  ['a minus, and a dash that a telephone makes of two', 'army −navy –fleet', ['army'], ['navy', 'fleet']],
  ['a hyphen in a word is none', 'counter-terrorism', ['counter', 'terrorism'], []],
  ['nor is a dash that stands alone', 'army - navy', ['army', 'navy'], []],
  ['nor is the sign of a number', 'fell -5', ['fell', '5'], []],
  ['a year', 'attacks -2021', ['attacks'], ['2021']],
  ['in Urdu', 'فوج -بیڑا', ['فوج'], ['بیڑا']],
])('what is left out: %s', (_, text, words, without) => {
  expect([readAsked(text).words.map(({ typed }) => typed), leftOut(text)]).toEqual([words, without]);
});

test('punctuation is nothing to look for', () => {
  expect(['?!…', ' ', 'the'].map(hasWords)).toEqual([false, false, true]);
});
