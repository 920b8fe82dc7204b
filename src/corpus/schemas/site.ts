import { z } from 'zod';
import { CLAIM_KINDS, GENRE_NAMES, STANDINGS } from '../terms.ts';
import { as, id, inLanguages, languageTag, line, text, webAddress } from './fields.ts';

/** Who writes notes. */
export const EDITOR_KINDS = ['person', 'organization', 'software'] as const;

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
      .describe(
        'A Markdown file beside site.yaml that says how this site works: it stands first on the method page, before what is true of every site. Sections begin with `##`',
      ),
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

/** `site.yaml`, as its schema gives it. */
export type SiteFields = z.output<typeof siteSchema>;

/** An address that a mail program can be given: one @, no space, nothing that would begin another field. */
function isMail(value: string): boolean {
  return /^[^\s@<>(),;:"\\[\]?&=#%]+@[^\s@<>(),;:"\\[\]?&=#%]+\.[^\s@<>(),;:"\\[\]?&=#%.]+$/.test(value);
}
