import { at, blockText, tokenize, type CanonicalText, type Range, type Token } from '../text/index.ts';
import { bestMatching } from './assignment.ts';
import { diffTokens, weigh, type Hunk } from './diff.ts';
import { pairParagraphs } from './paragraph-pairs.ts';

/** A token with the block it stands in. Its offsets count in the whole text. */
export interface PlacedToken extends Token {
  readonly block: number;
}

/** The tokens of the blocks that changed, in the order of the text. */
export interface ChangedText {
  readonly tokens: readonly PlacedToken[];
  /** For each token the index of the token of the other text that it is, or `NONE`. */
  readonly counterpart: Int32Array;
  /** Which of `tokens` belong to a block. */
  readonly rangeOf: ReadonlyMap<number, Range>;
}

/** Stands for no token. */
export const NONE = -1;

/** Which words of two texts are the same words, before and after an edit. */
export interface Alignment {
  /** Old blocks that stand in the new text with the very same words: index of the new block. */
  readonly same: ReadonlyMap<number, number>;
  readonly before: ChangedText;
  readonly after: ChangedText;
}

/**
 * Fewer words in a row than this say nothing between two large changes, and nothing elsewhere. With fewer,
 * chance phrases tie what has nothing in common; with more, short quotes lose what is left of them. Rests
 * on the wrong homes of "replace the quote" in `npm run bench -- anchors`: 2.7 % with 3, 3.2 % with 2, 3.1 %
 * with 4.
 */
const SHORT_RUN = 3;

/**
 * So many words in a row are the same passage wherever they stand. With fewer, stock phrases count as
 * moved; with more, short passages that moved do not. Rests on "several at once" and "replace the quote"
 * of the bench: from 4 to 10 no row differs by more than 0.3 %.
 */
const LONG_RUN = 6;

/**
 * Places with the same first words that are compared, where a phrase stands often. Bounds the time on
 * texts that repeat themselves; no figure of the bench changes down to 5.
 */
const MAX_PLACES = 50;

/**
 * Weight, in characters, that a run gains by standing in blocks that belong together: less than that of one
 * character, so that it decides between equals only. Rests on "several at once" and "replace the quote" of
 * the bench: without it 0.4 % more of each go to a wrong home.
 */
const TOGETHER = 0.5;

/**
 * Aligns two texts: blocks with the very same words first; then long passages, the longest first,
 * wherever they went; then word by word what stands between two passages that are aligned; then shorter
 * phrases that are left. Each word has at most one counterpart.
 */
export function alignTexts(before: CanonicalText, after: CanonicalText, language: string): Alignment {
  const old = before.blocks.map((_, index) => blockText(before, index));
  const now = after.blocks.map((_, index) => blockText(after, index));
  const { pairs } = pairParagraphs(old, now, language, bestMatching);
  const same = new Map(
    pairs.flatMap((pair) => (old[pair.old] === now[pair.now] ? [[pair.old, pair.now]] : [])),
  );
  const taken = new Set(same.values());
  const texts = {
    before: changedText(before, (block) => !same.has(block), language),
    after: changedText(after, (block) => !taken.has(block), language),
  };
  const paired = new Map(pairs.map((pair) => [pair.old, pair.now]));
  alignPhrases(texts.before, texts.after, paired, LONG_RUN);
  alignGaps(texts.before, texts.after, paired);
  alignPhrases(texts.before, texts.after, paired, SHORT_RUN);
  return { same, ...texts };
}

function changedText(
  text: CanonicalText,
  isChanged: (block: number) => boolean,
  language: string,
): ChangedText {
  const tokens: PlacedToken[] = [];
  const rangeOf = new Map<number, Range>();
  text.blocks.forEach(({ start }, block) => {
    if (!isChanged(block)) return;
    const from = tokens.length;
    for (const token of tokenize(blockText(text, block), language)) {
      tokens.push({ ...token, start: start + token.start, end: start + token.end, block });
    }
    rangeOf.set(block, { start: from, end: tokens.length });
  });
  return { tokens, counterpart: new Int32Array(tokens.length).fill(NONE), rangeOf };
}

function link(before: ChangedText, old: number, after: ChangedText, now: number): void {
  before.counterpart[old] = now;
  after.counterpart[now] = old;
}

/** Aligns the words between two that are aligned, or between the borders of blocks that belong together. */
function alignGaps(before: ChangedText, after: ChangedText, paired: ReadonlyMap<number, number>): void {
  for (const [block, range] of before.rangeOf) {
    const together = paired.get(block);
    const partner = together === undefined ? undefined : after.rangeOf.get(together);
    for (let start = range.start; start < range.end; start++) {
      if (before.counterpart[start] !== NONE) continue;
      let end = start;
      while (end < range.end && before.counterpart[end] === NONE) end++;
      const from = start === range.start ? partner?.start : at(before.counterpart, start - 1) + 1;
      const to = end === range.end ? partner?.end : at(before.counterpart, end);
      if (from !== undefined && to !== undefined && isGap(after, from, to)) {
        alignGap(before, { start, end }, after, { start: from, end: to });
      }
      start = end;
    }
  }
}

