import { at, type Range } from '../../text/index.ts';
import { diffTokens, type WordChange } from '../diff.ts';
import {
  KINDS,
  materialChanges,
  materialsOf,
  type Material,
  type MaterialChange,
  type MaterialKind,
  type TextOptions,
} from '../material.ts';
import { stemOf } from './align.ts';
import { quotedWords, type QuotedWord } from './words.ts';

/** How words are quoted that stand in a text. */
export interface Comparison {
  /** The text as it stands, then as it is quoted; white space stands outside of what differs where it can. */
  readonly diff: readonly WordChange[];
  /** Of what differs, what can change the meaning: numbers, negations, modal verbs, names, in this order. */
  readonly changes: readonly MaterialChange[];
}

/** Every mark and letter in which a quotation differs from a text that has its words. */
export function compareMarks(before: string, after: string, language: string): readonly WordChange[] {
  return differences(before, after, language, (was, is) => was === is).diff;
}

/**
 * How a quotation differs from a passage in words. Letter case, and marks that are the same on another keyboard, are
 * not told. What can change the meaning is told where it stands: words of one place never as changed into those of another.
 */
export function compareWords(before: string, after: string, options: TextOptions): Comparison {
  const { diff, hunks, alone } = differences(before, after, options.language, isSameButKeyboard);
  const kinds = new Map(materialChanges(before, after, options).map((change) => [change.kind, change]));
  const [old, now] = materialsOf(before, after, options);
  return {
    diff,
    changes: KINDS.flatMap((kind) => {
      const change = kinds.get(kind);
      const moved =
        kind === 'negation' || kind === 'modal' ? alone.flatMap((one) => inside(old, kind, one)) : [];
      const words = moved.map(wordOf);
      if (change === undefined) return words.length === 0 ? [] : [{ kind, before: words, after: words }];
      const told = changesAt(kind, hunks, old, now, after);
      return told.length > 0 ? told : [change];
    }),
  };
}

/** What takes the place of what: ranges of the text and of the quotation, in UTF-16 units. */
interface Place {
  readonly before: Range;
  readonly after: Range;
}

/** Words of one kind that changed, place by place; then those left out, then those put in. */
function changesAt(
  kind: MaterialKind,
  places: readonly Place[],
  old: readonly Material[],
  now: readonly Material[],
  quotation: string,
): readonly MaterialChange[] {
  const changed: MaterialChange[] = [];
  const removed: Part[] = [];
  const added: Part[] = [];
  for (const place of places) {
    const quoted = inside(now, kind, place.after);
    const [was, is] = without(
      inside(old, kind, place.before),
      kind === 'name' && quoted.length === 0 ? capitalised(quotation, place.after) : quoted,
    );
    if (was.length > 0 && is.length > 0)
      changed.push({ kind, before: was.map(wordOf), after: is.map(wordOf) });
    else {
      removed.push(...was);
      if (quoted.length > 0) added.push(...is);
    }
  }
  const [gone, fresh] = without(removed, added);
  const moved = removed.filter((one) => !gone.includes(one)).map(wordOf);
  return [
    ...changed,
    ...(moved.length === 0 ? [] : [{ kind, before: moved, after: moved }]),
    ...(gone.length === 0 ? [] : [{ kind, before: gone.map(wordOf), after: [] }]),
    ...(fresh.length === 0 ? [] : [{ kind, before: [], after: fresh.map(wordOf) }]),
  ];
}

/** A word that meaning hangs on, as far as it stands in a place. */
interface Part {
  readonly word: string;
  readonly value: string;
}

const wordOf = ({ word }: Part): string => word;

function inside(all: readonly Material[], kind: MaterialKind, { start, end }: Range): readonly Part[] {
  return all
    .filter((one) => one.kind === kind && one.start < end && one.end > start)
    .map(({ word, value, start: from, end: to }) => {
      if (from >= start && to <= end) return { word, value };
      // Of a name of several words some are the same.
      const part = word.slice(Math.max(0, start - from), Math.max(0, end - from)).trim();
      return { word: part, value: part };
    })
    .filter(({ word }) => word !== '');
}

/** Words with a capital letter that stand for a name: at the beginning of a sentence none tells that it is one. */
function capitalised(text: string, { start, end }: Range): readonly Part[] {
  return [...text.slice(start, end).matchAll(/\p{Lu}[\p{L}\p{M}]*/gu)].map(([word]) => ({
    word,
    value: word,
  }));
}

/** Two lists without what both have, as often as both have it. */
function without(a: readonly Part[], b: readonly Part[]): readonly [readonly Part[], readonly Part[]] {
  const rest = [...b];
  const left = a.filter(({ value }) => {
    const other = rest.findIndex((one) => one.value === value);
    if (other !== -1) rest.splice(other, 1);
    return other === -1;
  });
  return [left, rest];
}

/** A stretch of both texts: the same, or what one has for the other. */
interface Stretch {
  readonly same: boolean;
  readonly before: string;
  readonly after: string;
}

type IsSame = (before: string, after: string) => boolean;

function differences(
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
  const all = diffTokens(old.map(asToken), now.map(asToken));
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
      hunks.push({ before: rangeOf(old, hunk.before), after: rangeOf(now, hunk.after) });
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
function isSameButKeyboard(before: string, after: string): boolean {
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
