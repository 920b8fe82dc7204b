import type { Corpus } from '../../../corpus/index.ts';
import { ABOUT_FILE, namesFile, wordFile, type About, type WordList } from '../shared/files.ts';
import { NAMED_FACETS } from '../shared/records.ts';
import { indexedForms, smallForms, type RecordWords } from './document.ts';
import type { IndexFile } from './index-file.ts';
import type { SearchRecord } from './records/index.ts';

/**
 * In more records than these a word tells little, and Pagefind’s time for it grows with the square of their
 * number: in Node 20 ms for 2,000 records, so most of a second for 12,000.
 */
const MOST_RECORDS = 3_000;

/** What a reader’s browser must know of a part beside what Pagefind writes: its words and how common they are. */
export interface AboutPart {
  /** Takes note of a record of the part. */
  readonly add: (record: SearchRecord, words: RecordWords) => void;
  /** The files about all records so far. */
  readonly files: () => readonly IndexFile[];
}

/** Begins what is to be known of a part, without records. */
export function aboutPart(): AboutPart {
  const counts = new Map<string, number>();
  const small = new Set<string>();
  const filters = new Set<string>();
  let records = 0;
  return {
    add: (record, words) => {
      records++;
      for (const form of indexedForms(record, words)) counts.set(form, (counts.get(form) ?? 0) + 1);
      for (const form of smallForms(record, words)) small.add(form);
      for (const [name, values] of Object.entries(record.filters)) if (values.length > 0) filters.add(name);
    },
    files: () => aboutFiles({ records, filters: [...filters].sort() }, counts, small),
  };
}

function aboutFiles(
  known: Pick<About, 'records' | 'filters'>,
  counts: ReadonlyMap<string, number>,
  small: ReadonlySet<string>,
): readonly IndexFile[] {
  const files = new Map<string, [string, number][]>();
  for (const entry of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = wordFile(entry[0]);
    const words = files.get(name);
    if (words === undefined) files.set(name, [entry]);
    else words.push(entry);
  }
  const about: About = {
    ...known,
    common: [...counts].flatMap(([word, count]) => (count > MOST_RECORDS ? [word] : [])).sort(),
    letters: [...files.values()].flatMap(([first]) => Array.from(first?.[0] ?? '')[0] ?? []),
  };
  return [
    { path: ABOUT_FILE, content: json(about) },
    ...[...files].map(([path, words]) => {
      const names = words.flatMap(([word]) => (small.has(word) || /\d/.test(word) ? [] : [word]));
      return { path, content: json({ counts: Object.fromEntries(words), names } satisfies WordList) };
    }),
  ];
}

/** The names of what ids in filters stand for. */
export function nameFiles(corpus: Corpus): readonly IndexFile[] {
  const names = {
    actor: [...corpus.actors.values()].map(({ id, name }) => [id, name]),
    article: corpus.articles.map(({ slug, title }) => [slug, title]),
    source: [...corpus.sources.values()].map(({ id, title }) => [id, title]),
  };
  return NAMED_FACETS.map((facet) => ({
    path: namesFile(facet),
    content: json(Object.fromEntries(names[facet])),
  }));
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
