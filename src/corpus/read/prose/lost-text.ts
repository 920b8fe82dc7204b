import type { Definition, ListItem, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isUnspaced, normalize, rawText, type Range } from '../../../text/index.ts';
import { footnotesOf } from './footnotes.ts';
import { lostSignOf } from './lost-signs.ts';

/** A part of some Markdown that no reader would see. */
export interface LostText {
  /** What is lost, in a full sentence. */
  readonly message: string;
  /** Where it stands in the Markdown, in UTF-16 units. */
  readonly offset: number;
}

/**
 * The one rule: the words of the page are the words of the file. Of what is typed only this is markup, and
 * no part of the text: `*`, `_`, `**`, `~~` and backticks around whole words; `#` before and lines of three
 * or more `=` or `-` under a heading; `>` before quotations; `-`, `*` and `+` before the items of a list, which show
 * as dots; rules of three signs; fences of backticks; bars and dashes of tables; brackets around the words of
 * a link, and its address; marks of footnotes; a backslash before a sign; and `&…;` for its character. White space runs together. Numbers of
 * lists show as they are written.
 *
 * This finds what was typed that Markdown would take for markup against that rule, or against all likelihood:
 * cells beyond the last column of a table, definitions that nothing refers to, titles of links, what stands
 * behind the fence of code, zeros before the number of a list item, references to characters that do not
 * exist, signs inside of words and numbers ("55~~60 to 40~~45", "f*ck and sh*t", "the 60`s and the 70`s"), and
 * signs before blocks (`lostSignOf`).
 */
export function findLostText(tree: Root, markdown: string): readonly LostText[] {
  const used = new Set<Nodes>([...usedDefinitions(tree), ...usedFootnotes(tree)]);
  const found: LostText[] = [];
  visit(tree, (node: Nodes, index, parent) => {
    const range = rangeOf(node);
    // What the parser itself put in, such as the link of a bare address, has no range and loses nothing.
    if (range === null) return;
    const inside = lostIn(node, range, used, markdown);
    const sign = inside.length > 0 ? null : lostSignOf(node, range, markdown, parent, index);
    found.push(...inside, ...(sign === null ? [] : [{ message: sign, offset: range.start }]));
  });
  return [...found, ...lostCharacters(tree, markdown)];
}

/** The number of a list item as it is written; null for an item without one. */
export function numberOf(item: ListItem, markdown: string): string | null {
  const range = rangeOf(item);
  // A number has nine digits at most.
  return range === null ? null : (/^\d+/.exec(markdown.slice(range.start, range.start + 9))?.[0] ?? null);
}

function lostIn(node: Nodes, range: Range, used: ReadonlySet<Nodes>, markdown: string): readonly LostText[] {
  const lost = (message: string, at: Range | null = range): readonly LostText[] =>
    at === null ? [] : [{ message, offset: at.start }];
  switch (node.type) {
    case 'table': {
      const [header, ...rows] = node.children;
      const beyond =
        header === undefined ? [] : rows.flatMap((row) => row.children[header.children.length] ?? []);
      return beyond.flatMap((cell) =>
        lost('From here on the row has more cells than its table has columns.', rangeOf(cell)),
      );
    }
    case 'definition':
      if (!used.has(node)) return lost(`Nothing refers to the definition \`[${node.identifier}]\`.`);
      return node.title ? lost(`The definition holds a title: "${node.title}".`) : [];
    case 'footnoteDefinition':
      if (!used.has(node))
        return lost(`Nothing refers to the footnote \`[^${node.label ?? node.identifier}]\`.`);
      return normalize(rawText(node)) === '' ? lost('The footnote has no words.') : [];
    case 'code':
      return node.lang
        ? lost(`Behind the fence of the code stands "${[node.lang, node.meta].join(' ').trim()}".`)
        : [];
    case 'listItem': {
      const number = numberOf(node, markdown);
      return number !== null && /^0\d/.test(number) ? lost(`The number ${number} would lose its zero.`) : [];
    }
    case 'link':
    case 'linkReference':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'inlineCode': {
      if (node.type === 'link' && node.title) return lost(`The link holds a title: "${node.title}".`);
      const sign = signInside(node, range, markdown);
      return sign === null
        ? []
        : lost(`The sign "${sign}" inside of a word or number is taken for markup and left out.`);
    }
    default:
      return [];
  }
}

