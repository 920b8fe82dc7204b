import { expect, test } from 'vitest';
import { findAll, locate, nearestPassages } from '../../../src/anchor/index.ts';
import { joinBlocks } from '../../../src/text/index.ts';

const TEXT = joinBlocks([
  'The river rises. The river falls, and the village waits.',
  'A dam was promised in 1998, and again in 2007.',
  'The river rises. Nobody asked why.',
]);

test('a quote that stands once is found', () => {
  expect(locate(TEXT, { exact: 'was promised' })).toEqual({
    type: 'found',
    place: { block: 1, start: 64, end: 76 },
  });
});

test('a quote at the very start is found: zero is an offset', () => {
  expect(locate(joinBlocks(['One two.']), { exact: 'One' })).toEqual({
    type: 'found',
    place: { block: 0, start: 0, end: 3 },
  });
});

test('a quote that stands twice is ambiguous, with every place', () => {
  const located = locate(TEXT, { exact: 'The river rises.' });
  expect(located.type === 'ambiguous' && located.places.map(({ block }) => block)).toEqual([0, 2]);
});

test('two places may share characters', () => {
  expect(findAll(joinBlocks(['aaa']), { exact: 'aa' }).map(({ start }) => start)).toEqual([0, 1]);
});

test.each([
  ['white space of the quote counts as one space', { exact: ' was\n\u00A0 promised ' }],
  ['letters of the quote are composed', { exact: 'wa\u0073 promised' }],
  ['a prefix tells two places apart', { exact: 'in', prefix: 'promised ' }],
  ['a suffix tells two places apart', { exact: 'in', suffix: ' 1998' }],
])('%s', (_, selector) => {
  expect(locate(TEXT, selector).type).toBe('found');
});

test.each([
  ['letter case counts', { exact: 'was Promised' }],
  ['quotation marks count', { exact: '“was promised”' }],
  [
    'a wrong prefix finds nothing, even where the quote stands once',
    { exact: 'was promised', prefix: 'The dam ' },
  ],
  ['a wrong suffix finds nothing', { exact: 'was promised', suffix: ' by' }],
  ['a quote does not reach over the end of a block', { exact: 'waits. A dam' }],
  ['half a letter is no quote', { exact: '\uD83D' }],
  ['nothing is no quote', { exact: ' ' }],
])('%s', (_, selector) => {
  expect(locate(TEXT, selector).type).toBe('not-found');
});

test('context may reach into the block before and the block behind', () => {
  expect(locate(TEXT, { exact: 'The river rises.', prefix: '2007. ' })).toMatchObject({
    place: { block: 2 },
  });
  expect(locate(TEXT, { exact: 'The river rises.', prefix: '2007.\n\n' })).toMatchObject({
    place: { block: 2 },
  });
  expect(locate(TEXT, { exact: 'waits.', suffix: ' A dam' })).toMatchObject({ place: { block: 0 } });
});

test('a letter is not found inside a letter with its mark, nor half a family', () => {
  const text = joinBlocks(['q\u0323 is no plain one; 👩‍👧 are two']);
  expect(findAll(text, { exact: 'q' })).toEqual([]);
  expect(findAll(text, { exact: '👩' })).toEqual([]);
  expect(findAll(text, { exact: '👩‍👧' })).toHaveLength(1);
});

test('a quote that is not found comes with the passages most like it, best first, whole words', () => {
  const located = locate(TEXT, { exact: 'the river rise. Nobody ask' });
  expect(located.type).toBe('not-found');
  const nearest = located.type === 'not-found' ? located.nearest : [];
  expect(nearest[0]).toMatchObject({ block: 2, text: 'The river rises. Nobody asked' });
  expect(nearest[0]!.score).toBeGreaterThan(nearest[1]?.score ?? 0);
  for (const { start, end, text } of nearest) expect(TEXT.text.slice(start, end)).toBe(text);
});

test.each([
  ['one wrong word', 'A dam was promised in 1999'],
  ['two wrong words', 'A lake was promised in 1999'],
  ['another half', 'A dam was built by the village'],
])('each worse quote scores lower: %s', (_, quote) => {
  const quotes = [
    'A dam was promised in 1998',
    'A dam was promised in 1999',
    'A lake was promised in 1999',
    'A dam was built by the village',
  ];
  const score = (of: string): number => nearestPassages(TEXT, of)[0]?.score ?? 0;
  expect(score(quotes[quotes.indexOf(quote) - 1]!)).toBeGreaterThan(score(quote));
});

test('what nothing resembles has no nearest passage', () => {
  expect(nearestPassages(TEXT, 'zzzz qqqq xxxx')).toEqual([]);
  expect(nearestPassages(TEXT, '')).toEqual([]);
});

test('at most as many passages as asked for', () => {
  expect(nearestPassages(TEXT, 'The river rises', 1)).toHaveLength(1);
});
