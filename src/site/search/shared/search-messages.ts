import type { Facet, Sort } from '../browser/question.ts';
import type { RecordType } from './ids.ts';
import { ur } from './search-messages-ur.ts';

/** Every word of search in English. Other languages give the same keys. */
const en = {
  label: 'Search the claims',
  button: 'Search',
  dialog: 'Search',
  lists: 'All claims, grouped by assessment, kind, actor and source',
  needsScript: 'Search needs script.',
  facets: 'Narrow down',
  facet: {
    type: 'What',
    assessment: 'Assessment',
    kind: 'Kind',
    actor: 'Who it is about',
    article: 'Text',
    source: 'Source',
    year: 'Year',
  } satisfies Record<Facet, string>,
  type: {
    claim: 'Claims',
    article: 'Texts',
    source: 'Sources',
    actor: 'Actors',
  } satisfies Record<RecordType, string>,
  moreValues: (n: number) => `${n} more`,
  facetsFailed: 'What to narrow down by could not be loaded.',
  sort: 'Sort by',
  sorts: {
    relevance: 'Relevance',
    place: 'Place in the text',
    reviewed: 'Last review',
  } satisfies Record<Sort, string>,
  copyLink: 'Copy link to this search',
  openPage: 'Open this search as a page',
  close: 'Close',
  results: 'Results',
  searching: 'Searching …',
  found: (n: number, asked: string) =>
    asked === ''
      ? n === 1
        ? '1 result'
        : `${n} results`
      : `${n === 1 ? '1 result' : `${n} results`} for “${asked}”`,
  lacking: (words: string) => `Not every result has: ${words}.`,
  corrected: (typed: string, used: string) => `Nothing has “${typed}”. Shown: results for “${used}”.`,
  nothing: (asked: string) => (asked === '' ? 'Nothing found.' : `Nothing found for “${asked}”.`),
  wordless: 'There is no word or number in it to look for.',
  near: 'Near spellings:',
  without: (label: string, n: number) => `Without “${label}”: ${n === 1 ? '1 result' : `${n} results`}`,
  more: (n: number) => `Show ${n} more`,
  paragraph: (n: string) => `¶ ${n}`,
  claimPage: 'Claim page',
  failed: 'Search does not answer right now.',
  offline: 'You seem to be offline, and search needs the network.',
  retry: 'Try again',
  marked: (words: string) => `Found words are marked: ${words}`,
  unmark: 'Remove the marks',
};

/** The catalogue of search words of one language. */
export type SearchWords = typeof en;

const CATALOGUES: Readonly<Record<string, SearchWords>> = { en, ur };

/** The words of search for a language tag; English where there is no catalogue. */
export function searchWordsFor(language: string): SearchWords {
  return CATALOGUES[language.split('-')[0] ?? 'en'] ?? en;
}
