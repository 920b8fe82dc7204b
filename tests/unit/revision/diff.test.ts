import { expect, test } from 'vitest';
import { diffWords } from '../../../src/revision/index.ts';

const show = (before: string, after: string, language = 'en'): string =>
  diffWords(before, after, language)
    .map(({ type, text }) => (type === 'same' ? text : type === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

test.each([
  ['the same text has no change', 'A river ends.', 'A river ends.', 'A river ends.'],
  ['a word is exchanged', 'The cat sat here.', 'The dog sat here.', 'The [-cat -]{+dog +}sat here.'],
  ['a word is added', 'It rose.', 'It rose sharply.', 'It [-rose-]{+rose sharply+}.'],
  ['a full stop changes', 'It rose.', 'It rose!', 'It rose[-.-]{+!+}'],
  ['a number is one word', 'by 279.8 percent', 'by 2,798 percent', 'by [-279.8 -]{+2,798 +}percent'],
  ['all is new', '', 'It rose.', '{+It rose.+}'],
  ['all is gone', 'It rose.', '', '[-It rose.-]'],
])('%s', (_, before, after, expected) => {
  expect(show(before, after)).toBe(expected);
});

test('words are told apart in scripts without spaces', () => {
  expect(show('中国人民不会忘记。', '中国人民不会忘记历史。', 'zh')).toBe('中国人民不会忘记{+历史+}。');
});

test('text with too many changes to compare counts as exchanged', () => {
  const long = (letter: string): string => Array.from({ length: 3000 }, (_, i) => `${letter}${i}`).join(' ');
  const [before, after] = [`same ${long('a')}`, `same ${long('b')}`];
  expect(diffWords(before, after, 'en')).toEqual([
    { type: 'removed', text: before },
    { type: 'added', text: after },
  ]);
});
