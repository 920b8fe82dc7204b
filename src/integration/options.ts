import { z } from 'zod';
import { explainValue } from '../corpus/index.ts';

/** What a site’s configuration says to `scholium()`: every option has a default. */
export const optionsSchema = z
  .strictObject({
    content: z
      .string()
      .optional()
      .describe(
        'Folder of the content, from the folder of the configuration; `content` unless given (`SCHOLIUM_CONTENT`)',
      ),
    languages: z
      .array(z.string())
      .min(1, 'it must name at least one language')
      .optional()
      .describe(
        'Languages of the interface, as BCP 47 tags: the first stands at the root of the site, each other below its tag; `en` unless given (`SCHOLIUM_LANGUAGES`, such as `en,ur`)',
      ),
  })
  .describe('Options of `scholium()`');

/** Options of `scholium()`, as they are written in a configuration. */
export type ScholiumOptions = z.input<typeof optionsSchema>;

/** Options with their defaults. Throws one error that says everything that is wrong with them, and what to do. */
export function readOptions(given: ScholiumOptions): z.output<typeof optionsSchema> {
  const options = optionsSchema.safeParse(given);
  if (options.success) return options.data;
  const faults = explainValue(optionsSchema, given, 'what it is given').map((fault) => `  ${fault}`);
  throw new Error(
    [
      'The options of scholium() in the configuration of Astro are refused:',
      ...faults,
      `Options are: ${Object.keys(optionsSchema.shape).join(', ')}. docs/settings.md of the package says what each is for.`,
    ].join('\n'),
  );
}
