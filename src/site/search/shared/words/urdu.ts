import { fold } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/**
 * One form for the forms of a noun of Urdu, from their endings alone: `حملہ`, `حملے` and `حملوں`, `قیدی` and `قیدیوں`,
 * `سرحد` and `سرحدیں`, the Arabic plurals in `خطرات` and `ماہرین`, the English ones in `کمانڈرز` and `رپورٹس`; and for
 * plurals that are made otherwise, as `ممالک` of `ملک`, from a list of some that are common in news. Takes a folded
 * word; one without meaning of its own stays as it is.
 * @see https://arxiv.org/abs/1310.0581
 */
export function urduStem(word: string): string {
  if (!ARABIC.test(word) || isStopWord(word)) return word;
  const stem = (PLURALS.get(word) ?? word)
    .replace(/(?<=^..+ی)(?:وں|اں)$|(?<=^..+)(?:وں|یں)$/, '')
    .replace(/(?<=^...+)(?:ات|(?<=....)ین)$|(?<=^..+[رنل])ز$|(?<=^..+[ٹپک])س$/, '')
    .replace(/(?<=^...+)[اہے]$/, '');
  return stem === word ? word : urduStem(stem);
}

const ARABIC = /^[\u0620-\u06FF]{4,}$/;

/** Plurals that no ending makes, each with its singular. */
const PLURALS: ReadonlyMap<string, string> = new Map(
  (
    'ممالک ملک مراکز مرکز اضلاع ضلع قواعد قاعدہ نتائج نتیجہ افراد فرد ذخائر ذخیرہ عناصر عنصر مقاصد مقصد مسائل مسئلہ ' +
    'وسائل وسیلہ ذرائع ذریعہ جرائم جرم افواج فوج اموات موت شواہد شاہد اہداف ہدف دلائل دلیل مجالس مجلس مدارس مدرسہ ' +
    'قبائل قبیلہ'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => fold(pair).split(' ') as [string, string]),
);
