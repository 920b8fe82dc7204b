import type { Range, Token } from '../../text/index.ts';
import { diffTokens, type Hunk } from '../diff.ts';
import { isStrong as isStrongWord, stemOf } from './align.ts';
import { blockAt, type Piece, type Reader } from './reader.ts';
import { SENTENCE_END, type QuotedWord } from './words.ts';

/** Words that changed places, at most, on the side that a comparison leaves where it is. */
const MOST = 4;

/** So many of them are looked for in one comparison. */
const MOST_TRIED = 12;

/** In a comparison of more stretches than these so much differs that nothing is said by single exchanges. */
const MOST_STRETCHES = 120;

/** Letters of a word that changes places with another, at least, unless it is a number. */
const LETTERS = 3;

/**
 * Compares tokens as `diffTokens` does, but has words that changed places each stand for the other. Least edits have one
 * of them stay, and the other go round it with what stands between them: `in [-Kabul, not -]Lahore{+, not Kabul+}`.
 */
export function alignExchanged(old: readonly Token[], now: readonly Token[]): readonly Hunk[] {
  let tokens: Sides = { old, now };
  let hunks = diffTokens(old, now);
  if (hunks.length > MOST_STRETCHES) return hunks;
  const exchanges = (all: readonly Hunk[]): number =>
    mirrored(all.flatMap((hunk) => (hunk.same ? [] : [wordsIn(hunk, old, now)]))).length;
  let tried = 0;
  for (let i = 1; i < hunks.length - 1 && tried < MOST_TRIED; i++) {
    const [first, middle, last] = hunks.slice(i - 1, i + 2);
    if (first === undefined || middle?.same !== true || last === undefined) continue;
    if (middle.before.end - middle.before.start > MOST) continue;
    const [onward, back] = [
      crossing(tokens, first.before, last.after),
      crossing(tokens, last.before, first.after),
    ];
    // Where several words went round those that stayed, some of them may be what stayed between two others.
    const some = [onward, back].flatMap((all) => [all, ...(all.length > 1 ? all.map((one) => [one]) : [])]);
    for (const moved of some) {
      if (moved.length === 0) continue;
      tried++;
      const apart = {
        old: toldApart(tokens.old, [...moved.map(([i]) => i), ...indices(middle.before)], 'old'),
        now: toldApart(tokens.now, [...moved.map(([, j]) => j), ...indices(middle.after)], 'now'),
      };
      const others = diffTokens(apart.old, apart.now);
      if (exchanges(others) <= exchanges(hunks)) continue;
      [tokens, hunks] = [apart, others];
      break;
    }
  }
  return hunks;
}

/** What takes the place of what, in words. */
interface Words {
  readonly was: string;
  readonly is: string;
}

/** Pairs of places of which each has the words that the other had, small words beside longer ones left out of account. */
export function mirrored<W extends Words>(places: readonly W[]): readonly (readonly [W, W])[] {
  const pairs: (readonly [W, W])[] = [];
  for (const [i, one] of places.entries()) {
    if (one.was === '' || one.is === '' || pairs.some((pair) => pair.includes(one))) continue;
    const other = places
      .slice(i + 1)
      .find(({ was, is }) => telling(was) === telling(one.is) && telling(is) === telling(one.was));
    if (other !== undefined) pairs.push([one, other]);
  }
  return pairs;
}

/** Words without the small ones among them, where there are others. */
function telling(words: string): string {
  const long = words.split(' ').filter(isStrong);
  return long.length === 0 ? words : long.join(' ');
}

interface Sides {
  readonly old: readonly Token[];
  readonly now: readonly Token[];
}

/** The words of some meaning that stand in a range of the old tokens and in one of the new: pairs of indices. */
function crossing(
  { old, now }: Sides,
  before: Range,
  after: Range,
): readonly (readonly [old: number, now: number])[] {
  const left = indices(after);
  const pairs = indices(before).flatMap((i) => {
    const text = old[i]?.text ?? '';
    if (text.length < LETTERS && !/\p{N}/u.test(text)) return [];
    const found = left.findIndex((j) => now[j]?.text === text);
    return found === -1 ? [] : left.splice(found, 1).map((j) => [i, j] as const);
  });
  const strong = pairs.filter(([i]) => isStrong(old[i]?.text ?? ''));
  return strong.length > 0 ? strong : pairs;
}

