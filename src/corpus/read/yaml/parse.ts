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
import { createIssue, shortened, type Issue, type IssueCode } from '../../../report/index.ts';
import { LIMITS } from '../../limits.ts';
import { createPositions, positionIn, type Positions } from '../positions.ts';
import { CLOSED, MAX_ISSUES, NO_QUOTES, OPENED } from './explain.ts';

/** How YAML is parsed. */
const YAML = { prettyErrors: false, stringKeys: true, uniqueKeys: false } as const;

/** What some YAML was parsed into, or why it is not read. */
type Parsed =
  | {
      readonly type: 'parsed';
      readonly value: unknown;
      readonly document: Document.Parsed;
      readonly lines: LineCounter;
    }
  | { readonly type: 'refused'; readonly issues: readonly Issue[] };

/** Parses YAML in any form that content may have. Reports malformed-yaml, unsupported-yaml, value-cut and yaml-alias-bomb. */
export function parse(source: string, file: string, lineOffset: number): Parsed {
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
  const cut = [...cutValues(document, source), ...partedWords(document, source)];
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

/** Typographic marks that may open a quotation. */
const OPENING = /[“„‟«»‘‚‛]/;

/** That typographic marks do not quote, where a value of the line that cannot be read begins with one. */
function marksAt(source: string, offset: number): string {
  const from = source.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = source.indexOf('\n', offset);
  const line = source.slice(from, end === -1 ? undefined : end);
  return new RegExp(`(?:[:,[{]|^\\s*-)\\s*${OPENING.source}`).test(line) ? ` ${NO_QUOTES}` : '';
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

/**
 * Words between typographic marks that commas part in a list in one line: one item to who wrote them, several to YAML. The
 * marks open in one item and close in a later one.
 */
function partedWords(
  document: Document.Parsed,
  source: string,
): readonly { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  if (!OPENING.test(source)) return found;
  visit(document, {
    Seq(_, { flow, items }) {
      if (flow !== true) return;
      let opened: Scalar | null = null;
      for (const item of items) {
        if (!isScalar(item) || item.type !== 'PLAIN' || typeof item.value !== 'string') opened = null;
        else if (opened === null) opened = OPENED.test(item.value) ? item : null;
        else if (CLOSED.test(item.value)) {
          const first = shortened(String(opened.value), 40);
          const message = `The value would end at the comma behind ${first}: the marks “ ” do not quote in YAML.`;
          found.push({ offset: startOf(opened), message });
          opened = null;
        }
      }
    },
  });
  return found;
}

/** Where a node begins that was read from a document. */
function startOf({ range }: Scalar): number {
  if (!range) throw new Error('A node was read from nowhere');
  return range[0];
}

/**
 * The positions in YAML that was read. They are seldom asked for and take many times the room of what was read, so that
 * the source is kept, and read again. Those of a large file, which takes a second to read, are there until memory is
 * wanted.
 */
export function positionsIn(source: string, lineOffset: number, known: Positions | null = null): Positions {
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
