/** What a record of the search index is about. */
export type RecordType = 'claim' | 'article' | 'source' | 'actor';

const LETTERS = { claim: 'c', article: 't', source: 's', actor: 'a' } as const;

/** Types in the order of records. */
export const RECORD_TYPES = ['claim', 'article', 'source', 'actor'] as const;

/** Base in which numbers stand in names of files. */
const BASE = 36;

/** The id of a record: its number, which is its place in the order of records, and its type. */
export function recordId(number: number, type: RecordType): string {
  return `${number.toString(BASE)}${LETTERS[type]}`;
}

/** Reads an id made by `recordId`. */
export function readRecordId(id: string): { readonly number: number; readonly type: RecordType } {
  const type = RECORD_TYPES.find((one) => LETTERS[one] === id.at(-1)) ?? 'claim';
  return { number: parseInt(id.slice(0, -1), BASE), type };
}

/** Whether a word names a type of record. */
export function isRecordType(word: string): word is RecordType {
  return Object.hasOwn(LETTERS, word);
}
