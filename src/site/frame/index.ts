export { readAddress } from './address/address.ts';
export { isOldAddress, oldAddresses, redirectsOfSite, withdrawnOf } from './address/former.ts';
export type { OldAddress } from './address/former.ts';
export { loadCorpus, readContent, readContentWith } from './corpus/corpus.ts';
export { dataBlock } from './finish/data-block.ts';
export { inline as inlineCode, notesScript } from './finish/early.ts';
export { DIRECTIVES, policyOfHost } from './finish/policy.ts';
export { FACES, chosenFaces } from './settings/faces.ts';
export { content } from './integration.ts';
export { inputs } from './kept/inputs.ts';
export type { BuiltPages } from './integration.ts';
export { FIRST_LANGUAGE, inEveryLanguage, isLasting, LANGUAGES, withoutOwn } from './settings/languages.ts';
export type { AskedRoute } from './settings/languages.ts';
export { CAN_BE_LEFT_OUT, isLeftOut } from './settings/left-out.ts';
export type { LeftOut } from './settings/left-out.ts';
export { namesIn } from './corpus/names.ts';
export { PARTS } from './settings/parts.ts';
export { pageOf } from './page.ts';
export type { Page } from './page.ts';
export { correctionLinks } from './shared/corrections.ts';
export type { CorrectionLink } from './shared/corrections.ts';
export { webManifest } from './web-manifest.ts';
export { taglineOf } from './tagline.ts';
export { articlePaths, claimPaths, onePath } from './address/paths.ts';
export { publishedAt, publishedSite } from './corpus/published.ts';
export {
  hasClaimPages,
  languagesIn,
  MOST_SEARCH_FILES,
  readSettings,
  settings,
  useSettings,
} from './settings/settings.ts';
export { shardFolder } from './shards/building.ts';
export { readDivision } from './shards/shard.ts';
export { absolute, addressesBelow, CLAIM_FACETS, urls } from './address/urls.ts';
export type { ClaimFacet, Placed } from './address/urls.ts';
export {
  actorOf,
  articleNamed,
  claimOf,
  sourceName,
  sourceOf,
  titleLanguage,
  usesOf,
} from './corpus/uses.ts';
