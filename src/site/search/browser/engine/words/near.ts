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

/**
 * The names of places that a word for what is theirs is made of: `iranian` Iran, `chinese` China. By endings
 * of English alone; those that the index holds, the longest first.
 */
export function placesOf(word: string, { counts, names }: WordList): readonly string[] {
  const named = new Set(names);
  return OF_PLACES.flatMap((ending) => {
    const stem = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || stem.length < 3) return [];
    return PLACES.map((rest) => stem + rest).filter(
      (place) => named.has(place) && Object.hasOwn(counts, place),
    );
  }).slice(0, 1);
}

/** Endings of words for what belongs to a place, and those that its name may have in their stead. */
const OF_PLACES: readonly string[] = ['n', 'an', 'ian', 'ese', 'ish', 'i'];
const PLACES: readonly string[] = ['', 'a', 'ia', 'y', 'ey', 'e'];

/** Words that are spelled much like one that nothing has. */
export interface NearWords {
  readonly words: readonly string[];
  /** Whether the nearest of them are names. */
  readonly names: boolean;
}

/**
 * The words most like one that the index does not hold: fewest slips first, then those in most records. A slip
 * is a letter too many, missing, wrong, or two exchanged; a doubled letter and an h count for part of one. Names
 * that came from another alphabet are written in many ways: vowels in them, and letters that stand for one
 * another, count for part of a slip too, so that `Mehsood` is Mehsud rather than Mehmood. One slip for four letters,
 * in names a quarter more for six and two for eight, in other words two for nine; none in numbers. Of words
 * that begin otherwise, names alone.
 */
export function nearWords(word: string, lists: readonly WordList[], limit: number): NearWords {
  const near: { known: string; slips: number; count: number; name: boolean }[] = [];
  if (/\d/.test(word) || word.length < 4) return { words: [], names: false };
  const initial = word.charAt(0);
  for (const { counts, names } of lists) {
    const named = new Set(names);
    for (const [known, count] of Object.entries(counts)) {
      if (known.length < 3 || /\d/.test(known) || Math.abs(known.length - word.length) > MOST_LONGER)
        continue;
      const name = named.has(known);
      if (!known.startsWith(initial) && !name) continue;
      const most = mostSlips(word, name);
      const slips = countSlips(word, known, name ? SMALL : 1, most);
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

/** The word of names that one is spelled most like, within the slips of a name; null for none. */
export function nearestOfName(word: string, names: ReadonlySet<string>): string | null {
  const most = mostSlips(word, true);
  if (/\d/.test(word) || word.length < 4) return null;
  const near = [...names]
    .filter((known) => known.length >= 3 && !/\d/.test(known))
    .map((known) => ({ known, slips: countSlips(word, known, SMALL, most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || (a.known < b.known ? -1 : 1));
  return near[0]?.known ?? null;
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

function mostSlips({ length }: string, name: boolean): number {
  if (!name) return length < 9 ? 1 : 2;
  return length < 6 ? 1 : length < 8 ? 1.25 : 2;
}

/** What a slip counts that changes the sound of a word little. */
const SMALL = 0.4;

const VOWELS = /^[aeiouyاویےآ]$/;

/** Letters that are written for one another. */
const ALIKE: ReadonlySet<string> = new Set(['ck', 'cq', 'kq', 'sz', 'jz', 'vw', 'cs', 'gj']);

/**
 * Optimal string alignment distance with small slips, of which another vowel and a letter for another count
 * `sound`; more than `most` is given as more.
 */
function countSlips(a: string, b: string, sound: number, most: number): number {
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 1; j <= b.length; j++) last.push((last[j - 1] ?? 0) + extra(b, j - 1, sound));
  for (let i = 1; i <= a.length; i++) {
    const row = [(last[0] ?? 0) + extra(a, i - 1, sound)];
    for (let j = 1; j <= b.length; j++) {
      let slips = Math.min(
        (last[j] ?? 0) + extra(a, i - 1, sound),
        (row[j - 1] ?? 0) + extra(b, j - 1, sound),
        (last[j - 1] ?? 0) + exchanged(a[i - 1] ?? '', b[j - 1] ?? '', sound),
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

/** What a letter too many counts: the second of two that are the same, and an h, little. */
function extra(word: string, at: number, sound: number): number {
  const letter = word[at] ?? '';
  if (at === 0) return 1;
  if (letter === word[at - 1] || letter === 'h') return SMALL;
  return VOWELS.test(letter) ? sound : 1;
}

function exchanged(a: string, b: string, sound: number): number {
  if (a === b) return 0;
  return (VOWELS.test(a) && VOWELS.test(b)) || ALIKE.has(a < b ? a + b : b + a) ? sound : 1;
}
