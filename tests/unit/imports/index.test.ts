import { expect, test } from 'vitest';
import * as imports from '../../../src/imports/index.ts';

test('offers these names', () => {
  expect(Object.keys(imports).sort()).toEqual([
    'MAX_CAPTURE_BYTES',
    'decodeCapture',
    'formatArticle',
    'formatOf',
    'importText',
  ]);
});
