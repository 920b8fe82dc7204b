import {
  Composer,
  CST,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  visit,
  YAMLParseError,
  type Document,
  type Scalar,
} from 'yaml';
import type { z } from 'zod';
import { createIssue, shortened, type Issue, type IssueCode, type Position } from '../../../report/index.ts';
import { findControlCharacter, findMarksBeyond, findOpenDirection } from '../../../text/index.ts';
import { exceeds, LIMITS, tooManyMarks } from '../../limits.ts';
import { openDirection } from '../direction.ts';
import { explain, NO_QUOTES } from './explain.ts';
import { createPositions, positionIn, type Path, type Positions } from '../positions.ts';
import { readPlain } from './plain.ts';
import { readWritten, type Written } from './written.ts';

export type { Path } from '../positions.ts';

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

/** The most keys that stand twice, and faults of values, that are reported of one file. */
const MAX_ISSUES = 50;

/** Who writes a file: a person, whose lists and words have bounds, or the program, whose files have theirs. */
export type Writer = 'person' | 'program';

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
  if (writer === 'person' && source.length > LIMITS.fieldsCharacters.most) {
    const message = exceeds('fieldsCharacters', source.length);
    return { type: 'refused', issues: [createIssue('too-much', file, { line: 1, column: 1 }, message)] };
  }
  const written = writer === 'program' ? readWritten(source) : null;
  const isLarge = writer === 'program' && Buffer.byteLength(source) > LIMITS.fileBytes.most;
  if (written === null && isLarge) {
    const message = `The file has more than ${LIMITS.fileBytes.most} bytes, and not the form in which it was written: no more are read, then.`;
    return { type: 'refused', issues: [createIssue('file-too-large', file, null, message)] };
  }
  const plain = writer === 'person' ? readPlain(source) : undefined;
  const parsed =
    plain !== undefined
      ? { type: 'plain' as const, value: plain }
      : written === null
        ? parse(source, file, lineOffset)
        : { type: 'written' as const, ...written };
  if (parsed.type === 'refused') return parsed;
  const positions =
    parsed.type === 'plain'
      ? positionsIn(source, lineOffset)
      : parsed.type === 'written'
        ? exactly(parsed, isLarge ? parsed : positionsIn(source, lineOffset))
        : createPositions(parsed.document, parsed.lines, lineOffset);
  const mayHoldSigns = parsed.type !== 'plain' || holdsSigns(source);
  const faults = [...faultsOf(parsed.value, [], writer, mayHoldSigns)].slice(0, MAX_ISSUES);
  if (faults.length > 0) {
    const issues = faults.map(({ code, path, message }) =>
      createIssue(code, file, positions.of(path), message),
    );
    return { type: 'refused', issues };
  }
  const result = isLarge
    ? parseInParts(parsed.value, schema)
    : schema.safeParse(parsed.value, { reportInput: true });
  if (!result.success) {
    const refused = { file, positions, root: parsed.value, schema };
    return { type: 'refused', issues: explain(result.error.issues, refused) };
  }
  if (parsed.type === 'written')
    return { type: 'read', entry: { value: result.data, positionOf: positions.of } };
  const known = source.length > LIMITS.fieldsCharacters.most ? positions : null;
  return {
    type: 'read',
    entry: { value: result.data, positionOf: positionsIn(source, lineOffset, known).of },
  };
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

/**
 * The positions in YAML that was read. They are seldom asked for and take many times the room of what was read, so that
 * the source is kept, and read again. Those of a large file, which takes a second to read, are there until memory is
 * wanted.
 */
function positionsIn(source: string, lineOffset: number, known: Positions | null = null): Positions {
  const kept = known === null ? null : new WeakRef(known);
  let made: Positions | null = null;
  const positions = (): Positions => {
    made ??= kept?.deref() ?? null;
    if (made === null) {
      const { tokens, lines } = tokensOf(source);
      made = createPositions(compose(tokens, source), lines, lineOffset);
    }
    return made;
  };
  return { of: (path) => positions().of(path), ofKey: (path) => positions().ofKey(path) };
}

