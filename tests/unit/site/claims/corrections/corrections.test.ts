import { expect, test } from 'vitest';
import {
  changesIn,
  correctionsOf,
  lastChange,
} from '../../../../../src/site/claims/corrections/corrections.ts';
import { articleContent, corpusOf, onlyArticle, type ClaimInput } from '../../../../content.ts';

const FIRST = { date: '2026-01-02', summary: 'First published' };
const LATER = { date: '2026-02', summary: 'The month is told' };
const LAST = { date: '2026-03-01', summary: 'The day is told' };

const claimed = (claims: Readonly<Record<string, ClaimInput>>) =>
  articleContent('rivers', 'A river ends. A dam stands. The sea waits.', claims);

test.each([
  ['oldest first', [FIRST, LATER, LAST]],
  ['newest first', [LAST, LATER, FIRST]],
])('every revision but the first in time is a correction, newest first: written %s', (_, revisions) => {
  const corpus = corpusOf(
    claimed({
      ends: { quote: 'A river ends', revisions },
      dam: { quote: 'A dam stands', revisions: [FIRST] },
    }),
  );
  expect(correctionsOf(corpus).map(({ claim, date, summary }) => [claim.id, date, summary])).toEqual([
    ['ends', LAST.date, LAST.summary],
    ['ends', LATER.date, LATER.summary],
  ]);
});

test('of several corrections of one day that of a note that was written last stands first', () => {
  const again = { ...LATER, summary: 'And told again' };
  const corpus = corpusOf(claimed({ ends: { quote: 'A river ends', revisions: [FIRST, LATER, again] } }));
  expect(correctionsOf(corpus).map(({ summary }) => summary)).toEqual([again.summary, LATER.summary]);
});

test('notes that one edit changed are one change', () => {
  const corpus = corpusOf(
    claimed({
      ends: { quote: 'A river ends', revisions: [FIRST, LATER] },
      dam: { quote: 'A dam stands', revisions: [FIRST, LATER, LAST] },
    }),
  );
  expect(
    changesIn(corpus).map((one) => one.type === 'notes' && one.corrections.map(({ claim }) => claim.id)),
  ).toEqual([['dam'], ['ends', 'dam']]);
});

test('a correction tells what stood before it and after, though a later one changed it again', () => {
  const revisions = [
    FIRST,
    { ...LATER, was: { assessment: 'disputed' } },
    { ...LAST, was: { assessment: 'opinion' } },
  ];
  const corpus = corpusOf(claimed({ ends: { quote: 'A river ends', assessment: 'supported', revisions } }));
  expect(correctionsOf(corpus).map(({ was, now }) => [was?.assessment, now.assessment])).toEqual([
    ['opinion', 'supported'],
    ['disputed', 'opinion'],
  ]);
});

test('a change on the day of publication is a correction too', () => {
  const same = { ...FIRST, summary: 'A word is mended' };
  const { claims } = onlyArticle(claimed({ ends: { quote: 'A river ends', revisions: [FIRST, same] } }));
  expect(claims.map(lastChange)).toEqual([FIRST.date]);
});

test('a note that was published and never changed has no last change', () => {
  const { claims } = onlyArticle(claimed({ ends: { quote: 'A river ends' } }));
  expect(claims.map(lastChange)).toEqual([null]);
});
