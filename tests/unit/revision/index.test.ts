import { expect, test } from 'vitest';
import * as revision from '../../../src/revision/index.ts';

test('offers these names', () => {
  expect(Object.keys(revision).sort()).toMatchInlineSnapshot(`
    [
      "LONGEST_QUOTATION",
      "acceptIdentity",
      "createQuotationChecker",
      "createReanchorer",
      "diffWords",
      "landingOf",
      "materialChanges",
      "proposeIdentity",
    ]
  `);
});
