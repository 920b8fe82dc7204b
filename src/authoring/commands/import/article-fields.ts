import { explainValue, GENRE_NAMES, hashText, PLACEHOLDERS, schemasWith } from '../../../corpus/index.ts';
import {
  NAME_SEPARATOR,
  NO_FIELDS,
  writersIn,
  type ArticleFrontmatter,
  type FoundFields,
} from '../../../imports/index.ts';
import { Cancelled, type CommandInput, type OptionSpec, type World } from '../../terminal/command.ts';
import { contentOf, ownTermsIn } from '../content-of.ts';

/** Options with which a person says what a capture does not. */
export const FIELD_OPTIONS = {
  title: { type: 'string', help: 'title of the text' },
  standfirst: { type: 'string', help: 'line under the title' },
  author: { type: 'string', multiple: true, help: 'name of the writer; may be repeated' },
  publication: { type: 'string', help: 'where the text appeared' },
  url: { type: 'string', help: 'address of the text there' },
  published: { type: 'string', help: 'EDTF date of publication' },
  captured: { type: 'string', help: 'EDTF date on which it was captured (default: today)' },
  lang: { type: 'string', help: 'BCP 47 language' },
  genre: {
    type: 'string',
    help: `one of ${GENRE_NAMES.join(', ')}, or of the site’s own (default: opinion)`,
  },
  rights: { type: 'string', help: 'whose the words are' },
  encoding: { type: 'string', help: 'encoding of the capture, where it is not UTF-8' },
} as const satisfies Record<string, OptionSpec>;

/** What a person gave on the command line. */
type GivenOptions = Pick<CommandInput, 'values' | 'lists'>;

/** An article's frontmatter but for its text's hash. */
interface Completed {
  readonly fields: Omit<ArticleFrontmatter, 'textSha256'>;
  /** Fields that a person has to complete. */
  readonly open: readonly string[];
}

/**
 * The frontmatter of an article: what options give, else what was found, else what a person answers where there is one to
 * ask, else what stands for it until somebody knows.
 */
export async function completeFields(
  world: Pick<World, 'prompts' | 'today'>,
  found: FoundFields,
  { values, lists }: GivenOptions,
): Promise<Completed> {
  const open: string[] = [];
  const asks = world.prompts;
  const ask = async (
    name: keyof typeof FIELD_OPTIONS,
    told: string | null,
    otherwise: string,
  ): Promise<string> => {
    const given = values.get(name) ?? told;
    if (given !== null) return given;
    const answer = asks === null ? '' : await asks.text(`${name}: ${FIELD_OPTIONS[name].help}`, '');
    if (answer === null) throw new Cancelled();
    if (answer.trim() !== '') return answer.trim();
    open.push(name);
    return otherwise;
  };
  const title = await ask('title', found.title, PLACEHOLDERS.field);
  const standfirst = values.get('standfirst') ?? found.standfirst;
  const given = lists.get('author');
  const author = given === undefined ? await ask('author', found.author, PLACEHOLDERS.field) : null;
  const publication = await ask('publication', found.publication, PLACEHOLDERS.field);
  const url = values.get('url') ?? found.url;
  const published = values.get('published') ?? found.published;
  if (published === null) open.push('published');
  const lang = await ask('lang', found.lang, 'und');
  const genre = values.get('genre') ?? 'opinion';
  if (!values.has('genre')) open.push('genre');
  const rights = await ask('rights', null, `${PLACEHOLDERS.field}.`);
  return {
    fields: {
      title,
      ...(standfirst !== null && { standfirst }),
      author: authorField(author ?? (given ?? []).join(NAME_SEPARATOR), found.authorDescriptions),
      publication: { name: publication, ...(url !== null && { url }) },
      published,
      captured: values.get('captured') ?? world.today(),
      lang,
      genre,
      rights,
    },
    open,
  };
}

/** The writers of a byline as the frontmatter has them: one by itself, several as a list. */
function authorField(byline: string, descriptions: readonly string[]): ArticleFrontmatter['author'] {
  const writers = writersIn(byline, descriptions);
  const [only, ...others] = writers;
  if (only === undefined) return { name: PLACEHOLDERS.field };
  return others.length === 0 ? only : writers;
}

/** The frontmatter of an article of which only its options are known, around a text that stands in for it. Nobody is asked. */
export async function fieldsOfOptions(
  world: World,
  options: GivenOptions,
  text: string,
): Promise<ArticleFrontmatter> {
  const { fields } = await completeFields({ ...world, prompts: null }, NO_FIELDS, options);
  return { ...fields, textSha256: hashText(text) };
}

/** What is wrong with the options that a person gave of an article, with what to do; null where nothing is. */
export async function wrongOptions(world: World, input: CommandInput): Promise<string | null> {
  const { article } = schemasWith(ownTermsIn(world, contentOf(world, input.values)));
  const faults = explainValue(article, await fieldsOfOptions(world, input, ''), 'what is given');
  return faults.length === 0 ? null : faults.map(({ message, fix }) => `${message} ${fix}`).join('\n');
}
