import { createCanvas, loadImage } from '@napi-rs/canvas';

/** A stretch of a line of text in the window, in CSS pixels. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How much a colour must differ from the ground to be ink: more than the ground of a name does. */
const INK = 100;

/**
 * Of a stretch whose letters were made invisible, the share of its columns in which something is drawn: 1 for a line
 * without gaps, about two thirds for dashes. The ground is the colour at its top left.
 */
export async function drawnShare(picture: Buffer, { left, right, top, bottom }: Stretch): Promise<number> {
  const image = await loadImage(picture);
  const [x, y] = [Math.ceil(left), Math.floor(top)];
  const [width, height] = [Math.floor(right) - x, Math.ceil(bottom) - y];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(image, -x, -y);
  const { data } = context.getImageData(0, 0, width, height);
  const differs = (column: number, row: number): boolean => {
    const at = 4 * (row * width + column);
    const distance = [0, 1, 2].reduce((sum, i) => sum + Math.abs((data[at + i] ?? 0) - (data[i] ?? 0)), 0);
    return distance > INK;
  };
  const rows = [...Array(height).keys()];
  const drawn = [...Array(width).keys()].filter((column) => rows.some((row) => differs(column, row)));
  return drawn.length / width;
}
