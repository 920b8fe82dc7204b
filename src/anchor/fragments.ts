import { at, remembered, type CanonicalText, type Range } from '../text/index.ts';
import { formatDirective, type TextDirective } from './directive.ts';
import { BARRIER, toBrowserText, toBrowserWords } from './browser-text.ts';
import {
  anywhere,
  toBrowserDirective,
  matches,
  placesOf,
  resolveIn,
  type BrowserDirective,
} from './fragment-match.ts';
import type { Place } from './locate.ts';
import { wordsOf, type Ends, type Words } from './words.ts';

/** What is known of the page on which a fragment is to be found. */
export interface FragmentOptions {
  /** BCP 47 language of the text. */
  readonly language: string;
  /** Texts of other blocks on the page: the words looked for must not stand there either. */
  readonly elsewhere?: readonly string[];
  /**
   * Whether nothing readable stands between the blocks on the page, so that context may reach into
   * the neighbouring block where there is none in the same. Default true.
   */
  readonly adjacent?: boolean;
}

/** An address of words, or why there is none. */
export type Fragment =
  /** Exactly the place, and nothing else in the text or elsewhere on the page. */
  | { readonly type: 'exact'; readonly directive: string; readonly covers: Place }
  /**
   * More than the place. `inside-a-word`: the place begins or ends inside a word, and browsers find whole
   * words. `repeated`: it stands inside a block that repeats another word for word, so that only what
   * reaches the block’s edge can be told apart.
   */
  | {
      readonly type: 'widened';
      readonly reason: 'inside-a-word' | 'repeated';
      readonly directive: string;
      readonly covers: Place;
    }
  /**
   * Exactly the place, as browsers go to the first match; its block stands again further down, word for
   * word, and nothing there tells the two apart.
   */
  | { readonly type: 'first'; readonly directive: string; readonly covers: Place }
  /** No directive finds it: see the paragraph instead. */
  | { readonly type: 'impossible'; readonly reason: 'no-words' | 'repeated' };

/** A range needs at least so many words at each end: one word alone soon stands elsewhere too. */
const MIN_WORDS = 2;

/** No more words than these are given for the first, the last and the words around. */
const MAX_WORDS = 12;

/**
 * The shortest text directive that finds a place and nothing else: the words themselves, or where they
 * are many the first and the last of them, with the least words around. Uniqueness is held against
 * every browser: matches are counted without regard to letter case, accents or the edges of words.
 */
export function fragmentFor(canonical: CanonicalText, place: Place, options: FragmentOptions): Fragment {
  const search = createSearch(canonical, options);
  const whole = toWholeWords(canonical, place, options.language);
  if (search.words.count(whole) === 0) return { type: 'impossible', reason: 'no-words' };
  const directive = shortest(search, whole);
  if (directive !== null) {
    const exact = whole.start === place.start && whole.end === place.end;
    return exact
      ? { type: 'exact', directive, covers: whole }
      : { type: 'widened', reason: 'inside-a-word', directive, covers: whole };
  }
  const block = at(canonical.blocks, place.block);
  const wider = [
    { ...whole, start: block.start },
    { ...whole, end: block.end },
    { ...whole, start: block.start, end: block.end },
  ];
  const found = wider.flatMap((covers) => {
    const directive = shortest(search, covers);
    return directive === null ? [] : [{ directive, covers }];
  });
  found.sort((a, b) => a.directive.length - b.directive.length || length(a.covers) - length(b.covers));
  const [best] = found;
  if (best !== undefined) return { type: 'widened', reason: 'repeated', ...best };
  const first = shortest(upTo(search, block.end), whole);
  return first === null
    ? { type: 'impossible', reason: 'repeated' }
    : { type: 'first', directive: first, covers: whole };
}

