import type { CanonicalText, Range } from '../text/index.ts';
import { parseDirective, type TextDirective } from './directive.ts';
import { BARRIER, toBrowserText, toBrowserWords } from './browser-text.ts';
import { wordsOf } from './words.ts';

/**
 * Where a directive leads, by the steps that browsers follow: ignoring case and accents, at the edges of
 * words, each part inside one block, context right beside. A browser goes to the first range; with more
 * than one the directive is ambiguous. Stops after `limit` ranges. Empty also for what is no directive.
 * @see https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document
 */
export function resolveFragment(
  canonical: CanonicalText,
  directive: string,
  language: string,
  limit = 2,
): readonly Range[] {
  return resolveIn(canonical, toBrowserText(canonical).text, directive, language, limit);
}

/** The same in `text` alone: the text as browsers search it, or a beginning of that. */
export function resolveIn(
  canonical: CanonicalText,
  text: string,
  directive: string,
  language: string,
  limit = 2,
): readonly Range[] {
  const parsed = parseDirective(directive);
  if (parsed === null) return [];
  const browser = toBrowserText(canonical);
  const { wordAround } = wordsOf(canonical, language);
  const ranges: Range[] = [];
  for (const match of matches(text, toBrowserDirective(parsed), (range) => {
    const { start, end } = browser.toCanonical(range);
    return wordAround(start) === null && wordAround(end) === null;
  })) {
    ranges.push(browser.toCanonical(match));
    if (ranges.length === limit) break;
  }
  return ranges;
}

/** A directive as it is compared. */
export interface BrowserDirective {
  readonly prefix: string | undefined;
  readonly start: string;
  readonly end?: string | undefined;
  readonly suffix: string | undefined;
}

/** The words of a directive as browsers compare them. */
export function toBrowserDirective({ prefix, start, end, suffix }: TextDirective): BrowserDirective {
  const part = (words: string | undefined): string | undefined =>
    words === undefined ? undefined : toBrowserWords(words);
  return { prefix: part(prefix), start: toBrowserWords(start), end: part(end), suffix: part(suffix) };
}

/** Every range fits: the loosest way to compare. */
export const anywhere = (): boolean => true;

/**
 * Every match of a directive in a text as browsers search it, in the order that browsers look: from each place
 * where it can begin to each place where it can then end. `fits` says whether a part may stand at a range;
 * `starts` are the places of `start` where they are known already.
 */
export function* matches(
  text: string,
  { prefix, start, end, suffix }: BrowserDirective,
  fits: (range: Range) => boolean,
  starts: Iterable<number> = placesOf(text, start, 0),
): Generator<Range> {
  for (const at of starts) {
    const first = { start: at, end: at + start.length };
    if (!fits(first) || (prefix !== undefined && !follows(text, prefix, at, fits))) continue;
    for (const last of end === undefined ? [first] : occurrences(text, end, first.end, fits)) {
      if (suffix !== undefined) {
        const after = following(text, last.end, suffix);
        if (!text.startsWith(suffix, after.start) || !fits(after)) continue;
      }
      yield { start: first.start, end: last.end };
    }
  }
}

function* occurrences(
  text: string,
  words: string,
  from: number,
  fits: (range: Range) => boolean,
): Generator<Range> {
  for (const at of placesOf(text, words, from)) {
    const range = { start: at, end: at + words.length };
    if (fits(range)) yield range;
  }
}

/** Where words stand in a text from an offset on; none for no words. */
export function* placesOf(text: string, words: string, from: number): Generator<number> {
  if (words === '') return;
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) yield at;
}

/** Whether words stand right before an offset, white space and the borders of blocks left out. */
function follows(text: string, words: string, offset: number, fits: (range: Range) => boolean): boolean {
  let end = offset;
  while (end > 0 && isGap(text[end - 1])) end--;
  const start = end - words.length;
  return words !== '' && start >= 0 && text.startsWith(words, start) && fits({ start, end });
}

/** Where words would stand if they came next, white space and the borders of blocks left out. */
function following(text: string, offset: number, words: string): Range {
  let start = offset;
  while (isGap(text[start])) start++;
  return { start, end: start + words.length };
}

function isGap(character: string | undefined): boolean {
  return character === ' ' || character === BARRIER;
}
