import { z } from 'zod';
import type { ClaimKind } from '../terms.ts';
import { ASSESSMENTS } from './claim.ts';
import { as, date, id, oneOf, quoteField, sha256, text } from './fields.ts';

const paragraphId = z
  .string()
  .regex(/^p\d+[a-z]*$/, as('bad-value', 'it is not a paragraph id such as p7 or p7a'));

/** What is said of a lock whose version is not known. */
export const OTHER_VERSION = 'it is not 1, so another version of scholium wrote the file';

/** The version of the files that `lock` writes: a newer program may write another. */
const lockVersion = z.literal(1, OTHER_VERSION).describe('Version of the format');

/** `paragraphs.lock.yaml`. */
export const lockSchema = z
  .strictObject({
    version: lockVersion,
    paragraphs: z
      .array(
        z.strictObject({
          id: paragraphId.describe('Permanent id'),
          // Not trimmed: only the one white-space rule counts, and a paragraph may begin with a wide space.
          text: z.string().min(1).describe('The words as published, canonical'),
        }),
      )
      .describe('Paragraphs in the order of the text'),
    retired: z
      .array(
        z.strictObject({
          id: paragraphId.describe('Id of a paragraph that is gone'),
          see: paragraphId.describe('Where its links land'),
          date: date.describe('When it was removed'),
        }),
      )
      .default([])
      .describe('Ids that still land somewhere'),
    editions: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(/^\d{4}-\d{2}-\d{2}(?:-\d+)?$/, as('bad-value', 'it is not the name of an edition'))
            .describe('The date of the correction; -2, -3, … behind it for more on one day'),
          sha256: sha256.describe('SHA-256 of the canonical text until that correction'),
          paragraphs: z.array(paragraphId).describe('Ids of its paragraphs, in its order'),
        }),
      )
      .default([])
      .describe('What the text was before each correction, oldest first'),
  })
  .describe('The paragraph lock of an article');

/** What has an address of its own: kinds of ids that last. */
export const LASTING_KINDS = ['article', 'claim', 'source', 'actor', 'series'] as const;

const lockedIds = (what: string) => z.array(id).default([]).describe(`Ids of every ${what}`);

/** `published.lock.yaml`: every id that was ever published. */
export const publishedSchema = z
  .strictObject({
    version: lockVersion,
    articles: lockedIds('article'),
    claims: z
      .array(
        z.strictObject({
          article: id.describe('The article that it belonged to'),
          id: id.describe('Id of the claim'),
          revisions: z.number().int().min(1).describe('How many entries its history had'),
          quote: quoteField.describe('The words it was about, as last published'),
          claim: text.describe('The restatement, as last published'),
          kind: oneOf<ClaimKind>(undefined).describe('The kind, as last published'),
          assessment: z.enum(ASSESSMENTS).describe('The assessment, as last published'),
        }),
      )
      .default([])
      .describe('Every claim, with what was published of it'),
    sources: lockedIds('source'),
    actors: lockedIds('actor'),
    series: lockedIds('series'),
    former: z
      .array(
        z.strictObject({
          article: id.describe('The article that it belonged to'),
          id: id.describe('Id of the claim'),
        }),
      )
      .optional()
      .describe('Claims of which a list that was lost knew the words, and redirects.yaml knows the id alone'),
  })
  .describe('Every id that was ever published');

/** `redirects.yaml`: what became of ids that are no more. */
export const redirectsSchema = z
  .array(
    z
      .strictObject({
        kind: z.enum(LASTING_KINDS).describe('What the id was of'),
        article: id.optional().describe('The article of a claim; for claims only'),
        id: id.describe('The id that was published'),
        to: id.nullable().describe('Where it leads now; null where it was taken back'),
        date: date.describe('Since when'),
        reason: text.optional().describe('Why; needed where it was taken back'),
      })
      .refine(({ kind, article }) => (kind === 'claim') === (article !== undefined), {
        ...as('bad-value', 'it stands with a claim, and only there'),
        path: ['article'],
      })
      .refine(({ to, reason }) => to !== null || reason !== undefined, {
        ...as('bad-value', 'it says why the id was taken back'),
        path: ['reason'],
      }),
  )
  .describe('Ids that were renamed or taken back');

/** The ids and hashes of the paragraphs of a text, with its editions. */
export type Lock = z.output<typeof lockSchema>;

/** All ids that were published, so that none is lost without a word. */
export type Published = z.output<typeof publishedSchema>;

/** What became of an id: another one, or that it was taken back, and why. */
export type Redirect = z.output<typeof redirectsSchema>[number];

/** What has an id that lasts. */
export type LastingKind = (typeof LASTING_KINDS)[number];
