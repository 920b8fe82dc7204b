import type { Root } from 'mdast';
import { createIssue, type Issue, type Position } from '../../../report/index.ts';
import { flatten, lastOf } from '../../../text/index.ts';
import type { ArticleFields, ClaimFields, Schemas } from '../../schemas/index.ts';
import type { ContentFile } from '../files.ts';
import { NOTHING_KEPT, type Kept } from '../kept.ts';
import {
  findInNote,
  parseProse,
  splitFrontmatter,
  type MarkdownFile,
  type Prose,
} from '../prose/markdown.ts';
import { entryRead, readYaml, type Entry } from '../yaml/yaml.ts';
import type { ParsedArticle, ParsedClaim, RefusedClaim } from './parsed.ts';

/** What was read of the same texts before, while content is parsed. */
let kept: Kept = NOTHING_KEPT;

/** Does something while files that are known from before are taken from what was kept of them. */
export function withKept<T>(used: Kept, work: () => T): T {
  kept = used;
  try {
    return work();
  } finally {
    kept = NOTHING_KEPT;
  }
}

/** What is kept of an article that was read without an issue. */
interface KeptText {
  readonly fields: ArticleFields;
  readonly tree: Root;
  readonly images: Prose['images'];
}

/** The text of an article, by the schema of a site with these terms; null where there is no text. */
export function parseText(
  file: ContentFile,
  schema: Schemas['article'],
  terms: string,
  issues: Issue[],
): ParsedArticle['text'] {
  const split = splitOrReport(file, issues);
  if (split === null) return null;
  const start = startOf(split);
  const key = `article\n${terms}\n${file.text}`;
  const known = kept.find(key) as KeptText | undefined;
  if (known !== undefined) {
    const { tree, images } = known;
    return { entry: entryRead(known.fields, split.frontmatter, 1), tree, flat: flatten(tree), images, start };
  }
  const fields = readYaml(split.frontmatter, schema, file.file, 1);
  if (fields.type === 'refused') issues.push(...fields.issues);
  const prose = parseProse(split.body, file.file, split.bodyLine);
  issues.push(...prose.issues);
  const flat = flatten(prose.tree);
  if (flat.blocks.length === 0) {
    if (prose.issues.length === 0) {
      const position = { line: split.bodyLine + 1, column: 1 };
      issues.push(createIssue('empty-text', file.file, position, 'No text follows the frontmatter.'));
    }
    return null;
  }
  if (fields.type === 'read' && prose.issues.length === 0) {
    const text: KeptText = { fields: fields.entry.value, tree: prose.tree, images: prose.images };
    kept.keep(key, text);
  }
  return {
    entry: fields.type === 'read' ? fields.entry : null,
    tree: prose.tree,
    flat,
    images: prose.images,
    start,
  };
}

/** Where the first words behind the frontmatter stand. */
function startOf({ body, bodyLine }: MarkdownFile): Position {
  const lines = body.slice(0, body.search(/\S|$/)).split('\n');
  return { line: bodyLine + lines.length, column: lastOf(lines).length + 1 };
}

/** A claim, by the schema of a site with these terms; where it is refused what is right of it, null where nothing can be read. */
export function parseClaim(
  file: ContentFile,
  schema: Schemas['claim'],
  terms: string,
  issues: Issue[],
): ParsedClaim | RefusedClaim | null {
  const id = lastOf(file.parts).replace(/\.md$/, '');
  const split = splitOrReport(file, issues);
  if (split === null) return null;
  const note = split.body.trim();
  const noteStart = startOf(split);
  const key = `claim\n${terms}\n${file.text}`;
  const known = kept.find(key) as ClaimFields | undefined;
  if (known !== undefined)
    return { id, file: file.file, entry: entryRead(known, split.frontmatter, 1), note, noteStart };
  const noted = findInNote(split.body, file.file, split.bodyLine);
  issues.push(...noted);
  const read = readYaml(split.frontmatter, schema, file.file, 1);
  if (read.type === 'read') {
    if (noted.length === 0) kept.keep(key, read.entry.value);
    return { id, file: file.file, entry: read.entry, note, noteStart };
  }
  issues.push(...read.issues);
  return read.written === undefined
    ? null
    : { id, file: file.file, entry: rightFields(read.written, schema) };
}

/** Those fields of a claim that the schema takes, each by itself; no quote where it is not known which place of it is meant. */
function rightFields(
  { value, positionOf }: Entry<unknown>,
  { shape }: Schemas['claim'],
): Entry<Partial<ClaimFields>> {
  const right = new Map<string, unknown>();
  const written = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  for (const [key, field] of Object.entries(shape)) {
    const read = written.has(key) ? field.safeParse(written.get(key)) : null;
    if (read?.success === true) right.set(key, read.data);
  }
  if (written.has('paragraph') && !right.has('paragraph')) right.delete('quote');
  return { value: Object.fromEntries(right), positionOf };
}

function splitOrReport(file: ContentFile, issues: Issue[]): ReturnType<typeof splitFrontmatter> {
  const split = splitFrontmatter(file.text);
  if (split === null) {
    const isOpen = /^---[ \t]*(?:\n|$)/.test(file.text);
    const lines = file.text.trimEnd().split('\n');
    const blank = lines.findIndex((line, i) => i > 0 && line.trim() === '');
    const [position, message, advice] = isOpen
      ? [
          { line: (blank === -1 ? lines.length : blank) + 1, column: 1 },
          'The frontmatter that begins in line 1 is not closed: no other line of --- follows.',
          'Write a line of --- behind the last field.',
        ]
      : [{ line: 1, column: 1 }, 'The file does not begin with frontmatter between two lines of ---.'];
    issues.push(createIssue('missing-frontmatter', file.file, position, message, advice));
  }
  return split;
}
