import { expect, test } from 'vitest';
import { isSameButEnding, nearWords, wordFileName } from '../../../../src/site/search/shared/spelling.ts';

const VOCABULARY = {
  bulwark: 1,
  bull: 4,
  nangarhar: 2,
  mehsud: 3,
  mahsud: 1,
  weapon: 7,
  weapons: 9,
  ttp: 20,
  constructor: 2,
};

test.each([
  ['a letter too many', 'bullwark', ['bulwark']],
  ['a letter missing', 'nangahar', ['nangarhar']],
  ['two letters exchanged', 'wepaons', ['weapons', 'weapon']],
  ['two slips, the nearer and the commoner first', 'mehsood', ['mehsud']],
  ['a name like a property of every object', 'construktor', ['constructor']],
  ['nothing near', 'quixotic', []],
  ['a word too short to guess at', 'tpt', []],
])('%s', (_, word, expected) => {
  expect(nearWords(word, VOCABULARY)).toEqual(expected);
});

test.each([
  ['the beginning of a word is enough', 'terror', 'terrorism', true],
  ['endings may differ', 'thriving', 'thrive', true],
  ['beginnings may not', 'bullwark', 'bull', false],
  ['a typed word is not its own beginning', 'xyzzy', 'x', false],
  ['two letters must be the whole word', 'us', 'used', false],
  ['two letters that are', 'us', 'us', true],
])('%s', (_, asked, found, expected) => {
  expect(isSameButEnding(asked, found)).toBe(expected);
});

test('words of one first letter stand in one file, whatever the script', () => {
  expect(wordFileName('azb')).toBe(wordFileName('artery'));
  expect(wordFileName('نور')).toBe('words/646.json');
});
