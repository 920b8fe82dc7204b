import { describe, expect, test } from 'vitest';
import { claimItem, sourceItem, toRis, type CslItem } from '../../../../src/exports/index.ts';
import { articleWith, sourceOf, SOURCES } from './samples.ts';

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\r\n`).join('');

test('an article of a newspaper is news', () => {
  expect(toRis([sourceItem(sourceOf('dated', SOURCES.dated))])).toBe(
    lines(
      'TY  - NEWS',
      'LB  - dated',
      'AU  - Agence France-Presse',
      'TI  - Islamic State claims deadly suicide bombing at political rally in Quetta',
      'T2  - HNGN',
      'PY  - 2025',
      'DA  - 2025/09/04/',
      'UR  - https://www.hngn.com/articles/267900/20250904/islamic-state-claims-deadly-suicide-bombing-political-rally-quetta.htm',
      'LA  - en',
      'N1  - AFP text carried by HNGN.',
      'ER  - ',
    ),
  );
});

test('a report has its number', () => {
  expect(toRis([sourceItem(sourceOf('report', SOURCES.report))])).toBe(
    lines(
      'TY  - RPRT',
      'LB  - report',
      'AU  - Secretary-General of the United Nations',
      'TI  - Twenty first report of the Secretary-General on the threat posed by ISIL (Da’esh)…',
      'PB  - United Nations',
      'PY  - 2025',
      'DA  - 2025/08//',
      'SN  - S/2025/496',
      'LA  - en',
      'ER  - ',
    ),
  );
});

test('the words of a claim are the article at its paragraphs', () => {
  const article = articleWith({}, { rise: { quote: 'The river rose' } });
  expect(toRis([claimItem(article, article.claims[0]!, 'https://scholium.example/c/')])).toBe(
    lines(
      'TY  - NEWS',
      'LB  - safe-havens-rise',
      'AU  - Tareen, Tariq Khan',
      'TI  - Safe havens and spillovers',
      'T2  - Pakistan Today',
      'M3  - Opinion',
      'UR  - https://scholium.example/c/',
      'LA  - en',
      'N1  - Paragraph 2',
      'ER  - ',
    ),
  );
});

describe('a line', () => {
  test.each<[string, Partial<CslItem>, string]>([
    ['leaves out what a date does not say', { issued: { 'date-parts': [[2023]] } }, 'DA  - 2023///'],
    [
      'gives the first day of a range',
      {
        issued: {
          'date-parts': [
            [2024, 2],
            [2025, 2],
          ],
        },
      },
      'DA  - 2024/02//',
    ],
    [
      'says that a date is approximate',
      { issued: { 'date-parts': [[2025]], circa: true } },
      'N1  - Date approximate',
    ],
    [
      'says a year that has not four digits',
      { issued: { 'date-parts': [[-45, 3, 15]] } },
      'N1  - Date 45 BC',
    ],
    [
      'names the parts of a name',
      { author: [{ family: 'King', given: 'Martin', suffix: 'Jr.' }] },
      'AU  - King, Martin, Jr.',
    ],
    [
      'keeps the particle with the family name',
      { author: [{ family: 'Beauvoir', given: 'Simone', 'non-dropping-particle': 'de' }] },
      'AU  - de Beauvoir, Simone',
    ],
    ['has no asterisk in a name', { author: [{ literal: 'A*B' }] }, 'AU  - AB'],
    ['cannot be broken by a title', { title: 'a\r\nER  - \nTY  - b' }, 'TI  - a ER - TY - b'],
    [
      'tells where the archived copy is',
      { archive_location: 'https://web.archive.org/x' },
      'AV  - https://web.archive.org/x',
    ],
    ['falls back to a general type', { type: 'speech' }, 'TY  - GEN'],
  ])('%s', (_, fields, expected) => {
    const item: CslItem = { id: 'a', type: 'book', title: 'T', ...fields };
    expect(toRis([item]).split('\r\n')).toContain(expected);
  });
});

test('records follow one another', () => {
  const item: CslItem = { id: 'a', type: 'webpage', title: 'T' };
  expect(toRis([item, { ...item, id: 'b' }])).toBe(
    lines('TY  - ELEC', 'LB  - a', 'TI  - T', 'ER  - ', 'TY  - ELEC', 'LB  - b', 'TI  - T', 'ER  - '),
  );
});
