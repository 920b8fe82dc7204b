import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { blockText, flatten } from '../../../text/index.ts';
import {
  explainValue,
  GENRE_NAMES,
  hashText,
  parseProse,
  PLACEHOLDERS,
  schemasWith,
  seemingSpeakers,
} from '../../../corpus/index.ts';
import {
  decodeCapture,
  doubtOfTitle,
  formatArticle,
  importText,
  MAX_CAPTURE_BYTES,
  type ArticleFrontmatter,
  NAME_SEPARATOR,
  writersIn,
  type ImportedText,
} from '../../../imports/index.ts';
import { Cancelled, type CommandInput, type OptionSpec, type World } from '../../terminal/command.ts';
import { contentOf, count, ownTermsIn } from '../content-of.ts';

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

/** An article out of a capture, ready to be written. */
export interface ArticleDraft {
  readonly imported: ImportedText;
  readonly fields: ArticleFrontmatter;
  /** The whole of `article.md`. */
  readonly file: string;
  /** The words of each block. */
  readonly blocks: readonly string[];
  /** Fields that a person has to complete. */
  readonly open: readonly string[];
  /** What a person should look at, in full sentences. */
  readonly warnings: readonly string[];
  /** What the strict reader says against it, in full sentences. */
  readonly problems: readonly string[];
}

/**
 * Reads a capture, a file or `-` for standard input, and makes an article of it, with what options and answers
 * tell. Null where there is nothing to read, which is told.
 */
export async function draftArticle(
  world: World,
  name: string,
  { values, flags, lists }: CommandInput,
): Promise<ArticleDraft | null> {
  const bytes = await readCapture(world, name);
  if (bytes === null) return null;
  const decoded = decodeCapture(bytes, values.get('encoding'));
  if (decoded.type === 'refused') {
    world.error(`${name}: ${decoded.reason}`);
    return null;
  }
  const imported = await importText({ text: decoded.text, name: name === '-' ? null : name });
  const { fields, open } = await complete(
    flags.has('json') ? { ...world, prompts: null } : world,
    imported,
    values,
    lists,
  );
  const { tree, issues } = parseProse(imported.body, 'article.md', 0);
  const flat = flatten(tree);
  const blocks = flat.blocks.map((_, i) => blockText(flat, i));
  const speakers = seemingSpeakers(blocks);
  const hashed = {
    ...fields,
    ...(speakers.length > 0 && { speakers }),
    textSha256: hashText(flat.text),
  };
  const doubt = values.has('title') ? null : doubtOfTitle(imported.fields);
  const titled =
    doubt === null
      ? []
      : [`${doubt} \`--title "…"\` gives another, \`--standfirst "…"\` another line under it.`];
  const terms = ownTermsIn(world, contentOf(world, values));
  const problems = explainValue(schemasWith(terms).article, hashed, 'the frontmatter');
  return {
    imported,
    fields: hashed,
    file: formatArticle(hashed, imported.body),
    blocks,
    open,
    warnings: [...titled, ...imported.warnings],
    problems: [...problems, ...issues].map((issue) => `${issue.message} ${issue.fix}`),
  };
}

async function readCapture(world: World, name: string): Promise<Uint8Array | null> {
  const file = path.resolve(world.cwd, name);
  if (name !== '-' && (!existsSync(file) || !statSync(file).isFile())) {
    world.error(`There is no file ${name}.`);
    return null;
  }
  const size = name === '-' ? 0 : statSync(file).size;
  const bytes = size > MAX_CAPTURE_BYTES ? null : name === '-' ? await world.readInput() : readFileSync(file);
  if (bytes === null || bytes.length > MAX_CAPTURE_BYTES) {
    world.error(
      `${name}: The capture has more than ${MAX_CAPTURE_BYTES} bytes. Save the text without the rest of the page.`,
    );
    return null;
  }
  if (bytes.length === 0) {
    world.error(`${name}: The capture is empty.`);
    return null;
  }
  return bytes;
}

interface Completed {
  readonly fields: Omit<ArticleFrontmatter, 'textSha256'>;
  readonly open: readonly string[];
}