/** Whether tokens of one block have no counterpart yet. */
function isGap(after: ChangedText, start: number, end: number): boolean {
  if (start >= end || at(after.tokens, start).block !== at(after.tokens, end - 1).block) return false;
  return after.counterpart.subarray(start, end).every((old) => old === NONE);
}

function alignGap(before: ChangedText, a: Range, after: ChangedText, b: Range): void {
  const old = before.tokens.slice(a.start, a.end);
  const now = after.tokens.slice(b.start, b.end);
  const hunks = diffTokens(old, now);
  hunks.forEach((hunk, i) => {
    if (!hunk.same || isStray(hunks, i, old, now)) return;
    for (let k = 0; k < hunk.before.end - hunk.before.start; k++) {
      link(before, a.start + hunk.before.start + k, after, b.start + hunk.after.start + k);
    }
  });
}

/** Whether a word or two are the same by chance only, between two stretches that have nothing in common. */
function isStray(
  hunks: readonly Hunk[],
  index: number,
  old: readonly Token[],
  now: readonly Token[],
): boolean {
  const count = (tokens: readonly Token[], range: Range): number =>
    tokens.slice(range.start, range.end).filter((token) => token.word).length;
  if (count(old, at(hunks, index).before) >= SHORT_RUN) return false;
  return [hunks[index - 1], hunks[index + 1]].every(
    (side) => side !== undefined && Math.max(count(old, side.before), count(now, side.after)) >= SHORT_RUN,
  );
}

/**
 * Ties runs of at least so many words without counterpart, the longest first; of equally long ones those
 * in blocks that belong together, then in order.
 */
function alignPhrases(
  before: ChangedText,
  after: ChangedText,
  paired: ReadonlyMap<number, number>,
  words: number,
): void {
  const places = new Map<string, number[]>();
  eachPhrase(after, words, (key, start) => {
    const known = places.get(key);
    if (known === undefined) places.set(key, [start]);
    else if (known.length < MAX_PLACES) known.push(start);
  });
  const runs: { old: number; now: number; length: number; weight: number }[] = [];
  eachPhrase(before, words, (key, old) => {
    for (const now of places.get(key) ?? []) {
      // A run that began one token earlier was found there.
      if (before.tokens[old - 1]?.word === true && isSame(before, old, -1, after, now)) continue;
      let length = 0;
      while (isSame(before, old, length, after, now)) length++;
      const together = paired.get(at(before.tokens, old).block) === at(after.tokens, now).block;
      const weight = weigh(before.tokens.slice(old, old + length)) + (together ? TOGETHER : 0);
      runs.push({ old, now, length, weight });
    }
  });
  runs.sort((a, b) => b.weight - a.weight || a.old - b.old || a.now - b.now);
  for (const run of runs) {
    const free: number[] = [];
    for (let k = 0; k < run.length; k++) {
      if (before.counterpart[run.old + k] === NONE && after.counterpart[run.now + k] === NONE) free.push(k);
    }
    // A longer run may have taken a part of this one.
    if (free.filter((k) => at(before.tokens, run.old + k).word).length < words) continue;
    for (const k of free) link(before, run.old + k, after, run.now + k);
  }
}

/** Calls back for each run of so many words without counterpart in one block, with the marks between them. */
function eachPhrase(text: ChangedText, count: number, visit: (key: string, start: number) => void): void {
  const { tokens, counterpart } = text;
  for (let start = 0; start < tokens.length; start++) {
    const words: string[] = [];
    const { block } = at(tokens, start);
    for (let i = start; i < tokens.length && words.length < count; i++) {
      const token = at(tokens, i);
      if (counterpart[i] !== NONE || token.block !== block) break;
      if (token.word) words.push(token.text);
      else if (i === start) break;
    }
    if (words.length === count) visit(words.join('\n'), start);
  }
}

/** Whether the tokens so far from two others are the same word, in their blocks, without counterpart yet. */
function isSame(before: ChangedText, old: number, step: number, after: ChangedText, now: number): boolean {
  const [a, b] = [before.tokens[old + step], after.tokens[now + step]];
  if (a === undefined || a.text !== b?.text) return false;
  if (a.block !== at(before.tokens, old).block || b.block !== at(after.tokens, now).block) return false;
  return before.counterpart[old + step] === NONE && after.counterpart[now + step] === NONE;
}
