import { Refusal } from '../report/index.ts';
import { z } from 'zod';
import { explainValue } from '../corpus/index.ts';
import { CAN_BE_LEFT_OUT, FACES, MOST_SEARCH_FILES, PARTS } from '../site/frame/index.ts';
import { CATALOGUE_LANGUAGES, type OwnWords } from '../site/messages/index.ts';
import { COMPONENTS, type ComponentName } from './components.ts';

const file = z.string().trim().min(1, 'it must not be empty');
const component = file.regex(/\.astro$/, 'it is no component of Astro, whose name ends with .astro');
const componentNames = Object.keys(COMPONENTS) as [ComponentName, ...ComponentName[]];

/** What a site’s configuration says to `scholium()`: every option may be left out. */
export const optionsSchema = z
  .strictObject({
    content: z
      .string()
      .optional()
      .describe(
        'Folder of the content, from where the command is run; `content` unless given. `SCHOLIUM_CONTENT` outranks it',
      ),
    languages: z
      .array(z.string())
      .min(1, 'it must name at least one language')
      .optional()
      .describe(
        `Languages of the interface, as BCP 47 tags, of ${CATALOGUE_LANGUAGES}: the first stands at the root of the site, each other below its tag; \`en\` unless given. \`SCHOLIUM_LANGUAGES\`, such as \`en,ur\`, outranks it`,
      ),
    styles: file
      .optional()
      .describe(
        'A CSS file of the site, such as `./src/site.css`: what it says outranks the package’s styles on every page',
      ),
    faces: z
      .union([z.boolean(), z.enum(FACES)])
      .default(true)
      .describe(
        'Which of the package’s letters pages have: `false` for none, where the styles of the site name others, and `serif` or `sans` for these alone, where they name the others',
      ),
    logo: z
      .strictObject({
        src: file.describe('The picture, such as `./src/logo.svg`'),
        inPlaceOfName: z
          .boolean()
          .default(false)
          .describe('Whether it stands in place of the site’s name; else it stands beside it'),
      })
      .optional()
      .describe('A picture at the site’s name, in the head of every page'),
    navigation: z
      .array(
        z.union([
          z.enum(PARTS),
          z.strictObject({
            label: z
              .union([z.string(), z.record(z.string(), z.string())])
              .describe('The words of the link; by language where readers have several'),
            href: z
              .string()
              .regex(/^(\/(?!\/)|https?:\/\/|mailto:)/, 'it is no path such as /about/ and no address')
              .describe('A path of the site, such as `/about/`, or an address elsewhere'),
          }),
        ]),
      )
      .default([...PARTS])
      .describe('Links in the head of every page, in their order: names of the site’s own parts, and others'),
    words: z
      .custom<OwnWords>((words) => typeof words === 'object' && words !== null, 'it is no group of languages')
      .default({})
      .describe(
        'Words of the interface by language, in place of the package’s: names and definitions of genres, kinds and assessments, the line in the foot, and all others',
      ),
    components: z
      .partialRecord(z.enum(componentNames), component)
      .default({})
      .describe(
        'Components of the site in place of the package’s, by name: `{ Footer: "./src/Footer.astro" }`',
      ),
    keepPages: z
      .boolean()
      .default(true)
      .describe(
        'Whether a build keeps its pages in `.cache/pages/`, for the next to take those that are made from the same. `SCHOLIUM_KEEP_PAGES`, `yes` or `no`, outranks it',
      ),
    leaveOut: z
      .array(z.enum(CAN_BE_LEFT_OUT))
      .default([])
      .describe(
        'What the site does without, where its host counts files: the page of each claim, in place of which its note in the text has all evidence; feeds of each claim; frames of each claim for other sites, with what oEmbed says of them; pictures that shared links to claims show, in place of which stands that of the text; feeds and pictures of each source and actor. Leave out from the beginning what is to be left out: addresses that were published end. `SCHOLIUM_LEAVE_OUT`, such as `claimFeeds,claimFrames`, outranks it',
      ),
    searchFiles: z
      .int()
      .min(1, 'it must be at least 1')
      .default(MOST_SEARCH_FILES)
      .describe(
        'Files with records in each of the two parts of the search index, at most: with fewer, several records share one, and readers load more with each result. `SCHOLIUM_SEARCH_FILES` outranks it',
      ),
    exports: z
      .array(file)
      .default([])
      .describe(
        'Modules of the site that each make one more kind of file for others, such as `./src/exports/outline.ts`',
      ),
  })
  .describe('Options of `scholium()`');

/** Options of `scholium()`, as they are written in a configuration. */
export type ScholiumOptions = z.input<typeof optionsSchema>;

/** Options with their defaults. */
export type Options = z.output<typeof optionsSchema>;

/** Options with their defaults. Throws one error that says everything that is wrong with them, and what to do. */
export function readOptions(given: ScholiumOptions): Options {
  const options = optionsSchema.safeParse(given);
  if (options.success) return options.data;
  const faults = explainValue(optionsSchema, given, 'what it is given').map(({ message }) => `  ${message}`);
  throw new Refusal(
    [
      'The options of scholium() in the configuration of Astro are refused:',
      ...faults,
      `Options are: ${Object.keys(optionsSchema.shape).join(', ')}. docs/settings.md of the package says what each is for.`,
    ].join('\n'),
  );
}
