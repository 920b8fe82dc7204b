export { descriptionsOfAuthors, namesInLine, namesOfAuthors } from './link/authors.ts';
export { addressesOf, fragmentOf, resolveAddresses } from './link/addresses.ts';
export type { AddressedArticle, Addresses, Resolution } from './link/addresses.ts';
export { namingsOf } from './check/named/references.ts';
export type { Naming } from './check/named/references.ts';
export { strayWords } from './check/words/stray-words.ts';
export { areByLanguage } from './check/words/untranslated.ts';
export { named, whyNotFound } from './check/words/why-not-found.ts';
export { footnotesOf } from './read/prose/footnotes.ts';
export type { Footnote } from './read/prose/footnotes.ts';
export { formatLock } from './lock/format-lock.ts';
export { formatPublished, formatRedirect } from './lock/format-lock.ts';
export {
  NOTHING_PUBLISHED,
  publishedBy,
  publishedIds,
  publishedNow,
  toPublished,
  untoldChange,
  withPublished,
  witnessOfLoss,
} from './lock/published.ts';
export type { PublishedClaim, Was } from './lock/published.ts';
export { createRedirects, idsBefore, lastingKey, redirectsIn } from './lock/redirects.ts';
export type { Fate, Lasting, Redirects } from './lock/redirects.ts';
export { hashText } from './lock/hash.ts';
export { LIMITS } from './limits.ts';
export type { Limit, LimitName } from './limits.ts';
export { damageIn, nameByLock } from './lock/lock.ts';
export { EVIDENCE_SIDES, SOURCE_ROLES } from './marks.ts';
export type { EvidenceSide, SourceRole } from './marks.ts';
export { idsIn, partsOf, partsOfActor, partsOfSeries, saidIn } from './parts.ts';
export type { Part, Reference, Words } from './parts.ts';
export { PLACEHOLDERS, summaryPlaceholder } from './placeholders.ts';
export { choicesOf, findParts, joinQuote, quoteParts, readChoice } from './link/quote.ts';
export type { Choice, PartPlaces } from './link/quote.ts';
export { readCorpus, readFiles } from './read.ts';
export type { ReadOptions, ReadResult } from './read.ts';
export { readContentFiles } from './read/files.ts';
export { explainValue } from './read/yaml/explain.ts';
export { didYouMean } from './read/suggest.ts';
export type { ContentFile, ContentFiles, ContentImage } from './read/files.ts';
export { createLiveFolder } from './read/live.ts';
export type { LiveFolder } from './read/live.ts';
export { namedIn, namesAny } from './link/mentions.ts';
export type { Named } from './link/mentions.ts';
export { imageName } from './read/images.ts';
export { digestOfCode, NOTHING_KEPT, openKept } from './read/kept.ts';
export type { Kept } from './read/kept.ts';
export type { ArticleImage } from './read/images.ts';
export { parseMarkdown, parseProse } from './read/prose/markdown.ts';
export type { Prose } from './read/prose/markdown.ts';
export { parseContent } from './read/parse/content.ts';
export type { ParsedArticle, ParsedClaim, ParsedContent } from './read/parse/parsed.ts';
export {
  ACTOR_KINDS,
  ASSESSMENTS,
  isDraft,
  LASTING_KINDS,
  MOST_FINDINGS,
  NO_TERMS,
  READ_DEPTHS,
  RELATIONS,
  SCHEMAS,
  SERIES_UNITS,
  schemasWith,
  unitsInWords,
} from './schemas/index.ts';
export type {
  ArticleFields,
  Assessment,
  Author,
  ClaimFields,
  DatedEvent,
  Evidence,
  Figure,
  LastingKind,
  Lock,
  Published,
  Redirect,
  Schemas,
  Speaker,
} from './schemas/index.ts';
export { seemingLabel, seemingSpeakers, speakersOf, turnsOf } from './link/speakers.ts';
export type { Turn } from './link/speakers.ts';
export { CLAIM_KINDS, GENRE_NAMES, STANDINGS, termsOf, wordsIn } from './terms.ts';
export type {
  ClaimKind,
  Genre,
  GenreName,
  InLanguages,
  OwnTerm,
  OwnTerms,
  Standing,
  Terms,
} from './terms.ts';
export { timingOf } from './timing.ts';
export type { Timing } from './timing.ts';
export type {
  Actor,
  Article,
  Claim,
  Corpus,
  Edition,
  Former,
  Mention,
  Paragraph,
  Series,
  Site,
  Source,
} from './types.ts';
