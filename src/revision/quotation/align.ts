import { distance } from 'fastest-levenshtein';
import { americanSpelling, at, type Range } from '../../text/index.ts';
import type { QuotedWord } from './words.ts';

/** Words of a quotation that stand in a text, in their order. */
export interface Alignment {
  readonly score: number;
  /** Pairs of indices: word of the quotation, word of the text; and whether the two are the same. */
  readonly pairs: readonly { readonly quoted: number; readonly found: number; readonly same: boolean }[];
}

/** A word of few letters says little about where it stands. */
const WEIGHT = { short: 0.6, long: 1, character: 0.6 } as const;

/** What a word that stands for another costs, and words that one side lacks: the first and each further one. */
const COST = { other: 0.9, open: 1, further: 0.08 } as const;

/** How much of a word that is misread counts. */
const MISREAD = 0.6;

/** How much a word weighs. */
export function weightOf({ fold }: QuotedWord): number {
  if (fold.length === 1 && /\p{Lo}/u.test(fold)) return WEIGHT.character;
  return fold.length < 4 ? WEIGHT.short : WEIGHT.long;
}

/** How much some words of a quotation weigh. */
export function weightIn(words: readonly QuotedWord[], { start, end }: Range): number {
  return words.slice(start, end).reduce((sum, word) => sum + weightOf(word), 0);
}

/**
 * The best local alignment of a quotation, or a part of it, with a text; null where no word is common. It is one of
 * those that together say most of the quotation, each at any place of the text: it does not reach for words that more
 * is said by elsewhere. `jumps` gives what it costs to go on at any place from a word.
 */
export function alignWords(
  quoted: readonly QuotedWord[],
  text: readonly QuotedWord[],
  jumps: (word: number) => number,
): Alignment | null {
  const [n, m] = [quoted.length, text.length];
  if (n === 0 || m === 0) return null;
  const ids = new Map<string, number>();
  const found = new Int32Array(m);
  text.forEach(({ fold }, j) => {
    const id = ids.get(fold) ?? ids.size;
    ids.set(fold, id);
    found[j] = id;
  });
  const likes = createLikes(ids);
  const width = m + 1;
  // Three states: the words correspond; the quotation lacks words of the text; it has words of its own.
  const both = new Float64Array(2 * width);
  const lacks = new Float64Array(2 * width).fill(-Infinity);
  const adds = new Float64Array(2 * width).fill(-Infinity);
  const from = new Uint8Array((n + 1) * width);
  // What is said up to a word at most, and the word of the text where that ends: none where it ended before.
  const said = new Float64Array(n + 1);
  const ends = new Int32Array(n + 1);
  let best = { score: 0, i: 0, j: 0 };
  for (let i = 1; i <= n; i++) {
    const word = quoted[i - 1];
    if (word === undefined) break;
    const own = ids.get(word.fold) ?? -1;
    const like = own === -1 ? likes(word.fold) : null;
    const weight = weightOf(word);
    const row = (i % 2) * width;
    const above = width - row;
    const anew = i === 1 ? 0 : Math.max(0, at(said, i - 1) - jumps(i - 1));
    let most = at(said, i - 1);
    both[row] = 0;
    lacks[row] = adds[row] = -Infinity;
    for (let j = 1; j <= m; j++) {
      const id = found[j - 1] ?? -2;
      const gain = id === own ? weight : like?.has(id) === true ? MISREAD * weight : -COST.other;
      const [b, l, a] = [both[above + j - 1] ?? 0, lacks[above + j - 1] ?? 0, adds[above + j - 1] ?? 0];
      let before = b;
      let step = 1;
      if (l > before) [before, step] = [l, 2];
      if (a > before) [before, step] = [a, 3];
      if (before <= anew) [before, step] = [anew, anew > 0 ? 4 : 0];
      const score = before + gain;
      const isFresh = score <= 0;
      both[row + j] = isFresh ? 0 : score;
      const [openLack, moreLack] = [
        (both[row + j - 1] ?? 0) - COST.open,
        (lacks[row + j - 1] ?? 0) - COST.further,
      ];
      const [openAdd, moreAdd] = [(both[above + j] ?? 0) - COST.open, (adds[above + j] ?? 0) - COST.further];
      lacks[row + j] = Math.max(openLack, moreLack);
      adds[row + j] = Math.max(openAdd, moreAdd);
      from[i * width + j] =
        (isFresh ? 7 : step) | (moreLack > openLack ? 8 : 0) | (moreAdd > openAdd ? 16 : 0);
      if (gain > 0 && score > most) [most, ends[i]] = [score, j];
      if (score > best.score && gain > 0) best = { score, i, j };
    }
    said[i] = most;
  }
  return best.score === 0 ? null : bestIn(chain());

  /** The alignments that say most together, the last first. */
  function chain(): Alignment[] {
    const all: Alignment[] = [];
    let { score, i, j } = best;
    for (;;) {
      const { pairs, start, isFirst } = trace(i, j);
      const before = isFirst ? 0 : at(said, start - 1);
      all.push({ score: score - (isFirst ? 0 : before - jumps(start - 1)), pairs });
      if (isFirst) return all;
      i = start - 1;
      while (ends[i] === 0) i--;
      [score, j] = [before, at(ends, i)];
    }
  }

  function trace(
    i: number,
    j: number,
  ): { readonly pairs: Alignment['pairs']; readonly start: number; readonly isFirst: boolean } {
    let [start, isFirst] = [i, true];
    const pairs: { quoted: number; found: number; same: boolean }[] = [];
    let state = 1;
    while (i > 0 && j > 0) {
      const bits = from[i * width + j] ?? 0;
      if (state === 1) {
        const step = bits & 7;
        if (step === 7) break;
        const own = ids.get(quoted[i - 1]?.fold ?? '') ?? -1;
        const id = found[j - 1] ?? -2;
        const isLike = own === -1 && likes(quoted[i - 1]?.fold ?? '').has(id);
        if (own === id || isLike) pairs.push({ quoted: i - 1, found: j - 1, same: own === id });
        start = i;
        isFirst = step === 0;
        i--;
        j--;
        if (step === 0 || step === 4) break;
        state = step;
      } else if (state === 2) {
        state = (bits & 8) === 0 ? 1 : 2;
        j--;
      } else {
        state = (bits & 16) === 0 ? 1 : 3;
        i--;
      }
    }
    return { pairs: pairs.reverse(), start, isFirst };
  }
}

