import { americanSpelling, at, type Range } from '../../text/index.ts';
import type { WordChange } from '../diff.ts';
import {
  KINDS,
  materialChanges,
  materialsOf,
  type Material,
  type MaterialChange,
  type MaterialKind,
  type TextOptions,
} from '../material.ts';
import { differences, isSameButKeyboard, type Place } from './differences.ts';
import { mirrored } from './exchange.ts';

/** How words are quoted that stand in a text. */
export interface Comparison {
  /** The text as it stands, then as it is quoted; white space stands outside of what differs where it can. */
  readonly diff: readonly WordChange[];
  /** Of what differs, what can change the meaning: numbers, negations, modal verbs, names, in this order. */
  readonly changes: readonly MaterialChange[];
  /** The words that differ, where all of them are the same words in another spelling; null where any is more. */
  readonly spellings: readonly Spelling[] | null;
}

/** A word that is quoted in another spelling. */
export interface Spelling {
  /** As the text has it, folded. */
  readonly before: string;
  /** As it is quoted, folded. */
  readonly after: string;
  /** British and American; or one letter that is missing, too many, or exchanged with its neighbour. */
  readonly how: 'regional' | 'letter';
}

/** Every mark and letter in which a quotation differs from a text that has its words. */
export function compareMarks(before: string, after: string, language: string): readonly WordChange[] {
  return differences(before, after, language, (was, is) => was === is).diff;
}

/**
 * How a quotation differs from a passage in words. Letter case, and marks that are the same on another keyboard, are
 * not told. `stands` says of a folded word whether any text has it. What can change the meaning is told where it
 * stands: words of one place never as changed into those of another.
 */
export function compareWords(
  before: string,
  after: string,
  options: TextOptions,
  stands: (word: string) => boolean,
): Comparison {
  const { diff, hunks, alone } = differences(before, after, options.language, isSameButKeyboard);
  const [old, now] = materialsOf(before, after, options);
  const exchanges = mirrored(hunks);
  // What changed places is told as that: beside it nothing stands at another word.
  const rest = exchanges.length === 0 ? after : putBack(before, after, exchanges.flat());
  const kinds = new Map(materialChanges(before, rest, options).map((change) => [change.kind, change]));
  const others = hunks.filter((place) => !exchanges.some((pair) => pair.includes(place)));
  const changes = KINDS.flatMap((kind): readonly MaterialChange[] => {
    const change = kinds.get(kind);
    const exchanged = exchanges.flatMap((pair) => exchangeOf(kind, pair, old, before));
    const told = changesAt(kind, others, old, now, after);
    if (exchanged.length > 0) return [...exchanged, ...told];
    if (kind === 'name' || kind === 'number') {
      // The same ones: places tell which of them stand elsewhere, their order among words of other kinds does not.
      if (change === undefined || isSameElsewhere(change)) return told.filter(isSameElsewhere);
    }
    if (change !== undefined) return told.length > 0 ? told : [change];
    const words = alone
      .filter((one) => !exchanges.some((pair) => isBetween(one, pair)))
      .flatMap((one) => inside(old, kind, one))
      .map(wordOf);
    return words.length === 0 ? [] : [{ kind, before: words, after: words }];
  });
  const isMore = changes.length > 0;
  return { diff, changes, spellings: isMore ? null : spellingsOf(hunks, options.language, stands) };
}

/** Words that changed places, where any of them is of a kind: as the text has them, then as they are quoted. */
function exchangeOf(
  kind: MaterialKind,
  pair: readonly [Place, Place],
  old: readonly Material[],
  text: string,
): readonly MaterialChange[] {
  const named = pair.map((place) => inside(old, kind, place.before).map(wordOf).join(' '));
  if (named.every((words) => words === '')) return [];
  const words = pair.map(({ before: { start, end } }, i) => at(named, i) || text.slice(start, end));
  return [{ kind, before: words, after: words.toReversed() }];
}

/** A quotation with the words of the text at some places. */
function putBack(text: string, quotation: string, places: readonly Place[]): string {
  return places
    .toSorted((a, b) => b.after.start - a.after.start)
    .reduce(
      (all, { before, after }) =>
        all.slice(0, after.start) + text.slice(before.start, before.end) + all.slice(after.end),
      quotation,
    );
}

function isBetween({ start, end }: Range, [first, last]: readonly [Place, Place]): boolean {
  return start >= first.before.end && end <= last.before.start;
}

function isSameElsewhere({ before, after }: MaterialChange): boolean {
  return before.length === after.length && before.every((word, i) => word === after[i]);
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

/** A word has so many letters, at least, for one of them to be a slip. */
const LONG = 8;

/**
 * The words that differ, where all are the same words in another spelling; null where any is more than that. A slip of
 * a letter makes no word that `stands` in a text. Nobody tells it from a word that the texts do not have, so that it is
 * told as a letter, and not as spelling.
 */
export function spellingsOf(
  places: readonly Place[],
  language: string,
  stands: (word: string) => boolean,
): readonly Spelling[] | null {
  const isEnglish = new Intl.Locale(language).language === 'en';
  const spellings: Spelling[] = [];
  for (const { was, is } of places) {
    const [before, after] = [was.split(' '), is.split(' ')];
    if (before.length !== after.length) return null;
    for (const [i, word] of before.entries()) {
      const quoted = after[i] ?? '';
      if (isEnglish && americanSpelling(word) === americanSpelling(quoted) && word !== '')
        spellings.push({ before: word, after: quoted, how: 'regional' });
      else if (isSlip(word, quoted) && !stands(quoted))
        spellings.push({ before: word, after: quoted, how: 'letter' });
      else return null;
    }
  }
  return spellings;
}

/**
 * Whether a long word is another with one letter more or less, or two neighbours exchanged, and not at its ends: there
 * stands what makes another word of it.
 */
function isSlip(word: string, quoted: string): boolean {
  if (word.length < LONG || !/^\p{L}+$/u.test(word) || !/^\p{L}+$/u.test(quoted)) return false;
  if (!quoted.startsWith(word.slice(0, 1)) || !quoted.endsWith(word.slice(-1))) return false;
  let head = 0;
  while (head < quoted.length && word[head] === quoted[head]) head++;
  const [rest, other] = [word.slice(head), quoted.slice(head)];
  if (rest.slice(1) === other || rest === other.slice(1)) return true;
  return other === `${rest.slice(1, 2)}${rest.slice(0, 1)}${rest.slice(2)}`;
}
