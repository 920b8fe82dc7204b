import { fragmentFor, type Place } from '../../../../anchor/index.ts';
import { blockText, linesOf, type CanonicalText } from '../../../../text/index.ts';
import { textsElsewhere } from '../../shared/texts-elsewhere.ts';
import { placesOf, readText, type PageText } from './page-text.ts';

/** Words of the text as they are cited. */
export interface Quote {
  /** The words as they stand, paragraphs parted by a blank line. */
  readonly words: string;
  /** Where they stand: `¶ 7`, `¶ 7–8`. */
  readonly paragraphs: string;
  /** Id of the first paragraph. */
  readonly id: string;
  /** Whether they are one whole paragraph, which its id alone names. */
  readonly isParagraph: boolean;
  /**
   * What follows the id in an address of exactly these words, widened to whole words: a text fragment for
   * each block. Empty where no fragment finds them.
   */
  readonly fragment: () => string;
}

/** The words in a range of the page; null where the range holds no word of the article. */
export function readQuote(text: HTMLElement, range: Range): Quote | null {
  const page = pageText(text);
  const places = placesOf(page, range);
  const [first] = places;
  if (first === undefined) return null;
  const last = places.at(-1) ?? first;
  return {
    words: places.map((place) => linesOf(page.canonical, place).join('\n')).join('\n\n'),
    paragraphs: first === last ? `¶ ${first.block + 1}` : `¶ ${first.block + 1}–${last.block + 1}`,
    id: page.blocks[first.block]?.id ?? '',
    isParagraph: first === last && isWhole(page.canonical, first),
    fragment: () => fragmentOf(page, places, text.lang),
  };
}

function isWhole({ blocks }: CanonicalText, { block, start, end }: Place): boolean {
  return blocks[block]?.start === start && blocks[block].end === end;
}

const read = new WeakMap<HTMLElement, PageText>();

function pageText(text: HTMLElement): PageText {
  const page = read.get(text) ?? readText(text);
  read.set(text, page);
  return page;
}

function fragmentOf(page: PageText, places: readonly Place[], language: string): string {
  const options = { language, elsewhere: textsElsewhere(document), adjacent: false };
  const found = places.map((place) =>
    fragmentFor(page.canonical, toWholeWords(page, place, language), options),
  );
  const directives = found.flatMap((one) => (one.type === 'impossible' ? [] : [one.directive]));
  return directives.length < places.length ? '' : `:~:${directives.join('&')}`;
}

/** Browsers find fragments at the edges of words only. */
function toWholeWords({ canonical }: PageText, place: Place, language: string): Place {
  const from = canonical.blocks[place.block]?.start ?? 0;
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(
    blockText(canonical, place.block),
  );
  const first = words.containing(place.start - from);
  const last = words.containing(place.end - from - 1);
  return {
    ...place,
    start: first?.isWordLike === true ? from + first.index : place.start,
    end: last?.isWordLike === true ? from + last.index + last.segment.length : place.end,
  };
}
