import { addTo, at, mustGet, tokenize, type Token } from '../text/index.ts';
import type { Pair } from './assignment.ts';
import { diffTokens, weigh, type Hunk } from './diff.ts';

/** An old paragraph and the new one that continues it, by their indices. */
export interface ParagraphPair {
  readonly old: number;
  readonly now: number;
  /** How much of the words is the same: 1 for the very same text. */
  readonly score: number;
}

/** Which paragraphs of two texts belong together. */
export interface PairedParagraphs {
  /** In the order of the new text; each paragraph at most once. */
  readonly pairs: readonly ParagraphPair[];
  /** New paragraphs that were split off: index of the old paragraph that held their words. */
  readonly parts: ReadonlyMap<number, number>;
  /** Old paragraphs that were merged away: index of the new paragraph that holds their words. */
  readonly merges: ReadonlyMap<number, number>;
}

/**
 * Half of the words: below this likeness two paragraphs are not the same one reworded. Lower, an id would
 * pass to a paragraph that says something else; higher, one that was much reworded would lose its id. In
 * `npm run bench -- anchors` only "reword 3 words" rests on it: 98.5 % right with 0.3, 98.1 % with 0.5, 97.2 %
 * with 0.7; the ids speak for a half.
 */
const SAME_PARAGRAPH = 0.5;

/**
 * So much of a paragraph, in runs of whole phrases, stands inside another that was split or merged: less,
 * and paragraphs that share a quotation would count as one; more, and a word put in at the seam would hide
 * the merger. It decides about ids only: no figure of the bench changes between 0.6 and 0.95.
 */
const CONTAINED = 0.8;

/**
 * Least weight (characters of words) of a paragraph that can be recognised inside another. Lower, "Yes." would
 * be found anywhere; higher, short paragraphs that were merged would count as removed. No figure of the bench
 * rests on it.
 */
const CONTAINED_WEIGHT = 20;

/**
 * Same words count as a phrase from this many in a row, as in the alignment of words. With fewer, any long
 * paragraph holds any short one. No figure of the bench rests on it.
 */
const PHRASE = 3;

/**
 * For each paragraph so many of the likeliest others are compared word by word. Trades time for the paragraph
 * that shares many words in another order: with 1 the bench loses 0.3 % of "several at once", with 10 none.
 */
const MAX_CANDIDATES = 10;

/**
 * The power to which likeness is raised when pairs are chosen together: more than 1 keeps one good likeness
 * ahead of two middling ones. It decides about ids only: no figure of the bench rests on it.
 */
const LIKENESS_POWER = 3;

/**
 * What standing between the same neighbours adds, at most, to a likeness of 1: it decides between equals.
 * Without it the bench’s "several at once" finds 1.2 % wrong homes instead of 0.5 %; twenty times as much
 * changes nothing there, but would outweigh the words.
 */
const PLACE_WEIGHT = 0.01;

/** Pairs the paragraphs of two texts; `match` chooses among pairs that exclude each other. */
export function pairParagraphs(
  old: readonly string[],
  now: readonly string[],
  language: string,
  match: (pairs: readonly Pair[]) => readonly Pair[],
): PairedParagraphs {
  const pairs: ParagraphPair[] = [...sameWords(old, now)];
  const anchors = neighbours(pairs, old.length, now.length);
  const tokensOf = createTokens(language);
  const free = (length: number, side: 'old' | 'now'): readonly number[] => {
    const taken = new Set(pairs.map((pair) => pair[side]));
    return [...Array(length).keys()].filter((index) => !taken.has(index));
  };
  const freeNow = free(now.length, 'now');
  const likely = candidates(free(old.length, 'old'), freeNow, (index, side) =>
    tokensOf(at(side === 'old' ? old : now, index)),
  );
  const scores = new Map<string, number>();
  const gains: Pair[] = [];
  for (const { row, column } of likely) {
    const comparison = compare(tokensOf(at(old, row)), tokensOf(at(now, column)));
    if (comparison.score < SAME_PARAGRAPH && comparison.contained < CONTAINED) continue;
    scores.set(`${row} ${column}`, comparison.score);
    const gain = comparison.score ** LIKENESS_POWER + PLACE_WEIGHT * anchors(row, column);
    gains.push({ row, column, gain });
  }
  for (const { row, column } of match(gains)) {
    pairs.push({ old: row, now: column, score: mustGet(scores, `${row} ${column}`) });
  }
  pairs.sort((a, b) => a.now - b.now);
  // A paragraph that kept its words has neither given nor taken any.
  const kept = pairs.filter((pair) => old[pair.old] === now[pair.now]);
  const others = (texts: readonly string[], side: 'old' | 'now'): readonly number[] => {
    const untouched = new Set(kept.map((pair) => pair[side]));
    return texts.flatMap((_, index) => (untouched.has(index) ? [] : [index]));
  };
  return {
    pairs,
    parts: holders(free(now.length, 'now'), now, others(old, 'old'), old, tokensOf),
    merges: holders(free(old.length, 'old'), old, others(now, 'now'), now, tokensOf),
  };
}

