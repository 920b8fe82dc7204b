import { expect, test } from 'vitest';
import { changesBetween, claimsUntil } from '../../../../../src/site/reading/edition/as-it-stood.ts';
import { articleContent, onlyArticle } from '../../../../content.ts';

const paragraphs = (...texts: readonly (readonly [string, string])[]) =>
  texts.map(([id, text]) => ({ id, text }));

test('what a correction did is told paragraph by paragraph, by ids', () => {
  const before = paragraphs(['p1', 'The river ends.'], ['p2', 'A dam stands.'], ['p3', 'It was built in 1960.']);
  const after = paragraphs(['p1', 'The river ends.'], ['p1a', 'It is long.'], ['p3', 'It was built in 1961.'], ['p2', 'The dam stands.']);
  expect(changesBetween(before, after, 'en').map(({ kind, id, ordinal }) => [kind, id, ordinal])).toEqual([
    ['new', 'p1a', 2],
    ['materially-changed', 'p3', 3],
    ['reworded', 'p2', 2],
  ]);
  expect(changesBetween(after, before.slice(0, 2), 'en').map(({ kind, id }) => [kind, id])).toEqual([
    ['reworded', 'p2'],
    ['gone', 'p1a'],
    ['gone', 'p3'],
  ]);
  expect(changesBetween(before, before, 'en')).toEqual([]);
}); // prettier-ignore

test('claims say what they said until a date; those of later are left out', () => {
  const article = onlyArticle(
    articleContent('rivers', 'A river ends. A dam stands. The sea waits.', {
      ends: {
        quote: 'A river ends',
        claim: 'It ends.',
        assessment: 'supported',
        revisions: [
          { date: '2026-01-02', summary: 'First published' },
          { date: '2026-02-03', summary: 'Evidence was found', was: { assessment: 'unverified' } },
          { date: '2026-03-04', summary: 'Said better', was: { claim: 'It has an end.', assessment: 'disputed' } },
        ],
      },
      dam: { quote: 'A dam stands', revisions: [{ date: '2026-02-10', summary: 'First published' }] },
    }),
  );
  const said = (date: string) =>
    claimsUntil(article, date).map(({ claim, restatement, assessment }) => [claim.id, restatement, assessment]);
  expect(said('2026-01-01')).toEqual([]);
  expect(said('2026-02-03')).toEqual([['ends', 'It has an end.', 'unverified']]);
  expect(said('2026-03-01')).toEqual([['ends', 'It has an end.', 'disputed'], ['dam', 'The text says so.', 'unverified']]);
  expect(said('2026-03-05')[0]).toEqual(['ends', 'It ends.', 'supported']);
}); // prettier-ignore
