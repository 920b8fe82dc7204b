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
export { formatDirective, parseDirective } from './directive.ts';
export type { TextDirective } from './directive.ts';
export { flatten, rawText, toRawRange } from './flatten.ts';
export type { FlatBlock, FlatText } from './flatten.ts';
export { resolveFragment } from './fragment-match.ts';
export { fragmentFor, toWholeWords } from './fragments.ts';
export type { Fragment, FragmentOptions } from './fragments.ts';
export { acceptIdentity, landingOf, proposeIdentity } from './identity.ts';
export type { GoneParagraph, IdentityProposal, ParagraphIds, ParagraphProposal } from './identity.ts';
export { findAll, locate, nearestPassages } from './locate.ts';
export type { Located, Passage, Place, TextQuoteSelector } from './locate.ts';
export { materialChanges } from './material.ts';
export type { MaterialChange, MaterialKind, TextOptions } from './material.ts';
export { createReanchorer } from './reanchor.ts';
export type { Reanchored } from './reanchor.ts';
export { sentences } from './sentences.ts';
export { diffWords } from './diff.ts';
export { isUnspaced } from './tokens.ts';
export type { WordChange } from './diff.ts';
