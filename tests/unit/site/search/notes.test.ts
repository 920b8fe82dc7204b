import { expect, test } from 'vitest';
import { ownNotes } from '../../../../src/site/search/browser/results/own-notes.ts';
import { isNamedBy } from '../../../../src/site/search/browser/results/pages.ts';
import { en } from '../../../../src/site/messages/en.ts';
import { bind } from '../../../../src/site/messages/shared/index.ts';

const own = bind(en.scripts.searchPage, 'en');
const FOUND = { total: 5, phrases: [], whole: null, lacking: [], widened: false };
const notes = (asked: string, answer: object): readonly string[] =>
  ownNotes(asked, { ...FOUND, ...answer }, own, (words) => words.join(', ')).map((said) =>
    said.replace(/[\u2066-\u2069]/g, ''),
  );

test.each([
  ['every result has a phrase', '"a b" c', { phrases: ['a b'] }, ['Each has exactly these words: “a b”']],
  ['some have every word', 'tim two', { whole: 2 }, ['2 of them have every word.']],
  ['one has', 'tim two', { whole: 1 }, ['1 of them has every word.']],
  ['none has, of a short question', 'tim two', { whole: 0 }, ['0 of them have every word.']],
  ['none has, of a long one', 'did tim ever see two of them', { whole: 0 }, []],
  ['all have', 'tim two', { whole: 5 }, []],
  ['a word stands nowhere, which is said anyway', 'tim two', { whole: 0, lacking: ['tim'] }, []],
  ['other things are shown than were asked for', 'tim two', { whole: 0, widened: true }, []],
])('what is said of an answer where %s', (_, asked, answer, said) => {
  expect(notes(asked, answer)).toEqual(said);
});

test.each([
  ['Corrections', 'correction', true],
  ['Corrections', 'Corrections', true],
  ['Check a quotation', 'quotation', true],
  ['Check a quotation', 'check a quotation', true],
  ['Corrections', 'corrections of the text', false],
  ['Corrections', 'cor', false],
  ['Data', 'the', false],
  ['Data', 'dat', false],
  ['تصحیحات', 'تصحیح', true],
])('%s is named by %s: %s', (name, question, isNamed) => {
  expect(isNamedBy(name, question)).toBe(isNamed);
});
