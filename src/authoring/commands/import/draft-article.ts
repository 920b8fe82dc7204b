import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { blockText, flatten } from '../../../text/index.ts';
import { explainValue, hashText, parseProse, schemasWith, seemingSpeakers } from '../../../corpus/index.ts';
import {
  decodeCapture,
  doubtOfTitle,
  formatArticle,
  importText,
  MAX_CAPTURE_BYTES,
  type ArticleFrontmatter,
  type ImportedText,
} from '../../../imports/index.ts';
import type { CommandInput, World } from '../../terminal/command.ts';
import { contentOf, count, ownTermsIn } from '../content-of.ts';
import { completeFields } from './article-fields.ts';

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
  input: CommandInput,
): Promise<ArticleDraft | null> {
  const { values, flags } = input;
  const bytes = await readCapture(world, name);
  if (bytes === null) return null;
  const decoded = decodeCapture(bytes, values.get('encoding'));
  if (decoded.type === 'refused') {
    world.error(`${name}: ${decoded.reason}`);
    return null;
  }
  const imported = await importText({ text: decoded.text, name: name === '-' ? null : name });
  const asked = flags.has('json') ? { ...world, prompts: null } : world;
  const { fields, open } = await completeFields(asked, imported.fields, input);
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
