import { expect, test } from 'vitest';
import { nearWords, wordsBeginning } from '../../../../src/site/search/browser/engine/words/near.ts';
import { wordFile } from '../../../../src/site/search/shared/files.ts';

const WORDS = {
  '279p8n': 1,
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
  ['two letters exchanged: the nearer only', 'wepaons', ['weapons']],
  ['as many slips, the commoner first', 'mohsud', ['mehsud', 'mahsud']],
  ['a name like a property of every object', 'construktor', ['constructor']],
  ['nothing near', 'quixotic', []],
  ['a word too short to guess at', 'tpt', []],
  ['a number', '2798n', []],
])('%s', (_, word, expected) => {
  expect(nearWords(word, WORDS, 3)).toEqual(expected);
});

test.each([
  ['what was typed so far', 'weap', ['weapons', 'weapon']],
  ['two letters', 'bu', ['bull', 'bulwark']],
  ['one letter is too little', 'b', []],
  ['digits', '27', []],
])('words are begun by %s', (_, typed, expected) => {
  expect(wordsBeginning(typed, WORDS, 3)).toEqual(expected);
});

test('words of one first letter stand in one file, whatever the script', () => {
  expect(wordFile('azb')).toBe(wordFile('artery'));
  expect(wordFile('نور')).toBe('words/646.json');
});
