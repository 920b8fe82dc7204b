import { expect, test } from 'vitest';
import {
  BLOCK_SEPARATOR,
  blockText,
  fromCodePoints,
  isGraphemeBoundary,
  joinBlocks,
  linesOf,
  normalize,
  toCodePoints,
} from '../../../src/text/index.ts';

test.each([
  ['a run of spaces counts as one', 'a   b', 'a b'],
  ['a no-break space counts as a space', 'a\u00A0b', 'a b'],
  ['spaces, tabs, no-break spaces and line breaks together count as one', 'a \t\u00A0\r\n b', 'a b'],
  ['outer white space goes', '\n\u00A0 a \t', 'a'],
  ['nothing but white space is nothing', ' \u00A0\n', ''],
  ['a thin, a wide and a zero-width space are characters', '\u2009a\u3000b\u200B', '\u2009a\u3000b\u200B'],
  ['letters and their marks are composed', 'cafe\u0301', 'caf\u00E9'],
  ['marks are put in their order', 'q\u0307\u0323', 'q\u0323\u0307'],
  ['Hangul is composed', '\u1112\u1161\u11AB', '\uD55C'],
  ['what compatibility would fold stays', 'ﬁ ½ ²', 'ﬁ ½ ²'],
  ['quotation marks and letter case stay', '“It’s” "IT\'S"', '“It’s” "IT\'S"'],
])('%s', (_, text, expected) => {
  expect(normalize(text)).toBe(expected);
});

test('blocks are joined by one blank line and know where they stand', () => {
  const joined = joinBlocks(['One.', '', 'Two.']);
  expect(joined.text).toBe('One.\n\n\n\nTwo.');
  expect(joined.blocks).toEqual([
    { start: 0, end: 4 },
    { start: 6, end: 6 },
    { start: 8, end: 12 },
  ]);
  expect(joined.blocks.map((_, i) => blockText(joined, i))).toEqual(['One.', '', 'Two.']);
  expect(() => blockText(joined, 3)).toThrow('A list of 3 has nothing at 3');
  expect(joinBlocks([])).toEqual({ text: '', blocks: [] });
  expect(BLOCK_SEPARATOR).toBe('\n\n');
});

test('offsets leave and come in as code points', () => {
  const text = 'a😀𝒜é';
  expect([0, 1, 3, 5, 6].map((unit) => toCodePoints(text, unit))).toEqual([0, 1, 2, 3, 4]);
  expect([0, 1, 2, 3, 4].map((point) => fromCodePoints(text, point))).toEqual([0, 1, 3, 5, 6]);
});

test('an offset behind the text is its end', () => {
  expect(fromCodePoints('😀', 9)).toBe(2);
});

test.each([
  ['between two letters', 'ab', 1, true],
  ['at the start', '\u0301a', 0, true],
  ['at the end', 'a\u0301', 2, true],
  ['between a letter and its mark', 'e\u0301', 1, false],
  ['between the halves of a surrogate pair', '😀', 1, false],
  ['within a family', '👩‍👩‍👧', 2, false],
  ['between two flags', '🇵🇰🇦🇫', 4, true],
  ['within a flag, behind another', '🇵🇰🇦🇫', 6, false],
  ['between a space and a mark on it', 'a \u0301', 2, false],
  ['between a space and a letter', 'a é', 2, true],
  ['between a hand and its colour', '👍🏽', 2, false],
  ['within a syllable of Devanagari', 'नि', 1, false],
])('%s', (_, text, offset, expected) => {
  expect(isGraphemeBoundary(text, offset)).toBe(expected);
});

test('a stretch of the text has the lines of its source, without the space at their ends', () => {
  const verse = joinBlocks(['A river rose.', 'One two three four'], [[], [3, 13]]);
  expect(verse.breaks).toEqual([18, 28]);
  expect(linesOf(verse, { start: 15, end: 33 })).toEqual(['One', 'two three', 'four']);
  expect(linesOf(verse, { start: 19, end: 28 })).toEqual(['two three']);
  expect(linesOf(verse, { start: 0, end: 13 })).toEqual(['A river rose.']);
});
