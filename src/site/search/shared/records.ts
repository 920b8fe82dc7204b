/** What a record of the search index is about, in the order in which it is offered. */
export const RECORD_TYPES = ['claim', 'article', 'source', 'actor'] as const;

/** One of them. */
export type RecordType = (typeof RECORD_TYPES)[number];

/** Whether a word names a type of record. */
export function isRecordType(word: string): word is RecordType {
  return RECORD_TYPES.some((type) => type === word);
}

/**
 * The indexes of a site: claims, which is what is searched unless a reader says otherwise, and all else.
 * A first search loads the list of records of its index: with claims alone it is short.
 */
export const PARTS = ['claims', 'others'] as const;

/** One of them. */
export type Part = (typeof PARTS)[number];

/** The part that holds records of a type. */
export function partOf(type: RecordType): Part {
  return type === 'claim' ? 'claims' : 'others';
}

/** What results can be narrowed by, in the order in which it is offered: last what has another length each time. */
export const FACETS = ['type', 'assessment', 'kind', 'article', 'source', 'year', 'actor'] as const;

/** One of them. */
export type Facet = (typeof FACETS)[number];

/** The facets that records of a part have values of. */
export const FACETS_OF: Readonly<Record<Part, readonly Facet[]>> = {
  claims: ['assessment', 'kind', 'actor', 'article', 'source', 'year'],
  others: ['type', 'actor', 'article', 'source', 'year'],
};

/** Facets whose values are ids of things that have a name of their own, in whatever language it is. */
export const NAMED_FACETS = ['actor', 'article', 'source'] as const;

/** One of them. */
export type NamedFacet = (typeof NAMED_FACETS)[number];

/** The filter with the day of a claim’s last review. */
export const REVIEWED = 'reviewed';

/**
 * What passages of a record are: words of the text, its restatement, the reason of the assessment, the
 * note and the halves of the reason of an attribution, figures, the sentence around, series of figures, what evidence says, titles of sources, names of actors; of others
 * the passage of the text, the title, other names, who wrote and published it, the summary, claims that lean on
 * it; of all, ids that it had before. What has no words of its own to search holds a fact that a hit shows.
 */
export const PASSAGES = [
  'quote', 'claim', 'reason', 'note', 'figures', 'sentence', 'series', 'evidence', 'source', 'actor',
  'paragraph', 'title', 'names', 'by', 'summary', 'about', 'former', 'ordinal', 'article', 'term', 'number',
  'language',
] as const; // prettier-ignore

/** One of them. */
export type PassageKind = (typeof PASSAGES)[number];

/** The id of a passage in its record: its kind, its number there, and the id of what it belongs to. */
export function passageId(kind: PassageKind, number: number, of: string): string {
  return [kind, number, of].join('.');
}

/** Reads an id made by `passageId`; null for anything else. */
export function readPassageId(id: string): { readonly kind: PassageKind; readonly of: string } | null {
  const [name, , of] = id.split('.');
  const kind = PASSAGES.find((one) => one === name);
  return kind === undefined || of === undefined ? null : { kind, of };
}
