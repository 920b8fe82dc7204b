import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { create } from 'fontkitten';
import { rememberedByName } from '../../text/index.ts';

/** A text as it can be drawn, and with what. */
export interface Writable {
  /** The text in NFC, on one line, with an ellipsis for what no face has letters for. */
  readonly text: string;
  /** The faces that have its letters, in the order in which they are asked. */
  readonly faces: readonly Face[];
}

/** A font file that the canvas knows. */
export interface Face {
  /** Its name for the canvas. */
  readonly family: string;
  /** From one line to the next, in font sizes. */
  readonly leading: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
  /** Whether it has a glyph of its own for a code point. */
  readonly has: (codePoint: number) => boolean;
}

/** `serif` for titles, `sans` for the words of the interface. */
export type Style = 'serif' | 'sans';

/** For scripts that the site’s own faces lack, packages of `@fontsource-variable`. */
const OTHER_SCRIPTS = ['noto-naskh-arabic', 'noto-serif-hebrew', 'noto-serif-devanagari', 'noto-serif-sc'];

/** In which Urdu is read; its words slope. */
const NASTALIQ = 'noto-nastaliq-urdu';

/** Leading of the packages whose letters reach further up and down than Latin ones. */
const LEADINGS: Readonly<Record<string, number>> = {
  [NASTALIQ]: 1.9,
  'noto-naskh-arabic': 1.45,
  'noto-serif-devanagari': 1.4,
};

/** Leading of Latin letters, in font sizes. */
export const LATIN_LEADING = 1.22;

/** Stands for what no face has letters for; every stack has it. */
const LEFT_OUT = '…';

/**
 * Makes a text fit to be drawn with our own faces alone. A canvas takes a letter that they lack from
 * whatever the machine has, or draws a box, so such a letter gives way: the picture is the same everywhere.
 *
 * A letter with its marks counts as one, and is drawn by one face. Titles in Urdu are set in Nastaliq.
 */
export function writable(text: string, style: Style, language: string): Writable {
  const { subsets, letters } = stackOf(style, language);
  const faceOf = (grapheme: string): Face | undefined => {
    let face = letters.get(grapheme);
    if (face === undefined && !letters.has(grapheme))
      letters.set(grapheme, (face = faceFor(grapheme, subsets)));
    return face;
  };
  const faces = new Set([faceOf(LEFT_OUT)]);
  let line = '';
  for (const { segment } of graphemes.segment(text.normalize('NFC').replace(/\s+/gu, ' ').trim())) {
    const face = faceOf(segment);
    if (face !== undefined) {
      faces.add(face);
      line += segment;
    } else if (!line.endsWith(LEFT_OUT)) line += LEFT_OUT;
  }
  const order = subsets.flatMap((subset) => subset.loaded ?? []);
  return { text: line, faces: order.filter((face) => faces.has(face)) };
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const require = createRequire(import.meta.url);

/** A file of a package, read when a text first needs it. */
interface Subset {
  readonly family: string;
  readonly leading: number;
  readonly file: string;
  /** First and last code points of what it says that it has; it may have less. */
  readonly ranges: readonly (readonly [number, number])[];
  loaded?: Face;
}

/** Files in the order in which they are asked for a letter, and what each letter that was asked for is drawn with. */
interface Stack {
  readonly subsets: readonly Subset[];
  readonly letters: Map<string, Face | undefined>;
}

function stackOf(style: Style, language: string): Stack {
  const own = style === 'serif' ? 'source-serif-4' : 'source-sans-3';
  const nastaliq = style === 'serif' && /^ur\b/.test(language) ? [NASTALIQ] : [];
  return stackOfPackages([own, ...nastaliq, ...OTHER_SCRIPTS].join(' '));
}

const stackOfPackages = rememberedByName((names): Stack => ({
  subsets: names.split(' ').flatMap(subsetsOf),
  letters: new Map(),
}));

/** The files of a package, the one with its commonest letters first. */
const subsetsOf = rememberedByName((name): readonly Subset[] => {
  const index = readFileSync(require.resolve(`@fontsource-variable/${name}/unicode.json`), 'utf8');
  return Object.entries(JSON.parse(index) as Record<string, string>)
    .map(([key, ranges]): Subset => {
      const subset = key.replace(/[[\]]/g, '');
      return {
        family: `${name}/${subset}`,
        leading: LEADINGS[name] ?? LATIN_LEADING,
        file: require.resolve(`@fontsource-variable/${name}/files/${name}-${subset}-wght-normal.woff2`),
        ranges: ranges.split(',').map(rangeOf),
      };
    })
    .reverse();
});

/** Reads `U+0370-0377` or `U+20AC`. */
function rangeOf(range: string): readonly [number, number] {
  const [first = NaN, last = first] = range
    .replace('U+', '')
    .split('-')
    .map((code) => parseInt(code, 16));
  return [first, last];
}

/** The first face of a stack that has a letter and all its marks. */
function faceFor(grapheme: string, stack: readonly Subset[]): Face | undefined {
  const points = Array.from(grapheme.replace(/\p{Default_Ignorable_Code_Point}/gu, ''), codePointOf);
  for (const subset of stack) {
    if (!points.every((point) => subset.ranges.some(([first, last]) => first <= point && point <= last)))
      continue;
    subset.loaded ??= load(subset);
    if (points.every(subset.loaded.has)) return subset.loaded;
  }
  return undefined;
}

function load({ family, leading, file }: Subset): Face {
  const bytes = readFileSync(file);
  const font = create(bytes);
  if (font.isCollection || GlobalFonts.register(bytes, family) === null) {
    throw new Error(`The font ${file} could not be read`);
  }
  return {
    family,
    leading,
    digest: createHash('sha256').update(bytes).digest('hex'),
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
  };
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? NaN;
}
