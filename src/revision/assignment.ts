import { at, mustGet } from '../text/index.ts';

/** A pair that may be matched, and how much is gained by matching it. */
export interface Pair {
  readonly row: number;
  readonly column: number;
  /** More than 0. */
  readonly gain: number;
}

/**
 * Above this many rows times columns times rows, pairs are taken greedily, the best first: a worse choice among
 * paragraphs alike, for a bounded time. Beyond any text of the bench, whose figures do not rest on it.
 */
const MAX_WORK = 2e8;

/**
 * The matching of the greatest total gain: each row with at most one column, each column with at most
 * one row. Rows and columns that no pair ties together are solved apart.
 */
export function bestMatching(pairs: readonly Pair[]): readonly Pair[] {
  return components(pairs).flatMap((component) => {
    const rows = [...new Set(component.map((pair) => pair.row))].sort((a, b) => a - b);
    const columns = [...new Set(component.map((pair) => pair.column))].sort((a, b) => a - b);
    const work = Math.min(rows.length, columns.length) * rows.length * columns.length;
    if (work > MAX_WORK) return greedy(component);
    return rows.length <= columns.length
      ? solve(component, rows, columns)
      : solve(component.map(flip), columns, rows).map(flip);
  });
}

function flip({ row, column, gain }: Pair): Pair {
  return { row: column, column: row, gain };
}

/** Pairs by connected component, in the order of their first pairs. */
function components(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let end = key;
    for (let next = parent.get(end); next !== undefined && next !== end; next = parent.get(end)) end = next;
    parent.set(key, end);
    return end;
  };
  for (const { row, column } of pairs) parent.set(root(`r${row}`), root(`c${column}`));
  const found = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = root(`r${pair.row}`);
    const component = found.get(key);
    if (component === undefined) found.set(key, [pair]);
    else component.push(pair);
  }
  return [...found.values()];
}

function greedy(pairs: readonly Pair[]): readonly Pair[] {
  const sorted = [...pairs].sort((a, b) => b.gain - a.gain || a.row - b.row || a.column - b.column);
  const rows = new Set<number>();
  const columns = new Set<number>();
  return sorted.filter(({ row, column }) => {
    if (rows.has(row) || columns.has(column)) return false;
    rows.add(row);
    columns.add(column);
    return true;
  });
}

/**
 * The Hungarian method with shortest augmenting paths, for no more rows than columns.
 * A cell without a pair costs nothing and gains nothing: being left out is allowed.
 * @see https://en.wikipedia.org/wiki/Hungarian_algorithm
 */
function solve(pairs: readonly Pair[], rows: readonly number[], columns: readonly number[]): readonly Pair[] {
  const n = rows.length;
  const m = columns.length;
  const rowAt = new Map(rows.map((row, i) => [row, i]));
  const columnAt = new Map(columns.map((column, j) => [column, j]));
  const cells = new Map<number, Pair>();
  for (const pair of pairs) cells.set(mustGet(rowAt, pair.row) * m + mustGet(columnAt, pair.column), pair);
  const cost = new Float64Array(n * m);
  for (const [cell, pair] of cells) cost[cell] = -pair.gain;
  // Index 0 of rows and columns stands for "none"; everything else is shifted by one.
  const rowPotential = new Float64Array(n + 1);
  const columnPotential = new Float64Array(m + 1);
  const rowOf = new Int32Array(m + 1);
  const previous = new Int32Array(m + 1);
  for (let row = 1; row <= n; row++) {
    const least = new Float64Array(m + 1).fill(Infinity);
    const used = new Uint8Array(m + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      used[column] = 1;
      const owner = at(rowOf, column);
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j] === 1) continue;
        const reduced = at(cost, (owner - 1) * m + j - 1) - at(rowPotential, owner) - at(columnPotential, j);
        if (reduced < at(least, j)) {
          least[j] = reduced;
          previous[j] = column;
        }
        if (at(least, j) < delta) {
          delta = at(least, j);
          next = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j] === 1) {
          const reached = at(rowOf, j);
          rowPotential[reached] = at(rowPotential, reached) + delta;
          columnPotential[j] = at(columnPotential, j) - delta;
        } else least[j] = at(least, j) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const from = at(previous, column);
      rowOf[column] = at(rowOf, from);
      column = from;
    }
  }
  const matched: Pair[] = [];
  for (let j = 1; j <= m; j++) {
    const owner = at(rowOf, j);
    const pair = cells.get((owner - 1) * m + j - 1);
    if (owner !== 0 && pair !== undefined) matched.push(pair);
  }
  return matched;
}
