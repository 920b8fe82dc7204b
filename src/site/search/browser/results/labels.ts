import { pageData } from '../../../frame/browser/index.ts';
import type { SearchMessages } from '../../../messages/shared/index.ts';
import { isRecordType, type Facet } from '../../shared/records.ts';

/** What the page calls the value of a facet: a term of its language, or the name of what an id stands for. */
export function labelOf(facet: Facet, id: string, name: string | null, messages: SearchMessages): string {
  switch (facet) {
    case 'type':
      return isRecordType(id) ? messages.type[id] : id;
    case 'assessment':
    case 'kind':
      return termFor(facet, id);
    case 'year':
      return yearLabel(id);
    case 'actor':
    case 'article':
    case 'source':
      return name ?? id;
  }
}

/** A term in the language of the page; the id where it is not known there. */
export function termFor(part: 'assessment' | 'kind' | 'standing' | 'actorKind', id: string): string {
  const terms = pageData().terms[part];
  return (Object.hasOwn(terms, id) ? terms[id] : undefined) ?? id;
}

/** An address of the index as an address of the page’s language. */
export function inPageLanguage(url: string): string {
  const { root, home } = pageData().addresses;
  return url.startsWith(root) ? home + url.slice(root.length) : url;
}

function yearLabel(year: string): string {
  if (/^[1-9]\d{2,}$/.test(year)) return year;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(Number(year));
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    year: 'numeric',
    era: 'short',
    timeZone: 'UTC',
  }).format(date);
}