function isStrong(text: string): boolean {
  return text.length > LETTERS || /\p{N}/u.test(text);
}

/** Tokens of which some are like none of the other side. */
function toldApart(tokens: readonly Token[], some: readonly number[], side: string): readonly Token[] {
  return tokens.map((token, i) => (some.includes(i) ? { ...token, text: `${side} ${i}` } : token));
}

function wordsIn({ before, after }: Hunk, old: readonly Token[], now: readonly Token[]): Words {
  const words = (tokens: readonly Token[], { start, end }: Range): string =>
    tokens
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ');
  return { was: words(old, before), is: words(now, after) };
}

function indices({ start, end }: Range): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** So many more words beside a piece are looked at than the quotation has of its own. */
const MORE = 4;

/**
 * Pieces with the words of the text beside them that the quotation has inside of them: what changed places with the
 * word at an edge stands on its other side in the text. They stop at the end of a sentence, and at the next piece.
 */
export function withMoved(pieces: readonly Piece[], words: readonly QuotedWord[]): readonly Piece[] {
  return pieces.map((piece, i) => {
    const { reader, told, found } = piece;
    const own = ownWords(words.slice(told.start, told.end), reader.words().slice(found.start, found.end));
    const others = pieces.filter((one, j) => j !== i && one.reader === reader).map((one) => one.found);
    const isFree = (index: number): boolean =>
      !others.some(({ start, end }) => index >= start && index < end);
    const after = reach(reader, found.end - 1, 1, own, isFree);
    const before = reach(reader, found.start, -1, own, isFree);
    return { ...piece, found: { start: found.start - before, end: found.end + after } };
  });
}

/** How often a quotation has words oftener than the text. */
function ownWords(quoted: readonly QuotedWord[], text: readonly QuotedWord[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = ({ fold }: QuotedWord, n: number): void => {
    const stem = stemOf(fold);
    counts.set(stem, (counts.get(stem) ?? 0) + n);
  };
  for (const word of quoted) add(word, 1);
  for (const word of text) add(word, -1);
  for (const [stem, n] of counts) if (n <= 0) counts.delete(stem);
  return counts;
}

/**
 * How many words of the text beside an edge the quotation has as its own, up to the last one of meaning: more of them
 * than of others. These are taken out of what is its own.
 */
function reach(
  reader: Reader,
  edge: number,
  step: 1 | -1,
  own: Map<string, number>,
  isFree: (index: number) => boolean,
): number {
  const words = reader.words();
  const { text } = reader.source.canonical;
  const block = blockAt(reader, words[edge]?.start ?? 0);
  const most = [...own.values()].reduce((sum, n) => sum + n, 0);
  if (most === 0) return 0;
  const left = new Map(own);
  const taken: string[] = [];
  let best = { count: 0, gain: 0, taken: 0 };
  let gain = 0;
  for (let k = 1; k <= most + MORE; k++) {
    const index = edge + step * k;
    const [word, last] = [words[index], words[index - step]];
    if (word === undefined || last === undefined || !isFree(index)) break;
    const gap = step === 1 ? text.slice(last.end, word.start) : text.slice(word.end, last.start);
    if (SENTENCE_END.test(gap) || blockAt(reader, word.start) !== block) break;
    const stem = stemOf(word.fold);
    const n = left.get(stem) ?? 0;
    gain += n > 0 ? 1 : -1;
    if (n === 0) continue;
    left.set(stem, n - 1);
    taken.push(stem);
    const tells = isStrongWord(word) || /\d/.test(word.fold);
    if (tells && gain > best.gain) best = { count: k, gain, taken: taken.length };
  }
  for (const stem of taken.slice(0, best.taken)) own.set(stem, (own.get(stem) ?? 0) - 1);
  return best.count;
}
