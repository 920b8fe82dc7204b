export {
  BLOCK_SEPARATOR,
  blockText,
  fromCodePoints,
  isGraphemeBoundary,
  joinBlocks,
  normalize,
  toCodePoints,
} from './canonical.ts';
export type { CanonicalText, Range } from './canonical.ts';
export { describe } from './describe.ts';
export { flatten, rawText, toRawRange } from './flatten.ts';
export type { FlatBlock, FlatText } from './flatten.ts';
export { findAll, locate, nearestPassages } from './locate.ts';
export type { Located, Passage, Place, TextQuoteSelector } from './locate.ts';
export { sentences } from './sentences.ts';
