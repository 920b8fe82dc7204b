import { isScalar, parseDocument, Scalar, Document } from 'yaml';

/** What changes in a claim file. */
export interface QuoteChange {
  readonly quote: string;
  /** Which part of a quote of several, from 0; null for a quote of one. */
  readonly part: number | null;
  /** The new choice of a paragraph; null to leave it as it is. */
  readonly paragraph: string | null;
}

/**
 * The source of a claim file with another quote, every other byte as it was. The quote is written in the
 * style it had, where that can hold the new words, else in double quotes. Null where that is not possible,
 * or where the file no longer holds the quote `from`.
 */
export function withQuote(
  source: string,
  from: string,
  { quote, part, paragraph }: QuoteChange,
): string | null {
  const frontmatter = /^\uFEFF?---[ \t]*\r?\n(?<yaml>[\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(source);
  const yaml = frontmatter?.groups?.['yaml'];
  if (yaml === undefined || quoteIn(read(yaml), part) !== from) return null;
  const start = source.indexOf('\n') + 1;
  const values: readonly Value[] = [
    { path: part === null ? ['quote'] : ['quote', part], value: quote },
    ...(paragraph === null ? [] : [{ path: ['paragraph'], value: paragraph }]),
  ];
  for (const style of ['as it was', 'double quotes'] as const) {
    let changed: string | null = yaml;
    for (const value of values) changed = changed === null ? null : withValue(changed, value, style);
    if (changed !== null && isJust(yaml, changed, values))
      return source.slice(0, start) + changed + source.slice(start + yaml.length);
  }
  return null;
}

/** A value of the frontmatter and where it stands. */
interface Value {
  readonly path: readonly (string | number)[];
  readonly value: string;
}

/** Replaces a value by a text of one line. */
function withValue(
  yaml: string,
  { path, value }: Value,
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

type Fields = Readonly<Record<string, unknown>>;

function read(yaml: string): Fields | null {
  const document = parseDocument(yaml);
  return document.errors.length === 0 ? (document.toJS() as Fields) : null;
}

/** The quote, or one part of it, without the white space around it, which does not count. */
function quoteIn(fields: Fields | null, part: number | null): string | null {
  const whole = fields?.['quote'];
  const quote: unknown = part === null ? whole : Array.isArray(whole) ? whole[part] : undefined;
  return typeof quote === 'string' ? quote.trim() : null;
}

/** Whether nothing but some values differs, and those are what they ought to be. */
function isJust(before: string, after: string, values: readonly Value[]): boolean {
  const changed = parseDocument(after);
  if (changed.errors.length > 0) return false;
  // Values, not documents: an alias of the quote would change with it.
  const expected = new Document(structuredClone(read(before)));
  for (const { path, value } of values) {
    const now = changed.getIn(path);
    if (typeof now !== 'string' || now.trim() !== value) return false;
    expected.setIn(path, now);
  }
  return JSON.stringify(changed.toJS()) === JSON.stringify(expected.toJS());
}
