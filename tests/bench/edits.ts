import type { Place } from '../../src/anchor/index.ts';
import { joinBlocks, type CanonicalText } from '../../src/text/index.ts';
import { integer, pick, type Random } from './random.ts';
import type { WordText } from './texts.ts';

/** What is done to a text, and so what the right answer is. */
export const EDIT_KINDS = [
  'insert',
  'delete elsewhere',
  'reword 1 word',
  'reword 2 words',
  'reword 3 words',
  'move',
  'split',
  'merge',
  'several at once',
  'delete the quote',
  'replace the quote',
] as const;

export type EditKind = (typeof EDIT_KINDS)[number];

/** An edit with a quote and its known right place. */
export interface EditCase {
  readonly kind: EditKind;
  readonly language: string;
  /** Whether a person wrote the text. */
  readonly natural: boolean;
  readonly before: CanonicalText;
  readonly after: CanonicalText;
  readonly quote: string;
  readonly place: Place;
  /** Null where the quote is gone. */
  readonly expected: Place | null;
}

/** A word under edit; `quoted` ones belong to the quote. */
interface Word {
  readonly text: string;
  readonly quoted: boolean;
}

type Draft = Word[][];

/** A text that is edited: its words, and what is needed to write new ones. */
interface Editing {
  readonly draft: Draft;
  readonly text: WordText;
  readonly random: Random;
}

const SHORTEST = 4;
const LONGEST = 20;

/** Makes an edit of a kind: a quote of 4 to 20 words, the edit, and up to two edits elsewhere beside it. */
export function makeEdit(text: WordText, kind: EditKind, random: Random): EditCase {
  const [draft, at] = quoteSomewhere(text, random);
  // Some quotes end with the mark that follows them in the text, some without.
  const bare = random() < 0.5;
  const before = written(draft, text.gap);
  const place = placeOf(draft, text.gap, bare);
  if (place === null) throw new Error('The quote is lost before the edit');
  const editing = { draft, text, random };
  EDITS[kind](editing, at);
  const noise = kind === 'several at once' ? 3 : integer(random, 0, 2);
  for (let i = 0; i < noise; i++) pick(random, [insertWords, deleteWords, rewordElsewhere])(editing);
  return {
    kind,
    language: text.language,
    natural: text.natural,
    before,
    after: written(draft, text.gap),
    quote: before.text.slice(place.start, place.end),
    place,
    expected: placeOf(draft, text.gap, bare),
  };
}

/** What each kind does to the text; `at` is the paragraph of the quote. */
const EDITS: Readonly<Record<EditKind, (editing: Editing, at: number) => void>> = {
  insert: (editing, at) => insertWords(editing, editing.random() < 0.5 ? at : undefined),
  'delete elsewhere': (editing, at) => deleteWords(editing, editing.random() < 0.5 ? at : undefined),
  'reword 1 word': (editing, at) => rewordQuote(editing, at, 1),
  'reword 2 words': (editing, at) => rewordQuote(editing, at, 2),
  'reword 3 words': (editing, at) => rewordQuote(editing, at, 3),
  move,
  split,
  merge,
  'several at once': (editing, at) => {
    rewordQuote(editing, at, integer(editing.random, 1, 2));
    move(editing, at);
  },
  'delete the quote': deleteQuote,
  'replace the quote': replaceQuote,
};

function quoteSomewhere({ paragraphs }: WordText, random: Random): readonly [draft: Draft, at: number] {
  const long = paragraphs.flatMap((words, i) => (words.length > SHORTEST + 2 ? [i] : []));
  const at = pick(random, long);
  const size = paragraphs[at]?.length ?? 0;
  const length = Math.min(integer(random, SHORTEST, LONGEST), size - 1);
  const start = integer(random, 0, size - length);
  const draft = paragraphs.map((words, i) =>
    words.map((text, k) => ({ text, quoted: i === at && k >= start && k < start + length })),
  );
  return [draft, at];
}

/** Places between words where something can be put in: not inside the quote. */
function gaps(words: readonly Word[]): readonly number[] {
  return [...Array(words.length + 1).keys()].filter(
    (at) => !(words[at - 1]?.quoted === true && words[at]?.quoted === true),
  );
}

/** The gaps after which a sentence begins. */
function sentenceGaps(words: readonly Word[]): readonly number[] {
  return gaps(words).filter((at) => at === 0 || isEnd(words[at - 1]));
}

