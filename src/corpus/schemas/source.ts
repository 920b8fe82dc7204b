import { z } from 'zod';
import type { Terms } from '../terms.ts';
import { date, languageTag, line, oneOf, text, webAddress } from './fields.ts';

/** How far an editor read a source. */
export const READ_DEPTHS = ['full', 'excerpt', 'not-opened'] as const;

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

/** A source where the site has these terms; any id is a standing where they are not known. Field names are those of CSL. */
export const sourceSchemaWith = (terms: Terms | null) =>
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

/** The file of a source, as its schema gives it. */
export type SourceFields = z.output<ReturnType<typeof sourceSchemaWith>>;
