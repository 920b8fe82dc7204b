import { expect, test } from 'vitest';
import * as revision from '../../../src/revision/index.ts';

test('offers these names', () => {
  expect(Object.keys(revision).sort()).toMatchInlineSnapshot(`
    [
      "acceptIdentity",
      "createReanchorer",
      "diffWords",
      "landingOf",
      "materialChanges",
      "proposeIdentity",
    ]
  `);
});
