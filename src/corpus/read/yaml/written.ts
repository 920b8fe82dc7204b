import type { Position } from '../../../report/index.ts';
import { at } from '../../../text/index.ts';
import type { Path, Positions } from '../positions.ts';

/** What a file of the program’s own writing holds, with the way back from a path inside it to line and column. */
export interface Written extends Positions {
  readonly value: unknown;
  /** Whether a path leads into a list that stands in one line, whose positions are those of the list as a whole. */
  readonly isInLine: (path: Path) => boolean;
}

/**
 * Reads YAML in the very form in which `lock`, `rename` and `withdraw` write it, a value a line, without a parser for all
 * of YAML: that one takes a second for a megabyte, and the list of what a site published has several. Null for any
 * other form, which that parser reads. Values and positions are those that it gives.
 */
export function readWritten(source: string): Written | null {
  const lines = linesOf(source);
  if (lines === null) return null;
  return readLists(lines) ?? readEntries(lines);
}

/** More lines than this are none of ours: a claim has seven. */
const MOST_LINES = 1_000_000;

function linesOf(source: string): readonly string[] | null {
  let count = 0;
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    if (++count > MOST_LINES) return null;
  }
  return source.split('\n');
}

/** A scalar or a list of a key: a JSON string, a number, a list. */
const VALUE = String.raw`("[^\n]*"|\d{1,9}|\[[^\n]*\])`;
const COMMENT = /^(?:#.*)?$/;
const KEY = new RegExp(`^([a-z]\\w*):(?: ${VALUE})?$`);
const ITEM = new RegExp(`^ {2}- (?:([a-z]\\w*): )?${VALUE}$`);
const FIELD = new RegExp(`^ {4}([a-z]\\w*): ${VALUE}$`);

/** An item of a list: a value, or a group of fields. Lines count from 0. */
interface Item {
  readonly line: number;
  readonly value: unknown;
  readonly fields: Map<string, unknown> | null;
}

/** What a key holds: a value, or a list with an item a line or more. */
interface Held {
  readonly line: number;
  readonly value: unknown;
  readonly items: Item[] | null;
}

/** `key: value` and lists of values or of groups, as `lock` writes them. */
function readLists(lines: readonly string[]): Written | null {
  const keys = new Map<string, Held>();
  let items: Item[] | null = null;
  for (const [line, text] of lines.entries()) {
    if (COMMENT.test(text)) continue;
    const [, key, ofKey] = KEY.exec(text) ?? [];
    if (key !== undefined) {
      const value = parsed(ofKey);
      if (keys.has(key) || (ofKey !== undefined && value === undefined)) return null;
      items = ofKey === undefined ? [] : null;
      keys.set(key, { line, value, items });
      continue;
    }
    const isItem = text.startsWith('  - ');
    const [, name, raw] = (isItem ? ITEM : FIELD).exec(text) ?? [];
    const value = parsed(raw);
    if (items === null || value === undefined) return null;
    if (isItem) items.push({ line, value, fields: name === undefined ? null : new Map([[name, value]]) });
    else {
      const fields = items.at(-1)?.fields ?? null;
      if (fields === null || name === undefined || fields.has(name)) return null;
      fields.set(name, value);
    }
  }
  // A key with nothing at all is null in YAML.
  if (keys.size === 0 || [...keys.values()].some((held) => held.items?.length === 0)) return null;
  const valueOf = ({ value, fields }: Item): unknown => (fields === null ? value : Object.fromEntries(fields));
  return {
    value: Object.fromEntries([...keys].map(([key, { value, items: all }]) => [key, all?.map(valueOf) ?? value])),
    of: (path) => placeIn(keys, path, false),
    ofKey: (path) => placeIn(keys, path, true),
    isInLine: ([key, index, field, ...deeper]) => {
      const held = keys.get(String(key));
      if (held === undefined || index === undefined) return false;
      if (held.items === null) return Array.isArray(held.value);
      const item = typeof index === 'number' ? held.items[index] : undefined;
      if (item === undefined || field === undefined) return false;
      if (item.fields === null) return Array.isArray(item.value);
      return deeper.length > 0 && Array.isArray(item.fields.get(String(field)));
    },
  };
} // prettier-ignore

function placeIn(keys: ReadonlyMap<string, Held>, path: Path, isOfKey: boolean): Position {
  const [key, index, field] = path;
  const held = keys.get(String(key));
  if (held === undefined) return { line: Math.min(...Array.from(keys.values(), ({ line }) => line)) + 1, column: 1 };
  if (isOfKey && path.length === 1) return { line: held.line + 1, column: 1 };
  const [first] = held.items ?? [];
  if (first === undefined) return { line: held.line + 1, column: `${String(key)}: `.length + 1 };
  const item = typeof index === 'number' ? held.items?.[index] : undefined;
  if (item === undefined) return { line: first.line + 1, column: 3 };
  const names = [...(item.fields?.keys() ?? [])];
  const at = names.indexOf(String(field));
  if (at < 0) return { line: item.line + 1, column: 5 };
  return { line: item.line + at + 1, column: isOfKey ? 5 : `${String(field)}: `.length + 5 };
} // prettier-ignore

/** A line that is longer is none of ours, and more than an expression for fields can go through. */
const LONGEST_ENTRY = 50_000;
const ENTRY = /^- \{ (.*) \}$/;
const FIELDS = /([a-z]\w*): ("(?:[^"\\]|\\.)*"|\d{4}-\d{2}-\d{2}|[a-z][a-z0-9-]*)(, |$)/y;

