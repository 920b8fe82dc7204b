export {
  BLOCK_SEPARATOR,
  blockText,
  breaksIn,
  fromCodePoints,
  isGraphemeBoundary,
  joinBlocks,
  linesOf,
  normalize,
  toCodePoints,
  WHITE_SPACE,
} from './canonical.ts';
export type { CanonicalText, Range } from './canonical.ts';
export { findControlCharacter, findMarksBeyond, findOpenDirection } from './characters.ts';
export type { OpenDirection } from './characters.ts';
export { asciiDigits } from './digits.ts';
export { directionIn, directionOf, hasLettersOf } from './direction.ts';
export { americanSpelling } from './english.ts';
export { escapePattern } from './escape-pattern.ts';
export { flatten, rawText, toRawRange } from './flatten.ts';
export type { FlatBlock, FlatText } from './flatten.ts';
export { addTo, at, codePointAt, lastOf, mustGet } from './must.ts';
export { isSameList, lazy, remembered, rememberedByName, rememberedOfLists, settled } from './remembered.ts';
export { firstNotBelow } from './sorted.ts';
export { sentences } from './sentences.ts';
export { countWords, isUnspaced, tokenize } from './tokens.ts';
export type { Token } from './tokens.ts';
