import type { Series, Source } from '../../corpus/index.ts';

/** A cell: text, a number, or nothing. */
export type CsvCell = string | number | null | undefined;

/**
 * Rows as CSV: a header row, lines ended by CRLF, cells quoted where they must be. Text that a spreadsheet
 * would take for a formula is made text by an apostrophe before it; numbers are left alone.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/** The points of a series, each with where it was read. */
export function seriesCsv(series: Series, sources: ReadonlyMap<string, Source>): string {
  const header = ['year', 'value', 'unit', 'edition', 'source', 'source_title', 'source_url', 'note'];
  const rows = series.points.map((point): readonly CsvCell[] => {
    const id = point.source ?? series.source;
    const source = sources.get(id);
    return [point.year, point.value, series.unit, point.edition, id, source?.title, source?.URL, point.note];
  });
  return toCsv(header, rows);
}

function toCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  // Tab and carriage return begin a formula too, in some spreadsheets.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
