import { expect, test } from 'vitest';
import * as corpus from '../../../src/corpus/index.ts';

test('offers these names', () => {
  expect(Object.keys(corpus).sort()).toMatchInlineSnapshot(`
    [
      "ACTOR_KINDS",
      "ASSESSMENTS",
      "CLAIM_KINDS",
      "MAX_FILE_BYTES",
      "PERCENT_DECIMALS",
      "READ_DEPTHS",
      "RELATIONS",
      "STANDINGS",
      "UNITS",
      "addressesOf",
      "agrees",
      "baseFor",
      "changesOf",
      "checkAgainst",
      "compareStated",
      "damageIn",
      "edtfRange",
      "endFor",
      "formatLock",
      "hashText",
      "parseContent",
      "readAddresses",
      "readContentFiles",
      "readCorpus",
      "readFigure",
      "readFiles",
      "roundPercent",
      "showReading",
      "statedChange",
      "textsBeside",
    ]
  `);
});
