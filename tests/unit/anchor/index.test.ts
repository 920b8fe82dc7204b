import { expect, test } from 'vitest';
import * as anchor from '../../../src/anchor/index.ts';

test('offers these names', () => {
  expect(Object.keys(anchor).sort()).toMatchInlineSnapshot(`
    [
      "contextText",
      "findAll",
      "formatDirective",
      "fragmentFor",
      "inContext",
      "locate",
      "nearestPassages",
      "parseDirective",
      "resolveFragment",
      "selectorFor",
      "toWholeWords",
    ]
  `);
});
