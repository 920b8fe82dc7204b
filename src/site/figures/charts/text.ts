/**
 * About how wide a text is in a sans-serif face, in the unit of the font size. There is no browser at build,
 * and the reader’s may not have the site’s face, so the widest of the usual ones counts.
 */
export function widthOf(text: string, font: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * font;
}

/** Height of a line of a wrapped label, in font sizes. */
export const LINE = 1.12;

/** A text in at most so many lines of a width; what does not fit gives way to an ellipsis. */
export function wrapLabel(text: string, width: number, font: number, lines: number): readonly string[] {
  const wrapped: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && wrapped.length < lines - 1 && widthOf(longer, font) > width) {
      wrapped.push(line);
      line = word;
    } else line = longer;
  }
  return [...wrapped, line].map((one) => cut(one, width, font));
}

/** A text in one line of a width, with an ellipsis where it does not fit. */
export function cut(text: string, width: number, font: number): string {
  if (widthOf(text, font) <= width) return text;
  const graphemes = Array.from(graphemesOf.segment(text), ({ segment }) => segment);
  let kept = graphemes.length;
  const shortened = (): string => `${graphemes.slice(0, kept).join('').trimEnd()}…`;
  while (kept > 1 && widthOf(shortened(), font) > width) kept -= 1;
  return shortened();
}

const graphemesOf = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Widths in DejaVu Sans, the widest face that systems set where they have none of ours, rounded up; anything
 * beyond Latin, Greek and Cyrillic is square.
 */
function emsOf(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  if (/[ijlI.,:;'’|!()[\]/ \u00A0-]/.test(character)) return 0.36;
  if (/[ftr]/.test(character)) return 0.41;
  if (/[mwMW%…—+±]/.test(character)) return 0.98;
  if (/[A-Z\u0370-\u03FF\u0400-\u04FF]/.test(character)) return 0.74;
  return character < '\u0250' || /[\u0590-\u06FF“”–]/.test(character) ? 0.62 : 1;
}
