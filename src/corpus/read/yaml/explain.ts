import type { z } from 'zod';
import { createIssue, shortened, type Issue, type IssueCode } from '../../../report/index.ts';
import type { Path, Positions } from '../positions.ts';
import { OTHER_VERSION } from '../../schemas/index.ts';
import { didYouMean } from '../suggest.ts';

/** What an explanation needs to know of the value that a schema refused. */
export interface Refused {
  readonly file: string;
  readonly positions: Positions;
  /** The whole value, as read from YAML. */
  readonly root: unknown;
  readonly schema: z.ZodType;
  /** What the whole value is called; `the file` unless given. */
  readonly whole?: string;
}

/** The most issues that are reported of one group of keys, or of one file’s values. */
export const MAX_ISSUES = 50;

/**
 * What a schema found wrong, as issues an editor can act on: unknown-key, missing-key, wrong-type,
 * bad-value, bad-date, url-not-http.
 */
export function explain(issues: readonly z.core.$ZodIssue[], refused: Refused): readonly Issue[] {
  return issues.flatMap((issue) => explainOne(issue, refused));
}

/** What a schema refuses in a value that stands in no file and is called `whole`: issues without a place. */
export function explainValue(schema: z.ZodType, root: unknown, whole: string): readonly Issue[] {
  const { error } = schema.safeParse(root);
  const nowhere = { line: 1, column: 1 };
  const positions: Positions = { of: () => nowhere, ofKey: () => nowhere };
  const refused: Refused = { file: '', positions, root, schema, whole };
  return explain(error?.issues ?? [], refused);
}

function explainOne(issue: z.core.$ZodIssue, refused: Refused): readonly Issue[] {
  const { file, positions, root, schema, whole = 'the file' } = refused;
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const name = path.length === 0 ? whole : `\`${formatPath(path)}\``;
  const value = valueAt(root, path);
  const at = (code: IssueCode, message: string): Issue =>
    createIssue(code, file, positions.of(path), message);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const marks = unquoted(value);
      return issue.keys.slice(0, MAX_ISSUES).map((key) => {
        const hint = didYouMean(key, knownKeys(schema, path));
        const message = `The key \`${formatPath([...path, key])}\` is not known.${hint || marks}`;
        return createIssue('unknown-key', file, positions.ofKey([...path, key]), message);
      });
    }
    case 'invalid_type':
      return value === undefined
        ? [
            at(
              'missing-key',
              `The key ${name} is missing; it takes ${typeName(issue.expected)}${meaning(schema, path)}.`,
            ),
          ]
        : [
            at(
              'wrong-type',
              `${capital(name)} must be ${typeName(issue.expected)}, not ${shown(value)}.${quoted(issue.expected, value)}`,
            ),
          ];
    case 'invalid_value': {
      if (value === undefined)
        return [
          at(
            'missing-key',
            `The key ${name} is missing; it is one of ${list(issue.values)}${meaning(schema, path)}.`,
          ),
        ];
      if (!issue.message.startsWith('Invalid')) {
        const code = issue.message === OTHER_VERSION ? 'lock-version' : 'bad-value';
        return [at(code, `${capital(name)} is ${shown(value)}: ${issue.message}.`)];
      }
      const hint = typeof value === 'string' ? didYouMean(value, issue.values.map(String)) : '';
      const message = `${capital(name)} is ${shown(value)}; it must be one of ${list(issue.values)}.${hint}`;
      return [at('bad-value', message)];
    }
    case 'invalid_union': {
      if (value === undefined)
        return [at('missing-key', `The key ${name} is missing${meaning(schema, path)}.`)];
      const types = issue.errors.flat().flatMap((one) => (one.code === 'invalid_type' ? [one] : []));
      const fitting = issue.errors
        .filter((branch) => !branch.some((one) => one.code === 'invalid_type' && one.path.length === 0))
        .sort((a, b) => a.length - b.length)[0];
      if (fitting !== undefined) {
        const nested = fitting.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
        return explain(nested, refused);
      }
      const expected = [...new Set(types.map((one) => typeName(one.expected)))].join(' or ');
      return [at('wrong-type', `${capital(name)} must be ${expected}, not ${shown(value)}.`)];
    }
    case 'invalid_key': {
      const why = issue.issues.map(({ message }) => message).join(', ');
      return [createIssue('bad-value', file, positions.ofKey(path), `The key ${name} is refused: ${why}.`)];
    }
    default: {
      const params = 'params' in issue ? (issue.params as { code?: IssueCode } | undefined) : undefined;
      if (value === undefined) return [at('missing-key', `The key ${name} is missing: ${issue.message}.`)];
      return [at(params?.code ?? 'bad-value', `${capital(name)} is ${shown(value)}: ${issue.message}.`)];
    }
  }
}

