import { expect, test } from 'vitest';
import { timingOf, type Timing } from '../../../src/corpus/index.ts';
import { articleContent, reportOf, SOURCE_FIELDS, yaml } from '../../content.ts';

const BOUNDS = { published: '2025-08-29/2025-11-09', captured: '2025-11-09' };
const DAY = { published: '2025-11-09', captured: '2025-11-10' };
const UNDATED = { published: null, captured: '2025-11-09' };

test.each<[string, string | undefined, typeof BOUNDS | typeof UNDATED, Timing]>([
  ['after the last day that the text can be of it is later', '2025-12', BOUNDS, { type: 'later' }],
  ['between the bounds of the text it is perhaps later', '2025-10-01', BOUNDS, { type: 'perhaps-later' }],
  ['a year that holds the bounds is perhaps later', '2025', BOUNDS, { type: 'perhaps-later' }],
  ['before the bounds it is near', '2025-08-29', BOUNDS, { type: 'near' }],
  ['on the day of the text it is near', '2025-11-09', DAY, { type: 'near' }],
  ['two years before it says nothing', '2023-11-10', DAY, { type: 'near' }],
  ['more than two years before it says how many', '2022-11-01', DAY, { type: 'older', years: 3 }],
  ['a year is taken by its middle', '2014', BOUNDS, { type: 'older', years: 11 }],
  ['an open date has no age', '../2014', DAY, { type: 'near' }],
  ['without a date of its own nothing is known', undefined, DAY, { type: 'unknown' }],
  ['a text without a date has been there when it was captured', '2025-11-10', UNDATED, { type: 'later' }],
  ['of what came before that nothing is known', '2014', UNDATED, { type: 'unknown' }],
])('%s', (_, issued, article, timing) => {
  expect(timingOf({ ...(issued !== undefined && { issued }) }, article)).toEqual(timing);
});

test.each<[string, string | undefined, string | null]>([
  ['Later: it ends.', '2025-12-01', 'repeat'],
  ['Perhaps later: it ends.', '2025', 'repeat'],
  ['Later: it ends.', '2025-01-01', 'contradict'],
  ['Later: it ends.', undefined, null],
  ['Later figures differ.', '2025-12-01', null],
])('"%s" of %s: %s', (says, issued, told) => {
  const { issues } = reportOf({
    ...articleContent('rivers', 'A river ends in the sea.', {
      a: { quote: 'A river ends', supports: [{ source: 'report', says }] },
    }),
    'sources/report.yaml': yaml({ ...SOURCE_FIELDS, ...(issued !== undefined && { issued }) }),
  });
  const found = issues.filter(({ code }) => code === 'later-by-hand').map(({ message }) => message);
  expect(found).toEqual(told === null ? [] : [expect.stringContaining(`" ${told} what the dates`)]);
});
