import * as Plot from '@observablehq/plot';
import { drawSvg, type ChartName } from './svg.ts';

/** A row of a bar chart. */
export interface Bar {
  /** Its name at the left; cut short where it does not fit. */
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

const WIDTH = 336;
const ROW = 22;
const FONT = 12.5;
const LEFT = 124;
const RIGHT = 62;

/** Rows of bars from zero, each with its name and its number: few bytes, legible at any width. */
export function barChart({ bars, name }: BarsOptions): string {
  const rows = bars.map((bar, i) => ({ ...bar, row: i + 0.5 }));
  const lengths = rows.map((row) => row.value ?? 0);
  const drawn = rows.filter((row) => row.value !== null);
  const height = rows.length * ROW;
  return drawSvg(
    {
      margin: 0,
      marginLeft: LEFT,
      marginRight: RIGHT,
      axis: null,
      x: { domain: [Math.min(0, ...lengths), Math.max(1, ...lengths)] },
      y: { type: 'linear', domain: [0, Math.max(rows.length, 1)], range: [0, height] },
      marks: [
        ...[...new Set(drawn.map((row) => row.className))].map((className) =>
          Plot.rect(
            drawn.filter((row) => row.className === className),
            {
              className,
              x1: 0,
              x2: 'value',
              y1: ({ row }: Row) => row - 0.36,
              y2: ({ row }: Row) => row + 0.36,
              fill: 'currentColor',
            },
          ),
        ),
        Plot.ruleX([0], { strokeWidth: 1 }),
        Plot.text(rows, {
          x: ({ value }: Row) => Math.max(value ?? 0, 0),
          y: 'row',
          text: 'text',
          textAnchor: 'start',
          dx: 5,
        }),
        Plot.text(rows, {
          frameAnchor: 'left',
          y: 'row',
          text: 'label',
          textAnchor: 'end',
          dx: -7,
          lineWidth: (LEFT - 8) / FONT,
          textOverflow: 'ellipsis',
        }),
      ],
    },
    { width: WIDTH, height: Math.max(height, ROW), font: FONT, name, role: 'img', form: 'small' },
  );
}

type Row = Bar & { readonly row: number };
