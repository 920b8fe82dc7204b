import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toWork } from '../../src/exports/citations/citations.ts';
import { formatWork, formatWorkAlone } from '../../src/exports/citations/templates.ts';
import { FEWER } from './runs.ts';

/** Words of titles: what styles capitalise and what they do not, in several scripts, and what only looks like a word. */
const WORDS = [
  'the', 'of', 'a', 'River', 'rose', 'by', '279.8', '1,000', 'percent', '15%', 'co-operation', 'NATO', 'to', 'iPhone', 'al-Qaeda',
  'naïve', 'ß', 'ﬁ', 'ǆ', 'e\u0301t', 'دریا', 'שלום', 'दरिया', '中国', '河流', 'ποταμός', 'Москва', 'แม่น้ำ', '강', '7', 'I', 'Σ', '’s',
  '“quoted”', 'why?', '-', '.', 'Supported: the', 'valley’s', 'l’eau', 'd’Ivoire', "ISKP's", "it's", 'rose; it', 'a: of', ':', 'Σ’α', 'دریا: the',
  'دعویٰ (دریا): \u2068دریا\u2069', '\u2068River rose\u2069', '(the river)', '(AP): of', 'rose (it',
]; // prettier-ignore

const title = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
    fc.constantFrom(' ', ' ', ', ', ''),
  )
  .map(([words, between]) => words.join(between));

const item = fc.record(
  {
    id: fc.constant('a'),
    type: fc.constantFrom('webpage', 'report', 'book', 'article-newspaper', 'post', 'speech', 'legal_case'),
    title,
    author: fc.constantFrom([{ literal: 'The editors' }], [{ family: 'Nguyen', given: 'A.' }]),
    'container-title': fc.constant('Scholium'),
    genre: fc.constant('Assessment: disputed'),
    issued: fc
      .tuple(
        fc.constantFrom(2026, 1999, 2028),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
      )
      .map((day) => ({ 'date-parts': [day] as const })),
    URL: fc.constant('https://scholium.example/'),
    language: fc.constantFrom('en', 'en-GB', 'ur', 'zh', 'tr'),
    locator: fc.constantFrom('7', '8, 12'),
  },
  { requiredKeys: ['id', 'type', 'title'] },
);

test('works that share a run of the citation processor are set as if each had one of its own', () => {
  const manner = fc.record({
    style: fc.constantFrom('apa', 'chicago', 'mla'),
    locale: fc.constantFrom('en-US', 'en-GB'),
    place: fc.constantFrom('reference', 'text'),
  });
  fc.assert(
    fc.property(item, manner, ({ locator, ...rest }, how) => {
      const work = toWork(rest);
      const all = { ...how, several: locator?.includes(',') };
      expect(formatWork(work, all, locator ?? '')).toEqual(formatWorkAlone(work, all, locator ?? ''));
    }),
    FEWER,
  );
});
