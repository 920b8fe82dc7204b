import { createCanvas, loadImage } from '@napi-rs/canvas';

/** A character of a text where it stands in a picture of the page, in CSS pixels. */
export interface PlacedCharacter {
  readonly character: string;
  readonly x: number;
  readonly y: number;
}

/** A stretch of a page from top to bottom, in CSS pixels. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Where the characters of a text stand in the window and how far its paragraphs reach. */
export interface PlacedText {
  readonly characters: readonly PlacedCharacter[];
  readonly paragraphs: readonly Band[];
}

/** The colour that marks what a text fragment has found: it stands nowhere else on a page. */
export const MARKED = 'rgb(255 0 255)';

/** A style sheet that gives the words that a text fragment has found this colour, all of their box. */
export const MARKING = `::target-text { background: ${MARKED} !important; color: ${MARKED} !important }`;

/** Runs in a page: where the characters of its text stand, apparatus left out. */
export function placeText(): PlacedText {
  const text = document.querySelector('[data-article-text]')!;
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const characters: PlacedCharacter[] = [];
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('[data-apparatus], .notes')) continue;
    for (let i = 0; i < node.data.length; i++) {
      if (node.data[i]!.trim() === '') continue;
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      characters.push({ character: node.data[i]!, x: (left + right) / 2, y: (top + bottom) / 2 });
    }
  }
  const paragraphs = [...text.querySelectorAll('p[id]')].map((paragraph) => {
    const { top, bottom } = paragraph.getBoundingClientRect();
    return { top: top - 8, bottom: bottom + 8 };
  });
  return { characters, paragraphs };
}

/**
 * What a browser has marked as the target of a text fragment: it tells no script, so the marking is given
 * a colour and looked up in a picture (PNG, a pixel for each CSS pixel) of the window. The words without
 * white space, and the number of pixels outside of the paragraphs.
 */
export async function foundWords(
  picture: Buffer,
  { characters, paragraphs }: PlacedText,
): Promise<{ readonly inText: string; readonly outside: number }> {
  const image = await loadImage(picture);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const isMarked = (x: number, y: number): boolean => {
    if (x < 0 || y < 0 || x >= width || y >= height) return false;
    const at = 4 * (Math.floor(y) * width + Math.floor(x));
    return data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 255;
  };
  let outside = 0;
  for (let y = 0; y < height; y++) {
    if (paragraphs.some(({ top, bottom }) => top <= y && y <= bottom)) continue;
    for (let x = 0; x < width; x++) if (isMarked(x, y)) outside++;
  }
  const marked = characters.filter(({ x, y }) => isMarked(x, y));
  return { inText: marked.map(({ character }) => character).join(''), outside };
}

/** Words as they are compared with what was found. */
export function withoutSpace(words: string): string {
  return words.replace(/\s+/g, '');
}
