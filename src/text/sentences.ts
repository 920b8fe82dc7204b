import type { Range } from './canonical.ts';
import { rememberedByName } from './remembered.ts';

/**
 * Words whose full stop does not end a sentence, by language; none that may well end one ("etc."). Initials
 * ("U.S.", "J. Smith", "z. B.") need no entry. Said to be pure, so that scripts without sentences go without it.
 */
const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries({
  en: [
    'Dr', 'Mr', 'Mrs', 'Ms', 'Prof', 'Gen', 'Lt', 'Col', 'Maj', 'Capt', 'Cmdr', 'Sgt', 'Brig', 'Adm', 'Gov',
    'Sen', 'Rep', 'Rev', 'Hon', 'St', 'Jr', 'Sr', 'No', 'Nos', 'Art', 'Sec', 'Ch', 'Fig', 'Vol', 'pp', 'vs',
    'cf', 'al', 'approx', 'ca', 'Inc', 'Ltd', 'Co', 'Corp', 'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul',
    'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec', 'e.g', 'i.e', 'viz', 'para', 'paras',
  ],
  de: [
    'Dr', 'Prof', 'Hr', 'Fr', 'St', 'Nr', 'Art', 'Abs', 'Bd', 'bzw', 'ca', 'vgl', 'z.B', 'd.h', 'u.a',
    's', 'S', 'Jh', 'geb', 'gest', 'inkl', 'evtl', 'ggf', 'Mio', 'Mrd', 'Jan', 'Feb', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez',
  ],
  fr: ['M', 'MM', 'Mme', 'Mlle', 'Dr', 'Pr', 'St', 'Ste', 'art', 'p', 'pp', 'cf', 'av', 'apr', 'env', 'n'],
  // Names of Latin letters, as initials are written; not those that are words that end sentences.
  ur: [
    'اے', 'ڈی', 'ایف', 'ایچ', 'جے', 'کے', 'ایل', 'ایم', 'این', 'کیو', 'آر', 'ایس', 'ڈبلیو', 'ایکس', 'وائی', 'زیڈ',
  ],
})); // prettier-ignore

/** Languages that write a full stop behind the number of a day, a century or a king. */
const WITH_ORDINALS: ReadonlySet<string> = new Set(['de']);

/**
 * The sentences of one block: ranges that cover its text without a gap, white space belonging to the
 * sentence before it. Boundaries are the Unicode rules for the language (UAX #29, `Intl.Segmenter`),
 * joined again after abbreviations, initials and ordinals and before a lower-case continuation. Where
 * it cannot be told ("plan B. Nobody", "J. Smith"), sentences stay together.
 */
export function sentences(text: string, language: string): readonly Range[] {
  const primary = language.split('-')[0] ?? 'und';
  const ranges: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenterFor(language).segment(text)) {
    const previous = ranges.at(-1);
    const before = previous ? text.slice(Math.max(previous.start, previous.end - LONGEST), previous.end) : '';
    if (previous && joins(before, segment, primary)) previous.end = index + segment.length;
    else ranges.push({ start: index, end: index + segment.length });
  }
  return ranges;
}

/** What ends a sentence is told by its last word, and none that does has so many UTF-16 units. */
const LONGEST = 200;

function joins(before: string, after: string, language: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(after)) return true;
  if (/^["'“‘«([]?\p{Ll}/u.test(after)) return true;
  const word = /([\p{L}\p{N}.]+)[.۔]\s*$/u.exec(before)?.[1];
  if (word === undefined) return false;
  const abbreviations = ABBREVIATIONS.get(language) ?? ABBREVIATIONS.get('en') ?? [];
  if (abbreviations.includes(word)) return true;
  if (WITH_ORDINALS.has(language) && /^\p{N}{1,2}$/u.test(word)) return true;
  // "So did I." ends a sentence, "I. M. Pei" does not.
  const another = /^\p{L}\./u.test(after);
  if (language === 'en' && word === 'I') return another;
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return true;
  // "z. B.", "d. h."
  if (/^\p{L}$/u.test(word) && (another || /(?:^|\s)\p{L}\.\s+\p{L}\.\s*$/u.test(before))) return true;
  // A title, such as "د." for a doctor; behind a number the era.
  return /^\p{Script=Arabic}$/u.test(word) && !/\p{N}\s*\p{L}\.\s*$/u.test(before);
}

const segmenterFor = rememberedByName(
  (language) => new Intl.Segmenter(language, { granularity: 'sentence' }),
);
