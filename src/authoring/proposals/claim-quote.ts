import { parseDocument } from 'yaml';
import { editYaml, withTexts, type YamlText } from './edit-yaml.ts';

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
  const texts: readonly YamlText[] = [
    { path: part === null ? ['quote'] : ['quote', part], value: quote },
    ...(paragraph === null ? [] : [{ path: ['paragraph'], value: paragraph }]),
  ];
  return editYaml('.md', source, (yaml) =>
    quoteIn(read(yaml), part) === from ? withTexts(yaml, texts) : null,
  );
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
