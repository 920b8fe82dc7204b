/** What a record of the search index is about. */
export type RecordType = 'claim' | 'article' | 'source' | 'actor';

const LETTERS = { claim: 'c', article: 't', source: 's', actor: 'a' } as const;

/** Types in the order of records. */
export const RECORD_TYPES = ['claim', 'article', 'source', 'actor'] as const;

/**
 * Ids are numbers in this base, last digit first, all of one length: in a list of them nearly all of an
 * id repeats the one before, so that it compresses to a byte each.
 */
const BASE = 6;

/** The id of a record among `count`: its number, which is its place in the order of records, and its type. */
export function recordId(number: number, type: RecordType, count: number): string {
  const width = Math.max(1, (count - 1).toString(BASE).length);
  return `${reverse(number.toString(BASE).padStart(width, '0'))}${LETTERS[type]}`;
}

/** Reads an id made by `recordId`. */
export function readRecordId(id: string): { readonly number: number; readonly type: RecordType } {
  const type = RECORD_TYPES.find((one) => LETTERS[one] === id.at(-1)) ?? 'claim';
  return { number: parseInt(reverse(id.slice(0, -1)), BASE), type };
}

/** Whether a word names a type of record. */
export function isRecordType(word: string): word is RecordType {
  return Object.hasOwn(LETTERS, word);
}

function reverse(digits: string): string {
  return Array.from(digits).reverse().join('');
}
