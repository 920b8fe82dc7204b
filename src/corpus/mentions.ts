import { blockText, isUnspaced, normalize, type CanonicalText } from '../text/index.ts';
import type { ArticleFields } from './schemas.ts';
import type { Actor, Mention, Paragraph } from './types.ts';

/** Finds the actors that a text names. Made once for all articles. */
export type MentionFinder = (
  text: CanonicalText,
  paragraphs: readonly Paragraph[],
  exceptions: ArticleFields['mentionExceptions'],
) => readonly Mention[];

/**
 * A finder of aliases: whole words, the longest alias first, the first mention of each actor in each
 * paragraph. Letter case counts. An alias in a script without spaces need not be a whole word.
 */
export function createMentionFinder(actors: Iterable<Actor>): MentionFinder {
  const actorOf = new Map<string, string>();
  for (const actor of actors) {
    for (const alias of actor.aliases) actorOf.set(normalize(alias), actor.id);
  }
  const aliases = [...actorOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (aliases.length === 0) return () => [];
  const pattern = new RegExp(aliases.map(wholeWord).join('|'), 'gu');
  return (text, paragraphs, exceptions) =>
    paragraphs.flatMap((paragraph, block) => {
      const range = text.blocks[block];
      if (range === undefined) return [];
      const seen = new Set<string>();
      const mentions: Mention[] = [];
      for (const match of blockText(text, block).matchAll(pattern)) {
        const actor = actorOf.get(match[0]);
        if (actor === undefined || seen.has(actor) || isException(match[0], paragraph.id, exceptions))
          continue;
        seen.add(actor);
        const start = range.start + match.index;
        mentions.push({ actor, block, start, end: start + match[0].length });
      }
      return mentions;
    });
}

function isException(
  alias: string,
  paragraph: string,
  exceptions: ArticleFields['mentionExceptions'],
): boolean {
  return exceptions.some(
    (exception) => normalize(exception.alias) === alias && (exception.paragraph ?? paragraph) === paragraph,
  );
}

function wholeWord(alias: string): string {
  const escaped = alias.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return isUnspaced(alias) ? escaped : `(?<![\\p{L}\\p{N}\\p{M}_])${escaped}(?![\\p{L}\\p{N}\\p{M}_])`;
}
