import { expect, test } from 'vitest';
import { facetLists, listedArticles } from '../../../../../src/site/claims/index.ts';
import { articleContent, corpusOf } from '../../../../content.ts';

/** A text with so many claims, of two kinds. */
const river = (n: number) => {
  const words = Array.from({ length: n }, (_, i) => `dam${i}x`);
  const claims = words.map((quote, i) => [
    `c${i}`,
    { quote, kind: i === 0 ? 'statistic' : 'event', assessment: 'disputed' },
  ]);
  return corpusOf(
    articleContent('rivers', `${words.join(' ')}.`, Object.fromEntries(claims) as Record<string, never>),
  );
};

test('there is a list for each assessment and each kind that some claim has', () => {
  expect(facetLists(river(3)).map(({ facet, value, claims }) => [facet, value, claims.length])).toEqual([
    ['assessment', 'disputed', 3],
    ['kind', 'statistic', 1],
    ['kind', 'event', 2],
  ]);
});

test('five hundred claims stand in one list; more stand in a list for each text', () => {
  expect(listedArticles(river(500))).toEqual([]);
  expect(listedArticles(river(501)).map(({ slug }) => slug)).toEqual(['rivers']);
});
