import { diffArrays } from 'diff';
import { at, tokenize, type Range, type Token } from '../text/index.ts';

/** A stretch of two texts, in tokens: the same on both sides, or what one has in place of the other. */
export interface Hunk {
  readonly same: boolean;
  /** Range of indices into the old tokens. */
  readonly before: Range;
  /** Range of indices into the new tokens. */
  readonly after: Range;
}

/**
 * The most edits that are looked for before two token lists count as different throughout; bounds
 * time and memory where two long texts have little in common. Rests on the bench’s time of one claim on a long
 * text; paragraphs that people write differ in far fewer tokens.
 */
const MAX_EDITS = 2000;

/** Compares two token lists; the hunks cover both without a gap. Least edits (Myers). */
export function diffTokens(before: readonly Token[], after: readonly Token[]): readonly Hunk[] {
  const changes = diffArrays(
    before.map((token) => token.text),
    after.map((token) => token.text),
    { maxEditLength: MAX_EDITS },
  );
  if (changes === undefined) {
    return [
      { same: false, before: { start: 0, end: before.length }, after: { start: 0, end: after.length } },
    ];
  }
  const hunks: { same: boolean; before: Range; after: Range }[] = [];
  let old = 0;
  let now = 0;
  for (const { added, removed, count } of changes) {
    const same = !added && !removed;
    const start = { before: old, after: now };
    if (!added) old += count;
    if (!removed) now += count;
    const last = hunks.at(-1);
    if (last?.same === same) {
      last.before = { start: last.before.start, end: old };
      last.after = { start: last.after.start, end: now };
    } else {
      hunks.push({
        same,
        before: { start: start.before, end: old },
        after: { start: start.after, end: now },
      });
    }
  }
  return hunks;
}

/** A piece of a word diff. The pieces but the added ones are the old text, all but the removed the new. */
export interface WordChange {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A piece of a diff without the white space at its edges, which is no part of what is struck out or underlined. */
export function trimmed({ text }: WordChange): {
  readonly before: string;
  readonly words: string;
  readonly after: string;
} {
  const words = text.trim();
  const start = words === '' ? text.length : text.indexOf(words);
  return { before: text.slice(0, start), words, after: text.slice(start + words.length) };
}

/** What changed from one canonical text to another, word by word. */
export function diffWords(before: string, after: string, language: string): readonly WordChange[] {
  const old = tokenize(before, language);
  const now = tokenize(after, language);
  const pieces: { type: WordChange['type']; text: string }[] = [];
  const add = (type: WordChange['type'], text: string): void => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.type === type) last.text += text;
    else pieces.push({ type, text });
  };
  for (const hunk of diffTokens(old, now)) {
    if (!hunk.same) {
      add('removed', stretch(before, old, hunk.before));
      add('added', stretch(after, now, hunk.after));
      continue;
    }
    // Words are compared without the white space after them, which may differ.
    for (let i = 0; i < hunk.before.end - hunk.before.start; i++) {
      const a = stretch(before, old, { start: hunk.before.start + i, end: hunk.before.start + i + 1 });
      const b = stretch(after, now, { start: hunk.after.start + i, end: hunk.after.start + i + 1 });
      if (a === b) add('same', a);
      else {
        add('removed', a);
        add('added', b);
      }
    }
  }
  return pieces;
}

/**
 * How much of two texts is the same words in the same order: 0 for nothing, 1 for all. Long words count
 * for more than short ones. Twice the characters in common by those of both.
 */
export function similarity(before: readonly Token[], after: readonly Token[]): number {
  const total = weigh(before) + weigh(after);
  if (total === 0) return 0;
  let common = 0;
  for (const hunk of diffTokens(before, after)) {
    if (hunk.same) common += weigh(before.slice(hunk.before.start, hunk.before.end));
  }
  return (2 * common) / total;
}

/** The weight of tokens: the characters of their words. */
export function weigh(tokens: readonly Token[]): number {
  let sum = 0;
  for (const token of tokens) if (token.word) sum += token.text.length;
  return sum;
}

/** The text of some tokens with what follows each of them; with what precedes the first, too. */
function stretch(text: string, tokens: readonly Token[], range: Range): string {
  if (range.start === range.end) return '';
  const from = range.start === 0 ? 0 : at(tokens, range.start).start;
  return text.slice(from, range.end === tokens.length ? text.length : at(tokens, range.end).start);
}