function isEnd(word: Word | undefined): boolean {
  return word !== undefined && /[.!?।۔。]["”’]?$/.test(word.text);
}

function newSentence({ text, random }: Editing): Word[] {
  return text.write(random).map((word) => ({ text: word, quoted: false }));
}

function insertWords(editing: Editing, at?: number): void {
  const { draft, random } = editing;
  const sentence = newSentence(editing);
  if (at === undefined && random() < 0.3) {
    draft.splice(integer(random, 0, draft.length), 0, sentence);
    return;
  }
  const paragraph = draft[at ?? integer(random, 0, draft.length - 1)] ?? [];
  const where = random() < 0.5 ? sentenceGaps(paragraph) : gaps(paragraph);
  paragraph.splice(pick(random, where.length > 0 ? where : gaps(paragraph)), 0, ...sentence);
}

function deleteWords({ draft, random }: Editing, at?: number): void {
  const paragraph = draft[at ?? integer(random, 0, draft.length - 1)] ?? [];
  const start = integer(random, 0, Math.max(0, paragraph.length - 2));
  let length = 0;
  const most = Math.min(integer(random, 3, 15), paragraph.length - 1);
  while (length < most && paragraph[start + length]?.quoted === false) length++;
  paragraph.splice(start, length);
}

function rewordElsewhere({ draft, text, random }: Editing): void {
  const paragraph = pick(random, draft);
  const at = integer(random, 0, paragraph.length - 1);
  const word = paragraph[at];
  if (word?.quoted === false) paragraph[at] = { text: pick(random, text.vocabulary), quoted: false };
}

function quotedIn(words: readonly Word[]): readonly number[] {
  return words.flatMap((word, i) => (word.quoted ? [i] : []));
}

function rewordQuote({ draft, text, random }: Editing, at: number, count: number): void {
  const paragraph = draft[at] ?? [];
  const left = [...quotedIn(paragraph)];
  // Never more than half of the words: what is left must still be the quote.
  for (let i = 0; i < Math.min(count, Math.floor(quotedIn(paragraph).length / 2)); i++) {
    const [index = 0] = left.splice(integer(random, 0, left.length - 1), 1);
    const old = paragraph[index]?.text ?? '';
    const mark = /[\p{P}]+$/u.exec(old)?.[0] ?? '';
    let word = pick(random, text.vocabulary);
    while (old.startsWith(word)) word = pick(random, text.vocabulary);
    paragraph[index] = { text: word + mark, quoted: true };
  }
}

/** Moves the paragraph, or the sentences that hold the quote into another paragraph. */
function move({ draft, random }: Editing, at: number): void {
  const paragraph = draft[at] ?? [];
  if (random() < 0.5) {
    draft.splice(at, 1);
    draft.splice(integer(random, 0, draft.length), 0, paragraph);
    return;
  }
  const { start, end } = sentencesOfQuote(paragraph);
  const sentences = paragraph.splice(start, end - start);
  const others = draft.filter((one) => one !== paragraph && one.length > 0);
  const target = others.length === 0 ? paragraph : pick(random, others);
  target.splice(pick(random, sentenceGaps(target)), 0, ...sentences);
  if (paragraph.length === 0) draft.splice(at, 1);
}

function sentencesOfQuote(words: readonly Word[]): { readonly start: number; readonly end: number } {
  const quoted = quotedIn(words);
  let start = quoted[0] ?? 0;
  let end = (quoted.at(-1) ?? 0) + 1;
  while (start > 0 && !isEnd(words[start - 1])) start--;
  while (end < words.length && !isEnd(words[end - 1])) end++;
  return { start, end };
}

function split({ draft, random }: Editing, at: number): void {
  const paragraph = draft[at] ?? [];
  const inside = (all: readonly number[]): readonly number[] =>
    all.filter((gap) => gap > 0 && gap < paragraph.length);
  const where =
    inside(sentenceGaps(paragraph)).length > 0 ? inside(sentenceGaps(paragraph)) : inside(gaps(paragraph));
  if (where.length === 0) return;
  draft.splice(at + 1, 0, paragraph.splice(pick(random, where)));
}

function merge({ draft, random }: Editing, at: number): void {
  const first = at + 1 < draft.length && (at === 0 || random() < 0.5) ? at : at - 1;
  draft.splice(first, 2, [...(draft[first] ?? []), ...(draft[first + 1] ?? [])]);
}

/** The words alone, their whole sentences, or the whole paragraph. */
function deleteQuote({ draft, random }: Editing, at: number): void {
  const paragraph = draft[at] ?? [];
  const quoted = quotedIn(paragraph);
  const how = random();
  if (how < 1 / 3) paragraph.splice(quoted[0] ?? 0, quoted.length);
  else if (how < 2 / 3) {
    const { start, end } = sentencesOfQuote(paragraph);
    paragraph.splice(start, end - start);
  } else paragraph.length = 0;
  if (paragraph.length === 0) draft.splice(at, 1);
}

/** Other words take the quote’s place. */
function replaceQuote(editing: Editing, at: number): void {
  const paragraph = editing.draft[at] ?? [];
  const quoted = quotedIn(paragraph);
  paragraph.splice(quoted[0] ?? 0, quoted.length, ...newSentence(editing));
}

function written(draft: Draft, gap: string): CanonicalText {
  return joinBlocks(draft.map((words) => words.map((word) => word.text).join(gap)));
}

function placeOf(draft: Draft, gap: string, bare: boolean): Place | null {
  const block = draft.findIndex((words) => words.some((word) => word.quoted));
  const words = draft[block];
  const range = written(draft, gap).blocks[block];
  if (words === undefined || range === undefined) return null;
  const quoted = quotedIn(words);
  const textOf = (from: number, to: number): string =>
    words
      .slice(from, to)
      .map((word) => word.text)
      .join(gap);
  const before = textOf(0, quoted[0] ?? 0);
  const start = range.start + (before === '' ? 0 : before.length + gap.length);
  const text = textOf(quoted[0] ?? 0, (quoted.at(-1) ?? 0) + 1);
  return { block, start, end: start + (bare ? text.replace(/\p{P}+$/u, '') : text).length };
}
