import { createCanvas, loadImage } from '@napi-rs/canvas';

/** The box around everything darker than paper and rule, in pixels. */
export async function inkOf(
  jpeg: Uint8Array,
): Promise<{ readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }> {
  const image = await loadImage(Buffer.from(jpeg));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const box = { left: width, right: 0, top: height, bottom: 0 };
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i] ?? 255) > 160) continue;
    const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
