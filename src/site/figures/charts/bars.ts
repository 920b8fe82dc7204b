import * as Plot from '@observablehq/plot';
import { drawSvg, type ChartName } from './svg.ts';
import { fold, lift, LINE, widthOf } from './text.ts';

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
const LEFT = 106;
const BESIDE = 5;

/** Rows of bars from zero, each with its name and its number: few bytes, legible at any width. */
export function barChart({ bars, name }: BarsOptions): string {
  let height = 0;
  const rows = bars.map((bar) => {
    const lines = fold(bar.label, LEFT - BESIDE - 2, FONT, 2);
    const tall = lines.length > 1 ? TALL_ROW : ROW;
    height += tall;
    return { ...bar, lines: lines.join('\n'), at: height - tall / 2 };
  });
  const lengths = rows.map((row) => row.value ?? 0);
  const [low, high] = [Math.min(0, ...lengths), Math.max(0, ...lengths)];
  const drawn = rows.filter((row) => row.value !== null);
  const room = Math.max(0, ...drawn.map(({ text }) => widthOf(text, FONT)));
  return drawSvg(
    {
      margin: 0,
      marginLeft: LEFT,
      marginRight: room + BESIDE,
      axis: null,
      x: { domain: [low, high === low ? 1 : high] },
      y: { type: 'linear', domain: [0, height || ROW], range: [0, height || ROW] },
      marks: [
        ...[...new Set(drawn.map((row) => row.className))].map((className) =>
          Plot.rect(
            drawn.filter((row) => row.className === className),
            {
              className,
              x1: 0,
              x2: 'value',
              y1: ({ at }: Row) => at - BAR / 2,
              y2: ({ at }: Row) => at + BAR / 2,
              fill: 'currentColor',
            },
          ),
        ),
        Plot.ruleX([0], { strokeWidth: 1 }),
        Plot.text(rows, {
          x: ({ value }: Row) => Math.max(value ?? 0, 0),
          y: 'at',
          text: 'text',
          textAnchor: 'start',
          dx: BESIDE,
        }),
        Plot.text(rows, {
          frameAnchor: 'left',
          y: 'at',
          text: 'lines',
          textAnchor: 'end',
          dx: -BESIDE - 2,
          dy: lift(FONT),
          lineHeight: LINE,
        }),
      ],
    },
    { width: WIDTH, height: height || ROW, font: FONT, name, role: 'img', form: 'small' },
  );
}

type Row = Bar & { readonly at: number };
