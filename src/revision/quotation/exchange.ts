import type { Range, Token } from '../../text/index.ts';
import { diffTokens, type Hunk } from '../diff.ts';

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
    for (const moved of [
      crossing(tokens, first.before, last.after),
      crossing(tokens, last.before, first.after),
    ]) {
      if (moved.old.length === 0) continue;
      tried++;
      const apart = {
        old: toldApart(tokens.old, [...moved.old, ...indices(middle.before)], 'old'),
        now: toldApart(tokens.now, [...moved.now, ...indices(middle.after)], 'now'),
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

/** Indices of the words of some meaning that stand in a range of the old tokens and in one of the new. */
function crossing(
  { old, now }: Sides,
  before: Range,
  after: Range,
): { readonly old: readonly number[]; readonly now: readonly number[] } {
  const left = indices(after);
  const pairs = indices(before).flatMap((i) => {
    const text = old[i]?.text ?? '';
    if (text.length < LETTERS && !/\p{N}/u.test(text)) return [];
    const found = left.findIndex((j) => now[j]?.text === text);
    return found === -1 ? [] : left.splice(found, 1).map((j) => [i, j] as const);
  });
  const strong = pairs.filter(([i]) => isStrong(old[i]?.text ?? ''));
  const some = strong.length > 0 ? strong : pairs;
  return { old: some.map(([i]) => i), now: some.map(([, j]) => j) };
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
