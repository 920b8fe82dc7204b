import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseProse } from '../../corpus/index.ts';
import { flatten, normalize, blockText } from '../../text/index.ts';

/** Markdown in the one way that the strict reader takes without question. */
const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    fence: '`',
    rule: '-',
    resourceLink: true,
    listItemIndent: 'one',
  })
  .use(remarkGfm, { singleTilde: false });

/**
 * A Markdown tree as Markdown. Each block is read back: where its words would not be the same, or would be
 * refused, they are written as plain paragraphs.
 */
export function toMarkdown({ children }: Root): string {
  const notes = children.filter((node) => node.type === 'footnoteDefinition');
  const blocks = children.filter((node) => node.type !== 'footnoteDefinition');
  const written = [...blocks, ...notes].map((block) => blockToMarkdown(block, notes));
  const all = written.filter((text) => text !== '');
  return all.join('\n\n');
}

/** A paragraph of plain text as Markdown: as it stands where that reads back the same, else with backslashes. */
export function paragraphToMarkdown(text: string): string {
  const words = normalize(text);
  if (words === '') return '';
  const escaped = stringify([{ type: 'paragraph', children: [{ type: 'text', value: words }] }]);
  const every = words.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  return [words, escaped].find((written) => readsAs(written, [words])) ?? every;
}

/** The words of each block of some Markdown; null where the strict reader refuses it. */
function readBack(markdown: string): readonly string[] | null {
  const { tree, issues } = parseProse(markdown, '', 0);
  if (issues.length > 0) return null;
  const flat = flatten(tree);
  return flat.blocks.map((_, i) => blockText(flat, i));
}

/**
 * A block as Markdown that reads back as its words, among the footnotes of its text: in the form that it has,
 * else as plain paragraphs.
 */
export function blockToMarkdown(block: RootContent, notes: readonly FootnoteDefinition[]): string {
  if (block.type === 'thematicBreak' || isPicture(block)) return stringify([block]);
  const words = wordsIn(block);
  const [only] = words;
  if (only !== undefined && isPlain(block)) return paragraphToMarkdown(only);
  const written = stringify([block]);
  return readsBack(written, block, notes) ? written : words.map(paragraphToMarkdown).join('\n\n');
}

/** Whether some Markdown reads as a block of words, without anything that the strict reader refuses. */
export function readsBack(
  markdown: string,
  block: RootContent,
  notes: readonly FootnoteDefinition[],
): boolean {
  if (block.type === 'footnoteDefinition') {
    const label = block.label ?? block.identifier;
    return readsAs(`x[^${label}]\n\n${markdown}`, ['x', ...wordsIn(block)]);
  }
  // Marks of footnotes are read as such only beside their footnotes.
  const marks = new Set<string>();
  visit(block, 'footnoteReference', ({ identifier }) => {
    marks.add(identifier);
  });
  const stubs = notes
    .filter(({ identifier }) => marks.has(identifier))
    .map((note) => `[^${note.label ?? note.identifier}]: x`);
  return readsAs([markdown, ...stubs].join('\n\n'), [...wordsIn(block), ...stubs.map(() => 'x')]);
}

function wordsIn(block: RootContent): readonly string[] {
  const flat = flatten({ type: 'root', children: [block] });
  return flat.blocks.map((_, i) => blockText(flat, i));
}

function isPicture(block: RootContent): boolean {
  return block.type === 'paragraph' && block.children.length === 1 && block.children[0]?.type === 'image';
}

function isPlain(block: RootContent): boolean {
  return block.type === 'paragraph' && block.children.every((child) => child.type === 'text');
}

function stringify(children: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...children] }).trim();
}

function readsAs(markdown: string, words: readonly string[]): boolean {
  const read = readBack(markdown);
  return read !== null && JSON.stringify(read) === JSON.stringify(words);
}
