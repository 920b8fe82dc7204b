import { z } from 'zod';
import { line, sourceId, text, unitOf } from './fields.ts';

/** What the values of a series count, where they are no money of another currency. */
export const SERIES_UNITS = ['count', 'people', 'percent', 'dollars'] as const;

/** Numbers by year from one dataset. */
export const seriesSchema = z
  .strictObject({
    title: line.describe('Title of the series'),
    label: text.max(24).optional().describe('Short name for the lines of a chart'),
    source: sourceId(null).describe('The dataset'),
    measure: text.describe('What is counted'),
    unit: unitOf(SERIES_UNITS).describe('Unit of the values'),
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

/** The file of a series, as its schema gives it. */
export type SeriesFields = z.output<typeof seriesSchema>;
