import { expect, test } from 'vitest';
import { formatDirective, parseDirective, type TextDirective } from '../../../src/anchor/index.ts';

test.each<[string, TextDirective, string]>([
  ['words alone', { start: 'a river' }, 'text=a%20river'],
  ['first and last words', { start: 'a river', end: 'the sea' }, 'text=a%20river,the%20sea'],
  [
    'words with context',
    { prefix: 'where', start: 'a river', suffix: 'ends' },
    'text=where-,a%20river,-ends',
  ],
  ['all four parts', { prefix: 'a', start: 'b', end: 'c', suffix: 'd' }, 'text=a-,b,c,-d'],
  ['signs that mean something in a directive', { start: 'non-state, R&D' }, 'text=non%2Dstate%2C%20R%26D'],
  [
    'signs at which other programs end an address',
    { start: "(it's!) *so*" },
    'text=%28it%27s%21%29%20%2Aso%2A',
  ],
  ['letters beyond ASCII', { start: 'دریا' }, 'text=%D8%AF%D8%B1%DB%8C%D8%A7'],
])('%s', (_, directive, text) => {
  expect(formatDirective(directive)).toBe(text);
  expect(parseDirective(text)).toEqual(directive);
});

test.each([
  ['another directive', 'selector=a'],
  ['no words', 'text='],
  ['an empty part', 'text=a-,,b'],
  ['context alone', 'text=a-'],
  ['three words parts', 'text=a,b,c'],
  ['a bare dash', 'text=non-state'],
  ['a bare ampersand', 'text=R&D'],
  ['broken percent encoding', 'text=%E2%80'],
])('%s is no directive', (_, text) => {
  expect(parseDirective(text)).toBeNull();
});