/** A list of groups, a group a line, as `rename` and `withdraw` write it. */
function readEntries(lines: readonly string[]): Written | null {
  const value: unknown[] = [];
  const items: number[] = [];
  for (const [line, text] of lines.entries()) {
    if (COMMENT.test(text)) continue;
    const inner = text.length > LONGEST_ENTRY ? undefined : ENTRY.exec(text)?.[1];
    const fields = inner === undefined ? null : fieldsIn(inner);
    if (fields === null) return null;
    value.push(Object.fromEntries(fields.map(({ name, value: read }) => [name, read])));
    items.push(line);
  }
  if (value.length === 0) return null;
  const place = ([index, field]: Path, isOfKey: boolean): Position => {
    const line = typeof index === 'number' ? items[index] : undefined;
    if (line === undefined) return { line: at(items, 0) + 1, column: 1 };
    const found = fieldsIn(at(lines, line).slice('- { '.length, -' }'.length))?.find(
      ({ name }) => name === field,
    );
    if (found === undefined) return { line: line + 1, column: 3 };
    return {
      line: line + 1,
      column: '- { '.length + 1 + (isOfKey ? found.at : found.at + found.name.length + 2),
    };
  };
  return {
    value,
    of: (path) => place(path, false),
    ofKey: (path) => place(path, true),
    isInLine: () => false,
  };
}

/** A field of a group, and where its name begins in it. */
interface Field {
  readonly name: string;
  readonly value: unknown;
  readonly at: number;
}

/** The fields of a group in a line; null where it has another form, or a key twice. */
function fieldsIn(inner: string): readonly Field[] | null {
  const fields: Field[] = [];
  FIELDS.lastIndex = 0;
  for (let end = 0; end < inner.length; end = FIELDS.lastIndex) {
    const [all, name, raw] = FIELDS.exec(inner) ?? [];
    if (all === undefined || name === undefined || raw === undefined) return null;
    const value = raw.startsWith('"') ? parsed(raw) : PLAIN.has(raw) ? PLAIN.get(raw) : raw;
    if (value === undefined || fields.some((one) => one.name === name)) return null;
    fields.push({ name, value, at: end });
    const isLast = FIELDS.lastIndex === inner.length;
    if (isLast === all.endsWith(', ')) return null;
  }
  return fields.length === 0 ? null : fields;
}

/** Words without quotation marks that are no strings in YAML. */
const PLAIN: ReadonlyMap<string, unknown> = new Map<string, unknown>([['null', null], ['true', true], ['false', false]]); // prettier-ignore

/** A value in JSON; undefined where it is none. */
function parsed(raw: string | undefined): unknown {
  if (raw === undefined || /^0\d/.test(raw)) return undefined;
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return undefined;
  }
}
