import { toBibtex } from './bibtex.ts';
import { cite, citeInText, type Citation } from './citations.ts';
import { toCslJson, type CslItem } from './csl.ts';
import { CITATION_STYLES, type CitationStyle } from './engines.ts';
import { escapeHtml, oneLine, textToMarkdown } from './rich-text.ts';
import { toRis } from './ris.ts';

/** An item cited in one style. */
export interface StyledCitation {
  readonly style: CitationStyle;
  readonly name: string;
  readonly reference: Citation;
  /** How a paper’s text cites the passage; null for an item without a locator. */
  readonly inText: Citation | null;
}

/** Formats by their names. */
const DATA_FORMATS = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  markdown: 'Markdown',
  html: 'HTML',
} as const;

/** What the styles and formats are called, in the order of `citationsOf`. */
export const CITATION_NAMES: readonly string[] = [CITATION_STYLES, DATA_FORMATS].flatMap((names) =>
  Object.values(names),
);

/** An item in one format for programs, or for pasting. */
export interface DataCitation {
  readonly format: keyof typeof DATA_FORMATS;
  readonly name: string;
  readonly text: string;
}

/** Everything that a reader may copy to cite an item. */
export interface Citations {
  readonly styles: readonly StyledCitation[];
  readonly formats: readonly DataCitation[];
}

/** The style of the Markdown and HTML to paste: it names the writer in full. */
const PASTED: CitationStyle = 'chicago';

/** An item in every format, and in every style that lists such items. `language` is a BCP 47 tag, see `cite`. */
export function citationsOf(item: CslItem, language: string): Citations {
  const styles = Object.entries(CITATION_STYLES) as [CitationStyle, string][];
  return {
    styles: styles
      .map(([style, name]) => ({
        style,
        name,
        reference: cite(item, style, language),
        inText: item.locator === undefined ? null : citeInText(item, style, language),
      }))
      .filter(({ reference }) => reference.text !== ''),
    formats: [
      dataCitation('bibtex', toBibtex([item])),
      dataCitation('ris', toRis([item])),
      dataCitation('csl-json', toCslJson([item])),
      dataCitation('markdown', toMarkdown(item, language)),
      dataCitation('html', toHtml(item, language)),
    ],
  };
}

function dataCitation(format: DataCitation['format'], text: string): DataCitation {
  return { format, name: DATA_FORMATS[format], text };
}

/** What is pasted with the reference: the words of a claim, or the reason of a finding. */
function quoteOf({ custom }: CslItem): string | undefined {
  return custom?.['quote'] ?? custom?.['reason'];
}

/** CommonMark to paste: the reference, below the words of the claim or finding where the item is one. */
function toMarkdown(item: CslItem, language: string): string {
  const quote = quoteOf(item);
  const reference = cite(item, PASTED, language).markdown;
  return quote === undefined ? `${reference}\n` : `> ${textToMarkdown(quote)}\n>\n> ${reference}\n`;
}

/** HTML to paste: the reference, below the words of the claim or finding where the item is one. */
function toHtml(item: CslItem, language: string): string {
  const quote = quoteOf(item);
  const reference = `<p>${cite(item, PASTED, language).html}</p>`;
  if (quote === undefined) return `${reference}\n`;
  const address = item.URL === undefined ? '' : ` cite="${escapeHtml(item.URL)}"`;
  return `<blockquote${address}>\n<p>${escapeHtml(oneLine(quote))}</p>\n</blockquote>\n${reference}\n`;
}
