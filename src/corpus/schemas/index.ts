import { termsOf, type OwnTerms } from '../terms.ts';
import { actorSchema } from './actor.ts';
import { articleSchemaWith } from './article.ts';
import { claimSchemaWith } from './claim.ts';
import { seriesSchema } from './series.ts';
import { siteSchema } from './site.ts';
import { sourceSchemaWith } from './source.ts';

export { ACTOR_KINDS, actorSchema, type ActorFields } from './actor.ts';
export { MOST_FINDINGS, type ArticleFields, type Author, type Speaker } from './article.ts';
export { ASSESSMENTS, isDraft, RELATIONS } from './claim.ts';
export type { Assessment, ClaimFields, DatedEvent, Evidence, Figure } from './claim.ts';
export { LASTING_KINDS, lockSchema, OTHER_VERSION, publishedSchema, redirectsSchema } from './lasting.ts';
export type { LastingKind, Lock, Published, Redirect } from './lasting.ts';
export { unitsInWords } from './fields.ts';
export { SERIES_UNITS, seriesSchema, type SeriesFields } from './series.ts';
export { siteSchema, type SiteFields } from './site.ts';
export { CSL_TYPES, READ_DEPTHS, type SourceFields } from './source.ts';

/**
 * What an editor writes, by what it describes: the fields of each kind of file on a site that adds these terms; where
 * they are not known, null, any id is taken for one.
 */
export function schemasWith(own: OwnTerms | null) {
  const terms = own === null ? null : termsOf(own);
  return {
    site: siteSchema,
    article: articleSchemaWith(terms),
    claim: claimSchemaWith(terms),
    source: sourceSchemaWith(terms),
    actor: actorSchema,
    series: seriesSchema,
  } as const;
}

/** Of a site that adds no term. */
export const NO_TERMS: OwnTerms = { genres: [], kinds: [], standings: [] };

/** The same for a site that adds no term. */
export const SCHEMAS = schemasWith(NO_TERMS);

/** The schemas of what an editor writes, by what each describes. */
export type Schemas = typeof SCHEMAS;
