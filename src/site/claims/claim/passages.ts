import type { Article, Claim, Paragraph } from '../../../corpus/index.ts';
import { at, breaksIn, type Range } from '../../../text/index.ts';

/** A paragraph with the words of a claim in it. */
export interface Passage {
  readonly paragraph: Paragraph;
  /** UTF-16 units of the paragraph’s text where the source breaks its lines, in order. */
  readonly breaks: readonly number[];
  /** UTF-16 units of the paragraph’s text, in their order. */
  readonly marks: readonly Range[];
}

/**
 * The passages that a claim is about, a paragraph each: those of all its parts, in the order of the text. Of words
 * that stand more than once, the first: the others hold the same.
 */
export function passagesOf({ paragraphs, flat }: Article, { places, quoteParts }: Claim): readonly Passage[] {
  const shown = quoteParts.length > 1 ? places : places.slice(0, 1);
  return [...new Set(shown.map(({ block }) => block))].map((block) => {
    const { start: from } = at(flat.blocks, block);
    return {
      paragraph: at(paragraphs, block),
      breaks: breaksIn(flat, block),
      marks: shown
        .filter((place) => place.block === block)
        .map(({ start, end }) => ({ start: start - from, end: end - from })),
    };
  });
}
