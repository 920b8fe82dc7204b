import { expect, test } from 'vitest';
import * as corpus from '../../../src/corpus/index.ts';

test('offers these names', () => {
  expect(Object.keys(corpus).sort()).toMatchInlineSnapshot(`
    [
      "ACTOR_KINDS",
      "ASSESSMENTS",
      "CLAIM_KINDS",
      "MAX_FILE_BYTES",
      "READ_DEPTHS",
      "RELATIONS",
      "STANDINGS",
      "addressesOf",
      "damageIn",
      "formatLock",
      "fragmentOf",
      "hashText",
      "parseContent",
      "parseMarkdown",
      "readContentFiles",
      "readCorpus",
      "readFiles",
      "resolveAddresses",
    ]
  `);
});
