import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

/** What a shared link shows. */
export interface Picture {
  /** Line above: what kind of page it is. */
  readonly kicker: string;
  /** The words the picture is about: a title, a quotation, a name. */
  readonly title: string;
  /** Line below: assessment, outlet, or a short summary. */
  readonly footer: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Size that Open Graph asks for, in pixels. */
export const PICTURE = { width: 1200, height: 630 } as const;

const MARGIN = 90;
const INK = '#1d1c1a';
const QUIET = '#5c5850';
const RULE = '#ddd7c9';
const SERIF = 'Scholium Serif';
const SANS = 'Scholium Sans';

/** Sizes tried from large to small until the title fits, in pixels. */
const TITLE_SIZES = [68, 60, 52, 46, 40, 36] as const;
const TITLE_TOP = 150;
const TITLE_BOTTOM = 500;

/** Draws the picture of a page as JPEG, which encodes four times as fast as PNG: the same input gives the same bytes. Text never overflows. */
export async function drawPicture(picture: Picture): Promise<Uint8Array> {
  registerFonts();
  const canvas = createCanvas(PICTURE.width, PICTURE.height);
  const context = canvas.getContext('2d');
  const rtl = picture.direction === 'rtl';
  const x = rtl ? PICTURE.width - MARGIN : MARGIN;
  context.direction = picture.direction;
  context.textAlign = rtl ? 'right' : 'left';
  context.fillStyle = '#fdfcf9';
  context.fillRect(0, 0, PICTURE.width, PICTURE.height);
  context.fillStyle = RULE;
  context.fillRect(MARGIN, 528, PICTURE.width - 2 * MARGIN, 2);

  context.font = `400 30px ${SANS}`;
  context.fillStyle = QUIET;
  context.fillText(fitLine(context, picture.kicker), x, 104);
  const { lines, size } = fitTitle(context, picture.title);
  context.fillStyle = INK;
  lines.forEach((line, i) => {
    context.fillText(line, x, TITLE_TOP + size + i * size * 1.22);
  });
  context.font = `600 32px ${SANS}`;
  context.fillStyle = INK;
  context.fillText(fitLine(context, picture.footer, 260), x, 580);
  context.font = `600 32px ${SERIF}`;
  context.textAlign = rtl ? 'left' : 'right';
  context.fillText('Scholium', PICTURE.width - x, 580);
  return canvas.encode('jpeg', 88);
}

/** The largest size at which a title fits the room for it; past the smallest it is cut with an ellipsis. */
function fitTitle(context: SKRSContext2D, title: string): { lines: readonly string[]; size: number } {
  let fitted: { lines: readonly string[]; size: number } = { lines: [], size: 0 };
  for (const size of TITLE_SIZES) {
    context.font = `600 ${size}px ${SERIF}`;
    const lines = wrap(context, title);
    const room = Math.floor((TITLE_BOTTOM - TITLE_TOP) / (size * 1.22));
    fitted = { lines: lines.slice(0, room), size };
    if (lines.length <= room) return fitted;
    const last = fitted.lines.at(-1) ?? '';
    fitted = { lines: [...fitted.lines.slice(0, -1), fitLine(context, `${last}…`)], size };
  }
  return fitted;
}

/** Breaks text into lines at spaces, and words longer than a line between graphemes. */
function wrap(context: SKRSContext2D, text: string): readonly string[] {
  const width = PICTURE.width - 2 * MARGIN;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => breakWord(context, one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (context.measureText(longer).width <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function breakWord(context: SKRSContext2D, word: string, width: number): readonly string[] {
  if (context.measureText(word).width <= width) return [word];
  const pieces = [''];
  for (const { segment } of graphemes.segment(word)) {
    const longer = (pieces.at(-1) ?? '') + segment;
    if (context.measureText(longer).width <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(segment);
  }
  return pieces;
}

/** One line, cut with an ellipsis where it would run past the margin less `reserved` pixels. */
function fitLine(context: SKRSContext2D, text: string, reserved = 0): string {
  const width = PICTURE.width - 2 * MARGIN - reserved;
  if (context.measureText(text).width <= width) return text;
  const parts = [...graphemes.segment(text.replace(/…$/, ''))].map(({ segment }) => segment);
  while (parts.length > 0 && context.measureText(`${parts.join('')}…`).width > width) parts.pop();
  return `${parts.join('').trimEnd()}…`;
}

let registered = false;

function registerFonts(): void {
  if (registered) return;
  const faces = [
    ['source-serif-4/files/source-serif-4-latin-wght-normal.woff2', SERIF],
    ['source-sans-3/files/source-sans-3-latin-wght-normal.woff2', SANS],
  ] as const;
  for (const [file, name] of faces) {
    if (GlobalFonts.registerFromPath(`node_modules/@fontsource-variable/${file}`, name) === null) {
      throw new Error(`The font ${file} could not be read`);
    }
  }
  registered = true;
}
