import CSL from 'citeproc';
import apa from './csl/apa.json' with { type: 'json' };
import chicago from './csl/chicago-author-date.json' with { type: 'json' };
import britishEnglish from './csl/locales-en-GB.json' with { type: 'json' };
import americanEnglish from './csl/locales-en-US.json' with { type: 'json' };
import mla from './csl/modern-language-association.json' with { type: 'json' };

/** The citation styles, by the names that readers know them under. */
export const CITATION_STYLES = { apa: 'APA 7', chicago: 'Chicago 18', mla: 'MLA 9' } as const;

/** A citation style: APA, Chicago (author-date) or MLA, in the official CSL files. */
export type CitationStyle = keyof typeof CITATION_STYLES;

/** A locale of citations. */
export type CitationLocale = 'en-US' | 'en-GB';

/** Where a work is cited: in the list of references, or in the text. */
export type CitationPlace = 'reference' | 'text';

/** A citation processor that formats one item at a time. */
export interface CitationEngine {
  /** HTML as the processor writes it; empty when the style gives the item no entry. */
  format(item: object, locator: string | undefined): string;
}

const XML: Readonly<Record<CitationStyle, string>> = {
  apa: datedRetrieval(apa.lines.join('\n')),
  chicago: chicago.lines.join('\n'),
  mla: mla.lines.join('\n'),
};

const LOCALES: Readonly<Record<CitationLocale, string>> = {
  'en-US': americanEnglish.lines.join('\n'),
  'en-GB': britishEnglish.lines.join('\n'),
};

const engines = new Map<string, CitationEngine>();

/** The processor of a style, made once: making it costs as much as some fifty citations. */
export function citationEngine(
  style: CitationStyle,
  locale: CitationLocale,
  place: CitationPlace,
): CitationEngine {
  const key = `${style} ${locale} ${place}`;
  let engine = engines.get(key);
  if (engine === undefined) {
    engine = makeEngine(XML[style], locale, place);
    engines.set(key, engine);
  }
  return engine;
}

/** What of a work is asked for by itself. */
export type CitedPart = 'title' | 'month' | 'short month';

const parts = new Map<string, CitationEngine>();

/**
 * A processor that gives nothing but one part of a work, in the way of the styles: its title, in headline style where it is
 * English, or the name of the month in which it was published.
 */
export function partEngine(part: CitedPart, locale: CitationLocale): CitationEngine {
  const key = `${part} ${locale}`;
  let engine = parts.get(key);
  if (engine === undefined) {
    const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Part</title><id>part</id><updated>2026-01-01T00:00:00Z</updated></info><citation><layout></layout></citation><bibliography><layout>${PARTS[part]}</layout></bibliography></style>`;
    engine = makeEngine(style, locale, 'reference');
    parts.set(key, engine);
  }
  return engine;
}

/** Layouts by the specification of CSL 1.0. */
const PARTS: Readonly<Record<CitedPart, string>> = {
  title: '<text variable="title" text-case="title"/>',
  month: '<date variable="issued"><date-part name="month"/></date>',
  'short month': '<date variable="issued"><date-part name="month" form="short"/></date>',
};

/** The locale for a BCP 47 language: British where English is not American, American for the rest. */
export function citationLocale(language: string): CitationLocale {
  return /^en-(?:.*-)?(?!US\b)[A-Z]{2}\b/i.test(language) ? 'en-GB' : 'en-US';
}

/**
 * Each engine formats one item at a time, so it has nothing to sort; the keys of sorting, which the processor
 * expands without sharing, would make it twenty times as slow to start. For the same reason the engine of
 * references has no citations to keep apart, and that of the text no bibliography. Entries are the same.
 */
function makeEngine(style: string, locale: CitationLocale, place: CitationPlace): CitationEngine {
  const xml = style
    .replace(/<sort>.*?<\/sort>/gs, '')
    .replace(
      place === 'text'
        ? /<bibliography[ >].*<\/bibliography>/s
        : /(?<=<citation[ >][^>]*>).*(?=<\/citation>)/s,
      place === 'text' ? '' : '<layout><text value=""/></layout>',
    );
  let current = {};
  let count = 0;
  const sys = { retrieveLocale: () => LOCALES[locale], retrieveItem: () => current };
  const engine = new CSL.Engine(sys, xml, locale, true);
  return {
    format(item, locator) {
      // What the processor knows of an item it keeps under the id, so no two may share one.
      const id = String(count++);
      current = { ...item, id };
      engine.updateItems([id]);
      if (place === 'reference') return (engine.makeBibliography() || [])[1]?.[0] ?? '';
      const cite = locator === undefined ? {} : { locator, label: 'paragraph' };
      return engine.makeCitationCluster([{ id, ...cite }]);
    },
  };
}

/**
 * APA’s «Retrieved (date), from» belongs to a date (Publication Manual, 9.16), but the style prints the word
 * even where no date of access is known. In a group of its own the word comes and goes with the date.
 */
function datedRetrieval(xml: string): string {
  const retrieval =
    /<text term="retrieved"[^>]*>\s*<group delimiter=", ">\s*<date [^>]*variable="accessed"\/>\s*<text term="from"\/>\s*<\/group>/;
  if (!retrieval.test(xml)) throw new Error('The APA style has changed: look at how it prints «Retrieved»');
  return xml.replace(retrieval, '<group delimiter=" ">$&</group>');
}
