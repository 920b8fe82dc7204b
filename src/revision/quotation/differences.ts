import { at, type Range } from '../../text/index.ts';
import type { Hunk, WordChange } from '../diff.ts';
import { stemOf } from './align.ts';
import { alignExchanged } from './exchange.ts';
import { quotedWords, type QuotedWord } from './words.ts';

/** What takes the place of what: ranges of the text and of the quotation, in UTF-16 units, and their words. */
export interface Place {
  readonly before: Range;
  readonly after: Range;
  readonly was: string;
  readonly is: string;
}

/** A stretch of both texts: the same, or what one has for the other. */
interface Stretch {
  readonly same: boolean;
  readonly before: string;
  readonly after: string;
}

/** Whether words, or marks, of a text and of a quotation count as the same. */
type IsSame = (before: string, after: string) => boolean;

/**
 * How a quotation differs from a text: as pieces of a diff, as places of words that differ, and the words of the text
 * that stay alone between such places.
 */
export function differences(
  before: string,
  after: string,
  language: string,
  isSame: IsSame,
): {
  readonly diff: readonly WordChange[];
  readonly hunks: readonly Place[];
  readonly alone: readonly Range[];
} {
  const [old, now] = [quotedWords(before, language), quotedWords(after, language)];
  const stretches: Stretch[] = [];
  const hunks: Place[] = [];
  const alone: Range[] = [];
  const done = { before: 0, after: 0 };
  const between = (wordStart: number, quotedStart: number): void => {
    stretches.push(
      ...gap(before.slice(done.before, wordStart), after.slice(done.after, quotedStart), isSame),
    );
  };
  const all = alignExchanged(old.map(asToken), now.map(asToken));
  for (const [i, hunk] of all.entries()) {
    // A word alone between others of the quotation’s own stands at another place.
    const beside = [all[i - 1], all[i + 1]].map((one) => one !== undefined && !one.same);
    const isAlone = hunk.same && hunk.before.end - hunk.before.start === 1 && beside.every(Boolean);
    if (
      isAlone &&
      [all[i - 1], all[i + 1]].some((one) => one !== undefined && one.after.end > one.after.start)
    )
      alone.push(rangeOf(old, hunk.before));
    if (!hunk.same) {
      hunks.push({
        before: rangeOf(old, hunk.before),
        after: rangeOf(now, hunk.after),
        was: stemsOf(old, hunk.before),
        is: stemsOf(now, hunk.after),
      });
      continue;
    }
    for (let i = 0; i < hunk.before.end - hunk.before.start; i++) {
      const [word, quoted] = [at(old, hunk.before.start + i), at(now, hunk.after.start + i)];
      between(word.start, quoted.start);
      const [was, is] = [before.slice(word.start, word.end), after.slice(quoted.start, quoted.end)];
      // Of a name the genitive may differ.
      const same = was === is || (word.fold === quoted.fold && isSame(was, is));
      stretches.push({ same, before: was, after: is });
      done.before = word.end;
      done.after = quoted.end;
    }
  }
  between(before.length, after.length);
  return { diff: asChanges(stretches), hunks, alone };
}

/** A word as it is put beside others: a name with its genitive beside the name. */
function asToken({ fold, start, end }: QuotedWord) {
  return { text: stemOf(fold), start, end, word: true };
}

function stemsOf(words: readonly QuotedWord[], { start, end }: Hunk['before']): string {
  return words
    .slice(start, end)
    .map(({ fold }) => stemOf(fold))
    .join(' ');
}

function rangeOf(words: readonly QuotedWord[], { start, end }: Range): Range {
  if (start === end) return { start: 0, end: 0 };
  return { start: at(words, start).start, end: at(words, end - 1).end };
}

/** What stands between two words that are the same: marks, and words that only one side has. */
function gap(before: string, after: string, isSame: IsSame): readonly Stretch[] {
  if (before === after || isSame(before, after)) return [{ same: true, before, after }];
  const most = Math.min(before.length, after.length);
  const equal = (was = '', is = ''): boolean =>
    /[^\p{L}\p{M}\p{N}\p{Cs}]/u.test(was) && (was === is || isSame(was, is));
  let head = 0;
  while (head < most && equal(before[head], after[head])) head++;
  let tail = 0;
  while (tail < most - head && equal(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const cut = (text: string): readonly [string, string, string] => [
    text.slice(0, head),
    text.slice(head, text.length - tail),
    text.slice(text.length - tail),
  ];
  const [was, is] = [cut(before), cut(after)];
  return [
    { same: true, before: was[0], after: is[0] },
    // White space alone is none of the words.
    { same: was[1].trim() === '' && is[1].trim() === '', before: was[1], after: is[1] },
    { same: true, before: was[2], after: is[2] },
  ];
}

/** Stretches as pieces of a diff. What differs word after word is one piece. */
function asChanges(stretches: readonly Stretch[]): readonly WordChange[] {
  const joined: { same: boolean; before: string; after: string }[] = [];
  for (const stretch of stretches.filter(({ before, after }) => before !== '' || after !== '')) {
    const [earlier, last] = [joined.at(-2), joined.at(-1)];
    if (last?.same === stretch.same) {
      last.before += stretch.before;
      last.after += stretch.after;
    } else if (!stretch.same && last?.before.trim() === '' && earlier?.same === false && bothHave(earlier)) {
      joined.pop();
      earlier.before += last.before + stretch.before;
      earlier.after += last.after + stretch.after;
    } else joined.push({ ...stretch });
  }
  return joined.flatMap(({ same, before, after }): readonly WordChange[] => {
    if (same) return [{ type: 'same', text: before }];
    // Where both end with white space it is none of what differs.
    const space = /\s$/.test(before) && /\s$/.test(after) ? before.slice(before.trimEnd().length) : '';
    const [was, is] = space === '' ? [before, after] : [before.trimEnd(), after.trimEnd()];
    return [
      ...(was === '' ? [] : [{ type: 'removed', text: was } as const]),
      ...(is === '' ? [] : [{ type: 'added', text: is } as const]),
      ...(space === '' ? [] : [{ type: 'same', text: space } as const]),
    ];
  });
}

function bothHave({ before, after }: Omit<Stretch, 'same'>): boolean {
  return before !== '' && after !== '';
}

/** Whether two words, or marks, are the same but for letter case and what another keyboard writes for them. */
export function isSameButKeyboard(before: string, after: string): boolean {
  return plain(before) === plain(after);
}

function plain(text: string): string {
  if (/[\p{N}%٪]/u.test(text)) return text;
  if (/\p{L}/u.test(text))
    return quotedWords(text, 'und')
      .map(({ fold }) => fold)
      .join(' ');
  return text
    .replace(/[“”„‟«»"]/g, '"')
    .replace(/[‘’‚‛‹›'`´ʼ]/g, "'")
    .replace(/\s*[-‐‑‒–—−]+\s*/g, '-')
    .replace(/\.\.\.|…/g, '...')
    .replace(/\s+/g, ' ');
}
