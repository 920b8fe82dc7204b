import { expect, test } from 'vitest';
import { onePageOfEachKind, PAGE_PATTERNS, SAMPLES } from '../page-kinds.ts';

test('there is one page of every kind to look at, of the kind that it stands for', () => {
  const kinds = onePageOfEachKind();
  expect(kinds).toEqual(expect.arrayContaining(['', 'claims/', 'offline/', 'sources/commission-2019/']));
  const patterns = PAGE_PATTERNS.filter((pattern) => pattern.includes('['));
  expect(Object.keys(SAMPLES).sort()).toEqual([...patterns].sort());
  for (const [pattern, page] of Object.entries(SAMPLES))
    expect(page ?? pattern).toMatch(new RegExp(`^${pattern.replace(/\[\w+\]/g, '[^/]+')}$`));
});

test('a page that is added is looked at by its address, or says what has no sample yet', () => {
  expect(onePageOfEachKind(['', 'about', 'topics/[id]'], { 'topics/[id]': 'topics/water' })).toEqual([
    '',
    'about/',
    'topics/water/',
  ]);
  expect(onePageOfEachKind(['topics/[id]'], { 'topics/[id]': null })).toEqual([]);
  expect(() => onePageOfEachKind(['topics/[id]'], {})).toThrow(
    'tests/page-kinds.ts names no page of topics/[id]: add one of the frozen site to SAMPLES.',
  );
});
