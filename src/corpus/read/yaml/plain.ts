/**
 * Reads YAML in the plain form in which people write content: a key a line, words as they are or in quotation marks, lists with
 * an item a line or all in one. Undefined for any other form, for all that a second look could tell to be something else, and
 * for what is wrong: that is left to the parser of all of YAML, which takes twenty times as long. The value is the one that the
 * parser gives.
 */
export function readPlain(source: string): unknown {
  // No value takes more than a line here, so that nothing runs on behind a comment.
  const lines = source.split('\n').filter((line) => !COMMENT.test(line));
  const reader = new PlainReader(lines);
  const value = reader.group(0);
  return reader.isAtEnd ? value : undefined;
}

/** Keys within keys: content has three. */
const DEEPEST = 6;

/** The sign for what only the parser reads: JSON has no such value. */
const UNREAD = undefined;

/** A line of its own for a comment, or for nothing. */
const COMMENT = /^ *(?:#.*)?$/;

/** A key of a group, and what stands behind it in its line. Words that YAML takes for something else are none of ours. */
const KEY = /^(?!(?:null|true|false|y|n|yes|no|on|off)\b)([A-Za-z][\w-]*):(?: (?=\S)(.*))?$/i;

/** A whole number or a decimal one, as JSON has it. */
const NUMBER = /^(?!-0$)-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/** A day or a month: words to YAML. */
const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** Words that are words beyond doubt: they begin with a letter, and hold no sign that YAML reads. */
const WORDS = /^\p{L}(?:[^#:\p{Cc}\u{2028}\u{2029}\u{FEFF}]|:(?=[^\s,[\]{}]))*$/u;

/** The same within a list or group in one line. */
const INNER_WORDS = /^\p{L}[^#:,[\]{}\p{Cc}\u{2028}\u{2029}\u{FEFF}]*$/u;

/** Letters that are no words. */
const OTHER = /^(?:null|true|false)$/i;

/** Words in quotation marks, without signs written as others but for those marks. */
const DOUBLE = /"((?:[^"\\\p{Cc}\u{FEFF}]|\\["\\])*)"/uy;
const SINGLE = /'([^'\p{Cc}\u{FEFF}]*)'/uy;

/** What stands in one line of a list or group up to the next sign of it. */
const UNTIL_SIGN = /[^,[\]{}:"'\n]+/y;

class PlainReader {
  readonly #lines: readonly string[];
  #line = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  get isAtEnd(): boolean {
    return this.#line === this.#lines.length;
  }

  /** A group of keys that stand behind so many spaces; `first` is what stands in the line that it begins in, if not all of it. */
  group(
    indent: number,
    first: string | null = null,
    depth = 0,
  ): Readonly<Record<string, unknown>> | undefined {
    if (depth > DEEPEST) return UNREAD;
    const found: Record<string, unknown> = {};
    let text = first ?? this.#textAt(indent);
    if (text === null) return UNREAD;
    for (; text !== null; text = this.#textAt(indent)) {
      const match = KEY.exec(text);
      const key = match?.[1];
      if (key === undefined || Object.hasOwn(found, key)) return UNREAD;
      this.#line++;
      const rest = match?.[2];
      const value = rest === undefined ? this.#below(indent, depth) : readLine(rest);
      if (value === UNREAD) return UNREAD;
      found[key] = value;
    }
    return found;
  }

  /** What stands below a key, farther in: a list or a group. */
  #below(indent: number, depth: number): unknown {
    const text = this.#lines[this.#line];
    const inner = text === undefined ? -1 : text.search(/[^ ]/);
    if (inner <= indent) return UNREAD;
    return text?.startsWith('- ', inner) === true
      ? this.#list(inner, depth + 1)
      : this.group(inner, null, depth + 1);
  }

  #list(indent: number, depth: number): readonly unknown[] | undefined {
    if (depth > DEEPEST) return UNREAD;
    const found: unknown[] = [];
    for (let text = this.#textAt(indent); text?.startsWith('- ') === true; text = this.#textAt(indent)) {
      const item = text.slice(2);
      let value: unknown;
      if (KEY.test(item)) value = this.group(indent + 2, item, depth + 1);
      else {
        value = readLine(item);
        this.#line++;
      }
      if (value === UNREAD) return UNREAD;
      found.push(value);
    }
    return found;
  }

  /** What stands in the line behind so many spaces; null where the line begins nearer or farther in, or is none. */
  #textAt(indent: number): string | null {
    const text = this.#lines[this.#line];
    return text?.search(/[^ ]/) === indent ? text.slice(indent) : null;
  }
}

/** A value that takes a line to its end. */
function readLine(text: string): unknown {
  const sign = text.charAt(0);
  if (sign === '"' || sign === "'" || sign === '[' || sign === '{') {
    const inner = new InLine(text);
    const value = inner.value(0);
    return inner.isAtEnd ? value : UNREAD;
  }
  return readWords(text, WORDS);
}

/** A value without quotation marks. */
function readWords(text: string, words: RegExp): unknown {
  if (NUMBER.test(text)) return Number(text);
  if (DAY.test(text)) return text;
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return words.test(text) && !/\s$/.test(text) && !OTHER.test(text) ? text : UNREAD;
}

/** Values in one line: words in quotation marks, lists and groups in brackets. */
class InLine {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  value(depth: number): unknown {
    if (depth > DEEPEST) return UNREAD;
    switch (this.#text.charAt(this.#at)) {
      case '"':
        return this.#match(DOUBLE)?.[1]?.replace(/\\(.)/g, '$1');
      case "'":
        return this.#match(SINGLE)?.[1];
      case '[':
        return this.#list(depth);
      case '{':
        return this.#group(depth);
      default:
        // Of all white space YAML takes the space alone for it here.
        return readWords(this.#match(UNTIL_SIGN)?.[0]?.replace(/ +$/, '') ?? '', INNER_WORDS);
    }
  }

  #list(depth: number): readonly unknown[] | undefined {
    const found: unknown[] = [];
    this.#at++;
    this.#skip();
    if (this.#take(']')) return found;
    for (;;) {
      const value = this.value(depth + 1);
      if (value === UNREAD) return UNREAD;
      found.push(value);
      this.#skip();
      if (this.#take(']')) return found;
      if (!this.#take(',')) return UNREAD;
      this.#skip();
    }
  }

  #group(depth: number): Readonly<Record<string, unknown>> | undefined {
    const found: Record<string, unknown> = {};
    this.#at++;
    this.#skip();
    if (this.#take('}')) return found;
    for (;;) {
      const isQuoted = this.#text.charAt(this.#at) === '"';
      const key = (isQuoted ? this.#match(DOUBLE)?.[1] : this.#match(UNTIL_SIGN)?.[0]) ?? '';
      // A colon behind words needs a space, one behind quotation marks none.
      if (!KEY.test(`${key}:`) || Object.hasOwn(found, key) || !this.#take(':')) return UNREAD;
      if (!isQuoted && this.#text.charAt(this.#at) !== ' ') return UNREAD;
      this.#skip();
      const value = this.value(depth + 1);
      if (value === UNREAD) return UNREAD;
      found[key] = value;
      this.#skip();
      if (this.#take('}')) return found;
      if (!this.#take(',')) return UNREAD;
      this.#skip();
    }
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at = pattern.lastIndex;
    return match;
  }

  #take(sign: string): boolean {
    const isThere = this.#text.charAt(this.#at) === sign;
    if (isThere) this.#at++;
    return isThere;
  }

  #skip(): void {
    while (this.#text.charAt(this.#at) === ' ') this.#at++;
  }
}
