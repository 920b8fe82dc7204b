import type { Range } from '../../text/index.ts';
import { edgeBeside, limitsOf, type Border } from './edges.ts';
import type { Joints, Quotation } from './quoted.ts';
import type { Piece } from './reader.ts';
import { CLAUSE_END, SENTENCE_END } from './words.ts';

/** What says that words between two pieces part at a mark: as much as so many words that stand for others. */
const MARK = { sentence: 4, clause: 0.5 } as const;

/** A word that is the same in the text says as much as so many that only stand for others. */
const SAME = 4;

/** Where the quotation ends no sentence, words that take the place of all that one of the text has left belong there. */
const FULL = 0.75;

/** Between pieces with more words than these only ends of sentences, and the words beside the pieces, are looked at. */
const MANY = 24;

/**
 * To which of two pieces the words between them belong: those before a border to the one before it, the others to the
 * next. Where the quotation does not say it, those of a sentence stay together, and each belongs where more of them
 * stand for words of the text. Before the first piece and behind the last is a border too: of the words beyond it, which
 * are of another sentence, none stand beside the piece.
 */
export function bordersOf(pieces: readonly Piece[], quotation: Quotation, joints: Joints): readonly Border[] {
  const count = quotation.words.length;
  return Array.from({ length: pieces.length + 1 }, (_, i) => {
    const [before, piece, next, behind] = [pieces[i - 2], pieces[i - 1], pieces[i], pieces[i + 1]];
    const between = { start: piece?.quoted.end ?? 0, end: next?.quoted.start ?? count };
    const border = borderIn(between, quotation, joints, {
      left: piece && { piece, limits: limitsOf(piece, before, next) },
      right: next && { piece: next, limits: limitsOf(next, piece, behind) },
    });
    return { ...border, ...(piece === undefined && { end: 0 }), ...(next === undefined && { start: count }) };
  });
}

/** A piece on one side of a border, and the words of the text that are free beside it. */
interface Neighbour {
  readonly piece: Piece;
  readonly limits: Range;
}

function borderIn(
  between: Range,
  quotation: Quotation,
  { breaks, starts }: Joints,
  { left, right }: { readonly left: Neighbour | undefined; readonly right: Neighbour | undefined },
): Border {
  const all = Array.from({ length: between.end - between.start + 1 }, (_, i) => between.start + i);
  const said = all.filter((index) => breaks.has(index));
  const [first, last] = [said[0], said.at(-1)];
  if (first !== undefined && last !== undefined) return { end: first, start: last, isSentence: false };
  const isMarked = all.some((index) => starts.has(index));
  const isInner = left !== undefined && right !== undefined;
  const isNear = (index: number): boolean =>
    Math.min(index - between.start, between.end - index) <= MANY / 4 || starts.has(index);
  const inner = all.length > MANY ? all.filter(isNear) : all;
  // On the one side of a piece that is alone there all words may belong to it.
  const outer = [
    left === undefined ? between.start : between.end,
    ...all.filter((index) => starts.has(index)),
  ];
  let best = { index: between.start, worth: -1 };
  for (const index of isInner ? inner : outer) {
    const worth = worthOf(index) + (isInner ? markAt(index) : 0);
    if (worth > best.worth) best = { index, worth };
  }
  const { index } = best;
  return { start: index, end: index, isSentence: isEnd(index) };

  /** Whether a sentence of the quotation begins or ends there. */
  function isEnd(index: number): boolean {
    const { text, words } = quotation;
    return index === 0 || SENTENCE_END.test(text.slice(words[index - 1]?.end, words[index]?.start));
  }

  /** How many words stand for some of the text where they part there. */
  function worthOf(index: number): number {
    const edge = (of: Neighbour | undefined, side: 'before' | 'after', range: Range): number => {
      if (of === undefined) return 0;
      const beside = { side, range, limits: of.limits, toEnd: isEnd(index) };
      const { quoted, weight, isFull } = edgeBeside(quotation, of.piece.reader, beside)(of.piece.found);
      return quoted + SAME * weight + (isFull && !isMarked ? FULL : 0);
    };
    return (
      edge(left, 'after', { start: between.start, end: index }) +
      edge(right, 'before', { start: index, end: between.end })
    );
  }

  function markAt(index: number): number {
    const { text, words } = quotation;
    if (starts.has(index)) return MARK.sentence;
    return CLAUSE_END.test(text.slice(words[index - 1]?.end, words[index]?.start)) ? MARK.clause : 0;
  }
}
