import { expect, test } from 'vitest';
import { findAll, locate, selectorFor } from '../../../src/anchor/index.ts';
import { joinBlocks } from '../../../src/text/index.ts';

test.each([
  ['a quote that stands once needs no context', ['One two three.'], 'two', 0, { exact: 'two' }],
  ['the least word before tells two apart', ['a two. the two.'], 'two', 0, { exact: 'two', prefix: 'a ' }],
  ['or the least word behind, where that is shorter', ['long two b, longer two c'], 'two', 1, { exact: 'two', suffix: ' c' }],
  ['context grows until it differs', ['the old red dam; the new red dam'], 'dam', 1, { exact: 'dam', prefix: 'new red ' }],
  ['a whole block that repeats is told by its neighbours', ['A.', 'Wait.', 'B.', 'Wait.'], 'Wait.', 1, { exact: 'Wait.', prefix: 'B. ' }],
  ['several rivals may need both sides', ['b two c d; b two e; a two c f'], 'two', 0, { exact: 'two', prefix: 'b ', suffix: ' c' }],
  ['a space and the border of a block are one kind of context', ['One', 'two', 'One two three'], 'two', 0, { exact: 'two', suffix: ' One' }],
])('%s', (_, blocks, quote, nth, expected) => {
  const text = joinBlocks(blocks);
  const place = findAll(text, { exact: quote })[nth]!;
  expect(selectorFor(text, place)).toEqual(expected);
  expect(locate(text, selectorFor(text, place))).toEqual({ type: 'found', place });
}); // prettier-ignore
