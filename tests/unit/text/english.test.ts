import { expect, test } from 'vitest';
import { americanSpelling } from '../../../src/text/index.ts';

test.each([
  ['organisations', 'organizations'],
  ['neutralised', 'neutralized'],
  ['analyse', 'analyze'],
  ['labour', 'labor'],
  ['theatre', 'theater'],
  ['licence', 'license'],
  ['dialogue', 'dialog'],
  ['programme', 'program'],
  ['travelled', 'traveled'],
  ['fulfil', 'fulfill'],
  ['practise', 'practice'],
  ['sceptical', 'skeptical'],
  ['judgement', 'judgment'],
  ['organisational', 'organizational'],
])('%s and %s are one spelling', (british, american) => {
  expect(americanSpelling(british)).toBe(american);
  expect(americanSpelling(american)).toBe(american);
});

test.each(['hour', 'four', 'rise', 'raised', 'evidence', 'terror', 'there', 'water', 'killed'])(
  '%s keeps its spelling',
  (word) => {
    expect(americanSpelling(word)).toBe(word);
  },
);