async function complete(
  world: World,
  { fields }: ImportedText,
  values: CommandInput['values'],
  lists: CommandInput['lists'],
): Promise<Completed> {
  const open: string[] = [];
  const asks = world.prompts;
  const ask = async (
    name: keyof typeof FIELD_OPTIONS,
    found: string | null,
    otherwise: string,
  ): Promise<string> => {
    const given = values.get(name) ?? found;
    if (given !== null) return given;
    const answer = asks === null ? '' : await asks.text(`${name}: ${FIELD_OPTIONS[name].help}`, '');
    if (answer === null) throw new Cancelled();
    if (answer.trim() !== '') return answer.trim();
    open.push(name);
    return otherwise;
  };
  const title = await ask('title', fields.title, PLACEHOLDERS.field);
  const standfirst = values.get('standfirst') ?? fields.standfirst;
  const given = lists.get('author');
  const author = given === undefined ? await ask('author', fields.author, PLACEHOLDERS.field) : null;
  const publication = await ask('publication', fields.publication, PLACEHOLDERS.field);
  const url = values.get('url') ?? fields.url;
  const published = values.get('published') ?? fields.published;
  if (published === null) open.push('published');
  const lang = await ask('lang', fields.lang, 'und');
  const genre = values.get('genre') ?? 'opinion';
  if (!values.has('genre')) open.push('genre');
  const rights = await ask('rights', null, `${PLACEHOLDERS.field}.`);
  return {
    fields: {
      title,
      ...(standfirst !== null && { standfirst }),
      author: authorField(author ?? (given ?? []).join(NAME_SEPARATOR), fields.authorDescriptions),
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
export function authorField(
  byline: string,
  descriptions: readonly string[] = [],
): ArticleFrontmatter['author'] {
  const writers = writersIn(byline, descriptions);
  const [only, ...others] = writers;
  if (only === undefined) return { name: PLACEHOLDERS.field };
  return others.length === 0 ? only : writers;
}

/** The frontmatter of an article of which only its options are known, around a text that stands in for it. */
export function fieldsOfOptions(
  world: World,
  { values, lists }: Pick<CommandInput, 'values' | 'lists'>,
  text: string,
): ArticleFrontmatter {
  const given = (name: keyof typeof FIELD_OPTIONS): string => values.get(name) ?? PLACEHOLDERS.field;
  const standfirst = values.get('standfirst');
  const url = values.get('url');
  return {
    title: given('title'),
    ...(standfirst !== undefined && { standfirst }),
    author: authorField((lists.get('author') ?? []).join(NAME_SEPARATOR)),
    publication: { name: given('publication'), ...(url !== undefined && { url }) },
    published: values.get('published') ?? null,
    captured: values.get('captured') ?? world.today(),
    lang: values.get('lang') ?? 'und',
    genre: values.get('genre') ?? 'opinion',
    rights: given('rights'),
    textSha256: hashText(text),
  };
}

/** What is wrong with the options that a person gave of an article, with what to do; null where nothing is. */
export function wrongOptions(world: World, input: CommandInput): string | null {
  const { article } = schemasWith(ownTermsIn(world, contentOf(world, input.values)));
  const faults = explainValue(article, fieldsOfOptions(world, input, ''), 'what is given');
  return faults.length === 0 ? null : faults.map(({ message, fix }) => `${message} ${fix}`).join('\n');
}

/** What was found in a capture, what was removed from it, and what remains to do, as a person reads it. */
export function formatDraft({ imported, fields, blocks, open, warnings, problems }: ArticleDraft): string {
  const words = blocks.reduce((sum, text) => sum + text.split(' ').length, 0);
  const found = [
    `title: ${fields.title}`,
    ...(fields.standfirst === undefined ? [] : [`standfirst: ${fields.standfirst}`]),
    ...[fields.author]
      .flat()
      .map(
        ({ name, description }) => `author: ${name}${description === undefined ? '' : ` (${description})`}`,
      ),
    `publication: ${fields.publication.name}`,
    `published: ${fields.published ?? 'null'}`,
    `lang: ${fields.lang}`,
    ...(fields.speakers === undefined
      ? []
      : [
          `speakers, by the words with which paragraphs begin; look whether each is one: ${fields.speakers.map(({ label }) => label).join(', ')}`,
        ]),
  ];
  const lines = imported.removed.map(
    ({ line, text, reason }) => `  - ${line === null ? '' : `${line}: `}${text}  [${reason}]`,
  );
  return [
    `The text has ${count(blocks.length, 'paragraph', 'paragraphs')}, ${count(words, 'word', 'words')}.`,
    ...found.map((row) => `  ${row}`),
    lines.length === 0
      ? 'Every word of the capture was kept.'
      : `Not part of the text (${lines.length}); look whether any of it is:`,
    ...lines,
    ...warnings.map((warning) => `Warning: ${warning}`),
    ...problems.map((problem) => `To be mended: ${problem}`),
    ...(open.length === 0 ? [] : [`To be completed in the file, or by options: ${open.join(', ')}.`]),
    `SHA-256 of the text: ${fields.textSha256}`,
  ].join('\n');
}