/** The definitions that a reference leads to: of several of one name the first. */
function usedDefinitions(tree: Root): ReadonlySet<Definition> {
  const named = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') named.add(node.identifier);
  });
  const used = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (named.has(node.identifier) && !used.has(node.identifier)) used.set(node.identifier, node);
  });
  return new Set(used.values());
}

/** The footnotes that a mark leads to: of several of one name the first. */
function usedFootnotes(tree: Root): readonly Nodes[] {
  const used = new Map<string, Nodes>();
  for (const { definition, references } of footnotesOf(tree)) {
    if (references > 0 && !used.has(definition.identifier)) used.set(definition.identifier, definition);
  }
  return [...used.values()];
}

/** References such as `&#150;`, in place of which Markdown puts U+FFFD. */
function lostCharacters(tree: Root, markdown: string): readonly LostText[] {
  const found: LostText[] = [];
  visit(tree, 'text', (node, _, parent) => {
    // Text beside a bare address has the range of its paragraph only.
    const range = rangeOf(node) ?? (parent === undefined ? null : rangeOf(parent));
    if (range === null || !node.value.includes('\uFFFD')) return;
    for (const match of markdown.slice(range.start, range.end).matchAll(/&#(?:x([\da-f]+)|(\d+));/gi)) {
      const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
      if (isCharacter(code)) continue;
      const message = `The reference \`${match[0]}\` stands for no character.`;
      found.push({ message, offset: range.start + match.index });
    }
  });
  return found;
}

function isCharacter(code: number): boolean {
  return code <= 0x10ffff && !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(String.fromCodePoint(code));
}

/**
 * The sign that marks words up where it rather belongs to the text: inside of a number, or of a word unless
 * it sets off the beginning or the end of that one word ("*re*write"). Code is no part of a word, and has
 * a space at both ends or at none.
 */
function signInside(node: Nodes, range: Range, markdown: string): string | null {
  const content = 'children' in node ? rangeOf(node.children.at(-1)) : range;
  const contentEnd = content?.end ?? range.end;
  const ends = [
    [before(markdown, range.start), after(markdown, range.start)],
    [before(markdown, contentEnd), after(markdown, range.end)],
  ] as const;
  const inNumber = ends.some((end) => end.every((character) => /\p{N}/u.test(character)));
  const inWord = ends.filter(([left, right]) => isOfWord(left) && isOfWord(right) && !/\p{M}/u.test(right));
  const belongsToText = (): boolean => {
    switch (node.type) {
      case 'link':
      case 'linkReference':
        return false;
      case 'inlineCode':
        return (
          inWord.length > 0 ||
          node.value.startsWith(' ') !== node.value.endsWith(' ') ||
          isOfWord(before(markdown, range.start)) ||
          isOfWord(after(markdown, range.end))
        );
      default:
        return (
          inWord.length === 2 || (inWord.length === 1 && /\s/.test(markdown.slice(range.start, contentEnd)))
        );
    }
  };
  return inNumber || belongsToText() ? markdown.charAt(range.start) : null;
}

/** Signs that can stand at the border of marked up words, one behind another. */
const SIGN = /[*_~`[\]]/;

/** The character before an offset and before the signs that stand there; empty at the start. */
function before(markdown: string, offset: number): string {
  let at = offset;
  while (at > 0 && SIGN.test(markdown.charAt(at - 1))) at--;
  return Array.from(markdown.slice(Math.max(0, at - 2), at))
    .slice(-1)
    .join('');
}

/** The character at an offset and behind the signs that stand there; empty at the end. */
function after(markdown: string, offset: number): string {
  let at = offset;
  while (SIGN.test(markdown.charAt(at))) at++;
  return Array.from(markdown.slice(at, at + 2))
    .slice(0, 1)
    .join('');
}

/** Whether a character belongs to a word of a script that parts words by spaces. */
function isOfWord(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character) && !isUnspaced(character);
}

function rangeOf(node: Nodes | undefined): Range | null {
  const [start, end] = [node?.position?.start.offset, node?.position?.end.offset];
  return start === undefined || end === undefined ? null : { start, end };
}
