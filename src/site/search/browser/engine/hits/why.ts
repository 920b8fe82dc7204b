import type { PassageKind, RecordType } from '../../../shared/records.ts';
import { hasAnyOf, hasPhrase, stretchesOf } from '../../../shared/words/index.ts';
import { formsIn, wordsIn, type MarkedText, type Passage } from './passages.ts';

/** A word of the question that a hit has. */
export interface FoundWord {
  readonly typed: string;
  /** The forms that it was found by, any of them. */
  readonly forms: readonly string[];
  /** Whether it is a phrase, and its forms are those of words that stand one after the other. */
  readonly inOrder: boolean;
  /** Whether it is spelled otherwise where it was found. */
  readonly respelled: boolean;
}

/** Why a record was found. */
export interface Why {
  /** Passages that are not shown anyway and have words that those lack. */
  readonly passages: readonly Passage[];
  /** Words that it is found by and that stand in no passage, as they were typed. */
  readonly elsewhere: readonly string[];
}

/** Passages that a hit of a type shows whatever was asked. */
const ALWAYS: Readonly<Record<RecordType, readonly PassageKind[]>> = {
  claim: ['quote', 'claim', 'reason'],
  article: ['paragraph'],
  source: ['title', 'summary'],
  actor: ['title', 'summary'],
};

/** Passages that say something; the others hold facts. */
const SAID: ReadonlySet<PassageKind> = new Set([
  'note', 'sentence', 'series', 'evidence', 'source', 'actor', 'names', 'by', 'about', 'former',
]); // prettier-ignore

/** Passages that are added, at most. */
const MOST = 3;

/** Characters before the first found word, and in all, that are shown of a passage. */
const [BEFORE, LENGTH] = [60, 220];

/** Finds the fewest passages in which the words stand that a record was found by. */
export function whyFound(type: RecordType, passages: readonly Passage[], words: readonly FoundWord[]): Why {
  const known = new Map<Passage, ReadonlySet<FoundWord>>();
  const has = (passage: Passage, word: FoundWord): boolean => {
    const found = known.get(passage) ?? foundIn(passage, words);
    known.set(passage, found);
    return found.has(word);
  };
  const shown = passages.filter(({ kind }) => ALWAYS[type].includes(kind));
  const others = passages.filter(({ kind }) => !ALWAYS[type].includes(kind) && SAID.has(kind));
  const chosen: Passage[] = [];
  let left = words.filter((word) => !shown.some((passage) => has(passage, word)));
  while (left.length > 0 && chosen.length < MOST) {
    const counted = others.map((passage) => left.filter((word) => has(passage, word)).length);
    const most = Math.max(0, ...counted);
    const best = others[counted.indexOf(most)];
    if (most === 0 || best === undefined) break;
    chosen.push(best);
    left = left.filter((word) => !has(best, word));
  }
  const nowhere = left.filter((word) => !others.some((passage) => has(passage, word)));
  return { passages: chosen, elsewhere: nowhere.map(({ typed }) => typed) };
}

/** Which words stand in a passage. */
function foundIn(passage: Passage, words: readonly FoundWord[]): ReadonlySet<FoundWord> {
  return new Set(words.filter((word) => stands(word, passage)));
}

/** Whether a word stands in a passage in one of the forms that it was found by, or a phrase as it is. */
export function stands({ forms, inOrder }: FoundWord, passage: Passage): boolean {
  return inOrder ? hasPhrase(wordsIn(passage), forms) : hasAnyOf(formsIn(passage), forms);
}

/** A passage with the places of words and phrases in it. */
export function marked(passage: Passage, words: readonly FoundWord[]): MarkedText {
  const wanted = {
    forms: words.flatMap(({ forms, inOrder }) => (inOrder ? [] : forms)),
    phrases: words.flatMap(({ forms, inOrder }) => (inOrder ? [forms] : [])),
  };
  // Most passages have none of them.
  const some = wanted.phrases.length > 0 || hasAnyOf(formsIn(passage), wanted.forms);
  return { text: passage.text, marks: some ? stretchesOf(wordsIn(passage), wanted) : [] };
}

/** The part of a passage around the first of some words, with their places; three dots stand for what is left out. */
export function markedPart(passage: Passage, words: readonly FoundWord[]): MarkedText {
  const { text, marks } = marked(passage, words);
  if (text.length <= LENGTH) return { text, marks };
  const [first] = marks;
  const wanted = first === undefined ? 0 : Math.max(0, first.start - BEFORE);
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const rest = text.slice(start);
  const cut = rest.length <= LENGTH ? rest : rest.slice(0, rest.lastIndexOf(' ', LENGTH));
  const before = start > 0 ? '… ' : '';
  const moved = before.length - start;
  return {
    text: `${before}${cut}${cut.length < rest.length ? ' …' : ''}`,
    marks: marks.flatMap((mark) =>
      mark.start >= start && mark.end <= start + cut.length
        ? [{ start: mark.start + moved, end: mark.end + moved }]
        : [],
    ),
  };
}