/** Pairs paragraphs with the very same words; repeated ones by their neighbours, then by their place. */
function sameWords(old: readonly string[], now: readonly string[]): readonly ParagraphPair[] {
  const places = new Map<string, { old: number[]; now: number[] }>();
  old.forEach((text, index) => {
    const place = places.get(text) ?? { old: [], now: [] };
    places.set(text, place);
    place.old.push(index);
  });
  now.forEach((text, index) => places.get(text)?.now.push(index));
  return [...places.values()].flatMap((place): readonly ParagraphPair[] => {
    const ranked = place.old.flatMap((a) =>
      place.now.map((b) => ({
        old: a,
        now: b,
        score: 1,
        rank:
          Number(old[a - 1] === now[b - 1]) +
          Number(old[a + 1] === now[b + 1]) -
          Math.abs((a + 0.5) / old.length - (b + 0.5) / now.length),
      })),
    );
    ranked.sort((a, b) => b.rank - a.rank || a.old - b.old || a.now - b.now);
    const taken = { old: new Set<number>(), now: new Set<number>() };
    return ranked.flatMap(({ old: a, now: b, score }) => {
      if (taken.old.has(a) || taken.now.has(b)) return [];
      taken.old.add(a);
      taken.now.add(b);
      return [{ old: a, now: b, score }];
    });
  });
}

/**
 * How well a pair stands between pairs that are certain, from 0 to 1: whether the nearest certain ones
 * before and after belong together, and how near the relative places are.
 */
function neighbours(
  pairs: readonly ParagraphPair[],
  oldLength: number,
  nowLength: number,
): (old: number, now: number) => number {
  const nowOf = new Map(pairs.map((pair) => [pair.old, pair.now]));
  const certain = new Set(pairs.map((pair) => pair.now));
  // Of each index the nearest known one before it, or after it; null where there is none.
  const reach = (
    length: number,
    step: 1 | -1,
    known: (index: number) => boolean,
  ): readonly (number | null)[] => {
    const nearest: (number | null)[] = [];
    let last: number | null = null;
    for (let i = step === 1 ? 0 : length - 1; i >= 0 && i < length; i += step) {
      nearest[i] = last;
      if (known(i)) last = i;
    }
    return nearest;
  };
  const oldSides = ([1, -1] as const).map((step) => reach(oldLength, step, (i) => nowOf.has(i)));
  const nowSides = ([1, -1] as const).map((step) => reach(nowLength, step, (i) => certain.has(i)));
  return (old, now) => {
    const agree = [0, 1].filter((side) => {
      const a = at(at(oldSides, side), old);
      const b = at(at(nowSides, side), now);
      return (a === null ? null : mustGet(nowOf, a)) === b;
    }).length;
    // Two neighbours say more than the place: texts grow and shrink anywhere.
    return 0.4 * agree + 0.2 * (1 - Math.abs((old + 0.5) / oldLength - (now + 0.5) / nowLength));
  };
}

