import type { WordList } from '../../../shared/files.ts';

/** The words that begin with what was typed so far, those in most records first. */
export function wordsBeginning(typed: string, { counts }: WordList, limit: number): readonly string[] {
  if (Array.from(typed).length < 2 || /\d/.test(typed)) return [];
  return Object.entries(counts)
    .filter(([word]) => word.startsWith(typed) && !/\d/.test(word))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([word]) => word);
}

/** Words that are spelled much like one that nothing has. */
export interface NearWords {
  readonly words: readonly string[];
  /** Whether the nearest of them are names. */
  readonly names: boolean;
}

/**
 * The words most like one that the index does not hold: fewest slips first, then those in most records. A slip
 * is a letter too many, missing, wrong, or two exchanged. Vowels, doubled letters, and letters that one name is
 * written with in several alphabets count for part of a slip: `Mehsood` is Mehsud rather than Mehmood. One slip
 * for four letters, a quarter more for six, two for eight; none in numbers. Of words that begin otherwise,
 * names alone.
 */
export function nearWords(word: string, lists: readonly WordList[], limit: number): NearWords {
  const most = mostSlips(word);
  const near: { known: string; slips: number; count: number; name: boolean }[] = [];
  if (most === 0) return { words: [], names: false };
  const initial = word.charAt(0);
  for (const { counts, names } of lists) {
    const named = new Set(names);
    for (const [known, count] of Object.entries(counts)) {
      if (known.length < 3 || /\d/.test(known) || Math.abs(known.length - word.length) > MOST_LONGER)
        continue;
      const name = named.has(known);
      if (!known.startsWith(initial) && !name) continue;
      const slips = countSlips(word, known, most);
      if (slips <= most) near.push({ known, slips, count, name });
    }
  }
  near.sort((a, b) => a.slips - b.slips || b.count - a.count || (a.known < b.known ? -1 : 1));
  const nearest = near.filter(({ slips }) => slips < (near[0]?.slips ?? 0) + SAME);
  return {
    words: nearest.slice(0, limit).map(({ known }) => known),
    names: nearest.every(({ name }) => name),
  };
}

/** First letters that one name may be written with. */
const INITIALS: readonly (readonly string[])[] = [
  ['a', 'e', 'i', 'o', 'u'],
  ['c', 'k', 'q'],
  ['j', 'z'],
  ['v', 'w'],
];

/** The letters that a name may also begin with. */
export function otherInitials(word: string): readonly string[] {
  const initial = word.charAt(0);
  const group = INITIALS.find((letters) => letters.includes(initial)) ?? [];
  return group.filter((letter) => letter !== initial);
}

/** By how many letters a near word may be longer or shorter. */
const MOST_LONGER = 3;

/** What slips of two words may differ by to count as the same. */
const SAME = 0.01;

function mostSlips(word: string): number {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length < 6 ? 1 : word.length < 8 ? 1.25 : 2;
}

/** What a slip counts that changes the sound of a word little. */
const SMALL = 0.4;

const VOWELS = /^[aeiouyاویےآ]$/;

/** Letters that are written for one another. */
const ALIKE: ReadonlySet<string> = new Set(['ck', 'cq', 'kq', 'sz', 'jz', 'vw', 'cs', 'gj']);

/** Optimal string alignment distance with small slips; more than `most` is given as more. */
function countSlips(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 1; j <= b.length; j++) last.push((last[j - 1] ?? 0) + extra(b, j - 1));
  for (let i = 1; i <= a.length; i++) {
    const row = [(last[0] ?? 0) + extra(a, i - 1)];
    for (let j = 1; j <= b.length; j++) {
      let slips = Math.min(
        (last[j] ?? 0) + extra(a, i - 1),
        (row[j - 1] ?? 0) + extra(b, j - 1),
        (last[j - 1] ?? 0) + exchanged(a[i - 1] ?? '', b[j - 1] ?? ''),
      );
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

/** What a letter too many counts: a vowel, and the second of two that are the same, little. */
function extra(word: string, at: number): number {
  const letter = word[at] ?? '';
  return at > 0 && (VOWELS.test(letter) || letter === word[at - 1] || letter === 'h') ? SMALL : 1;
}

function exchanged(a: string, b: string): number {
  if (a === b) return 0;
  return (VOWELS.test(a) && VOWELS.test(b)) || ALIKE.has(a < b ? a + b : b + a) ? SMALL : 1;
}
