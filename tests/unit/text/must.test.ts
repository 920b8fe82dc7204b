import { expect, test } from 'vitest';
import { addTo, at, codePointAt, lastOf, mustGet } from '../../../src/text/index.ts';

test('what must be there is given, `0` and empty text included', () => {
  expect([at([0], 0), at([''], 0), lastOf([1, 0]), mustGet(new Map([['a', '']]), 'a')]).toEqual([
    0,
    '',
    0,
    '',
  ]);
  expect(codePointAt('a😀', 1)).toBe(0x1f600);
});

test.each([
  ['beyond a list', () => at([1, 2], 2), 'A list of 2 has nothing at 2'],
  ['before a list', () => at([1, 2], -1), 'A list of 2 has nothing at -1'],
  ['the last of nothing', () => lastOf([]), 'A list of 0 has nothing at -1'],
  ['a key that is not known', () => mustGet(new Map([['a', 1]]), 'b'), 'A map of 1 has nothing under b'],
  ['beyond a text', () => codePointAt('ab', 2), 'A text of 2 units has nothing at 2'],
])('throws for %s: an index or a key is wrong', (_, read, message) => {
  expect(read).toThrow(message);
});

test('a sum begins from nothing', () => {
  const sums = new Map<string, number>();
  expect([addTo(sums, 'a', 2), addTo(sums, 'a', 3)]).toEqual([2, 5]);
});
