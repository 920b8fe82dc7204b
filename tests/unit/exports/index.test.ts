import { expect, test } from 'vitest';
import * as exports from '../../../src/exports/index.ts';

test('offers these names', () => {
  expect(Object.keys(exports).sort()).toEqual([
    'CITATION_NAMES',
    'CITATION_STYLES',
    'articleItem',
    'citationsOf',
    'cite',
    'citeInText',
    'claimItem',
    'paragraphItem',
    'seriesCsv',
    'sourceItem',
    'toBibtex',
    'toCslJson',
    'toCsv',
    'toRis',
  ]);
});
