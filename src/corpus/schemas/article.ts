import { z } from 'zod';
import type { Terms } from '../terms.ts';
import { alias, as, claimId, date, languageTag, line, oneOf, sha256, text, webAddress } from './fields.ts';

/** The most claims whose findings the home page tells. */
export const MOST_FINDINGS = 3;

const writer = z
  .strictObject({
    name: line.describe('The writer’s name as published'),
    description: text.optional().describe('How the publication describes the writer'),
  })
  .describe('Who wrote the text');

const speaker = z.strictObject({
  label: line.describe(
    'The words with which a paragraph of the speaker begins, exactly as the text has them; the colon, point or dash behind them may be left out',
  ),
  name: line
    .nullable()
    .optional()
    .describe(
      'The name as readers know it; the label when left out; null where the words are nobody’s, such as (Applause)',
    ),
});

/** Frontmatter of `article.md` where the site has these terms; any id is a genre where they are not known. */
export const articleSchemaWith = (terms: Terms | null) =>
  z
    .strictObject({
      title: line.describe('The title as published'),
      standfirst: text.optional().describe('The line under the title, as published'),
      author: z
        .union([writer, z.array(writer).min(1, 'it must have at least one entry')])
        .describe('Who wrote the text; a list in the order of the byline where there are several'),
      publication: z
        .strictObject({
          name: line.describe('Where the text appeared'),
          url: webAddress.optional().describe('The address of the text there'),
        })
        .describe('Where the text was published'),
      published: date
        .nullable()
        .describe(
          'EDTF date of publication; an interval (2025-08-29/2025-11-09) where only its bounds are known; null when not established',
        ),
      captured: date.describe('EDTF date on which the text was captured'),
      lang: languageTag.describe('BCP 47 language of the text'),
      genre: oneOf(terms?.genres).describe('What kind of text it is'),
      rights: text.describe('Whose the words are'),
      textSha256: sha256.describe('SHA-256 of the canonical text, which `npm run lock` writes'),
      speakers: z
        .array(speaker)
        .refine(
          (all) => new Set(all.map(({ label }) => label)).size === all.length,
          as('bad-value', 'it names a label twice'),
        )
        .default([])
        .describe('Who speaks in an interview or another transcript'),
      mentionExceptions: z
        .array(
          z.strictObject({
            alias: alias.describe('The alias as it stands in the text'),
            paragraph: z.string().optional().describe('Only there; everywhere when left out'),
          }),
        )
        .default([])
        .describe('Words that look like an actor’s alias here and are none'),
      findings: z
        .array(claimId.describe('Id of a claim of this article'))
        .max(MOST_FINDINGS, as('bad-value', `it has more than ${MOST_FINDINGS} entries`))
        .refine((ids) => new Set(ids).size === ids.length, as('bad-value', 'it names a claim twice'))
        .default([])
        .describe('Claims whose findings the home page tells, at most three, the most telling first'),
    })
    .describe('An article');

/** Frontmatter of an article, as its schema gives it. */
export type ArticleFields = z.output<ReturnType<typeof articleSchemaWith>>;

/** Who wrote an article: a name, or a name with what more is told. */
export type Author = z.output<typeof writer>;

/** Who speaks in a transcript, with the label by which the text tells it. */
export type Speaker = z.output<typeof speaker>;
