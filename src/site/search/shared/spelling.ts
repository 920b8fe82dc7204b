/** Words of the index with the number of claims each stands in. */
export type Vocabulary = Readonly<Record<string, number>>;

/** The file of the index that lists with which letters its words begin, and so which files there are. */
export const LETTERS_FILE = 'words/letters.json';

/** The file of the index with the words that begin like this one. */
export function wordFileName(word: string): string {
  return `words/${(word.codePointAt(0) ?? 0).toString(16)}.json`;
}

/**
 * Whether a word may be a form of the one that is asked for: it begins with it, or both begin alike and
 * differ in no more than three letters at the end. Of one or two letters only the same.
 */
export function isSameButEnding(asked: string, found: string): boolean {
  if (asked.length < 3) return asked === found;
  if (found.startsWith(asked)) return true;
  let common = 0;
  while (common < asked.length && asked[common] === found[common]) common++;
  return common >= 4 && asked.length - common <= 3 && found.length - common <= 3;
}

/**
 * The words most like one that the index does not hold: fewest slips first (a letter too many, missing,
 * wrong, or two exchanged), then those in most claims. One slip for four letters, two for six and more.
 */
export function nearWords(word: string, vocabulary: Vocabulary, limit = 3): readonly string[] {
  const most = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
  if (most === 0) return [];
  const near: { known: string; slips: number; count: number }[] = [];
  for (const [known, count] of Object.entries(vocabulary)) {
    if (known.length < 3 || Math.abs(known.length - word.length) > most) continue;
    const slips = countSlips(word, known, most);
    if (slips <= most) near.push({ known, slips, count });
  }
  return near
    .sort((a, b) => a.slips - b.slips || b.count - a.count || (a.known < b.known ? -1 : 1))
    .slice(0, limit)
    .map(({ known }) => known);
}

/** Optimal string alignment distance; more than `most` is given as `most + 1`. */
function countSlips(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(slips);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
