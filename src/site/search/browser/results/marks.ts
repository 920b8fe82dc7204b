import type { MarkedText } from '../engine/hits/passages.ts';

/** A text as nodes, found words marked. */
export function markedNodes({ text, marks }: MarkedText): readonly Node[] {
  const nodes: Node[] = [];
  let last = 0;
  for (const { start, end } of marks) {
    if (start > last) nodes.push(document.createTextNode(text.slice(last, start)));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(mark);
    last = end;
  }
  if (last < text.length) nodes.push(document.createTextNode(text.slice(last)));
  return nodes;
}
