import * as Plot from '@observablehq/plot';
import { edtfRange, type DateRange } from '../../corpus/index.ts';
import { drawSvg, type ChartName, type Size } from './svg.ts';

/** An event as a timeline shows it. */
export interface TimelineEvent {
  /** What happened; cut short where it does not fit. */
  readonly label: string;
  /** Its dates in words, beside or below the label: one or two lines. */
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
  readonly size: Size;
  readonly name: ChartName;
}

const SIZES = {
  wide: { width: 720, row: 42, left: 400, font: 13 },
  narrow: { width: 288, row: 70, left: 4, font: 12 },
} as const;

const TOP = 24;
const RIGHT = 8;

/** More years with events than this, and the axis runs evenly through all years. */
const MOST_BANDS = 10;

/**
 * Events one below the other on one axis of time: hollow where the text dates them, filled where the
 * evidence does, a line between the two where they differ. The axis leaves out years without events and
 * marks each break with a dotted line.
 */
export function timeline({ events, size, name }: TimelineOptions): string {
  const { width, row, left, font } = SIZES[size];
  const axis = timeAxis(
    events.flatMap(({ textDate, evidenceDate }) => [textDate, evidenceDate]).filter(isDate),
  );
  const height = TOP + events.length * row;
  const rows = events.map((event, i) => {
    const text = event.textDate === null ? null : edtfRange(event.textDate);
    const evidence = event.evidenceDate === null ? null : edtfRange(event.evidenceDate);
    return { ...event, y: i + (size === 'wide' ? 0.5 : 0.8), top: i, text, evidence };
  });
  const texts = rows.flatMap(({ text, y }) => (text === null ? [] : [{ ...axis.span(text), y }]));
  const found = rows.flatMap(({ evidence, y }) =>
    evidence === null ? [] : [{ x: axis.middle(evidence), y }],
  );
  const differing = rows.flatMap(({ text, evidence, differs, y }) =>
    text === null || evidence === null || !differs
      ? []
      : [{ x1: axis.middle(text), x2: axis.middle(evidence), y }],
  );
  const short = size === 'narrow';
  type Row = (typeof rows)[number];
  const said = {
    className: 'chart-quiet chart-halo',
    frameAnchor: 'left',
    textAnchor: short ? 'start' : 'end',
    fontSize: font - 1,
  } as const;
  return drawSvg(
    {
      marginTop: TOP,
      marginRight: RIGHT,
      marginBottom: 0,
      marginLeft: left,
      x: { type: 'linear', domain: [0, axis.length] },
      y: { type: 'linear', domain: [0, events.length], range: [TOP, height], axis: null },
      marks: [
        Plot.ruleY(rows, { y: 'top', className: 'chart-grid', insetLeft: short ? 0 : -left }),
        Plot.ruleX(axis.breaks, { className: 'chart-grid', strokeDasharray: '2 3', strokeWidth: 1.5 }),
        Plot.axisX(
          axis.ticks.map((tick) => tick.at),
          {
            anchor: 'top',
            label: null,
            tickSize: 0,
            tickFormat: (at: number) => axis.ticks.find((tick) => tick.at === at)?.label ?? '',
          },
        ),
        Plot.link(differing, {
          x1: 'x1',
          x2: 'x2',
          y1: 'y',
          y2: 'y',
          className: 'chart-differs',
          strokeWidth: 3,
        }),
        Plot.link(texts, {
          x1: 'x1',
          x2: 'x2',
          y1: 'y',
          y2: 'y',
          className: 'chart-text-date',
          strokeWidth: 11,
          strokeLinecap: 'round',
        }),
        Plot.link(texts, {
          x1: 'x1',
          x2: 'x2',
          y1: 'y',
          y2: 'y',
          className: 'chart-hollow',
          strokeWidth: 8,
          strokeLinecap: 'round',
        }),
        Plot.dot(found, { x: 'x', y: 'y', r: 3.5, className: 'hue-0', fill: 'currentColor' }),
        Plot.text(rows, {
          className: 'chart-link',
          frameAnchor: 'left',
          y: short ? 'top' : 'y',
          dx: short ? 0 : -left,
          dy: short ? 17 : 0,
          text: 'label',
          textAnchor: 'start',
          href: 'href',
          lineWidth: (short ? width - 8 : 250) / font,
          textOverflow: 'ellipsis',
        }),
        ...(short
          ? [
              Plot.text(rows, {
                ...said,
                y: 'top',
                dy: 34,
                text: ({ says }: Row) => says.join(' · '),
                lineWidth: width / font,
                textOverflow: 'ellipsis',
              }),
            ]
          : [0, 1].map((line) =>
              Plot.text(
                rows.filter(({ says }) => says[line] !== undefined),
                {
                  ...said,
                  y: ({ y, says }: Row) => y + ((line - (says.length - 1) / 2) * 16) / row,
                  dx: -14,
                  text: ({ says }: Row) => says[line] ?? '',
                },
              ),
            )),
      ],
    },
    { width, height, font, name, role: 'group', form: size },
  );
}

/** An axis of time, in units of a year with events. */
interface TimeAxis {
  readonly length: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where years are left out. */
  readonly breaks: readonly number[];
  readonly span: (range: DateRange) => { readonly x1: number; readonly x2: number };
  readonly middle: (range: DateRange) => number;
}

function timeAxis(dates: readonly string[]): TimeAxis {
  const ends = dates.flatMap((date) => {
    const { min, max } = edtfRange(date);
    return [yearOf(min), yearOf(max)];
  });
  const named = [...new Set(ends)].sort((a, b) => a - b);
  const first = named[0] ?? 0;
  const all = Array.from({ length: (named.at(-1) ?? first) - first + 1 }, (_, i) => first + i);
  const years = named.length > MOST_BANDS ? all : named;
  const place = (time: number): number => {
    const year = yearOf(time);
    const index = years.findLastIndex((one) => one <= year);
    const start = Date.UTC(year, 0, 1);
    const inside = (time - start) / (Date.UTC(year + 1, 0, 1) - start);
    return years[index] === year ? index + inside : index + 1;
  };
  const step = Math.ceil(years.length / 8);
  return {
    length: years.length,
    ticks: years.flatMap((year, i) => (i % step === 0 ? [{ at: i + 0.5, label: String(year) }] : [])),
    breaks: years.flatMap((year, i) => (i > 0 && year - (years[i - 1] ?? year) > 1 ? [i] : [])),
    span: ({ min, max }) => ({ x1: place(min), x2: place(max) }),
    middle: ({ min, max }) => (place(min) + place(max)) / 2,
  };
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}

function isDate(date: string | null): date is string {
  return date !== null;
}
