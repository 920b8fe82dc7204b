import { americanSpelling, readWords } from '../shared/word-forms.ts';
import { isSameButEnding } from '../shared/spelling.ts';

/** A stretch of a text in UTF-16 units: `start` included, `end` not. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a text stand that are forms of asked words (folded, as an answer gives them). */
export function findWords(text: string, asked: readonly string[]): readonly Stretch[] {
  if (asked.length === 0) return [];
  return readWords(text).filter(({ forms }) =>
    forms.some((form) =>
      asked.some((word) => isSameButEnding(word, form) || isSameButEnding(word, americanSpelling(form))),
    ),
  );
}

/** A text as nodes, asked words marked. */
export function markedNodes(text: string, asked: readonly string[]): readonly Node[] {
  const nodes: Node[] = [];
  let last = 0;
  for (const { start, end } of findWords(text, asked)) {
    if (start > last) nodes.push(document.createTextNode(text.slice(last, start)));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(mark);
    last = end;
  }
  if (last < text.length) nodes.push(document.createTextNode(text.slice(last)));
  return nodes;
}
