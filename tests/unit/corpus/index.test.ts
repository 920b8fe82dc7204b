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
      "MOST_FINDINGS",
      "READ_DEPTHS",
      "RELATIONS",
      "SOURCE_ROLES",
      "STANDINGS",
      "actorSchema",
      "addressesOf",
      "claimSchema",
      "damageIn",
      "findParts",
      "footnotesOf",
      "formatLock",
      "fragmentOf",
      "hashText",
      "idsIn",
      "imageName",
      "isEvidence",
      "joinQuote",
      "parseContent",
      "parseMarkdown",
      "parseProse",
      "partsOf",
      "partsOfActor",
      "partsOfSeries",
      "quoteParts",
      "readChoice",
      "readContentFiles",
      "readCorpus",
      "readFiles",
      "resolveAddresses",
      "strayWords",
      "timingOf",
    ]
  `);
});
