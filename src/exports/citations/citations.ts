import type { CslItem, CslName } from './csl.ts';
import { citationLocale, type CitationPlace, type CitationStyle } from './engines.ts';
import { oneLine, runsToHtml, runsToMarkdown, runsToText, type Run } from './rich-text.ts';
import { formatWork, type Work } from './templates.ts';

/** A citation in one style. */
export interface Citation {
  /** One line of `i`, `b`, `sup`, `sub` and `a` elements. */
  readonly html: string;
  readonly text: string;
  /** CommonMark. */
  readonly markdown: string;
}

/** Stands for the address, which the processor would curl the quotes of. Beyond what `shield` leaves in text. */
const ADDRESS = '\u{10FFFD}';

/**
 * The entry of an item in a list of references, by the citation processor. Empty where the style lists no
 * such item. `language` is a BCP 47 tag; it sets dates and terms in American or British English.
 */
export function cite(item: CslItem, style: CitationStyle, language: string): Citation {
  return citation(item, style, language, 'reference');
}

/** How the text of a paper cites an item, with its locator where it has one: `(Nguyen, 2024, para. 7)`. */
export function citeInText(item: CslItem, style: CitationStyle, language: string): Citation {
  return citation(item, style, language, 'text');
}

/** The item in a style, with its locator and address. */
function citation(item: CslItem, style: CitationStyle, language: string, place: CitationPlace): Citation {
  const several = item.locator?.includes(',');
  const manner = { style, locale: citationLocale(language), place, several };
  const filled = formatWork(toWork(item), manner, item.locator ?? '').flatMap((run): readonly Run[] =>
    run.text
      .split(new RegExp(`(${ADDRESS})`, 'u'))
      .filter((text) => text !== '')
      .map((text) =>
        text === ADDRESS
          ? { ...run, text: item.URL ?? '', href: item.URL ?? '' }
          : { ...run, text: unshield(text) },
      ),
  );
  return { html: runsToHtml(filled), text: runsToText(filled), markdown: runsToMarkdown(filled) };
}

/**
 * What of an item the styles may see. Notes stay behind: the processor takes lines in them for fields. Names
 * of outlets and bodies keep their letter case.
 */
export function toWork(item: CslItem): Work {
  const { type, title, author, genre, number, issued, accessed, language } = item;
  const kept = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : `<span class="nocase">${shield(name)}</span>`;
  return {
    type,
    title: shield(title),
    author: author?.map(shieldName),
    'container-title': kept(item['container-title']),
    publisher: kept(item.publisher),
    authority: kept(item.authority),
    genre: genre === undefined ? undefined : shield(genre),
    number: number === undefined ? undefined : shield(number),
    issued,
    accessed,
    language: language !== undefined && KNOWN_LANGUAGE.test(language) ? language : undefined,
    URL: item.URL === undefined ? undefined : ADDRESS,
  };
}

/** Languages that the processor has tables for begin like this; others it would look up among the names of objects. */
const KNOWN_LANGUAGE = /^[a-z]{2,3}(?:-|$)/i;

function shieldName(name: CslName): object {
  return Object.fromEntries(Object.entries(name).map(([key, value]) => [key, shield(value)]));
}

const PLANE = 0x10_0000;

/** What every object has a property of: the processor keeps names as keys of objects. */
const OBJECT_NAMES = new RegExp(Object.getOwnPropertyNames(Object.prototype).join('|'), 'gi');

/**
 * Text whose characters the processor takes as they are. What it would read as markup or set as such (tags,
 * superscript digits and letters) crosses over to a plane for private use, where no published text has anything.
 */
function shield(text: string): string {
  return oneLine(text)
    .replace(/[\u{100000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(OBJECT_NAMES, (name) => String.fromCodePoint(PLANE + name.charCodeAt(0)) + name.slice(1))
    .replace(/[<>&ªº²³¹\u02B0-\u02E4\u06E5\u06E6\u1D2C-\u1D61\u2070-\u207F℠™\u3192-\u319F]/gu, (character) =>
      String.fromCodePoint(PLANE + character.charCodeAt(0)),
    );
}

function unshield(text: string): string {
  return text.replace(/[\u{100000}-\u{10FFFC}]/gu, (character) =>
    String.fromCharCode((character.codePointAt(0) ?? PLANE) - PLANE),
  );
}
