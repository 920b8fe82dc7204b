import { expect, test } from 'vitest';
import { findOpenDirection } from '../../../src/text/index.ts';

test.each([
  ['an override that nothing closes', 'abc\u202Edef', { index: 3, name: 'U+202E', opens: true }],
  ['an isolate that nothing closes', '\u2066abc', { index: 0, name: 'U+2066', opens: true }],
  ['an embedding that only the end of an isolate follows', '\u2067a\u202Bb\u2069', { index: 2, name: 'U+202B', opens: true }],
  ['an isolate that only the end of an embedding follows', '\u202Aa\u2068b\u202C', { index: 2, name: 'U+2068', opens: true }],
  ['the end of an isolate that nothing opened', 'abc\u2069def', { index: 3, name: 'U+2069', opens: false }],
  ['the end of an embedding that nothing opened', '\u202Da\u202C\u202C', { index: 3, name: 'U+202C', opens: false }],
  ['the first of several that are open', '\u2066\u202E', { index: 0, name: 'U+2066', opens: true }],
  ['signs that are closed one in another', '\u2067a\u202Eb\u202Cc\u2069 \u202A\u202B\u202C\u202C', null],
  ['marks, which open nothing', '\u200Fabc\u200E \u061C', null],
])('of a text with %s the place is told', (_, text, expected) => {
  expect(findOpenDirection(text)).toEqual(expected);
}); // prettier-ignore