/** How YAML is parsed. */
const YAML = { prettyErrors: false, stringKeys: true, uniqueKeys: false } as const;

type Parsed =
  | {
      readonly type: 'parsed';
      readonly value: unknown;
      readonly document: Document.Parsed;
      readonly lines: LineCounter;
    }
  | { readonly type: 'refused'; readonly issues: readonly Issue[] };

function parse(source: string, file: string, lineOffset: number): Parsed {
  const issue = (code: IssueCode, offset: number, message: string): Issue =>
    createIssue(code, file, positionIn(source, offset, lineOffset), message);
  const refuse = (...issues: readonly Issue[]): Parsed => ({ type: 'refused', issues });
  const { tokens, lines, refused } = tokensOf(source);
  if (refused !== null) return refuse(issue(refused.code, refused.offset, refused.message));
  const document = compose(tokens, source);
  // What follows an error of syntax is mostly of its making: one wrong indent gives dozens. A tag that is not
  // known is a warning there; here it would take a word out of what an editor wrote.
  const [firstError] = document.errors;
  const problems = (firstError === undefined ? document.warnings : [firstError])
    .map(({ pos, message }) => ({ offset: pos[0], message: message.replace(/\.$/, '') }))
    .concat(firstError === undefined ? duplicateKeys(document) : []);
  const cut = cutValues(document, source);
  if (problems.length > 0) {
    const worst = problems.slice(0, MAX_ISSUES);
    return refuse(
      ...worst.map(({ offset, message }) =>
        issue('malformed-yaml', offset, `The YAML cannot be read: ${message}.${marksAt(source, offset)}`),
      ),
    );
  }
  if (cut.length > 0) return refuse(...cut.map(({ offset, message }) => issue('value-cut', offset, message)));
  return { type: 'parsed', value: document.toJS() as unknown, document, lines };
}

/** That typographic marks do not quote, where a value of the line that cannot be read begins with one. */
function marksAt(source: string, offset: number): string {
  const from = source.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = source.indexOf('\n', offset);
  const line = source.slice(from, end === -1 ? undefined : end);
  return /(?:[:,[{]|^\s*-)\s*[“„‟«»‘‚‛]/.test(line) ? ` ${NO_QUOTES}` : '';
}

/** The document that tokens make, as `parseDocument` makes it; what stands behind it is an error of it. */
function compose(tokens: readonly CST.Token[], source: string): Document.Parsed {
  const [document, next] = new Composer(YAML).compose(tokens, true, source.length);
  if (document === undefined) throw new Error('YAML without a document');
  if (next !== undefined)
    document.errors.push(
      new YAMLParseError(
        [next.range[0], next.range[1]],
        'MULTIPLE_DOCS',
        'A second document begins here; a file holds one',
      ),
    );
  return document;
}

/** A part of some YAML for which it is not read. */
interface RefusedPart {
  readonly code: IssueCode;
  readonly offset: number;
  readonly message: string;
}

/** What the parts of YAML are called that content does not need. */
const UNSUPPORTED: ReadonlyMap<string | null, string> = new Map([
  ['anchor', 'An anchor'],
  ['tag', 'A tag'],
  ['directive', 'A directive'],
  ['directive-line', 'A directive'],
]);

/** What a parser takes some YAML apart into, once: it takes longer than all that follows. */
interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly lines: LineCounter;
  /**
   * The first alias, or else the first other part that content does not need, or where the YAML nests deeper than
   * any content does, before the parser recurses into it; null where there is nothing of the kind.
   */
  readonly refused: RefusedPart | null;
}

function tokensOf(source: string): Tokens {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let unsupported: RefusedPart | null = null;
  let isScalarNext = false;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(source)) {
    const { offset } = parser;
    const type: string | null = isScalarNext ? null : CST.tokenType(lexeme);
    isScalarNext = type === 'scalar';
    if (type === 'alias') {
      const message = `Here stands an alias, ${shortened(lexeme, 40)}.`;
      return { tokens, lines, refused: { code: 'yaml-alias-bomb', offset, message } };
    }
    const what = UNSUPPORTED.get(type);
    if (what !== undefined && unsupported === null)
      unsupported = {
        code: 'unsupported-yaml',
        offset,
        message: `${what} stands here: ${shortened(lexeme, 40)}.`,
      };
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > LIMITS.keys.most) {
      const message = 'The YAML is nested too deeply to be read.';
      return { tokens, lines, refused: { code: 'malformed-yaml', offset: parser.offset, message } };
    }
  }
  tokens.push(...parser.end());
  return { tokens, lines, refused: unsupported };
}

