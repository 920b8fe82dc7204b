import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';

/** A character of a text where it stands in the window, in CSS pixels. */
interface PlacedCharacter {
  readonly character: string;
  readonly x: number;
  readonly y: number;
}

/** A stretch of a page from top to bottom, in CSS pixels. */
interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** The colour that marks what a text fragment has found: it stands nowhere else on a page. */
export const MARKED = 'rgb(255 0 255)';

/** The same as bytes of a picture: red, green, blue and opacity, read as one number. */
const [MARKED_PIXEL] = new Uint32Array(Uint8Array.of(255, 0, 255, 255).buffer);

/** A style sheet that gives the words that a text fragment has found this colour, all of their box. */
export const MARKING = `::target-text { background: ${MARKED} !important; color: ${MARKED} !important }`;

/**
 * What a browser has marked as the target of a text fragment, on a page whose window shows all of it and that
 * has the style sheet `MARKING`: it tells no script, so the colour is looked up in a picture of the window, of
 * `scale` pixels for each CSS pixel. The words without white space, and the number of pixels outside of the
 * paragraphs.
 */
export async function foundWords(
  page: Page,
  scale = 1,
): Promise<{ readonly inText: string; readonly outside: number }> {
  const { width, height } = await page.locator('main').evaluate((main) => ({
    width: innerWidth,
    height: Math.ceil(main.getBoundingClientRect().bottom),
  }));
  if (height > (page.viewportSize()?.height ?? 0)) throw new Error('The text reaches beyond the window');
  const paragraphs = await page.evaluate(placeParagraphs);
  const picture = await readPicture(await page.screenshot({ clip: { x: 0, y: 0, width, height } }));
  const marked = new Set<number>();
  let outside = 0;
  for (let y = 0; y < picture.height; y++) {
    const within = paragraphs.findIndex(({ top, bottom }) => top <= y / scale && y / scale <= bottom);
    for (let x = 0; x < picture.width; x++) {
      if (!isMarked(picture, x, y)) continue;
      if (within < 0) outside++;
      else marked.add(within);
    }
  }
  // To place a character costs more than to look at all pixels.
  const characters = await page.evaluate(placeCharacters, [...marked]);
  const found = characters.filter(({ x, y }) =>
    isMarked(picture, Math.floor(x * scale), Math.floor(y * scale)),
  );
  return { inText: found.map(({ character }) => character).join(''), outside };
}

/** Pixels of a picture, row by row: red, green, blue and opacity, read as one number. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

async function readPicture(png: Buffer): Promise<Picture> {
  const image = await loadImage(png);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  return { width, height, pixels: new Uint32Array(context.getImageData(0, 0, width, height).data.buffer) };
}

function isMarked({ width, height, pixels }: Picture, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < width && y < height && pixels[y * width + x] === MARKED_PIXEL;
}

/** Runs in a page: how far the paragraphs of its text reach, their marks with them. */
function placeParagraphs(): readonly Band[] {
  return [...document.querySelectorAll('[data-article-text] p[id]')].map((paragraph) => {
    const { top, bottom } = paragraph.getBoundingClientRect();
    return { top: top - 8, bottom: bottom + 8 };
  });
}

/** Runs in a page: where the characters of some paragraphs of its text stand, by their indices, apparatus left out. */
function placeCharacters(indices: readonly number[]): readonly PlacedCharacter[] {
  const paragraphs = [...document.querySelectorAll('[data-article-text] p[id]')];
  const characters: PlacedCharacter[] = [];
  const range = document.createRange();
  for (const paragraph of paragraphs.filter((_, i) => indices.includes(i))) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
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
  }
  return characters;
}

/** Words as they are compared with what was found. */
export function withoutSpace(words: string): string {
  return words.replace(/\s+/g, '');
}
