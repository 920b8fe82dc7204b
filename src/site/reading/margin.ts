import type { Article, Claim } from '../../corpus/index.ts';
import { at, sentences } from '../../text/index.ts';

/** UTF-16 units that a line of the text holds where notes stand beside it. */
const UNITS_A_LINE = 68;

/** Heights where notes stand beside the text, in CSS pixels, as reading.css sets them. */
const HEIGHT = { line: 32, gap: 22, note: 11, noteLine: 20 } as const;

/** UTF-16 units that a line of a note holds, in the narrowest margin and in that of wide windows. */
const UNITS_OF_NOTE = { narrow: 40, wide: 64 } as const;

/** The most lines of a folded note. */
const MOST_LINES = 6;

/** Lines that a folded note takes in a margin of either width: as much of what was found as they hold. */
export interface NoteLines {
  readonly narrow: number;
  readonly wide: number;
}

/**
 * How many lines each note on a block can take in the margin without reaching past the block, so that neither
 * the next paragraph nor its notes must wait: lines go one by one to the shortest note that needs more, and what
 * is left to notes that may need one more than was reckoned. `units` are the UTF-16 units of the block, `notes`
 * those of each note.
 */
export function noteLines(units: number, notes: readonly number[]): readonly NoteLines[] {
  const narrow = share(units, notes, UNITS_OF_NOTE.narrow);
  const wide = share(units, notes, UNITS_OF_NOTE.wide);
  return narrow.map((lines, i) => ({ narrow: lines, wide: at(wide, i) }));
}

function share(units: number, notes: readonly number[], unitsALine: number): readonly number[] {
  const room = Math.ceil(units / UNITS_A_LINE) * HEIGHT.line + HEIGHT.gap - notes.length * HEIGHT.note;
  const lines = notes.map(() => 1);
  let left = Math.floor(room / HEIGHT.noteLine) - notes.length;
  for (const spare of [0, 1]) {
    const needs = notes.map((note) => Math.min(Math.ceil(note / unitsALine) + spare, MOST_LINES));
    while (left > 0) {
      const short = lines.flatMap((n, i) => (n < at(needs, i) ? [{ n, i }] : []));
      const [next] = short.sort((a, b) => a.n - b.n);
      if (next === undefined) break;
      lines[next.i] = next.n + 1;
      left -= 1;
    }
  }
  return lines;
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

/** How the words with which a paragraph of a transcript names its speaker are set: apart from what is said, not above it. */
export const SPEAKER_STYLE =
  '.speaker{font-family:var(--sans);font-size:.85em;font-weight:600;letter-spacing:.01em}';

/** How lines that the source breaks are set: what is too long for the column goes on further in. */
export const VERSE_STYLE = '.block p:has(br){text-indent:1.5em hanging each-line}';

/** Height around a group where there is no room beside the text, in rem, as reading.css sets it with `--folded`. */
const AROUND = 1.2;

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
    ({ notes }) => `auto ${notes > 0 ? `calc(${notes}*var(--folded) + ${AROUND}rem)` : 'auto'}`,
  );
  const room = `@media (width<66rem){:root:not([data-notes=marks],[data-notes=text]) .spread:not(:has(.colophon)){grid-template-rows:auto auto ${rows.join(' ')}}}`;
  return `${places.join('')}.colophon{--i:${blocks.length + 1}}${groups > 0 ? room : ''}`;
}
