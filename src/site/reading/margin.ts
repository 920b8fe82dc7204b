import type { Article, Claim } from '../../corpus/index.ts';
import { sentences } from '../../text/index.ts';

/** UTF-16 units that a line of the text holds where notes stand beside it. */
const UNITS_A_LINE = 68;

/** Heights where notes stand beside the text, in CSS pixels, as reading.css sets them. */
const HEIGHT = { line: 32, gap: 22, note: 11, noteLine: 20 } as const;

/** Lines that a folded note takes in the margin: its assessment and as much of what was found as they hold. */
export type NoteLines = 1 | 2 | 3 | 4;

/**
 * How many lines each note on a block can take in the margin without reaching past the block, so that neither
 * the next paragraph nor its notes must wait. `units` are the UTF-16 units of the block.
 */
export function noteLines(units: number, notes: number): NoteLines {
  const room = Math.ceil(units / UNITS_A_LINE) * HEIGHT.line + HEIGHT.gap;
  const height = (lines: number): number => notes * (HEIGHT.note + HEIGHT.noteLine * lines);
  return ([4, 3, 2] as const).find((lines) => height(lines) <= room) ?? 1;
}

/** What a note found, in a line: the first sentence of the reason of its assessment. */
export function findingOf(claim: Claim, article: Pick<Article, 'lang'>): string {
  const [first] = sentences(claim.reason, article.lang);
  return first === undefined ? claim.reason : claim.reason.slice(first.start, first.end).trim();
}

/** A block of the text as it is placed: its notes, none where it has none. */
export interface PlacedBlock {
  readonly notes: number;
}

/** Heights where there is no room beside the text, as reading.css sets them: of a folded note, and around a group. */
const FOLDED = { note: 2.5, around: 1.2 } as const;

/**
 * Style that gives each block of a text and its notes their place, as a number `--i` that reading.css makes
 * rows of: notes stand beside their block, or below it where there is no room. In the page they stand behind
 * the whole text, so that nobody who copies or listens to the text meets them; until they have come, their
 * room below the blocks is kept, so that nothing moves.
 */
export function placingStyle(blocks: readonly PlacedBlock[]): string {
  let groups = 0;
  const places = blocks.map(({ notes }, i) => {
    const block = `.text>:nth-child(${i + 1})`;
    const selector = notes > 0 ? `${block},.notes>:nth-of-type(${(groups += 1)})` : block;
    return `${selector}{--i:${i + 1}}`;
  });
  const rows = blocks.map(
    ({ notes }) => `auto ${notes > 0 ? `${notes * FOLDED.note + FOLDED.around}rem` : 'auto'}`,
  );
  const room = `@media (width<66rem){:root:not([data-notes=marks],[data-notes=text]) .spread:not(:has(.colophon)){grid-template-rows:auto auto ${rows.join(' ')}}}`;
  return `${places.join('')}.colophon{--i:${blocks.length + 1}}${groups > 0 ? room : ''}`;
}
