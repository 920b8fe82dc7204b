import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, stringify } from 'yaml';

/** The path of a value inside of YAML. */
type Path = readonly (string | number)[];

/** A text in YAML and where it stands. */
export interface YamlText {
  readonly path: Path;
  readonly value: string;
}

/**
 * Changes the YAML of a file: all of it, or the frontmatter of Markdown; every other byte stays. Null where the
 * change gives null or there is no frontmatter.
 */
export function editYaml(
  file: string,
  source: string,
  change: (yaml: string) => string | null,
): string | null {
  if (!file.endsWith('.md')) return change(source);
  const yaml = /^\uFEFF?---[ \t]*\r?\n(?<yaml>[\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(source)?.groups?.[
    'yaml'
  ];
  if (yaml === undefined) return null;
  const changed = change(yaml);
  const start = source.indexOf('\n') + 1;
  return changed === null ? null : source.slice(0, start) + changed + source.slice(start + yaml.length);
}

/**
 * YAML with some texts replaced, in the style that they had where that can hold the new ones, else in double
 * quotes; every other byte as it was. Null where that is not possible.
 */
export function withTexts(yaml: string, texts: readonly YamlText[]): string | null {
  for (const style of ['as it was', 'double quotes'] as const) {
    let changed: string | null = yaml;
    for (const text of texts) changed = changed === null ? null : withText(changed, text, style);
    if (changed !== null && isJust(yaml, changed, (document) => setTexts(document, texts))) return changed;
  }
  return null;
}

/** YAML with an item put behind the others of a list, on a line; null where that is not possible. */
export function withItem(yaml: string, path: Path, item: unknown): string | null {
  const list = parseDocument(yaml).getIn(path, true);
  if (!isSeq(list) || !list.range) return null;
  const written = stringify(item, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  const last = rangeOf(list.items.at(-1));
  let changed: string;
  if (list.flow === true) {
    const close = yaml.lastIndexOf(']', list.range[1]);
    const before = yaml.slice(0, close).trimEnd();
    const gap = yaml.slice(before.length, close);
    changed = `${before}${last === null || before.endsWith(',') ? '' : ', '}${written}${gap}${yaml.slice(close)}`;
  } else {
    if (last === null) return null;
    const first = rangeOf(list.items[0]);
    const line = yaml.lastIndexOf('\n', (first ?? last)[0] - 1) + 1;
    const indent = /^[ \t]*/.exec(yaml.slice(line))?.[0] ?? '';
    const end = yaml.slice(0, last[1]).trimEnd().length;
    const rest = /^[^\n]*/.exec(yaml.slice(end))?.[0] ?? '';
    changed = `${yaml.slice(0, end)}${rest}\n${indent}- ${written}${yaml.slice(end + rest.length)}`;
  }
  return isJust(yaml, changed, (document) => document.addIn(path, item)) ? changed : null;
}

/** YAML with an item taken out of a list, with its line where it has one; null where that is not possible. */
export function withoutItem(yaml: string, path: Path): string | null {
  const list = parseDocument(yaml).getIn(path.slice(0, -1), true);
  const index = path.at(-1);
  if (!isSeq(list) || typeof index !== 'number' || !list.range) return null;
  const item = rangeOf(list.items[index]);
  if (item === null) return null;
  const [previous, next] = [rangeOf(list.items[index - 1]), rangeOf(list.items[index + 1])];
  const cut = (start: number, end: number, put = ''): string => yaml.slice(0, start) + put + yaml.slice(end);
  const lineOf = (offset: number): number => yaml.lastIndexOf('\n', offset - 1) + 1;
  let changed: string;
  if (list.items.length === 1) {
    const end = list.flow === true ? list.range[1] : yaml.slice(0, item[1]).trimEnd().length;
    const isAlone = list.flow === true || path.length === 1;
    const start = isAlone ? list.range[0] : yaml.slice(0, list.range[0]).trimEnd().length;
    changed = cut(start, end, isAlone ? '[]' : ' []');
  } else if (list.flow === true)
    changed = next === null ? cut(previous?.[1] ?? item[0], item[1]) : cut(item[0], next[0]);
  else {
    const end = yaml.slice(0, item[1]).trimEnd().length;
    const newline = yaml.indexOf('\n', end);
    changed = cut(lineOf(item[0]), newline === -1 ? yaml.length : newline + 1);
  }
  return isJust(yaml, changed, (document) => document.deleteIn(path)) ? changed : null;
}

function rangeOf(node: unknown): readonly [number, number] | null {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  return node.range ? [node.range[0], node.range[1]] : null;
}

/** Replaces a value by a text of one line. */
function withText(
  yaml: string,
  { path, value }: YamlText,
  style: 'as it was' | 'double quotes',
): string | null {
  const node = parseDocument(yaml).getIn(path, true);
  if (!isScalar(node) || !node.range) return null;
  const [start, end] = node.range;
  const old = yaml.slice(start, end);
  const block = /^(?<header>[|>][^\n]*\n(?:[ \t]*\r?\n)*)(?<indent> +)(?:[\s\S]*\S)(?<rest>\s*)$/.exec(old);
  let written: string;
  if (block === null) written = scalar(value, style === 'as it was' ? node.type : Scalar.QUOTE_DOUBLE);
  else if (style === 'double quotes')
    written = scalar(value, Scalar.QUOTE_DOUBLE) + (block.groups?.['rest'] ?? '');
  else
    written = `${block.groups?.['header'] ?? ''}${block.groups?.['indent'] ?? ''}${value}${block.groups?.['rest'] ?? ''}`;
  return yaml.slice(0, start) + written + yaml.slice(end);
}

function scalar(value: string, type: Scalar['type']): string {
  const node = new Scalar(value);
  if (type !== undefined) node.type = type;
  return new Document({ key: node }).toString({ lineWidth: 0 }).trimEnd().slice('key: '.length);
}

function setTexts(document: Document, texts: readonly YamlText[]): void {
  for (const { path, value } of texts) document.setIn(path, value);
}

/** Whether nothing but what a change asks for differs. White space around texts does not count. */
function isJust(before: string, after: string, change: (document: Document) => unknown): boolean {
  const changed = parseDocument(after);
  const old = parseDocument(before);
  if (changed.errors.length > 0 || old.errors.length > 0) return false;
  // Values, not documents: an alias of a text would change with it.
  const expected = new Document(structuredClone(old.toJS() as unknown));
  change(expected);
  return comparable(changed.toJS()) === comparable(expected.toJS());
}

function comparable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? inner.trim() : inner));
}
