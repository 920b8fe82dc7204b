import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { createIssue, type Issue, type IssueCode, type Position } from '../report/index.ts';
import { didYouMean } from './suggest.ts';

/** The path of a value inside a YAML document, such as `['figures', 0, 'words']`. */
export type Path = readonly (string | number)[];

/** A value read from YAML, with the way back from a path inside it to line and column. */
export interface Entry<T> {
  readonly value: T;
  /** Position of the value at a path, or of the nearest thing around it. */
  readonly positionOf: (path: Path) => Position;
}

/** Reading gives the entry or every reason why not. */
export type Read<T> =
  | { readonly type: 'read'; readonly entry: Entry<T> }
  | { readonly type: 'refused'; readonly issues: readonly Issue[] };

/**
 * Reads YAML against a schema. Reports: malformed-yaml, yaml-alias-bomb, unknown-key, missing-key,
 * wrong-type, bad-value, bad-date, url-not-http. `lineOffset` is the number of lines before the YAML
 * in the file.
 */
export function readYaml<S extends z.ZodType>(
  source: string,
  schema: S,
  file: string,
  lineOffset = 0,
): Read<z.output<S>> {
  const lines = new LineCounter();
  const parsed = parse(source, lines, file, lineOffset);
  if (parsed.type === 'refused') return parsed;
  const { document, value } = parsed;
  const positionOf = (path: Path): Position => positionIn(document, lines, path, lineOffset);
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { type: 'read', entry: { value: result.data, positionOf } };
  const issues = result.error.issues.flatMap((issue) => toIssues(issue, file, positionOf, value, schema));
  return { type: 'refused', issues };
}

type Parsed =
  | { readonly type: 'parsed'; readonly document: Document.Parsed; readonly value: unknown }
  | { readonly type: 'refused'; readonly issues: readonly Issue[] };

function parse(source: string, lines: LineCounter, file: string, lineOffset: number): Parsed {
  const refuse = (code: IssueCode, offset: number, message: string): Parsed => {
    const { line, col } = lines.linePos(offset);
    const position = { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
    return { type: 'refused', issues: [createIssue(code, file, position, message)] };
  };
  try {
    const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
    if (document.errors.length > 0) {
      const issues = document.errors.flatMap((error) => {
        const refused = refuse('malformed-yaml', error.pos[0], `The YAML cannot be read: ${error.message}.`);
        return refused.type === 'refused' ? refused.issues : [];
      });
      return { type: 'refused', issues };
    }
    return { type: 'parsed', document, value: document.toJS({ maxAliasCount: 50 }) as unknown };
  } catch (error) {
    if (error instanceof ReferenceError) {
      return refuse('yaml-alias-bomb', 0, 'The aliases of this YAML unfold to far more than they are.');
    }
    if (error instanceof RangeError) {
      return refuse('malformed-yaml', 0, 'The YAML is nested too deeply to be read.');
    }
    throw error;
  }
}

function toIssues(
  issue: z.core.$ZodIssue,
  file: string,
  positionOf: (path: Path) => Position,
  root: unknown,
  schema: z.ZodType,
): readonly Issue[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const name = path.length === 0 ? 'the file' : `\`${formatPath(path)}\``;
  const at = (code: IssueCode, message: string, where: Path = path): Issue =>
    createIssue(code, file, positionOf(where), message);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const hint = didYouMean(key, knownKeys(schema, path));
        return at('unknown-key', `The key \`${formatPath([...path, key])}\` is not known.${hint}`, [
          ...path,
          key,
        ]);
      });
    case 'invalid_type':
      return valueAt(root, path) === undefined
        ? [at('missing-key', `The key ${name} is missing; it takes ${article(issue.expected)}.`)]
        : [
            at(
              'wrong-type',
              `${capital(name)} must be ${article(issue.expected)}, not ${describe(issue.input)}.`,
            ),
          ];
    case 'invalid_value': {
      const value = valueAt(root, path);
      if (value === undefined)
        return [at('missing-key', `The key ${name} is missing; it is one of ${list(issue.values)}.`)];
      const hint = typeof value === 'string' ? didYouMean(value, issue.values.map(String)) : '';
      return [
        at(
          'bad-value',
          `${capital(name)} is ${describe(value)}; it must be one of ${list(issue.values)}.${hint}`,
        ),
      ];
    }
    case 'invalid_union': {
      if (valueAt(root, path) === undefined) return [at('missing-key', `The key ${name} is missing.`)];
      const nested = issue.errors
        .flat()
        .find((one) => one.code === 'custom' || one.code === 'unrecognized_keys');
      return nested
        ? toIssues({ ...nested, path: [...issue.path, ...nested.path] }, file, positionOf, root, schema)
        : [at('wrong-type', `${capital(name)} has a value of the wrong type: ${describe(issue.input)}.`)];
    }
    default: {
      const params = 'params' in issue ? (issue.params as { code?: IssueCode } | undefined) : undefined;
      const value = valueAt(root, path);
      const what =
        issue.code === 'custom' || issue.code === 'invalid_format' ? issue.message : lower(issue.message);
      return [at(params?.code ?? 'bad-value', `${capital(name)} is ${describe(value)}: ${what}.`)];
    }
  }
}

/** The keys an object schema knows at a path, for did-you-mean. */
function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  let at: unknown = schema;
  for (const step of path) at = inner(at, step);
  const shape = unwrap(at)?.shape;
  return shape === undefined ? [] : Object.keys(shape);
}

interface SchemaDefinition {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly innerType?: unknown;
}

function unwrap(schema: unknown): SchemaDefinition | undefined {
  let definition = (schema as { def?: SchemaDefinition } | undefined)?.def;
  while (definition?.innerType !== undefined) {
    definition = (definition.innerType as { def?: SchemaDefinition }).def;
  }
  return definition;
}

function inner(schema: unknown, step: string | number): unknown {
  const definition = unwrap(schema);
  return typeof step === 'number' ? definition?.element : definition?.shape?.[step];
}

function positionIn(document: Document.Parsed, lines: LineCounter, path: Path, lineOffset: number): Position {
  const offset = offsetOf(document, path);
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = rangeStart(node) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (pair === undefined) return offset;
      offset = rangeStart(pair.value) ?? rangeStart(pair.key) ?? offset;
      // An unknown key is the last step: its own position is wanted, which its value follows.
      if (step === path.at(-1) && rangeStart(pair.value) === undefined) return rangeStart(pair.key) ?? offset;
      node = pair.value;
    } else if (typeof step === 'number' && node !== null && typeof node === 'object' && 'items' in node) {
      node = (node.items as readonly unknown[])[step];
      offset = rangeStart(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  return range?.[0];
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    root,
  );
}

function formatPath(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const article = (type: string): string => TYPE_NAMES[type] ?? type;
const list = (values: readonly unknown[]): string => values.map(String).join(', ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
