import { expect, test } from 'vitest';
import * as anchor from '../../../src/anchor/index.ts';

test('offers these names', () => {
  expect(Object.keys(anchor).sort()).toMatchInlineSnapshot(`
    [
      "BLOCK_SEPARATOR",
      "acceptIdentity",
      "blockText",
      "createReanchorer",
      "describe",
      "diffWords",
      "findAll",
      "flatten",
      "formatDirective",
      "fragmentFor",
      "fromCodePoints",
      "isGraphemeBoundary",
      "isUnspaced",
      "joinBlocks",
      "landingOf",
      "locate",
      "materialChanges",
      "nearestPassages",
      "normalize",
      "parseDirective",
      "proposeIdentity",
      "rawText",
      "resolveFragment",
      "sentences",
      "toCodePoints",
      "toRawRange",
      "toWholeWords",
    ]
  `);
});
