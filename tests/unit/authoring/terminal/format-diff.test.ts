import { expect, test } from 'vitest';
import { formatChanges } from '../../../../src/authoring/terminal/format-diff.ts';

test.each([
  [['1960'], ['1961'], 'number 1960 -> 1961'],
  [[], ['1961'], 'number 1961 added'],
  [['1960'], [], 'number 1960 removed'],
  [['1960'], ['1960'], 'number 1960 elsewhere'],
  [['1960', '1961'], ['1961', '1960'], 'number 1960 and 1961 exchanged'],
])('%j that became %j is said in words', (before, after, words) => {
  expect(formatChanges([{ kind: 'number', before, after }])).toBe(words);
});
