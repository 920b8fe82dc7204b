import { expect, test } from 'vitest';
import {
  nearWords,
  otherInitials,
  placesOf,
  wordsBeginning,
} from '../../../../src/site/search/browser/engine/words/near.ts';
import { wordFile } from '../../../../src/site/search/shared/files.ts';

const COUNTS = {
  '279p8n': 1,
  bulwark: 1,
  bull: 4,
  nangarhar: 2,
  mehsud: 3,
  mahsud: 1,
  mehmood: 5,
  weapon: 7,
  weapons: 9,
  ttp: 20,
  constructor: 2,
  three: 9,
  taken: 4,
  qaida: 3,
  chains: 2,
  china: 1,
  iran: 4,
  praise: 2,
  threat: 8,
  lower: 1,
  ranks: 2,
  separatists: 4,
};
const NAMES = ['nangarhar', 'mehsud', 'mahsud', 'mehmood', 'qaida', 'china', 'iran'];
const WORDS = { counts: COUNTS, names: NAMES };

test.each([
  ['a letter too many', 'bullwark', ['bulwark']],
  ['a letter missing', 'nangahar', ['nangarhar']],
  ['two letters exchanged: the nearer only', 'wepaons', ['weapons']],
  ['as many slips, the commoner first', 'mohsud', ['mehsud', 'mahsud']],
  ['a name like a property of every object', 'construktor', ['constructor']],
  ['vowels, which slip easily: no other name', 'mehsood', ['mehsud']],
  ['a doubled letter', 'nangarrharr', ['nangarhar']],
  ['letters that one name is written with, first letters too', 'kaeda', ['qaida']],
  ['a name that is like words of the language by half', 'tareen', []],
  ['first letters that are none of these, of what is no name', 'keapon', []],
  ['a wrong vowel in a word of the language', 'seperatists', ['separatists']],
  ['another word of the language with other vowels', 'price', []],
  ['one with its letters in another order', 'treaty', []],
  ['one that is as long', 'lawyer', []],
  ['nothing near', 'quixotic', []],
  ['a word too short to guess at', 'tpt', []],
  ['a number', '2798n', []],
])('%s', (_, word, expected) => {
  expect(nearWords(word, [WORDS], 3).words).toEqual(expected);
});

test('of near words it is known whether they are names', () => {
  expect(nearWords('mehsood', [WORDS], 3).names).toBe(true);
  expect(nearWords('wepons', [WORDS], 3).names).toBe(false);
});

test.each([
  ['chinese', ['china']],
  ['iranian', ['iran']],
  ['iran', []],
  ['ranki', []],
  ['taken', []],
])('%s is said of what belongs to a place: %j', (word, places) => {
  expect(placesOf(word, WORDS)).toEqual(places);
});

test('a name may begin with other letters for the same sound', () => {
  expect(otherInitials('osama')).toEqual(['a', 'e', 'i', 'u']);
  expect(otherInitials('tareen')).toEqual([]);
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