/** A place widened to the edges of the words in which it begins and ends. */
export function toWholeWords(canonical: CanonicalText, place: Place, language: string): Place {
  const { wordAround } = wordsOf(canonical, language);
  return {
    ...place,
    start: wordAround(place.start)?.start ?? place.start,
    end: wordAround(place.end)?.end ?? place.end,
  };
}

interface Search {
  readonly canonical: CanonicalText;
  readonly language: string;
  readonly adjacent: boolean;
  /** The words of the text. */
  readonly words: Words;
  /** The text as browsers search it, up to where it is searched, and so the words elsewhere on the page. */
  readonly text: string;
  readonly elsewhere: string;
  /** Where words stand in `text`, as browsers compare them: each is looked for once. */
  readonly occurrences: (words: string) => readonly number[];
}

function createSearch(canonical: CanonicalText, options: FragmentOptions): Search {
  const { language, elsewhere = [], adjacent = true } = options;
  const { text } = toBrowserText(canonical);
  return {
    canonical,
    language,
    adjacent,
    words: wordsOf(canonical, language),
    text,
    elsewhere: toBrowserElsewhere(elsewhere),
    occurrences: createOccurrences(text),
  };
}

/** The same search in the text up to an offset of it. */
function upTo(search: Search, end: number): Search {
  const text = search.text.slice(0, toBrowserText(search.canonical).toBrowserEnd(end));
  return { ...search, text, occurrences: createOccurrences(text) };
}

/** Words that begin with words that were looked for before can only stand where those do. */
function createOccurrences(text: string): Search['occurrences'] {
  let last: { readonly words: string; readonly found: readonly number[] } | null = null;
  return (words) => {
    if (last?.words === words) return last.found;
    const within = last !== null && last.words !== '' && words.startsWith(last.words) ? last.found : null;
    const found = within?.filter((at) => text.startsWith(words, at)) ?? [...placesOf(text, words, 0)];
    last = { words, found };
    return found;
  };
}

/** The shortest directive that loosely has one match in all, and by the browsers’ steps this place. */
function shortest(search: Search, place: Place): string | null {
  const { canonical, language } = search;
  const words = search.words.ends(place, MAX_WORDS);
  // Context in the same block goes first: it holds on pages that set something between blocks.
  for (const adjacent of search.adjacent ? [false, true] : [false]) {
    const context = contextOf(search, place, adjacent);
    const options = [
      ...wholes(search, canonical.text.slice(place.start, place.end), context),
      ...rangesOf(search, place, words, context),
    ].map(formatDirective);
    options.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    const best = options.find((directive) => {
      const [found, ...others] = resolveIn(canonical, search.text, directive, language);
      return found?.start === place.start && found.end === place.end && others.length === 0;
    });
    if (best !== undefined) return best;
  }
  return null;
}

/** Directives of all the words, each with the least context of its kind. */
function wholes(search: Search, start: string, { before, after }: Context): readonly TextDirective[] {
  const found: TextDirective[] = [];
  for (const prefix of [undefined, ...before]) {
    for (const suffix of [undefined, ...after]) {
      const directive = withContext({ start }, prefix, suffix);
      if (!isUnique(search, directive)) continue;
      found.push(directive);
      // A longer suffix is no shorter; without any, no longer prefix is needed either.
      if (suffix === undefined) return found;
      break;
    }
  }
  return found;
}

