import {
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  Parser,
  visit,
  type Alias,
  type Document,
  type Scalar,
} from 'yaml';
import type { z } from 'zod';
import { createIssue, type Issue, type IssueCode, type Position } from '../../report/index.ts';
import { at, findControlCharacter } from '../../text/index.ts';
import { explain } from './explain.ts';
import { createPositions, positionIn, type Path } from './positions.ts';

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

/** The most keys that stand twice, and unknown tags, that are reported of one file. */
const MAX_ISSUES = 50;

/** Tokens within tokens; a claim has fewer than twenty. */
const MAX_DEPTH = 64;

/**
 * Reads YAML against a schema. Reports: malformed-yaml, value-cut, yaml-alias-bomb, control-character,
 * unknown-key, missing-key, wrong-type, bad-value, bad-date, url-not-http. `lineOffset` is the number
 * of lines before the YAML in the file.
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
  const positions = createPositions(parsed.document, lines, lineOffset);
  const result = schema.safeParse(parsed.value, { reportInput: true });
  if (!result.success) {
    const refused = { file, positions, root: parsed.value, schema };
    return { type: 'refused', issues: explain(result.error.issues, refused) };
  }
  const issues = controlCharacters(result.data, []).map(({ path, name }) =>
    createIssue(
      'control-character',
      file,
      positions.of(path),
      `The text holds ${name}, a control character.`,
    ),
  );
  return issues.length === 0
    ? { type: 'read', entry: { value: result.data, positionOf: positions.of } }
    : { type: 'refused', issues };
}

type Parsed =
  | { readonly type: 'parsed'; readonly document: Document.Parsed; readonly value: unknown }
  | { readonly type: 'refused'; readonly issues: readonly Issue[] };

function parse(source: string, lines: LineCounter, file: string, lineOffset: number): Parsed {
  const issue = (code: IssueCode, offset: number, message: string): Issue =>
    createIssue(code, file, positionIn(source, offset, lineOffset), message);
  const refuse = (...issues: readonly Issue[]): Parsed => ({ type: 'refused', issues });
  const deep = findTooDeep(source);
  if (deep !== null)
    return refuse(issue('malformed-yaml', deep, 'The YAML is nested too deeply to be read.'));
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
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
  try {
    return { type: 'parsed', document, value: document.toJS({ maxAliasCount: 50 }) as unknown };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const at = firstAlias(document);
    return error.message.startsWith('Excessive')
      ? refuse(issue('yaml-alias-bomb', at, 'The aliases of this YAML unfold to far more than they are.'))
      : refuse(issue('malformed-yaml', at, `The YAML cannot be read: ${error.message}.`));
  }
}

/** Where the YAML nests deeper than any content does, before the parser recurses into it; or null. */
function findTooDeep(source: string): number | null {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(source)) {
    // The parser works while its tokens are drawn; they themselves are not needed.
    Array.from(parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) return parser.offset;
  }
  return null;
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

function firstAlias(document: Document.Parsed): number {
  const offsets: number[] = [];
  visit(document, {
    Alias(_, alias) {
      offsets.push(startOf(alias));
      return visit.BREAK;
    },
  });
  return at(offsets, 0);
}

/** Where a node begins that was read from a document. */
function startOf({ range }: Alias | Scalar): number {
  if (!range) throw new Error('A node was read from nowhere');
  return range[0];
}

/** Escapes such as "\\u0007" bring in what the file itself may not hold. */
function controlCharacters(value: unknown, path: Path): readonly { path: Path; name: string }[] {
  if (typeof value === 'string') {
    const found = findControlCharacter(value);
    return found === null ? [] : [{ path, name: found.name }];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    controlCharacters(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
