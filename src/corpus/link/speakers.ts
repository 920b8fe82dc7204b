import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockText, normalize, remembered, type FlatText, type Range } from '../../text/index.ts';
import type { Speaker } from '../schemas/index.ts';
import type { Article, Claim } from '../types.ts';

/** Who speaks in a block of a transcript. */
export interface Turn {
  /** As readers know them. */
  readonly name: string;
  /** The words of the block that say so, in UTF-16 units of the canonical text; null where the turn goes on from before. */
  readonly label: Range | null;
}

/** The words with which a block begins, as far as they name a speaker. */
export interface Labelled {
  readonly speaker: Speaker;
  /** UTF-16 units of the block. */
  readonly length: number;
}

/**
 * Who speaks in each block of a text, in order; null where nobody is said to. A turn goes on until the next label, over
 * blocks with the label of nobody; it ends at a heading, and footnotes are nobody’s.
 */
export const turnsOf = remembered(
  ({ speakers, flat, tree }: Pick<Article, 'speakers' | 'flat' | 'tree'>): readonly (Turn | null)[] => {
    if (speakers.length === 0) return [];
    const silent = silentBlocks(flat, tree);
    let name: string | null = null;
    return flat.blocks.map(({ start }, i): Turn | null => {
      if (silent.has(i)) name = null;
      else {
        const found = labelAt(blockText(flat, i), speakers);
        if (found !== null) {
          const named = nameOf(found.speaker);
          if (named === null) return null;
          name = named;
          return { name, label: { start, end: start + found.length } };
        }
      }
      return name === null ? null : { name, label: null };
    });
  },
);

/** The speakers whose words a claim is about, by name, in the order of its places; none where the text names none. */
export function speakersOf(
  article: Pick<Article, 'speakers' | 'flat' | 'tree'>,
  claim: Pick<Claim, 'places'>,
): readonly string[] {
  const turns = turnsOf(article);
  return [...new Set(claim.places.flatMap(({ block }) => turns[block]?.name ?? []))];
}

/**
 * The speaker whose label a block begins with: the words of the label, and behind them the sign that parts them from
 * what is said, unless they end with one. Of several labels the longest. Null where there is none.
 */
export function labelAt(text: string, speakers: readonly Speaker[]): Labelled | null {
  let found: Labelled | null = null;
  for (const speaker of speakers) {
    const label = normalize(speaker.label);
    if (!text.startsWith(label)) continue;
    const sign = /[\p{L}\p{N}\p{M}]$/u.test(label)
      ? /^ ?[:：.۔—–-]/u.exec(text.slice(label.length))?.[0]
      : '';
    if (sign === undefined) continue;
    const length = label.length + sign.length;
    if (found === null || length > found.length) found = { speaker, length };
  }
  return found;
}

/** What a speaker’s name looks like at the beginning of a paragraph: up to four words with capitals, and a colon. */
const LOOKS_LIKE_A_LABEL = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*)(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3}(?= ?[:：])/u;

/** What at the beginning of a paragraph looks like the label of a speaker; undefined where nothing does. */
export function seemingLabel(text: string): string | undefined {
  return LOOKS_LIKE_A_LABEL.exec(text)?.[0];
}

/**
 * The speakers that the paragraphs of a text seem to name, in the order of their first words, for an editor to look at: none unless
 * two or more take turns. What stands in brackets by itself, as applause does, is nobody’s.
 */
export function seemingSpeakers(paragraphs: readonly string[]): readonly Pick<Speaker, 'label' | 'name'>[] {
  const labels = paragraphs.flatMap((text) => seemingLabel(text) ?? []);
  const all = new Set(labels);
  if (all.size < 2 || labels.length < TURNS || labels.length === all.size) return [];
  const asides = paragraphs.filter((text) => /^(?:\([^()]{1,40}\)|\[[^[\]]{1,40}\])$/.test(text));
  return [
    ...[...all].map((label) => ({ label })),
    ...[...new Set(asides)].map((label) => ({ label, name: null })),
  ];
}

/** Paragraphs that begin with the name of a speaker, at least, before a text is taken for a transcript. */
const TURNS = 4;

/** Blocks in which nobody speaks: headings, and what stands in footnotes. */
export function silentBlocks(flat: FlatText, tree: Root): ReadonlySet<number> {
  const noted = new Set<unknown>();
  visit(tree, 'footnoteDefinition', (definition) => {
    visit(definition, (node) => {
      noted.add(node);
    });
  });
  return new Set(
    flat.blocks.flatMap(({ node }, i) => (node.type === 'heading' || noted.has(node) ? [i] : [])),
  );
}

/** The name of a speaker: the label without its sign unless another is given; null where the words are nobody’s. */
function nameOf({ label, name }: Speaker): string | null {
  return name === undefined ? normalize(label).replace(/ ?[^\p{L}\p{N}\p{M})\]]+$/u, '') : name;
}
