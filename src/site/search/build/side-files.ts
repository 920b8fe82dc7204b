import { daysOf } from '../../../figures/index.ts';
import { LETTERS_FILE, wordFileName } from '../shared/spelling.ts';
import type { IndexFile } from './compact.ts';
import { spellingWords } from './index-words.ts';
import type { SearchRecord } from './records.ts';

/** The file with the date of review of each record by number, as days since 1970; 0 for none. */
export const REVIEWED_FILE = 'reviewed.json';

/**
 * The words of the index by their first letter, each with the number of claims it stands in: what near
 * spellings are taken from.
 */
export function wordFiles(records: readonly SearchRecord[]): readonly IndexFile[] {
  const counts = new Map<string, number>();
  for (const { type, content } of records) {
    const texts =
      content.type === 'words'
        ? [content.phrases, ...content.others]
        : content.passages.map((passage) => passage.text);
    const words = new Set(texts.flatMap(spellingWords));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + (type === 'claim' ? 1 : 0));
  }
  const files = new Map<string, [string, number][]>();
  for (const entry of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = wordFileName(entry[0]);
    const words = files.get(name);
    if (words === undefined) files.set(name, [entry]);
    else words.push(entry);
  }
  const letters = [...files.values()].flatMap(([first]) => Array.from(first?.[0] ?? '')[0] ?? []);
  return [
    { path: LETTERS_FILE, content: json(letters) },
    ...[...files].map(([path, words]) => ({ path, content: json(Object.fromEntries(words)) })),
  ];
}

/** When each record was last reviewed, in the order of records. */
export function reviewFile(records: readonly SearchRecord[]): IndexFile {
  const days = records.map(({ sort }) => (sort.reviewed === null ? 0 : toDays(sort.reviewed)));
  return { path: REVIEWED_FILE, content: json(days) };
}

/** The first day of a date; the last of one that is open before it. */
function toDays(date: string): number {
  const { first, last } = daysOf(date);
  return Number.isFinite(first) ? first : last;
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
