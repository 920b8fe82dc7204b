import { drawSvg, group, line, link, rectangle, STROKED, text, type ChartName, type Size } from './svg.ts';
import { widthOf, wrapLabel } from './text.ts';

/** A row of the matrix. */
export interface MatrixRow {
  readonly id: string;
  /** Cut short where it does not fit in two or three lines. */
  readonly label: string;
  /** A number or a few letters between the label and the cells. */
  readonly count: string;
  readonly href: string;
}

/** A column of the matrix. */
export interface MatrixColumn {
  /** A number or a few letters. */
  readonly label: string;
  /** What the link at the head of the column is called. */
  readonly name: string;
  readonly href: string;
  /** What several columns side by side have in common, such as the number of their paragraph. */
  readonly group: string;
  /** Ids of the rows that it marks. */
  readonly rows: readonly string[];
}

/** What a matrix shows. */
export interface MatrixOptions {
  /** In the order of the rows, best sorted by `sortRows`. */
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** A sign for what the columns are grouped by, before the first of them. */
  readonly sign: string;
  /** BCP 47 language of the labels, where it is not that of the page. */
  readonly labelLanguage?: string | undefined;
  readonly size: Size;
  readonly name: ChartName;
}

const SIZES = {
  wide: { width: 720, left: 236, font: 13, lines: 2 },
  narrow: { width: 288, left: 147, font: 12, lines: 3 },
} as const;

const ROW = 24;

/** What each further line of a name adds to its row. */
const LINE_HEIGHT = 12;

/** A column is no wider than this, in pixels. */
const MOST_PITCH = 26;

/** Height of a mark. */
const CELL = 16;

/** Middle of the names of groups, from the top. */
const HEAD_AT = 10;

/** Room for the count between the name and the cells. */
const COUNT = 30;

/** Height of a level of the names of groups, and of the numbers of columns below them. */
const LEVEL = 16;
const HEADS = 42;

/** Columns that are narrower than this have no number of their own at the head. */
const LEAST_HEAD = 12;

/**
 * Which rows go with which columns. Names of rows are links; so are the numbers of columns where they
 * have room, on two levels so that each is large enough to hit. Every second group of columns has a
 * ground of its own.
 */
export function matrix({ rows, columns, sign, labelLanguage, size, name }: MatrixOptions): string {
  const { width, left, font, lines: most } = SIZES[size];
  const pitch = Math.min(MOST_PITCH, (width - left) / Math.max(columns.length, 1));
  const across = (column: number): number => left + column * pitch;
  const inset = Math.min(1.5, pitch / 6);
  const small = font - 1;
  const groups = groupsOf(columns);
  const named = groupNames(groups, across, width, small);
  const levels = Math.max(0, ...named.map(({ level }) => level));
  const hasHeads = size === 'wide' && pitch >= LEAST_HEAD;
  const below = HEAD_AT + levels * LEVEL;
  const head = below + (hasHeads ? HEADS + 12 : 12);
  let height = head;
  const placed = rows.map((row) => {
    const lines = wrapLabel(row.label, left - COUNT, font, most);
    const top = height;
    height += ROW + (lines.length - 1) * LINE_HEIGHT;
    return { ...row, lines, top, middle: (top + height) / 2 };
  });
  const middles = new Map(placed.map((row) => [row.id, row.middle]));
  const cells = columns.flatMap((column, x) =>
    column.rows.flatMap((id) => {
      const middle = middles.get(id);
      return middle === undefined
        ? []
        : [rectangle(across(x) + inset, middle - CELL / 2, pitch - 2 * inset, CELL)];
    }),
  );
  const heads = hasHeads
    ? columns.map(({ href, label, name: called }, x) =>
        link(href, text([label], across(x + 0.5), below + 20 + (x % 2) * 21, small), called),
      )
    : [];
  const linked = { class: 'chart-link', lang: labelLanguage };
  const beside = { class: 'chart-quiet', 'text-anchor': 'end' };
  return drawSvg(
    [
      ...group(
        { class: 'chart-ground' },
        groups
          .filter((_, i) => i % 2 === 1)
          .map(({ x1, x2 }) => rectangle(across(x1), head, (x2 - x1) * pitch, height - head)),
      ),
      ...group(
        { ...STROKED, class: 'chart-grid' },
        placed.map(({ top }) => line(0, top, across(columns.length || 1), top)),
      ),
      ...group({ class: 'hue-0' }, cells),
      ...group(
        { ...beside, 'font-size': small },
        columns.length === 0 ? [] : [text([sign], left - 8, HEAD_AT, small)],
      ),
      ...group(
        { class: 'chart-quiet', 'font-size': small },
        named.map(({ label, x, level }) => text([label], x, HEAD_AT + level * LEVEL, small)),
      ),
      ...[0, 1].flatMap((level) =>
        group(
          { ...linked, 'font-size': small },
          heads.filter((_, x) => x % 2 === level),
        ),
      ),
      ...group(
        { ...linked, 'text-anchor': 'start' },
        placed.map(({ href, lines, middle }) => link(href, text(lines, 0, middle, font))),
      ),
      ...group(
        beside,
        placed.map(({ count, middle }) => text([count], left - 8, middle, font)),
      ),
    ],
    { width, height, font, name, role: 'group', form: size },
  );
}

/**
 * The rows that columns mark, those first that most columns mark, then those that come up first. So the
 * densest rows are on top, and what stands together is seen together.
 */
export function sortRows(
  columns: readonly Pick<MatrixColumn, 'rows'>[],
): readonly { readonly id: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { rows } of columns) for (const id of new Set(rows)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
}

/** The two rows that most columns mark together, with how many; null when no column marks two. */
export function closestPair(
  columns: readonly Pick<MatrixColumn, 'rows'>[],
): { readonly ids: readonly [string, string]; readonly count: number } | null {
  const counts = new Map<string, { readonly ids: readonly [string, string]; count: number }>();
  for (const column of columns) {
    const rows = [...new Set(column.rows)].sort();
    rows.forEach((a, i) => {
      for (const b of rows.slice(i + 1)) {
        const key = JSON.stringify([a, b]);
        const pair = counts.get(key) ?? { ids: [a, b] as const, count: 0 };
        pair.count += 1;
        counts.set(key, pair);
      }
    });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0] ?? null;
}

/** Columns side by side with the same group. */
interface Group {
  readonly label: string;
  readonly x1: number;
  readonly x2: number;
}

/** The name of a group above it, on the first level where it lies on none before it. */
interface GroupName {
  readonly label: string;
  /** Its middle, in pixels. */
  readonly x: number;
  /** From 0, downwards. */
  readonly level: number;
}

/** Pixels between names on a level. */
const APART = 3;

/** Names of groups above their middles, inside of the picture; narrow ones side by side stand on several levels. */
function groupNames(
  groups: readonly Group[],
  across: (column: number) => number,
  width: number,
  font: number,
): readonly GroupName[] {
  const ends: number[] = [];
  return groups.map(({ x1, x2, label }) => {
    const half = widthOf(label, font) / 2;
    const x = Math.min(across((x1 + x2) / 2), width - half);
    const free = ends.findIndex((end) => x - half >= end + APART);
    const level = free === -1 ? ends.length : free;
    ends[level] = x + half;
    return { label, x, level };
  });
}

function groupsOf(columns: readonly MatrixColumn[]): readonly Group[] {
  const groups: { label: string; x1: number; x2: number }[] = [];
  columns.forEach(({ group }, x) => {
    const last = groups.at(-1);
    if (last?.label === group) last.x2 = x + 1;
    else groups.push({ label: group, x1: x, x2: x + 1 });
  });
  return groups;
}
