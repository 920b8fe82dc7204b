import { expect, test } from 'vitest';
import * as corpus from '../../../src/corpus/index.ts';

test('offers these names', () => {
  expect(Object.keys(corpus).sort()).toMatchInlineSnapshot(`
    [
      "ACTOR_KINDS",
      "ASSESSMENTS",
      "CLAIM_KINDS",
      "EVIDENCE_SIDES",
      "MAX_FILE_BYTES",
      "READ_DEPTHS",
      "RELATIONS",
      "SOURCE_ROLES",
      "STANDINGS",
      "actorSchema",
      "addressesOf",
      "claimSchema",
      "damageIn",
      "formatLock",
      "fragmentOf",
      "hashText",
      "idsIn",
      "isEvidence",
      "parseContent",
      "parseMarkdown",
      "partsOf",
      "partsOfActor",
      "partsOfSeries",
      "readContentFiles",
      "readCorpus",
      "readFiles",
      "resolveAddresses",
      "strayWords",
    ]
  `);
});
