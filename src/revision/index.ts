export { diffWords } from './diff.ts';
export type { WordChange } from './diff.ts';
export { createFollower } from './follow.ts';
export { acceptIdentity, landingOf, proposeIdentity } from './identity.ts';
export type { IdentityProposal, ParagraphIds, ParagraphProposal } from './identity.ts';
export { materialChanges } from './material.ts';
export type { MaterialChange, TextOptions } from './material.ts';
export { createReanchorer } from './reanchor.ts';
export type { Reanchored } from './reanchor.ts';
export { keysToLookUp, likelyTexts, quotationKeys, shardOf } from './quotation/narrow.ts';
export { createQuotationChecker, LONGEST_QUOTATION } from './quotation/check.ts';
export type {
  CheckedQuotation,
  QuotableText,
  QuotationChecker,
  QuotedPart,
  QuotedPassage,
} from './quotation/check.ts';
