import { z } from 'zod';
import { isDate, UNITS } from '../figures/index.ts';
import { allowed, LIMITS, type LimitName } from './limits.ts';
import { marked, type EvidenceSide, type SourceRole } from './marks.ts';
import { CLAIM_KINDS, GENRE_NAMES, STANDINGS, termsOf } from './terms.ts';
import type { ClaimKind, OwnTerms, Terms } from './terms.ts';

/** Assessments of a claim’s wording against the evidence found. */
export const ASSESSMENTS = [
  'supported',
  'partly-supported',
  'disputed',
  'contradicted',
  'unverified',
  'opinion',
] as const;

/** How far an editor read a source. */
export const READ_DEPTHS = ['full', 'excerpt', 'not-opened'] as const;

/** What an actor is. */
export const ACTOR_KINDS = ['person', 'group', 'state', 'body', 'place', 'operation'] as const;

/** How one claim relates to another. */
export const RELATIONS = ['supports', 'depends-on', 'repeats', 'contrasts'] as const;

/** What the values of a series count. */
export const SERIES_UNITS = ['count', 'people', 'percent', 'dollars'] as const;

/** Who writes notes. */
export const EDITOR_KINDS = ['person', 'organization', 'software'] as const;

/** Who can read a claim: everybody, or whoever runs the development server. */
export const STATUSES = ['published', 'draft'] as const;

/**
 * Types of a bibliographic item.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 */
export const CSL_TYPES = [
  'article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter',
  'classic', 'collection', 'dataset', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'event',
  'figure', 'graphic', 'hearing', 'interview', 'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture',
  'musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance', 'periodical', 'personal_communication',
  'post', 'post-weblog', 'regulation', 'report', 'review', 'review-book', 'software', 'song', 'speech', 'standard',
  'thesis', 'treaty', 'webpage',
] as const; // prettier-ignore

/** The most claims whose findings the home page tells. */
export const MOST_FINDINGS = 3;

/** Marks a custom zod issue with the code of our catalogue that it stands for. */
const as = (
  code: 'bad-date' | 'url-not-http' | 'bad-value' | 'duplicate-id' | 'too-much',
  message: string,
) => ({
  message,
  params: { code },
});

/** That a text has no more characters than a bound allows. */
const within = (bound: LimitName) =>
  [
    (value: string) => value.length <= LIMITS[bound].most,
    { ...as('too-much', allowed(bound)), abort: true },
  ] as const;

const text = z.string().trim().min(1, 'it must not be empty');
/** What stands in a line: a name, a title. */
const line = text.refine(...within('nameCharacters'));
const alias = text.refine(...within('aliasCharacters'));
const id = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    as('bad-value', 'it is not an id, which has lower-case letters, digits and single hyphens'),
  )
  .max(64, 'it has more than 64 characters');
const sourceId = (role: SourceRole | null) => marked(id, { kind: 'source', role });
const actorId = marked(id, { kind: 'actor' });
const seriesId = marked(id, { kind: 'series' });
const claimId = marked(id, { kind: 'claim' });
const editorId = marked(id, { kind: 'editor' });
const says = marked(text, { kind: 'says' });
const date = z
  .union([z.string(), z.number().int().transform(String)])
  .refine(isDate, as('bad-date', 'it is not an accepted EDTF date'));
const webAddress = z
  .string()
  .refine(...within('addressCharacters'))
  .refine(isHttp, as('url-not-http', 'it is not an http or https address'));

const languageTag = z
  .string()
  .refine(...within('tagCharacters'))
  .refine(isLanguageTag, as('bad-value', 'it is not a BCP 47 language tag'));

/** Words of the site’s own: the same in all languages, or by language. */
const inLanguages = z.union([
  line,
  z
    .record(languageTag, line)
    .refine((words) => Object.keys(words).length > 0, as('bad-value', 'it gives no language')),
]);

const ownTerm = {
  id: id.describe('What files name it by, and addresses'),
  name: inLanguages.describe('The name as readers see it; by language where readers have several'),
  within: inLanguages.optional().describe('The name in the middle of a sentence; `name` when left out'),
  definition: inLanguages.describe('What it means, in a sentence, for the page on method'),
};

