import * as Plot from '@observablehq/plot';
import { daysOf } from '../../../figures/index.ts';
import { drawSvg, type ChartName, type Size } from './svg.ts';
import { cut, fold, lift, LINE, widthOf } from './text.ts';
import { timeAxis } from './time-axis.ts';

/** An event as a timeline shows it. */
export interface TimelineEvent {
  /** What happened; cut short where it does not fit in two lines. */
  readonly label: string;
  /** Its dates in words, for columns of their own; empty for none. */
  readonly text: string;
  readonly evidence: string;
  /** Its dates in words that say whose they are, for where there are no columns. */
  readonly says: readonly string[];
  /** EDTF; null where there is none. */
  readonly textDate: string | null;
  readonly evidenceDate: string | null;
  /** Whether the two dates have no day in common. */
  readonly differs: boolean;
  /** Where the event’s label leads. */
  readonly href: string;
}

/** What a timeline shows. */
export interface TimelineOptions {
  /** In the order of the rows. */
  readonly events: readonly TimelineEvent[];
  /** Heads of the columns of dates. */
  readonly heads: { readonly text: string; readonly evidence: string };
  /** BCP 47 language of the years on the axis. */
  readonly language: string;
  /** BCP 47 language of the labels, where it is not that of the page. */
  readonly labelLanguage?: string | undefined;
  readonly size: Size;
  readonly name: ChartName;
}

/** Texts and marks of an event, in pixels. */
interface Row {
  readonly event: TimelineEvent;
  readonly label: string;
  readonly labelAt: number;
  readonly dates: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** Where its marks are. */
  readonly y: number;
  readonly height: number;
}

interface Layout {
  readonly rows: readonly Row[];
  readonly heads: readonly { readonly text: string; readonly x: number }[];
  readonly left: number;
}

const SIZES = {
  wide: { width: 768, font: 13, small: 12, line: 15 },
  narrow: { width: 288, font: 12, small: 11.5, line: 15 },
} as const;

const TOP = 26;

/** Pixels beside the axis, for marks that stand at its ends. */
const EDGE = 7;

/** Pixels of the stroke between two years. */
const BORDER = 7;

/** Pixels of the axis beside columns. */
const AXIS = 246;

const COLUMN_GAP = 14;

/** Most pixels of a column of dates. */
const MOST_DATE = 140;

/**
 * Events one below the other on one axis of time: hollow where the text dates them, filled where the
 * evidence does, a line between the two where they differ. The axis leaves out years without events and
 * has a gap there.
 */
export function timeline({ events, heads, language, labelLanguage, size, name }: TimelineOptions): string {
  const { width, font, small } = SIZES[size];
  const { rows, heads: columns, left } = size === 'wide' ? columnsOf(events, heads) : stacked(events);
  const height = rows.reduce((sum, row) => sum + row.height, TOP);
  const mostTicks = Math.floor((width - left) / (widthOf('0000', font) + 8));
  const axis = timeAxis(
    events.flatMap(({ textDate, evidenceDate }) => [textDate, evidenceDate]).filter((date) => date !== null),
    mostTicks,
    language,
  );
  const marks = rows.map(({ event: { textDate, evidenceDate, differs }, y }) => ({
    text: textDate === null ? null : daysOf(textDate),
    evidence: evidenceDate === null ? null : daysOf(evidenceDate),
    differs,
    y,
  }));
  const texts = marks.flatMap(({ text, y }) => (text === null ? [] : [{ ...axis.span(text), y }]));
  const found = marks.flatMap(({ evidence, y }) =>
    evidence === null ? [] : [{ x: axis.middle(evidence), y }],
  );
  const differing = marks.flatMap(({ text, evidence, differs, y }) =>
    text === null || evidence === null || !differs
      ? []
      : [{ x1: axis.middle(text), x2: axis.middle(evidence), y }],
  );
  const tracks = rows.flatMap(({ y }) => axis.stretches.map((stretch) => ({ ...stretch, y })));
  const borders = rows.flatMap(({ y }) =>
    axis.borders.map((at) => ({ at, y1: y - BORDER / 2, y2: y + BORDER / 2 })),
  );
  // A year at the very end of the axis would reach out of the picture.
  const year = (width - left - EDGE) / axis.length;
  const ticks = axis.ticks.filter(
    ({ at }) => Math.min(at, axis.length - at) * year + EDGE >= widthOf('0000', font) / 2 - 2,
  );
  const upright = { x1: 'at', x2: 'at', y1: 'y1', y2: 'y2' } as const;
  const level = { x1: 'x1', x2: 'x2', y1: 'y', y2: 'y' } as const;
  const plain = { frameAnchor: 'left', textAnchor: 'start', dx: -left } as const;
  return drawSvg(
    {
      margin: 0,
      marginLeft: left,
      marginRight: EDGE,
      axis: null,
      x: { type: 'linear', domain: [0, axis.length] },
      y: { type: 'linear', domain: [0, height], range: [0, height] },
      marks: [
        Plot.link(tracks, { ...level, className: 'chart-grid' }),
        Plot.link(borders, { ...upright, className: 'chart-grid' }),
        Plot.text(ticks, { x: 'at', y: 12, text: 'label' }),
        ...columns.map((column) =>
          Plot.text([column], {
            ...plain,
            className: 'chart-quiet',
            y: 12,
            dx: column.x - left,
            text: 'text',
            fontSize: small,
          }),
        ),
        Plot.link(differing, { ...level, className: 'chart-differs', strokeWidth: 3 }),
        Plot.link(texts, {
          ...level,
          className: 'chart-text-date',
          strokeWidth: 11,
          strokeLinecap: 'round',
        }),
        Plot.link(texts, { ...level, className: 'chart-hollow', strokeWidth: 8, strokeLinecap: 'round' }),
        Plot.dot(found, { x: 'x', y: 'y', r: 3.5, className: 'hue-0', fill: 'currentColor' }),
        Plot.text(rows, {
          ...plain,
          className: 'chart-link',
          y: 'labelAt',
          text: 'label',
          href: ({ event }: Row) => event.href,
          dy: lift(font),
          lineHeight: LINE,
        }),
        ...dateColumns(rows).map(({ x, dates }) =>
          Plot.text(dates, {
            ...plain,
            className: 'chart-quiet',
            y: 'y',
            dx: x - left,
            text: 'text',
            fontSize: small,
          }),
        ),
      ],
    },
    { width, height, font, name, labelLanguage, role: 'group', form: size },
  );
}

