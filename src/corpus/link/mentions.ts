import { blockText, isUnspaced, normalize, remembered, type CanonicalText } from '../../text/index.ts';
import type { ArticleFields } from '../schemas/index.ts';
import type { Mention, Paragraph } from '../types.ts';

/** An actor as far as texts name it. */
export interface Named {
  readonly id: string;
  readonly aliases: readonly string[];
}

/** Finds the actors that a text names. Made once for all articles. */
export interface MentionFinder {
  readonly mentions: (
    text: CanonicalText,
    paragraphs: readonly Paragraph[],
    exceptions: ArticleFields['mentionExceptions'],
  ) => readonly Mention[];
  /** Whether it finds in a text what another finder finds there: no name that one of them alone knows stands in it. */
  readonly isAsBefore: (before: MentionFinder, text: CanonicalText) => boolean;
  /** Ids of actors by their names, as they are compared. */
  readonly owners: ReadonlyMap<string, string>;
}

/**
 * A finder of aliases: whole words, the longest alias first, the first mention of each actor in each
 * paragraph. Letter case counts. An alias in a script without spaces need not be a whole word. Its time grows
 * with the text and the length of the longest alias, not with their number.
 */
export function createMentionFinder(actors: Iterable<Named>): MentionFinder {
  const root = treeOf(actors);
  const owners = ownersIn(actors);
  const changedSince = remembered(({ owners: before }: MentionFinder) => differing(before, owners));
  return {
    mentions: root.next.size === 0 ? () => [] : mentionsBy(root),
    isAsBefore: (before, { text }) => !changedSince(before).some((name) => text.includes(name)),
    owners,
  };
}

/** Whom each name is of, as the tree has it: of two actors the later. */
function ownersIn(actors: Iterable<Named>): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { id, aliases } of actors) for (const alias of aliases) owners.set(normalize(alias), id);
  return owners;
}

/** Names that are not of the same actor in both. */
function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

function mentionsBy(root: Letter): MentionFinder['mentions'] {
  return (text, paragraphs, exceptions) => {
    const isException = exceptionsIn(exceptions);
    return paragraphs.flatMap((paragraph, block) => {
      const range = text.blocks[block];
      if (range === undefined) return [];
      const seen = new Set<string>();
      const mentions: Mention[] = [];
      const words = blockText(text, block);
      for (let at = 0; at < words.length;) {
        const found = longestAt(root, words, at);
        if (found === null) {
          at++;
          continue;
        }
        const alias = words.slice(at, found.end);
        if (!seen.has(found.actor) && !isException(alias, paragraph.id)) {
          seen.add(found.actor);
          mentions.push({ actor: found.actor, block, start: range.start + at, end: range.start + found.end });
        }
        at = found.end;
      }
      return mentions;
    });
  };
}

/** Tells whether words hold one of some names, as a text names an actor. */
export function namesAny(names: readonly string[]): (words: string) => boolean {
  const named = namedIn([{ id: '', aliases: names }]);
  return (words) => named(words).length > 0;
}

/** Tells which of some actors words name, as a text names them: their ids, each once. */
export function namedIn(actors: Iterable<Named>): (words: string) => readonly string[] {
  const root = treeOf(actors);
  return (words) => {
    const text = normalize(words);
    const ids = new Set<string>();
    for (let at = 0; at < text.length;) {
      const found = longestAt(root, text, at);
      if (found !== null) ids.add(found.actor);
      at = found?.end ?? at + 1;
    }
    return [...ids];
  };
}

function treeOf(actors: Iterable<Named>): Letter {
  const root: Letter = { next: new Map(), alias: null };
  for (const actor of actors) {
    for (const alias of actor.aliases.map(normalize)) {
      let letter = root;
      for (const unit of alias.split('')) {
        const next = letter.next.get(unit) ?? { next: new Map<string, Letter>(), alias: null };
        letter.next.set(unit, next);
        letter = next;
      }
      letter.alias = { actor: actor.id, wholeWord: !isUnspaced(alias) };
    }
  }
  root.alias = null;
  return root;
}

/** A UTF-16 unit in a tree of aliases: those that go on behind it, and the one that ends with it. */
interface Letter {
  readonly next: Map<string, Letter>;
  alias: { readonly actor: string; readonly wholeWord: boolean } | null;
}

/** The longest alias that begins at an offset and may stand there. */
function longestAt(
  root: Letter,
  words: string,
  start: number,
): { readonly actor: string; readonly end: number } | null {
  let found: { readonly actor: string; readonly end: number } | null = null;
  let letter = root.next.get(words.charAt(start));
  if (letter === undefined) return null;
  const startsWord = !isOfWord(characterBefore(words, start));
  for (let end = start + 1; letter !== undefined; end++) {
    const { alias } = letter;
    if (alias !== null && (!alias.wholeWord || (startsWord && !isOfWord(characterAt(words, end)))))
      found = { actor: alias.actor, end };
    letter = letter.next.get(words.charAt(end));
  }
  return found;
}

function isOfWord(character: string): boolean {
  return /[\p{L}\p{N}\p{M}_]/u.test(character);
}

function characterAt(text: string, offset: number): string {
  const point = text.codePointAt(offset);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function characterBefore(text: string, offset: number): string {
  return offset === 0 ? '' : (Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? '');
}

/** Tells whether an alias, as it is compared, is no mention in a paragraph. */
function exceptionsIn(
  exceptions: ArticleFields['mentionExceptions'],
): (alias: string, paragraph: string) => boolean {
  const paragraphsOf = new Map<string, Set<string | undefined>>();
  for (const { alias, paragraph } of exceptions) {
    const key = normalize(alias);
    paragraphsOf.set(key, (paragraphsOf.get(key) ?? new Set()).add(paragraph));
  }
  return (alias, paragraph) => {
    const paragraphs = paragraphsOf.get(alias);
    return paragraphs !== undefined && (paragraphs.has(undefined) || paragraphs.has(paragraph));
  };
}