/** Directives of first and last words: the first words decide where, the last how far. */
function rangesOf(
  search: Search,
  place: Place,
  words: Ends,
  context: Context,
  least = MIN_WORDS,
): readonly TextDirective[] {
  const { before, after } = context;
  const { text, breaks = [] } = search.canonical;
  const most = Math.min(MAX_WORDS, words.count - least);
  const starts: { readonly count: number; readonly directive: TextDirective }[] = [];
  for (let count = least; count <= most; count++) {
    const start = text.slice(place.start, at(words.first, count - 1).end);
    const prefix = [undefined, ...before].find((context) =>
      isUnique(search, withContext({ start }, context, undefined)),
    );
    const directive = withContext({ start }, prefix, undefined);
    if (isUnique(search, directive)) starts.push({ count, directive });
    if (prefix === undefined) break;
  }
  const [one] = starts;
  // Over the end of a line words are found by a range alone: be it of one word at each end.
  const otherwise = (): readonly TextDirective[] =>
    least > 1 && breaks.some((unit) => place.start < unit && unit < place.end)
      ? rangesOf(search, place, words, context, 1)
      : [];
  if (one === undefined) return otherwise();
  const ends: { readonly count: number; readonly end: string; readonly suffix: string | undefined }[] = [];
  for (let count = least; count <= most; count++) {
    const end = text.slice(at(words.last, words.last.length - count).start, place.end);
    const unique = (suffix: string | undefined): boolean =>
      isUnique(search, withContext({ ...one.directive, end }, one.directive.prefix, suffix));
    const suffix = [undefined, ...after].find(unique);
    if (suffix !== undefined || unique(undefined)) ends.push({ count, end, suffix });
    if (suffix === undefined && unique(undefined)) break;
  }
  const ranges = starts.flatMap((start) =>
    ends
      .filter((end) => start.count + end.count <= words.count)
      .map(({ end, suffix }) => withContext({ ...start.directive, end }, start.directive.prefix, suffix)),
  );
  return ranges.length === 0 ? otherwise() : ranges;
}

function withContext(
  directive: TextDirective,
  prefix: string | undefined,
  suffix: string | undefined,
): TextDirective {
  return {
    ...(prefix !== undefined && { prefix }),
    start: directive.start,
    ...(directive.end !== undefined && { end: directive.end }),
    ...(suffix !== undefined && { suffix }),
  };
}

/**
 * Whether a directive has one match in the text, counting every end, and none elsewhere, however loosely
 * it is compared.
 */
function isUnique(search: Search, directive: TextDirective): boolean {
  const searched = toBrowserDirective(directive);
  const [first, second] = matches(search.text, searched, anywhere, search.occurrences(searched.start));
  return first !== undefined && second === undefined && !hasMatch(search.elsewhere, searched);
}

function hasMatch(text: string, directive: BrowserDirective): boolean {
  return matches(text, directive, anywhere).next().done !== true;
}

/** The words right before and right after a place, from one word on. */
interface Context {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** `adjacent`: in the neighbouring block where the place begins or ends its own. */
function contextOf({ canonical, words }: Search, place: Place, adjacent: boolean): Context {
  const { text, blocks } = canonical;
  const own = at(blocks, place.block);
  const side = (range: Range, neighbour: Range | undefined): Range | undefined => {
    if (whole(text, range) !== '') return range;
    return adjacent ? neighbour : undefined;
  };
  /** From one word on to `MAX_WORDS` of them, or to all that there is. */
  const growing = (all: Range, words: readonly Range[], upTo: (word: Range) => Range): readonly string[] => [
    ...words.map((word) => whole(text, upTo(word))),
    ...(words.length === MAX_WORDS ? [] : [whole(text, all)]),
  ];
  const before = side({ start: own.start, end: place.start }, blocks[place.block - 1]);
  const after = side({ start: place.end, end: own.end }, blocks[place.block + 1]);
  return {
    before:
      before === undefined
        ? []
        : growing(before, words.ends(before, MAX_WORDS).last.toReversed(), ({ start }) => ({
            start,
            end: before.end,
          })),
    after:
      after === undefined
        ? []
        : growing(after, words.ends(after, MAX_WORDS).first, ({ end }) => ({
            start: after.start,
            end,
          })),
  };
}

function whole(text: string, range: Range): string {
  return text.slice(range.start, range.end).trim();
}

function length({ start, end }: Range): number {
  return end - start;
}

const toBrowserElsewhere = remembered((texts: readonly string[]) => texts.map(toBrowserWords).join(BARRIER));
