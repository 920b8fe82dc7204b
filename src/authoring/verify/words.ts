import { fromCodePoints } from '../../text/index.ts';

/** The words from one offset to another, both in code points. */
export function slice(text: string, start: number, end: number): string {
  return text.slice(fromCodePoints(text, start), fromCodePoints(text, end));
}

/** The words of an element without apparatus, which is no part of the text. */
export function textOf(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (element.hasAttribute('data-apparatus') || /^(script|style|template)$/i.test(element.localName))
    return '';
  return [...node.childNodes].map(textOf).join('');
}

/** Words as they are compared where blocks and marks begin and end within them. */
export function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** The editors’ words as they are compared: their quotation marks are set by the page. */
export function plain(text: string): string {
  return squeezed(text).replace(/[‘’']/g, "'").replace(/[“”"]/g, '"');
}

/** Where two texts differ, told by the words there; null where they do not, but for where blocks begin. */
export function differenceOf(expected: string, found: string): string | null {
  const [a, b] = [squeezed(expected), squeezed(found)];
  if (a === b) return null;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const near = (text: string): string => text.slice(Math.max(0, i - 15), i + 25);
  return `“${near(b)}” for “${near(a)}” (without spaces)`;
}