/** The best of some alignments, the last first. Those that follow each other in the text are one. */
function bestIn(all: readonly Alignment[]): Alignment {
  const joined: Alignment[] = [];
  for (const one of all.toReversed()) {
    const last = joined.at(-1);
    const isBehind = (last?.pairs.at(-1)?.found ?? Infinity) < (one.pairs[0]?.found ?? -1);
    if (last !== undefined && isBehind)
      joined[joined.length - 1] = { score: last.score + one.score, pairs: [...last.pairs, ...one.pairs] };
    else joined.push(one);
  }
  return joined.reduce((best, one) => (one.score > best.score ? one : best));
}

/** Words of a quotation that stand in a stretch of a text in the same order, and how much they weigh. */
export interface InOrder {
  readonly weight: number;
  readonly pairs: readonly { readonly quoted: number; readonly found: number }[];
}

/** The most words, by weight, that a quotation has in the order of a text, whatever stands between; the earliest of these. */
export function inOrder(quoted: readonly QuotedWord[], text: readonly QuotedWord[]): InOrder {
  const [n, m] = [quoted.length, text.length];
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const stems = text.map(({ fold }) => stemOf(fold));
  const known = new Set(stems);
  // Most words of a quotation stand in few places: these are found once.
  const gains = quoted.map((word) => {
    const stem = stemOf(word.fold);
    const weight = weightOf(word);
    const like = known.has(stem) ? null : mostMisread(stem);
    if (like === 0) return null;
    return stems.map((other, j) => {
      if (like === null) return stem !== other ? 0 : word.fold === text[j]?.fold ? weight : MISREAD * weight;
      return isMisread(stem, other, like) ? MISREAD * weight : 0;
    });
  });
  const gain = (i: number, j: number): number => gains[i]?.[j] ?? 0;
  // From the ends, so that the trace begins with the earliest.
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const taken = gain(i, j);
      const both = taken === 0 ? 0 : taken + (best[(i + 1) * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(both, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const pairs: { quoted: number; found: number }[] = [];
  let [i, j] = [0, 0];
  while (i < n && j < m) {
    const here = best[i * width + j] ?? 0;
    if (here === 0) break;
    const taken = gain(i, j);
    if (taken > 0 && here === taken + (best[(i + 1) * width + j + 1] ?? 0))
      pairs.push({ quoted: i++, found: j++ });
    else if (here === (best[(i + 1) * width + j] ?? 0)) i++;
    else j++;
  }
  return { weight: best[0] ?? 0, pairs };
}

/** Whether a word tells more of where it stands than the small ones between others: a long one. */
export function isStrong(word: QuotedWord | undefined): boolean {
  return word !== undefined && (word.fold.length > 3 || word.isName === true);
}

/** A word without what a name has behind it that stands for whose something is. */
export function stemOf(fold: string): string {
  return fold.endsWith("'s") ? fold.slice(0, -2) : fold.endsWith("'") ? fold.slice(0, -1) : fold;
}

/** Letters in which a word of so many may be misread. */
function mostMisread(fold: string): 0 | 1 | 2 {
  return fold.length < 4 || /\d/.test(fold) ? 0 : fold.length < 8 ? 1 : 2;
}

/** Whether a word may be a misreading of another in so many letters, or is the same in British or American spelling. */
function isMisread(fold: string, word: string, most: number): boolean {
  const longer = Math.abs(word.length - fold.length);
  if (longer <= most && !/\d/.test(word) && distance(word, fold) <= most) return true;
  // Regional spelling changes the end of a word, by two letters at most.
  if (longer > 2 || !word.startsWith(fold.slice(0, 3))) return false;
  return americanSpelling(word) === americanSpelling(fold);
}

/** Gives, for a word that a text does not have, the ids of words that it may be a misreading of. */
function createLikes(ids: ReadonlyMap<string, number>): (fold: string) => ReadonlySet<number> {
  const known = new Map<string, ReadonlySet<number>>();
  return (fold) => {
    let likes = known.get(fold);
    if (likes === undefined) {
      const most = mostMisread(fold);
      const near = most === 0 ? [] : [...ids].filter(([word]) => isMisread(fold, word, most));
      likes = new Set(near.map(([, id]) => id));
      known.set(fold, likes);
    }
    return likes;
  };
}
