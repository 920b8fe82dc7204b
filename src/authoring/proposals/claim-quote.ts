import { isScalar, parseDocument, Scalar, Document } from 'yaml';

/** What changes in a claim file. */
export interface QuoteChange {
  readonly quote: string;
  /** The new choice of a paragraph; null to leave it as it is. */
  readonly paragraph: string | null;
}

/**
 * The source of a claim file with another quote, every other byte as it was. The quote is written in the
 * style it had, where that can hold the new words, else in double quotes. Null where that is not possible,
 * or where the file no longer holds the quote `from`.
 */
export function withQuote(source: string, from: string, { quote, paragraph }: QuoteChange): string | null {
  const frontmatter = /^\uFEFF?---[ \t]*\r?\n(?<yaml>[\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(source);
  const yaml = frontmatter?.groups?.['yaml'];
  if (yaml === undefined || quoteIn(read(yaml)) !== from) return null;
  const start = source.indexOf('\n') + 1;
  const values = { quote, ...(paragraph !== null && { paragraph }) };
  for (const style of ['as it was', 'double quotes'] as const) {
    let changed: string | null = yaml;
    for (const [key, value] of Object.entries(values)) {
      changed = changed === null ? null : withValue(changed, key, value, style);
    }
    if (changed !== null && isJust(read(yaml), read(changed), values))
      return source.slice(0, start) + changed + source.slice(start + yaml.length);
  }
  return null;
}

/** Replaces the value of a key by a text of one line. */
function withValue(
  yaml: string,
  key: string,
  value: string,
  style: 'as it was' | 'double quotes',
): string | null {
  const node = parseDocument(yaml).get(key, true);
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

/** The quote without the white space around it, which does not count. */
function quoteIn(fields: Fields | null): string | null {
  const quote = fields?.['quote'];
  return typeof quote === 'string' ? quote.trim() : null;
}

/** Whether nothing but some values differs, and those are what they ought to be. */
function isJust(before: Fields | null, after: Fields | null, values: Fields): boolean {
  const expected = before === null ? null : { ...before, ...values };
  const trimmed = after === null ? null : { ...after, quote: quoteIn(after) };
  return JSON.stringify(trimmed) === JSON.stringify(expected);
}
