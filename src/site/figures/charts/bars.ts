import { drawSvg, group, line, rectangle, STROKED, text, type ChartName } from './svg.ts';
import { widthOf, wrapLabel } from './text.ts';

/** A row of a bar chart. */
export interface Bar {
  /** Its name at the left; cut short where it does not fit in two lines. */
  readonly label: string;
  /** Length of the bar; null for none. */
  readonly value: number | null;
  /** What stands at the end of the bar, or in its place. */
  readonly text: string;
  /** Class of the bar, for the site’s style. */
  readonly className: string;
}

/** What a bar chart shows. */
export interface BarsOptions {
  readonly bars: readonly Bar[];
  readonly name: ChartName;
}

const WIDTH = 256;
const ROW = 22;
/** Height of a row whose name takes two lines. */
const TALL_ROW = 32;
const BAR = 15;
const FONT = 12.5;
/** Room for names at the left: more for a word that it would cut, up to the most. */
const LEFT = 106;
const MOST_LEFT = 134;
const BESIDE = 5;

/** Rows of bars from zero, each with its name and its number: few bytes, legible at any width. */
export function barChart({ bars, name }: BarsOptions): string {
  const words = bars.flatMap((bar) => bar.label.split(' ')).map((word) => widthOf(word, FONT) + BESIDE + 2);
  const left = Math.min(Math.max(LEFT, ...words), MOST_LEFT);
  let height = 0;
  const rows = bars.map((bar) => {
    const lines = wrapLabel(bar.label, left - BESIDE - 2, FONT, 2);
    const tall = lines.length > 1 ? TALL_ROW : ROW;
    height += tall;
    return { ...bar, lines, middle: height - tall / 2 };
  });
  const drawn = rows.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]));
  const lengths = drawn.map((row) => row.value);
  const [low, high] = [Math.min(0, ...lengths), Math.max(0, ...lengths)];
  const room = WIDTH - left - BESIDE - Math.max(0, ...drawn.map((row) => widthOf(row.text, FONT)));
  const across = (value: number): number => left + ((value - low) / (high === low ? 1 : high - low)) * room;
  const looks = [...new Set(drawn.map((row) => row.className))];
  return drawSvg(
    [
      ...looks.flatMap((look) =>
        group(
          { class: look },
          drawn
            .filter((row) => row.className === look)
            .map(({ value, middle }) => {
              const [start, end] = [across(Math.min(value, 0)), across(Math.max(value, 0))];
              return rectangle(start, middle - BAR / 2, end - start, BAR);
            }),
        ),
      ),
      ...group(STROKED, [line(across(0), 0, across(0), height)]),
      ...group(
        { 'text-anchor': 'start' },
        rows.map((row) => {
          // Where there is no bar the words have the row to themselves, wherever zero is.
          const end = row.value === null ? left : across(Math.max(row.value, 0));
          return text([row.text], end + BESIDE, row.middle, FONT);
        }),
      ),
      ...group(
        { 'text-anchor': 'end' },
        rows.map((row) => text(row.lines, left - BESIDE - 2, row.middle, FONT)),
      ),
    ],
    { width: WIDTH, height: height || ROW, font: FONT, name, role: 'img', form: 'small' },
  );
}