/** Labels and dates in columns, the axis at their right. */
function columnsOf(events: readonly TimelineEvent[], heads: TimelineOptions['heads']): Layout {
  const { width, font, small, line } = SIZES.wide;
  const widest = (texts: readonly string[]): number =>
    Math.min(MOST_DATE, Math.max(...texts.map((text) => widthOf(text, small))));
  const left = width - AXIS;
  const evidenceAt = left - COLUMN_GAP - widest([heads.evidence, ...events.map((one) => one.evidence)]);
  const textAt = evidenceAt - COLUMN_GAP - widest([heads.text, ...events.map((one) => one.text)]);
  let top = TOP;
  const rows = events.map((event): Row => {
    const lines = fold(event.label, textAt - COLUMN_GAP, font, 2);
    const height = 12 + lines.length * line;
    const y = top + height / 2;
    top += height;
    const dates = [
      { text: cut(event.text, MOST_DATE, small), x: textAt, y },
      { text: cut(event.evidence, MOST_DATE, small), x: evidenceAt, y },
    ];
    return { event, label: lines.join('\n'), labelAt: y, dates, y, height };
  });
  return {
    rows,
    heads: [
      { text: heads.text, x: textAt },
      { text: heads.evidence, x: evidenceAt },
    ],
    left,
  };
}

/** Label, dates and axis one below the other. */
function stacked(events: readonly TimelineEvent[]): Layout {
  const { width, font, small, line } = SIZES.narrow;
  let top = TOP;
  const rows = events.map((event): Row => {
    const lines = fold(event.label, width, font, 2);
    const joined = event.says.join(' · ');
    const says = widthOf(joined, small) <= width ? [joined] : event.says;
    const datesAt = top + 8 + lines.length * line + line / 2;
    const y = datesAt + says.length * line + 3;
    const labelAt = top + 8 + (lines.length * line) / 2;
    const height = y + 13 - top;
    top += height;
    const dates = says.map((text, i) => ({ text: cut(text, width, small), x: 0, y: datesAt + i * line }));
    return { event, label: lines.join('\n'), labelAt, dates, y, height };
  });
  return { rows, heads: [], left: EDGE };
}

/** The dates of all rows by where they stand across. */
function dateColumns(rows: readonly Row[]): readonly { readonly x: number; readonly dates: Row['dates'] }[] {
  const dates = rows.flatMap((row) => row.dates.filter(({ text }) => text !== ''));
  return [...new Set(dates.map(({ x }) => x))].map((x) => ({ x, dates: dates.filter((one) => one.x === x) }));
}
