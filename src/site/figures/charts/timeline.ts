import { daysOf } from '../../../figures/index.ts';
import { disc, drawSvg, group, line, link, STROKED, text, type ChartName, type Size } from './svg.ts';
import { cut, widthOf, wrapLabel } from './text.ts';
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
  readonly label: readonly string[];
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
  wide: { width: 768, font: 13, small: 12, leading: 15 },
  narrow: { width: 288, font: 12, small: 11.5, leading: 15 },
} as const;

const TOP = 26;

/** Pixels beside the axis, for marks that stand at its ends. */
const EDGE = 7;

/** Middle of the heads, from the top. */
const HEAD_AT = 12;

/** Pixels of the stroke between two years. */
const BORDER = 7;

/** Pixels of the axis beside columns. */
const AXIS = 246;

const COLUMN_GAP = 14;

/** Most pixels of a column of dates. */
const MOST_DATE = 158;

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
  const year = (width - left - EDGE) / axis.length;
  const across = (at: number): number => left + at * year;
  const marks = rows.map(({ event: { textDate, evidenceDate, differs }, y }) => ({
    text: textDate === null ? null : daysOf(textDate),
    evidence: evidenceDate === null ? null : daysOf(evidenceDate),
    differs,
    y,
  }));
  const spans = marks.flatMap(({ text: range, y }) => {
    if (range === null) return [];
    const { x1, x2 } = axis.span(range);
    return [line(across(x1), y, across(x2), y)];
  });
  const found = marks.flatMap(({ evidence, y }) =>
    evidence === null ? [] : [disc(across(axis.middle(evidence)), y, 3.5)],
  );
  const differing = marks.flatMap(({ text: range, evidence, differs, y }) =>
    range === null || evidence === null || !differs
      ? []
      : [line(across(axis.middle(range)), y, across(axis.middle(evidence)), y)],
  );
  // A year at the very end of the axis would reach out of the picture.
  const ticks = axis.ticks.filter(
    ({ at }) => Math.min(at, axis.length - at) * year + EDGE >= widthOf('0000', font) / 2 - 2,
  );
  const round = { ...STROKED, 'stroke-linecap': 'round' };
  const quiet = { class: 'chart-quiet', 'text-anchor': 'start', 'font-size': small };
  return drawSvg(
    [
      ...group({ ...STROKED, class: 'chart-grid' }, [
        ...rows.flatMap(({ y }) => axis.stretches.map(({ x1, x2 }) => line(across(x1), y, across(x2), y))),
        ...rows.flatMap(({ y }) =>
          axis.borders.map((at) => line(across(at), y - BORDER / 2, across(at), y + BORDER / 2)),
        ),
      ]),
      ...group(
        {},
        ticks.map(({ at, label }) => text([label], across(at), HEAD_AT, font)),
      ),
      ...group(
        quiet,
        columns.map((column) => text([column.text], column.x, HEAD_AT, small)),
      ),
      ...group({ ...STROKED, class: 'chart-differs', 'stroke-width': 3 }, differing),
      ...group({ ...round, class: 'chart-text-date', 'stroke-width': 11 }, spans),
      ...group({ ...round, class: 'chart-hollow', 'stroke-width': 8 }, spans),
      ...group({ class: 'hue-0' }, found),
      ...group(
        { class: 'chart-link', 'text-anchor': 'start', lang: labelLanguage },
        rows.map(({ event, label, labelAt }) => link(event.href, text(label, 0, labelAt, font))),
      ),
      ...group(
        quiet,
        rows.flatMap(({ dates }) =>
          dates.flatMap(({ text: date, x, y }) => (date === '' ? [] : [text([date], x, y, small)])),
        ),
      ),
    ],
    { width, height, font, name, role: 'group', form: size },
  );
}

/** Labels and dates in columns, the axis at their right. */
function columnsOf(events: readonly TimelineEvent[], heads: TimelineOptions['heads']): Layout {
  const { width, font, small, leading } = SIZES.wide;
  const widest = (texts: readonly string[]): number =>
    Math.min(MOST_DATE, Math.max(...texts.map((text) => widthOf(text, small))));
  const left = width - AXIS;
  const evidenceAt = left - COLUMN_GAP - widest([heads.evidence, ...events.map((one) => one.evidence)]);
  const textAt = evidenceAt - COLUMN_GAP - widest([heads.text, ...events.map((one) => one.text)]);
  let top = TOP;
  const rows = events.map((event): Row => {
    const lines = wrapLabel(event.label, textAt - COLUMN_GAP, font, 2);
    const height = 12 + lines.length * leading;
    const y = top + height / 2;
    top += height;
    const dates = [
      { text: cut(event.text, MOST_DATE, small), x: textAt, y },
      { text: cut(event.evidence, MOST_DATE, small), x: evidenceAt, y },
    ];
    return { event, label: lines, labelAt: y, dates, y, height };
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
  const { width, font, small, leading } = SIZES.narrow;
  let top = TOP;
  const rows = events.map((event): Row => {
    const lines = wrapLabel(event.label, width, font, 2);
    const joined = event.says.join(' · ');
    const says = widthOf(joined, small) <= width ? [joined] : event.says;
    const datesAt = top + 8 + lines.length * leading + leading / 2;
    const y = datesAt + says.length * leading + 3;
    const labelAt = top + 8 + (lines.length * leading) / 2;
    const height = y + 13 - top;
    top += height;
    const dates = says.map((text, i) => ({ text: cut(text, width, small), x: 0, y: datesAt + i * leading }));
    return { event, label: lines, labelAt, dates, y, height };
  });
  return { rows, heads: [], left: EDGE };
}
