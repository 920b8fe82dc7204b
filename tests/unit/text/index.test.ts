import { expect, test } from 'vitest';
import * as text from '../../../src/text/index.ts';

test('offers these names', () => {
  expect(Object.keys(text).sort()).toMatchInlineSnapshot(`
    [
      "BLOCK_SEPARATOR",
      "WHITE_SPACE",
      "addTo",
      "americanSpelling",
      "asciiDigits",
      "at",
      "blockText",
      "breaksIn",
      "codePointAt",
      "countWords",
      "directionIn",
      "directionOf",
      "escapePattern",
      "findControlCharacter",
      "findMarksBeyond",
      "findOpenDirection",
      "firstNotBelow",
      "flatten",
      "fromCodePoints",
      "hasLettersOf",
      "isGraphemeBoundary",
      "isSameList",
      "isUnspaced",
      "joinBlocks",
      "lastOf",
      "lazy",
      "linesOf",
      "mustGet",
      "normalize",
      "rawText",
      "remembered",
      "rememberedByName",
      "rememberedOfLists",
      "sentences",
      "settled",
      "toCodePoints",
      "toRawRange",
      "tokenize",
    ]
  `);
});
