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

/** The same as bytes of a picture: red, green, blue and opacity, read as one number. */
const [MARKED_PIXEL] = new Uint32Array(Uint8Array.of(255, 0, 255, 255).buffer);

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
 * a colour and looked up in a picture (PNG) of the window, of `scale` pixels for each CSS pixel. The words
 * without white space, and the number of pixels outside of the paragraphs.
 */
export async function foundWords(
  picture: Buffer,
  { characters, paragraphs }: PlacedText,
  scale = 1,
): Promise<{ readonly inText: string; readonly outside: number }> {
  const image = await loadImage(picture);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const isMarked = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && pixels[y * width + x] === MARKED_PIXEL;
  let outside = 0;
  for (let y = 0; y < height; y++) {
    if (paragraphs.some(({ top, bottom }) => top <= y / scale && y / scale <= bottom)) continue;
    for (let x = 0; x < width; x++) if (pixels[y * width + x] === MARKED_PIXEL) outside++;
  }
  const marked = characters.filter(({ x, y }) => isMarked(Math.floor(x * scale), Math.floor(y * scale)));
  return { inText: marked.map(({ character }) => character).join(''), outside };
}

/** Words as they are compared with what was found. */
export function withoutSpace(words: string): string {
  return words.replace(/\s+/g, '');
}
