import type { Range } from './canonical.ts';

/**
 * Words whose full stop does not end a sentence, by language. Single capitals ("U.S.", "J. Smith")
 * need no entry.
 */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Dr', 'Mr', 'Mrs', 'Ms', 'Prof', 'Gen', 'Lt', 'Col', 'Maj', 'Capt', 'Cmdr', 'Sgt', 'Brig', 'Adm', 'Gov',
    'Sen', 'Rep', 'Rev', 'Hon', 'St', 'Jr', 'Sr', 'No', 'Nos', 'Art', 'Sec', 'Ch', 'Fig', 'Vol', 'pp', 'vs',
    'cf', 'etc', 'al', 'approx', 'ca', 'Inc', 'Ltd', 'Co', 'Corp', 'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul',
    'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec', 'e.g', 'i.e', 'viz', 'para', 'paras',
  ],
  de: [
    'Dr', 'Prof', 'Hr', 'Fr', 'St', 'Nr', 'Art', 'Abs', 'Bd', 'bzw', 'ca', 'usw', 'vgl', 'z.B', 'd.h', 'u.a',
    's', 'S', 'Jh', 'geb', 'gest', 'inkl', 'evtl', 'ggf', 'Mio', 'Mrd', 'Jan', 'Feb', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez',
  ],
  fr: ['M', 'MM', 'Mme', 'Mlle', 'Dr', 'Pr', 'St', 'Ste', 'art', 'p', 'pp', 'cf', 'etc', 'av', 'apr', 'env', 'n'],
}; // prettier-ignore

/**
 * The sentences of one block: ranges that cover its text without a gap, white space belonging to the
 * sentence before it. Boundaries are the Unicode rules for the language (UAX #29, `Intl.Segmenter`),
 * joined again after abbreviations, initials and before a lower-case continuation.
 */
export function sentences(text: string, language: string): readonly Range[] {
  const primary = language.split('-')[0] ?? 'und';
  const abbreviations = new Set(ABBREVIATIONS[primary] ?? ABBREVIATIONS['en']);
  const ranges: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenterFor(language).segment(text)) {
    const previous = ranges.at(-1);
    const before = previous ? text.slice(previous.start, previous.end) : '';
    if (previous && joins(before, segment, abbreviations)) previous.end = index + segment.length;
    else ranges.push({ start: index, end: index + segment.length });
  }
  return ranges;
}

function joins(before: string, after: string, abbreviations: ReadonlySet<string>): boolean {
  if (!/[\p{L}\p{N}]/u.test(after)) return true;
  if (/^["'“‘«([]?\p{Ll}/u.test(after)) return true;
  const word = /([\p{L}\p{N}.]+)\.\s*$/u.exec(before)?.[1];
  if (word === undefined) return false;
  if (abbreviations.has(word)) return true;
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
