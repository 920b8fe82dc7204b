import { expect, test } from 'vitest';
import * as imports from '../../../src/imports/index.ts';

test('offers these names', () => {
  expect(Object.keys(imports).sort()).toEqual([
    'MAX_ANNOTATION_BYTES',
    'MAX_CAPTURE_BYTES',
    'NAME_SEPARATOR',
    'NO_FIELDS',
    'decodeCapture',
    'doubtOfTitle',
    'formatArticle',
    'formatClaim',
    'formatOf',
    'importAnnotations',
    'importText',
    'writersIn',
  ]);
});