/**
 * That typographic marks do not quote in YAML, where a group holds a value that they open and do not close: commas parted what
 * should have been one text.
 */
function unquoted(group: unknown): string {
  const isOpen = (value: unknown): boolean => typeof value === 'string' && OPENED.test(value);
  if (group === null || typeof group !== 'object' || !Object.values(group).some(isOpen)) return '';
  return ` ${NO_QUOTES}`;
}

/** A text that begins with a typographic mark of quotation and has none that closes it. */
export const OPENED = /^(?:[“„‟][^“”]*|[«»][^«»]*|[‘‚‛][^‘’]*)$/;

/** A text that ends with a typographic mark of quotation and has none that opens it. */
export const CLOSED = /^(?:[^“„‟”]*[“”]|[^«»]*[«»]|[^‘‚‛’]*[‘’])$/;

/** What is said where typographic marks were taken for those of YAML. */
export const NO_QUOTES =
  'The marks “ ” do not quote in YAML, where a comma or a colon then ends the words: write " or \' around the value.';

/** What YAML takes for a number or a truth value is text between quotation marks. */
function quoted(expected: string, value: unknown): string {
  return expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')
    ? ` Quotation marks make text of it: "${value}".`
    : '';
}

/** What the schema says that a key means, behind a colon; empty where it says nothing. */
function meaning(schema: z.ZodType, path: Path): string {
  let at: unknown = schema;
  for (const step of path) at = inner(at, step);
  const description = (at as { description?: string } | undefined)?.description;
  return description === undefined ? '' : `: ${description}`;
}

/** The keys an object schema knows at a path, for did-you-mean. */
function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  let at: unknown = schema;
  for (const step of path) at = inner(at, step);
  return optionsOf(at).flatMap(({ shape = {}, keyType }) => [
    ...Object.keys(shape),
    ...Object.values(unwrap(keyType)?.entries ?? {}),
  ]);
}

interface SchemaDefinition {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  /** Of a record, what its keys are. */
  readonly keyType?: unknown;
  /** Of an enum, its values. */
  readonly entries?: Readonly<Record<string, string>>;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
}

/** What a value may be by a schema: more than one where the schema lets it choose. */
function optionsOf(schema: unknown): readonly SchemaDefinition[] {
  const definition = unwrap(schema);
  if (definition === undefined) return [];
  return definition.options?.flatMap(optionsOf) ?? [definition];
}

function unwrap(schema: unknown): SchemaDefinition | undefined {
  let definition = (schema as { def?: SchemaDefinition } | undefined)?.def;
  while (definition?.innerType !== undefined) {
    definition = (definition.innerType as { def?: SchemaDefinition }).def;
  }
  return definition;
}

function inner(schema: unknown, step: string | number): unknown {
  return optionsOf(schema)
    .map(({ element, shape }) => (typeof step === 'number' ? element : shape?.[step]))
    .find((found) => found !== undefined);
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

/** A path as messages name it: `supports[0].says`. */
export function formatPath(path: Path): string {
  const text = path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
  return shortened(text, 80);
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return shortened(text, 80);
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

const typeName = (type: string): string => TYPE_NAMES[type] ?? type;
const list = (values: readonly unknown[]): string => values.map(String).join(', ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
