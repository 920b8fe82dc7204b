import type { Vocabulary } from '../../../shared/files.ts';

/** The words that begin with what was typed so far, those in most records first. */
export function wordsBeginning(typed: string, words: Vocabulary, limit: number): readonly string[] {
  if (Array.from(typed).length < 2 || /\d/.test(typed)) return [];
  return Object.entries(words)
    .filter(([word]) => word.startsWith(typed) && !/\d/.test(word))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([word]) => word);
}

/**
 * The words most like one that the index does not hold: fewest slips first (a letter too many, missing,
 * wrong, or two exchanged), then those in most records. One slip for four letters, two for six and more;
 * none in numbers.
 */
export function nearWords(word: string, words: Vocabulary, limit: number): readonly string[] {
  const most = /\d/.test(word) || word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
  if (most === 0) return [];
  const near: { known: string; slips: number; count: number }[] = [];
  for (const [known, count] of Object.entries(words)) {
    if (known.length < 3 || /\d/.test(known) || Math.abs(known.length - word.length) > most) continue;
    const slips = countSlips(word, known, most);
    if (slips <= most) near.push({ known, slips, count });
  }
  const [best] = near.sort((a, b) => a.slips - b.slips || b.count - a.count || (a.known < b.known ? -1 : 1));
  return near
    .filter(({ slips }) => slips === best?.slips)
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
