import type { z } from 'zod';
import { createIssue, type Issue, type IssueCode, type Position } from '../../../report/index.ts';
import { exceeds, LIMITS } from '../../limits.ts';
import { createPositions, type Path, type Positions } from '../positions.ts';
import { explain, MAX_ISSUES } from './explain.ts';
import { faultsOf, holdsSigns, type Writer } from './faults.ts';
import { parse, positionsIn } from './parse.ts';
import { readPlain } from './plain.ts';
import { readWritten, type Written } from './written.ts';

export type { Path } from '../positions.ts';

/** A value read from YAML, with the way back from a path inside it to line and column. */
export interface Entry<T> {
  readonly value: T;
  /** Position of the value at a path, or of the nearest thing around it. */
  readonly positionOf: (path: Path) => Position;
}

/** Reading gives the entry or every reason why not, with what was written where that is YAML at all. */
export type Read<T> =
  | { readonly type: 'read'; readonly entry: Entry<T> }
  | { readonly type: 'refused'; readonly issues: readonly Issue[]; readonly written?: Entry<unknown> };

/**
 * Reads YAML against a schema. Reports: malformed-yaml, unsupported-yaml, value-cut, yaml-alias-bomb, too-much,
 * control-character, direction-open, file-too-large, unknown-key, missing-key, wrong-type, bad-value, bad-date, url-not-http. `lineOffset` is
 * the number of lines before the YAML in the file.
 */
export function readYaml<S extends z.ZodType>(
  source: string,
  schema: S,
  file: string,
  lineOffset = 0,
  writer: Writer = 'person',
): Read<z.output<S>> {
  const opened = open(source, file, lineOffset, writer);
  if (opened.type === 'refused') return opened;
  const { value: root, positions, isLarge } = opened;
  const faults = [...faultsOf(root, [], writer, opened.mayHoldSigns)].slice(0, MAX_ISSUES);
  if (faults.length > 0) {
    const issues = faults.map(({ code, path, message }) =>
      createIssue(code, file, positions.of(path), message),
    );
    return { type: 'refused', issues };
  }
  const result = isLarge ? parseInParts(root, schema) : schema.safeParse(root, { reportInput: true });
  const known = source.length > LIMITS.fieldsCharacters.most ? positions : null;
  const { of: positionOf } = opened.lasts ? positions : positionsIn(source, lineOffset, known);
  if (result.success) return { type: 'read', entry: { value: result.data, positionOf } };
  const issues = explain(result.error.issues, { file, positions, root, schema });
  return { type: 'refused', issues, written: { value: root, positionOf } };
}

/** YAML as the value that it is, before anything is asked of that. */
interface Opened {
  readonly type: 'open';
  readonly value: unknown;
  readonly positions: Positions;
  /** Whether the positions take little room, so that they can be kept with the value. */
  readonly lasts: boolean;
  readonly mayHoldSigns: boolean;
  /** Whether it is larger than what a person writes. */
  readonly isLarge: boolean;
}

/** Reads YAML by the quickest way that reads it: plain words of a person, what the program wrote, else with a parser. */
function open(
  source: string,
  file: string,
  lineOffset: number,
  writer: Writer,
): Opened | Extract<Read<unknown>, { type: 'refused' }> {
  const refuse = (code: IssueCode, position: Position | null, message: string) =>
    ({ type: 'refused', issues: [createIssue(code, file, position, message)] }) as const;
  if (writer === 'person') {
    const { length } = source;
    if (length > LIMITS.fieldsCharacters.most)
      return refuse('too-much', { line: 1, column: 1 }, exceeds('fieldsCharacters', length));
    const value = readPlain(source);
    if (value !== undefined) {
      const positions = positionsIn(source, lineOffset);
      const mayHoldSigns = holdsSigns(source);
      return { type: 'open', value, positions, lasts: true, mayHoldSigns, isLarge: false };
    }
  } else {
    const isLarge = Buffer.byteLength(source) > LIMITS.fileBytes.most;
    const written = readWritten(source);
    if (written !== null) {
      const positions = exactly(written, isLarge ? written : positionsIn(source, lineOffset));
      return { type: 'open', value: written.value, positions, lasts: true, mayHoldSigns: true, isLarge };
    }
    if (isLarge) {
      const message = `The file has more than ${LIMITS.fileBytes.most} bytes, and not the form in which it was written: no more are read, then.`;
      return refuse('file-too-large', null, message);
    }
  }
  const parsed = parse(source, file, lineOffset);
  if (parsed.type === 'refused') return parsed;
  const positions = createPositions(parsed.document, parsed.lines, lineOffset);
  const { value } = parsed;
  return { type: 'open', value, positions, lasts: false, mayHoldSigns: true, isLarge: false };
}

/** Positions in what was read without a parser, those inside of lists that stand in one line by a parser. */
function exactly(written: Written, byParser: Positions): Positions {
  return {
    of: (path) => (written.isInLine(path) ? byParser : written).of(path),
    ofKey: (path) => (written.isInLine(path) ? byParser : written).ofKey(path),
  };
}

/** Items of each list of a large file that a schema is asked about at a time. */
const PART = 5_000;

/** What a schema says of a group of long lists, up to the first part of them that it refuses: what is wrong everywhere is told once. */
function parseInParts<S extends z.ZodType>(
  root: unknown,
  schema: S,
): z.ZodSafeParseResult<z.output<S>> {
  const lists = Object.entries(root as object).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][];
  const longest = Math.max(0, ...lists.map(([, list]) => list.length));
  const parts: Record<string, unknown>[] = [];
  for (let from = 0; from === 0 || from < longest; from += PART) {
    const cut = lists.map(([key, list]) => [key, list.slice(from, from + PART)] as const);
    const result = schema.safeParse({ ...(root as object), ...Object.fromEntries(cut) }, { reportInput: true });
    if (!result.success) {
      for (const { path } of result.error.issues) if (typeof path[1] === 'number') path[1] += from;
      return result;
    }
    parts.push(result.data as Record<string, unknown>);
  }
  const whole = lists.map(([key]) => [key, parts.flatMap((part) => part[key] as readonly unknown[])] as const);
  return { success: true, data: { ...parts[0], ...Object.fromEntries(whole) } as z.output<S> };
} // prettier-ignore

/** An entry whose value was read from the very same YAML before. */
export function entryRead<T>(value: T, source: string, lineOffset = 0): Entry<T> {
  return { value, positionOf: positionsIn(source, lineOffset).of };
}
