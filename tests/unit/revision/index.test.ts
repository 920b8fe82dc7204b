import { expect, test } from 'vitest';
import * as revision from '../../../src/revision/index.ts';

test('offers these names', () => {
  expect(Object.keys(revision).sort()).toMatchInlineSnapshot(`
    [
      "LONGEST_QUOTATION",
      "acceptIdentity",
      "createFollower",
      "createQuotationChecker",
      "createReanchorer",
      "diffWords",
      "isExchange",
      "keysToLookUp",
      "landingOf",
      "likelyTexts",
      "materialChanges",
      "proposeIdentity",
      "quotationKeys",
      "shardOf",
      "trimmed",
    ]
  `);
});
