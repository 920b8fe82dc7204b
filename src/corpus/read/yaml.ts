import {
  Composer,
  CST,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  Parser,
  visit,
  type Document,
  type Scalar,
  YAMLParseError,
} from 'yaml';
import type { z } from 'zod';
import { createIssue, shortened, type Issue, type IssueCode, type Position } from '../../report/index.ts';
import { findControlCharacter, findMarksBeyond } from '../../text/index.ts';
import { exceeds, LIMITS, tooManyMarks } from '../limits.ts';
import { explain } from './explain.ts';
import { createPositions, positionIn, type Path, type Positions } from './positions.ts';

export type { Path } from './positions.ts';

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
 * control-character, unknown-key, missing-key, wrong-type, bad-value, bad-date, url-not-http. `lineOffset` is
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
  const parsed = parse(source, file, lineOffset);
  if (parsed.type === 'refused') return parsed;
  const positions = positionsIn(source, lineOffset);
  const faults = [...faultsOf(parsed.value, [], writer)].slice(0, MAX_ISSUES);
  if (faults.length > 0) {
    const issues = faults.map(({ code, path, message }) =>
      createIssue(code, file, positions.of(path), message),
    );
    return { type: 'refused', issues };
  }
  const result = schema.safeParse(parsed.value, { reportInput: true });
  if (!result.success) {
    const refused = { file, positions, root: parsed.value, schema };
    return { type: 'refused', issues: explain(result.error.issues, refused) };
  }
  return { type: 'read', entry: { value: result.data, positionOf: positions.of } };
}

/** An entry whose value was read from the very same YAML before. */
export function entryRead<T>(value: T, source: string, lineOffset = 0): Entry<T> {
  return { value, positionOf: positionsIn(source, lineOffset).of };
}

/**
 * The positions in YAML that was read. They are seldom asked for and take many times the room of what was read, so that
 * the source is kept, and read again.
 */
function positionsIn(source: string, lineOffset: number): Positions {
  let made: Positions | null = null;
  const positions = (): Positions => {
    if (made === null) {
      const lines = new LineCounter();
      made = createPositions(parseDocument(source, { ...YAML, lineCounter: lines }), lines, lineOffset);
    }
    return made;
  };
  return { of: (path) => positions().of(path), ofKey: (path) => positions().ofKey(path) };
}

/** How YAML is parsed. */
const YAML = { prettyErrors: false, stringKeys: true, uniqueKeys: false } as const;

type Parsed =
  | { readonly type: 'parsed'; readonly value: unknown }
  | { readonly type: 'refused'; readonly issues: readonly Issue[] };

function parse(source: string, file: string, lineOffset: number): Parsed {
  const issue = (code: IssueCode, offset: number, message: string): Issue =>
    createIssue(code, file, positionIn(source, offset, lineOffset), message);
  const refuse = (...issues: readonly Issue[]): Parsed => ({ type: 'refused', issues });
  const parts = readParts(source);
  if (parts.type === 'refused') return refuse(issue(parts.code, parts.offset, parts.message));
  const document = compose(parts.tokens, source.length);
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
        issue('malformed-yaml', offset, `The YAML cannot be read: ${message}.`),
      ),
    );
  }
  if (cut.length > 0) return refuse(...cut.map(({ offset, message }) => issue('value-cut', offset, message)));
  return { type: 'parsed', value: document.toJS() as unknown };
}

/** A part of some YAML for which it is not read. */
interface RefusedPart {
  readonly type: 'refused';
  readonly code: IssueCode;
  readonly offset: number;
  readonly message: string;
}

/** YAML in tokens. */
type Parts = RefusedPart | { readonly type: 'read'; readonly tokens: readonly CST.Token[] };

/** What the parts of YAML are called that content does not need. */
const UNSUPPORTED: ReadonlyMap<string | null, string> = new Map([
  ['anchor', 'An anchor'],
  ['tag', 'A tag'],
  ['directive', 'A directive'],
  ['directive-line', 'A directive'],
]);

/**
 * The first alias, or else the first other part that content does not need, or where the YAML nests deeper than
 * any content does, before the parser recurses into it; the tokens of the YAML where there is nothing of the kind.
 */
function readParts(source: string): Parts {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let unsupported: RefusedPart | null = null;
  let isScalarNext = false;
  for (const lexeme of new Lexer().lex(source)) {
    const { offset } = parser;
    const type: string | null = isScalarNext ? null : CST.tokenType(lexeme);
    isScalarNext = type === 'scalar';
    if (type === 'alias')
      return {
        type: 'refused',
        code: 'yaml-alias-bomb',
        offset,
        message: `Here stands an alias, ${shortened(lexeme, 40)}.`,
      };
    const what = UNSUPPORTED.get(type);
    if (what !== undefined && unsupported === null)
      unsupported = {
        type: 'refused',
        code: 'unsupported-yaml',
        offset,
        message: `${what} stands here: ${shortened(lexeme, 40)}.`,
      };
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > LIMITS.keys.most)
      return {
        type: 'refused',
        code: 'malformed-yaml',
        offset: parser.offset,
        message: 'The YAML is nested too deeply to be read.',
      };
  }
  if (unsupported !== null) return unsupported;
  tokens.push(...parser.end());
  return { type: 'read', tokens };
}

/** The document of the tokens of some YAML of so many characters, as `parseDocument` makes it of the YAML itself. */
function compose(tokens: readonly CST.Token[], length: number): Document.Parsed {
  const [document, second] = new Composer(YAML).compose(tokens, true, length);
  if (document === undefined) throw new Error('The YAML has no document, not even an empty one');
  if (second !== undefined)
    document.errors.push(
      new YAMLParseError(
        [second.range[0], second.range[1]],
        'MULTIPLE_DOCS',
        'Source contains multiple documents',
      ),
    );
  return document;
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

/** Values beyond every bound; and what escapes such as "\\u0007" bring in that the file itself may not hold. */
function* faultsOf(value: unknown, path: Path, writer: Writer): Generator<Fault> {
  if (typeof value === 'string') {
    const bound = writer === 'person' ? 'fieldCharacters' : 'blockCharacters';
    if (value.length > LIMITS[bound].most)
      yield { code: 'too-much', path, message: exceeds(bound, value.length) };
    const control = findControlCharacter(value);
    if (control !== null)
      yield {
        code: 'control-character',
        path,
        message: `The text holds ${control.name}, a control character.`,
      };
    if (findMarksBeyond(value, LIMITS.combining.most) !== null)
      yield { code: 'too-much', path, message: tooManyMarks() };
  } else if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    if (writer === 'person' && entries.length > LIMITS.items.most)
      yield { code: 'too-much', path, message: exceeds('items', entries.length) };
    else
      for (const [key, inner] of entries)
        yield* faultsOf(inner, [...path, Array.isArray(value) ? Number(key) : key], writer);
  }
}