const ownTerms = <T extends z.ZodType<{ readonly id: string }>>(term: T, ours: readonly string[]) =>
  z
    .array(term)
    .superRefine((terms, context) => {
      terms.forEach(({ id: own }, i) => {
        const isOurs = ours.includes(own);
        if (!isOurs && terms.findIndex((other) => other.id === own) === i) return;
        const { message, params } = as(
          'duplicate-id',
          isOurs
            ? 'the program has it already; the option `words` gives that another name'
            : 'it belongs to another entry already',
        );
        context.addIssue({ code: 'custom', message, params, input: own, path: [i, 'id'] });
      });
    })
    .default([]);

/** `site.yaml`: who publishes the site. Every field has a default, so that a site without the file works. */
export const siteSchema = z
  .strictObject({
    name: line.default('Scholium').describe('The name of the site'),
    tagline: z
      .union([text, z.record(languageTag, text)])
      .nullable()
      .default(null)
      .describe('What the site is for, in a line; by language where readers have several'),
    editors: z
      .array(
        z.strictObject({
          id: id.describe('What claims name the editor by'),
          name: line.describe('The name as readers see it'),
          kind: z
            .enum(EDITOR_KINDS)
            .default('organization')
            .describe('What data calls it: somebody, a body (of one person, too), or a program'),
        }),
      )
      .min(1, 'it must have at least one entry')
      .superRefine((editors, context) => {
        editors.forEach((editor, i) => {
          if (editors.findIndex((other) => other.id === editor.id) === i) return;
          const { message, params } = as('duplicate-id', 'it belongs to another editor already');
          context.addIssue({ code: 'custom', message, params, input: editor.id, path: [i, 'id'] });
        });
      })
      .default([{ id: 'editors', name: 'The editors', kind: 'organization' }])
      .describe('Who writes the notes'),
    corrections: z
      .strictObject({
        mailto: z
          .string()
          .refine(isMail, as('bad-value', 'it is not an e-mail address'))
          .nullable()
          .default(null)
          .describe('E-mail address for corrections; null where there is none'),
        url: webAddress
          .nullable()
          .default(null)
          .describe(
            'Address of a form that takes `title` and `body`, such as …/issues/new; null where there is none',
          ),
      })
      .default({ mailto: null, url: null })
      .describe('Where readers ask for a correction'),
    repository: webAddress
      .nullable()
      .default(null)
      .describe('Address of the repository that the site is built from; null where it is not public'),
    notesLicence: z
      .strictObject({
        name: line.describe('The name of the licence'),
        url: webAddress.describe('The address of its text'),
      })
      .default({ name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' })
      .describe('Under which licence the notes are published'),
    method: text
      .nullable()
      .default(null)
      .describe('A Markdown file beside site.yaml that takes the place of parts of the method page'),
    offline: z
      .boolean()
      .default(true)
      .describe(
        'Whether texts that readers have opened can be read without network; `false` also removes what readers have',
      ),
    genres: ownTerms(
      z.strictObject({
        ...ownTerm,
        like: z
          .enum(GENRE_NAMES)
          .optional()
          .describe('The genre as which citations and data have it; of none when left out'),
      }),
      GENRE_NAMES,
    ).describe('Genres of texts that the site adds'),
    kinds: ownTerms(z.strictObject(ownTerm), CLAIM_KINDS).describe('Kinds of claims that the site adds'),
    standings: ownTerms(z.strictObject(ownTerm), STANDINGS).describe(
      'Standings of sources that the site adds',
    ),
  })
  .describe('Who publishes the site');

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, as('bad-value', 'it is not a SHA-256 in lower-case hexadecimal'));

/** One of the ids of a term; any id where those of the site are not known. */
const oneOf = <T extends string>(ids: readonly T[] | undefined): z.ZodType<T, T> =>
  ids === undefined ? (id as unknown as z.ZodType<T, T>) : z.enum(ids);

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

/** Frontmatter of `article.md`. */
const articleSchemaWith = (terms: Terms | null) =>
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

const evidence = (side: EvidenceSide) =>
  z
    .strictObject({
      source: sourceId(side).describe('Id of the source'),
      says: says.describe('What the source says, in the editors’ words'),
      locator: text.optional().describe('Where in the source: paragraph, page, minute'),
    })
    .describe('One piece of evidence');

const quoteField = z.union([
  text,
  z
    .array(text)
    .min(2, 'a list must have at least two parts')
    .refine((parts) => parts.length <= LIMITS.parts.most, as('too-much', allowed('parts'))),
]);

/** Frontmatter of a claim. */
const claimSchemaWith = (terms: Terms | null) =>
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
              unit: z.enum(UNITS).describe('What the number counts'),
              measure: text.describe('What is measured'),
              from: z.number().int().optional().describe('First year of the change'),
              to: z.number().int().optional().describe('Last year of the change'),
              series: z.array(seriesId).default([]).describe('Series to set beside the figure'),
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

/** A source. Field names are those of CSL. */
const sourceSchemaWith = (terms: Terms | null) =>
  z
    .strictObject({
      type: z.enum(CSL_TYPES).describe('CSL type'),
      title: line.describe('Title as found; a description stands in square brackets'),
      author: z
        .array(
          z.union([
            z.strictObject({ literal: line.describe('An institution, or a name not split') }),
            z.strictObject({
              family: line.describe('Family name'),
              given: line.optional().describe('Given name'),
            }),
          ]),
        )
        .optional()
        .describe('Authors in order'),
      publisher: line.optional().describe('Body or outlet'),
      'container-title': line.optional().describe('Newspaper, journal or site'),
      issued: date.optional().describe('EDTF date of publication; ~ or ? when inferred'),
      number: line.optional().describe('Document symbol or number'),
      URL: webAddress.optional().describe('The address as found'),
      archive: webAddress.optional().describe('Address of an archived copy'),
      accessed: date.optional().describe('When the address was opened'),
      language: languageTag.optional().describe('BCP 47 language'),
      standing: oneOf(terms?.standings).describe('How close the source stands to what it reports'),
      read: z.enum(READ_DEPTHS).describe('How far an editor read it'),
      note: text.optional().describe('What a reader must know about this source'),
    })
    .describe('A published document');

/** An actor. */
export const actorSchema = z
  .strictObject({
    name: line.describe('The name in full'),
    kind: z.enum(ACTOR_KINDS).describe('What the actor is'),
    aliases: z.array(alias).describe('Forms under which a text may name the actor'),
    summary: text.describe('One neutral sentence'),
    sources: z.array(sourceId(null)).describe('Sources the summary rests on'),
    sameAs: z.array(webAddress).default([]).describe('Addresses of the same actor elsewhere'),
  })
  .describe('A person, group, state, body, place or operation');

/** Numbers by year from one dataset. */
export const seriesSchema = z
  .strictObject({
    title: line.describe('Title of the series'),
    label: text.max(24).optional().describe('Short name for the lines of a chart'),
    source: sourceId(null).describe('The dataset'),
    measure: text.describe('What is counted'),
    unit: z.enum(SERIES_UNITS).describe('Unit of the values'),
    points: z
      .array(
        z.strictObject({
          year: z.number().int().min(1).max(9999).describe('Calendar year'),
          value: z.number().describe('Value in that year'),
          source: sourceId(null)
            .optional()
            .describe('Where the point was read, when not in the dataset itself'),
          edition: z
            .union([z.string(), z.number().transform(String)])
            .optional()
            .describe('Edition of the dataset; no change is computed across editions'),
          note: text.optional().describe('What a reader must know about this point'),
        }),
      )
      .describe('Points, in the order of years'),
    note: text.optional().describe('How the dataset counts'),
  })
  .describe('A series');

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

export type Schemas = typeof SCHEMAS;
export type SiteFields = z.output<typeof siteSchema>;
export type ArticleFields = z.output<Schemas['article']>;
export type Author = z.output<typeof writer>;
export type Speaker = z.output<typeof speaker>;
export type ClaimFields = z.output<Schemas['claim']>;
export type SourceFields = z.output<Schemas['source']>;
export type ActorFields = z.output<typeof actorSchema>;
export type SeriesFields = z.output<typeof seriesSchema>;
export type Lock = z.output<typeof lockSchema>;
export type Published = z.output<typeof publishedSchema>;
export type Redirect = z.output<typeof redirectsSchema>[number];
export type LastingKind = (typeof LASTING_KINDS)[number];
export type Assessment = (typeof ASSESSMENTS)[number];
export type Evidence = z.output<ReturnType<typeof evidence>>;
export type Figure = ClaimFields['figures'][number];
export type DatedEvent = ClaimFields['dates'][number];

function isHttp(value: string): boolean {
  // A browser mends addresses that lack their slashes or hold white space, each in its own way.
  return /^https?:\/\/[^\s\\]+$/i.test(value) && URL.canParse(value);
}

/** An address that a mail program can be given: one @, no space, nothing that would begin another field. */
function isMail(value: string): boolean {
  return /^[^\s@<>(),;:"\\[\]?&=#%]+@[^\s@<>(),;:"\\[\]?&=#%]+\.[^\s@<>(),;:"\\[\]?&=#%.]+$/.test(value);
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
