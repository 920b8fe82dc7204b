import { z } from 'zod';
import { isDate, UNITS } from '../../figures/index.ts';
import { marked, type EvidenceSide } from '../marks.ts';
import type { Terms } from '../terms.ts';
import {
  actorId,
  as,
  claimId,
  date,
  editorId,
  oneOf,
  quoteField,
  says,
  seriesId,
  sourceId,
  text,
  unitOf,
} from './fields.ts';

/** Assessments of a claim’s wording against the evidence found. */
export const ASSESSMENTS = [
  'supported',
  'partly-supported',
  'disputed',
  'contradicted',
  'unverified',
  'opinion',
] as const;

/** How one claim relates to another. */
export const RELATIONS = ['supports', 'depends-on', 'repeats', 'contrasts'] as const;

/** Who can read a claim: everybody, or whoever runs the development server. */
export const STATUSES = ['published', 'draft'] as const;

/** Whether a claim has no page for readers. */
export function isDraft({ status }: { readonly status: (typeof STATUSES)[number] }): boolean {
  return status === 'draft';
}

const evidence = (side: EvidenceSide) =>
  z
    .strictObject({
      source: sourceId(side).describe('Id of the source'),
      says: says.describe('What the source says, in the editors’ words'),
      locator: text.optional().describe('Where in the source: paragraph, page, minute'),
    })
    .describe('One piece of evidence');

/** Frontmatter of a claim where the site has these terms; any id is a kind where they are not known. */
export const claimSchemaWith = (terms: Terms | null) =>
  z
    .strictObject({
      quote: quoteField.describe(
        'The words of the article, exactly; a list of parts, in their order, where they do not stand together',
      ),
      paragraph: z
        .string()
        .optional()
        .describe(
          'Id of the paragraph where the quote stands more than once; `p2:2` is the second place in ¶ 2, `all` marks every place',
        ),
      claim: text.describe('Neutral restatement in one sentence'),
      kind: oneOf(terms?.kinds).describe('What kind of claim it is'),
      assessment: z.enum(ASSESSMENTS).describe('The wording against the evidence found'),
      reason: text.describe('Why this assessment'),
      attribution: z
        .strictObject({
          said: text.describe('Whether it was said, by whom and when'),
          borneOut: text.describe('Whether what was said is borne out'),
        })
        .optional()
        .describe('Of an attribution, the two halves of the reason apart; only for that kind'),
      asks: z
        .array(text)
        .refine(
          (questions) => new Set(questions).size === questions.length,
          as('bad-value', 'it gives a question twice'),
        )
        .default([])
        .describe(
          'Questions in readers’ own words that this claim answers: they are searched and shown nowhere',
        ),
      cites: z
        .array(
          z.strictObject({
            words: marked(text, { kind: 'paragraph', code: 'cite-not-found' }).describe(
              'The words with which the text points at something',
            ),
            source: sourceId('cites').nullable().describe('The source; null when it could not be identified'),
          }),
        )
        .default([])
        .describe('What the text itself points at'),
      figures: z
        .array(
          z
            .strictObject({
              words: marked(text, { kind: 'quote', code: 'figure-outside-quote' }).describe(
                'The figure as the text gives it',
              ),
              value: z.union([z.number(), z.string()]).describe('The figure as a number, or as an EDTF date'),
              unit: unitOf(UNITS).describe('What the number counts'),
              measure: text.describe('What is measured'),
              from: z.number().int().optional().describe('First year of the change'),
              to: z.number().int().optional().describe('Last year of the change'),
              series: z
                .array(seriesId)
                .default([])
                .describe(
                  'Series whose change is set beside the figure, which states one: in `percent`, with `from` and `to`',
                ),
            })
            .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
              ...as('bad-value', 'it is not later than `from`'),
              path: ['to'],
            })
            .refine(({ unit, value }) => unit !== 'date' || isDate(String(value)), {
              ...as('bad-date', 'it is not an accepted EDTF date'),
              path: ['value'],
            }),
        )
        .default([])
        .describe('Numbers and dates in the quote'),
      dates: z
        .array(
          z
            .strictObject({
              label: says.describe('What happened, in a few words'),
              words: marked(text, { kind: 'paragraph', code: 'date-outside-text' })
                .optional()
                .describe('The words of the paragraph that name or date it'),
              textDate: date
                .optional()
                .describe('EDTF date as the text gives it; left out when it gives none'),
              evidenceDate: date
                .optional()
                .describe('EDTF date as the evidence gives it; left out when none was found'),
              source: sourceId('dates').optional().describe('The source of `evidenceDate`'),
              note: text.optional().describe('What a reader must know about these dates'),
            })
            .refine(
              ({ textDate, evidenceDate }) => textDate !== undefined || evidenceDate !== undefined,
              as('bad-value', 'gives neither `textDate` nor `evidenceDate`'),
            )
            .refine(
              ({ evidenceDate, source }) => (evidenceDate === undefined) === (source === undefined),
              as('bad-value', 'must give `evidenceDate` and its `source` together'),
            ),
        )
        .default([])
        .describe('Events that the claim speaks of, as the text dates them and as the evidence does'),
      actors: z.array(actorId).default([]).describe('Who the claim is about'),
      supports: z.array(evidence('supports')).describe('Evidence for the wording'),
      undermines: z.array(evidence('undermines')).describe('Evidence against the wording'),
      context: z.array(evidence('context')).describe('Evidence that qualifies it'),
      related: z
        .array(
          z.strictObject({
            claim: claimId.describe('Id of another claim of the article'),
            relation: z.enum(RELATIONS).describe('How this claim relates to that one'),
          }),
        )
        .default([])
        .describe('Other claims that this one leans on or touches'),
      by: z
        .array(editorId)
        .min(1, 'it must have at least one entry')
        .optional()
        .describe('Ids of the editors who wrote the note, from site.yaml; all of them when left out'),
      status: z
        .enum(STATUSES)
        .default('published')
        .describe('Whether the claim is published; a draft is shown in development only'),
      reviewed: date.describe('When an editor last reviewed the claim'),
      revisions: z
        .array(
          z.strictObject({
            date: date.describe('When'),
            summary: text.describe('What changed'),
            was: z
              .strictObject({
                quote: quoteField.optional().describe('The words that the claim was about'),
                claim: text.optional().describe('The restatement'),
                kind: oneOf(terms?.kinds).optional().describe('The kind'),
                assessment: z.enum(ASSESSMENTS).optional().describe('The assessment'),
              })
              .optional()
              .describe('What stood before in the fields that changed'),
          }),
        )
        .min(1, 'it must have at least one entry')
        .describe('The history of the note'),
    })
    .refine(({ kind, attribution }) => attribution === undefined || kind === 'attribution', {
      ...as('bad-value', 'only a claim of kind `attribution` has it'),
      path: ['attribution'],
    })
    .describe('A claim');

/** Frontmatter of a claim, as its schema gives it. */
export type ClaimFields = z.output<ReturnType<typeof claimSchemaWith>>;

/** What the editors found of a claim. */
export type Assessment = (typeof ASSESSMENTS)[number];

/** A source on a side of a claim, with what it says there. */
export type Evidence = z.output<ReturnType<typeof evidence>>;

/** A figure that the words of a claim state. */
export type Figure = ClaimFields['figures'][number];

/** An event that the words of a claim date. */
export type DatedEvent = ClaimFields['dates'][number];
