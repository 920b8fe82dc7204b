export { addressesOf, readAddresses, textsBeside } from './addresses.ts';
export type { AddressedArticle, Addresses, Reading as AddressReading } from './addresses.ts';
export {
  baseFor,
  changesOf,
  checkAgainst,
  compareStated,
  endFor,
  PERCENT_DECIMALS,
  roundPercent,
  statedChange,
} from './change.ts';
export type { Change, Match, Point, SeriesCheck, StatedChange } from './change.ts';
export { edtfRange } from './edtf.ts';
export type { DateRange } from './edtf.ts';
export { MAX_FILE_BYTES, readContentFiles } from './files.ts';
export type { ContentFile, ContentFiles } from './files.ts';
export { formatLock } from './format-lock.ts';
export { hashText } from './hash.ts';
export { damageIn } from './lock.ts';
export { parseContent } from './parse.ts';
export type { ParsedArticle, ParsedClaim, ParsedContent } from './parse.ts';
export { readCorpus, readFiles } from './read.ts';
export type { ReadResult } from './read.ts';
export { ACTOR_KINDS, ASSESSMENTS, CLAIM_KINDS, READ_DEPTHS, RELATIONS, STANDINGS } from './schemas.ts';
export type { Assessment, ClaimKind, DatedEvent, Evidence, Figure, Lock } from './schemas.ts';
export type { Actor, Article, Claim, Corpus, Mention, Paragraph, Series, Source } from './types.ts';
export { agrees, readFigure, showReading, UNITS } from './units.ts';
export type { Hedge, Reading, StatedDate, StatedNumber, Unit } from './units.ts';
