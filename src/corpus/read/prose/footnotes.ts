import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { addTo } from '../../../text/index.ts';

/** A footnote of a text. */
export interface Footnote {
  readonly definition: FootnoteDefinition;
  /** As the page shows it: as written where all are numbers, else counted in the order of first reference. */
  readonly number: string;
  /** How many marks in the text refer to it. */
  readonly references: number;
}

/** The footnotes of a tree that `parseMarkdown` made, in the order of their first reference. */
export function footnotesOf(tree: Root): readonly Footnote[] {
  const references = new Map<string, number>();
  visit(tree, 'footnoteReference', ({ identifier }) => {
    addTo(references, identifier, 1);
  });
  const definitions = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const labelOf = ({ label, identifier }: FootnoteDefinition): string => label ?? identifier;
  const numbered = definitions.every((one) => /^[1-9]\d{0,3}$/.test(labelOf(one)));
  return definitions.map((definition, i) => ({
    definition,
    number: numbered ? labelOf(definition) : String(i + 1),
    // What nothing refers to is shown too.
    references: references.get(definition.identifier) ?? 0,
  }));
}

/**
 * Moves the footnotes of a text behind it, in the order of their first reference; those that nothing refers
 * to, and of several of one name all but the first, stand last.
 */
export function moveFootnotes(tree: Root): void {
  const all: FootnoteDefinition[] = [];
  takeOut(tree, all);
  const first = new Map<string, FootnoteDefinition>();
  for (const one of all) if (!first.has(one.identifier)) first.set(one.identifier, one);
  const ordered = new Set<FootnoteDefinition>();
  const follow = (node: Nodes): void => {
    visit(node, 'footnoteReference', ({ identifier }) => {
      const definition = first.get(identifier);
      if (definition !== undefined) ordered.add(definition);
    });
  };
  follow(tree);
  // A footnote may refer to another: the set grows while it is walked.
  for (const definition of ordered) follow(definition);
  tree.children.push(...ordered, ...all.filter((one) => !ordered.has(one)));
}

function takeOut(node: Nodes, into: FootnoteDefinition[]): void {
  if (!('children' in node)) return;
  const children: Nodes[] = [];
  for (const child of node.children) {
    // The footnotes of a footnote stand beside it.
    takeOut(child, into);
    if (child.type === 'footnoteDefinition') into.push(child);
    else children.push(child);
  }
  (node as { children: Nodes[] }).children = children;
}