/** Keys that stand twice in one group. The parser’s own check takes the square of their number. */
function duplicateKeys(document: Document.Parsed): readonly { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const offset = startOf(key);
        if (seen.has(key.value)) found.push({ offset, message: `The key ${String(key.value)} stands twice` });
        seen.add(key.value);
      }
    },
  });
  return found;
}

/**
 * Values without quotation marks that a comment ends: words with a # behind one space ("was #1 of"), which is
 * hardly ever meant as a comment. A comment stands behind two spaces or on its own line.
 */
function cutValues(
  document: Document.Parsed,
  source: string,
): readonly { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  if (!source.includes(' #')) return found;
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || node.type !== 'PLAIN' || !node.range) return;
      const [start, end] = node.range;
      const comment = /^ #(?<first>\S?)[^\n]*/.exec(source.slice(end));
      if (comment === null) return;
      const isWords = /\s/.test(source.slice(start, end)) || comment.groups?.['first'] !== '';
      if (!isWords) return;
      const message = `The value would end before "${comment[0].trim()}", which YAML takes for a comment.`;
      found.push({ offset: end + 1, message });
    },
  });
  return found;
}

/** Where a node begins that was read from a document. */
function startOf({ range }: Scalar): number {
  if (!range) throw new Error('A node was read from nowhere');
  return range[0];
}

/** A value that is refused whatever the schema says of it. */
interface Fault {
  readonly code: IssueCode;
  readonly path: Path;
  readonly message: string;
}

/** Whether some YAML as it stands holds a sign that a value may not hold. */
function holdsSigns(source: string): boolean {
  return (
    DIRECTIONS.test(source) ||
    findControlCharacter(source) !== null ||
    findMarksBeyond(source, LIMITS.combining.most) !== null
  );
}

const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * Values beyond every bound; and, where there may be any, signs that a value may not hold, such as those that escapes like
 * "\\u0007" bring in.
 */
function* faultsOf(value: unknown, path: Path, writer: Writer, mayHoldSigns: boolean): Generator<Fault> {
  if (typeof value === 'string') {
    const bound = writer === 'person' ? 'fieldCharacters' : 'blockCharacters';
    if (value.length > LIMITS[bound].most)
      yield { code: 'too-much', path, message: exceeds(bound, value.length) };
    if (!mayHoldSigns) return;
    const control = findControlCharacter(value);
    if (control !== null)
      yield {
        code: 'control-character',
        path,
        message: `The text holds ${control.name}, a control character.`,
      };
    if (findMarksBeyond(value, LIMITS.combining.most) !== null)
      yield { code: 'too-much', path, message: tooManyMarks() };
    const open = findOpenDirection(value);
    if (open !== null) yield { code: 'direction-open', path, message: openDirection(open) };
  } else if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    if (writer === 'person' && entries.length > LIMITS.items.most)
      yield { code: 'too-much', path, message: exceeds('items', entries.length) };
    else
      for (const [key, inner] of entries)
        yield* faultsOf(inner, [...path, Array.isArray(value) ? Number(key) : key], writer, mayHoldSigns);
  }
}