/** Pairs that share enough words, in whatever order, to be worth comparing. */
function candidates(
  old: readonly number[],
  now: readonly number[],
  tokensOf: (index: number, side: 'old' | 'now') => readonly Token[],
): readonly { readonly row: number; readonly column: number }[] {
  const postings = new Map<string, { readonly column: number; readonly count: number }[]>();
  const weights = now.map((index, column) => {
    const tokens = tokensOf(index, 'now');
    for (const [word, count] of countWords(tokens)) {
      const posting = postings.get(word);
      if (posting === undefined) postings.set(word, [{ column, count }]);
      else posting.push({ column, count });
    }
    return weigh(tokens);
  });
  const found: { row: number; column: number; likeness: number }[] = [];
  for (const row of old) {
    const tokens = tokensOf(row, 'old');
    const weight = weigh(tokens);
    const shared = new Float64Array(now.length);
    for (const [word, count] of countWords(tokens)) {
      for (const posting of postings.get(word) ?? []) {
        shared[posting.column] = at(shared, posting.column) + Math.min(count, posting.count) * word.length;
      }
    }
    now.forEach((column, index) => {
      const common = at(shared, index);
      const other = at(weights, index);
      const likeness = (2 * common) / (weight + other);
      const enough = likeness >= SAME_PARAGRAPH || common >= CONTAINED * Math.min(weight, other);
      if (common > 0 && enough) found.push({ row, column, likeness });
    });
  }
  found.sort((a, b) => b.likeness - a.likeness || a.row - b.row || a.column - b.column);
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  return found.filter(({ row, column }) => {
    const [byRow, byColumn] = [addTo(rows, row, 1), addTo(columns, column, 1)];
    return byRow <= MAX_CANDIDATES || byColumn <= MAX_CANDIDATES;
  });
}

/** For each of some paragraphs that stands inside one of some others: the index of that one. */
function holders(
  inside: readonly number[],
  texts: readonly string[],
  outside: readonly number[],
  others: readonly string[],
  tokensOf: (text: string) => readonly Token[],
): ReadonlyMap<number, number> {
  const likely = candidates(inside, outside, (index, side) =>
    tokensOf(at(side === 'old' ? texts : others, index)),
  );
  const best = new Map<number, { readonly column: number; readonly contained: number }>();
  for (const { row, column } of likely) {
    const inner = tokensOf(at(texts, row));
    const outer = tokensOf(at(others, column));
    if (weigh(inner) > weigh(outer)) continue;
    const { contained } = compare(inner, outer);
    const known = best.get(row);
    if (contained < CONTAINED || (known !== undefined && contained <= known.contained)) continue;
    best.set(row, { column, contained });
  }
  return new Map([...best].map(([row, { column }]) => [row, column]));
}

interface Comparison {
  /** Twice the words in common by the words of both. */
  readonly score: number;
  /** Share of the smaller paragraph that stands in the other in whole phrases. */
  readonly contained: number;
}

function compare(old: readonly Token[], now: readonly Token[]): Comparison {
  const [a, b] = [weigh(old), weigh(now)];
  const hunks = diffTokens(old, now);
  const tokensIn = (hunk: Hunk): readonly Token[] => old.slice(hunk.before.start, hunk.before.end);
  const same = hunks.filter((hunk) => hunk.same).map(tokensIn);
  const weightOf = (runs: readonly (readonly Token[])[]): number =>
    runs.reduce((sum, run) => sum + weigh(run), 0);
  const phrases = same.filter((run) => run.filter((token) => token.word).length >= PHRASE);
  const smaller = Math.min(a, b);
  return {
    score: a + b === 0 ? 0 : (2 * weightOf(same)) / (a + b),
    contained: smaller < CONTAINED_WEIGHT ? 0 : weightOf(phrases) / smaller,
  };
}

function countWords(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text, word } of tokens) if (word) addTo(counts, text, 1);
  return counts;
}

function createTokens(language: string): (text: string) => readonly Token[] {
  const known = new Map<string, readonly Token[]>();
  return (text) => {
    let tokens = known.get(text);
    if (tokens === undefined) {
      tokens = tokenize(text, language);
      known.set(text, tokens);
    }
    return tokens;
  };
}
