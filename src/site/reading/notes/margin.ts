/**
 * How text and notes are set in a window, as reading.css has it: UTF-16 units that a line holds, and heights in rem.
 * Of the margins that a layout stands for the narrowest counts.
 */
interface Layout {
  readonly textUnits: number;
  readonly noteUnits: number;
  /** Height of a line of the text, and what a block has besides its lines more than the notes beside it. */
  readonly line: number;
  readonly gap: number;
}

/** Windows from 62rem and from 78rem on, where notes stand beside the text. */
const NARROW: Layout = { textUnits: 56, noteUnits: 53, line: 1.97, gap: 0.28 };
const WIDE: Layout = { textUnits: 67, noteUnits: 68, line: 2.02, gap: 0.28 };

/** Height of a line of a folded note, and of what a note has besides its lines, in rem, as reading.css sets them. */
const NOTE = { line: 1.11, frame: 0.55 } as const;

/** The furthest that notes reach past their block, in rem: notes that need more hold up the next paragraph. */
const MOST_PAST = 14;

/** Units that a line of a folded note holds on a phone. */
const PHONE_UNITS = 52;

/** A block of the text as it is placed: its UTF-16 units and those of each of its notes, folded. */
export interface PlacedBlock {
  readonly units: number;
  readonly notes: readonly number[];
}

/**
 * How far the notes on each block begin below it, and how far they reach past it, in rem. Notes are whole: those
 * on a short block may reach past it, into the room that the next block has to spare, and the notes there begin as
 * much lower, so that no paragraph waits for notes. Those on the last block hold up what follows.
 */
export function notesPast(
  blocks: readonly PlacedBlock[],
  layout: Layout = WIDE,
): readonly { readonly below: number; readonly past: number }[] {
  const last = blocks.findLastIndex(({ notes }) => notes.length > 0);
  let below = 0;
  return blocks.map(({ units, notes }, i) => {
    const begins = below;
    const room = linesOf(units, layout.textUnits) * layout.line + layout.gap;
    const over = Math.max(0, begins + heightOf(notes, layout.noteUnits) - room);
    below = i === last ? 0 : Math.min(Math.ceil(over * 4) / 4, MOST_PAST);
    return { below: begins, past: below };
  });
}

/** Height of folded notes in rem. */
function heightOf(notes: readonly number[], unitsALine: number): number {
  return notes.reduce((sum, note) => sum + linesOf(note, unitsALine) * NOTE.line + NOTE.frame, 0);
}

function linesOf(units: number, unitsALine: number): number {
  return Math.ceil(units / unitsALine);
}

/** How the words with which a paragraph of a transcript names its speaker are set: apart from what is said, not above it. */
export const SPEAKER_STYLE =
  '.speaker{font-family:var(--sans);font-size:.85em;font-weight:600;letter-spacing:.01em}';

/** How lines that the source breaks are set: what is too long for the column goes on further in. */
export const VERSE_STYLE = '.block p:has(br){text-indent:1.5em hanging each-line}';

/** Height around a group where there is no room beside the text, in rem, as reading.css sets it. */
const AROUND = 1.2;

/**
 * Style that gives each block of a text and its notes their place, as a number `--i` that reading.css makes
 * rows of: notes stand beside their block, or below it where there is no room. Beside it `--below` and `--past` say
 * how far they begin and reach past their row. In the page they stand behind the whole text, so that nobody who
 * copies or listens to the text meets them; until they have come, about as much room as they take below the
 * blocks is kept.
 */
export function placingStyle(blocks: readonly PlacedBlock[]): string {
  const groups = blocks.flatMap(({ notes }, i) => (notes.length > 0 ? [i] : []));
  const groupOf = (i: number): string => `.notes>:nth-of-type(${groups.indexOf(i) + 1})`;
  const places = blocks.map(({ notes }, i) => {
    const block = `.text>:nth-child(${i + 1})`;
    return `${notes.length > 0 ? `${block},${groupOf(i)}` : block}{--i:${i + 1}}`;
  });
  const past = (layout: Layout, from: number): string => {
    const rules = notesPast(blocks, layout).map((one, i) =>
      groups.includes(i) && one.below + one.past > 0
        ? `${groupOf(i)}{--below:${one.below}rem;--past:${one.past}rem}`
        : '',
    );
    const until = from < 78 ? ' and (width<78rem)' : '';
    return rules.some((rule) => rule !== '') ? `@media (width>=${from}rem)${until}{${rules.join('')}}` : '';
  };
  const rows = blocks.map(
    ({ notes }) =>
      `auto ${notes.length > 0 ? `${Math.round(heightOf(notes, PHONE_UNITS) + AROUND)}rem` : 'auto'}`,
  );
  const room = `@media (width<62rem){:root:not([data-notes=marks],[data-notes=text]) .spread:not(:has(.colophon)){grid-template-rows:auto auto ${rows.join(' ')}}}`;
  return `${places.join('')}.colophon{--i:${blocks.length + 1}}${groups.length > 0 ? past(NARROW, 62) + past(WIDE, 78) + room : ''}`;
}
