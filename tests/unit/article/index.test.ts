import { expect, test } from 'vitest';
import * as article from '../../../src/article/index.ts';

test('offers these names', () => {
  expect(Object.keys(article).sort()).toEqual(['proveArticle', 'renderArticle', 'renderNote']);
});
