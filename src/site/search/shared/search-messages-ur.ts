import { isolate } from '../../messages/index.ts';
import type { SearchWords } from './search-messages.ts';

/** Every word of search in Urdu. */
export const ur: SearchWords = {
  label: 'دعووں میں تلاش کریں',
  button: 'تلاش کریں',
  dialog: 'تلاش',
  lists: 'تمام دعوے، جائزے، قسم، کردار اور ماخذ کے لحاظ سے',
  needsScript: 'تلاش کے لیے جاوا اسکرپٹ درکار ہے۔',
  facets: 'نتائج محدود کریں',
  facet: {
    type: 'کیا',
    assessment: 'جائزہ',
    kind: 'قسم',
    actor: 'کس کے بارے میں ہے',
    article: 'متن',
    source: 'ماخذ',
    year: 'سال',
  },
  type: {
    claim: 'دعوے',
    article: 'متون',
    source: 'مآخذ',
    actor: 'کردار',
  },
  moreValues: (n) => `مزید ${n}`,
  facetsFailed: 'نتائج محدود کرنے کی فہرستیں لوڈ نہیں ہو سکیں۔',
  sort: 'ترتیب',
  sorts: {
    relevance: 'مطابقت',
    place: 'متن میں مقام',
    reviewed: 'آخری نظرِ ثانی',
  },
  copyLink: 'اس تلاش کا لنک کاپی کریں',
  openPage: 'یہ تلاش الگ صفحے پر کھولیں',
  close: 'بند کریں',
  results: 'نتائج',
  searching: 'تلاش جاری ہے …',
  found: (n, asked) => (asked === '' ? results(n) : `تلاش ”${isolate(asked)}“ کے ${results(n)}`),
  lacking: (words) => `ہر نتیجے میں یہ الفاظ نہیں: ${isolate(words)}۔`,
  corrected: (typed, used) =>
    `لفظ ”${isolate(typed)}“ کہیں نہیں ملا۔ ”${isolate(used)}“ کے نتائج دکھائے جا رہے ہیں۔`,
  nothing: (asked) => (asked === '' ? 'کچھ نہیں ملا۔' : `تلاش ”${isolate(asked)}“ کا کوئی نتیجہ نہیں ملا۔`),
  wordless: 'اس میں تلاش کے لیے کوئی لفظ یا عدد نہیں۔',
  near: 'ملتے جلتے الفاظ:',
  without: (label, n) => `”${isolate(label)}“ کے بغیر: ${results(n)}`,
  more: (n) => `مزید ${n} دکھائیں`,
  paragraph: (n) => `¶ ${n}`,
  claimPage: 'دعوے کا صفحہ',
  failed: 'تلاش اس وقت جواب نہیں دے رہی۔',
  offline: 'لگتا ہے آپ آف لائن ہیں، اور تلاش کے لیے نیٹ ورک درکار ہے۔',
  retry: 'دوبارہ کوشش کریں',
  marked: (words) => `ملنے والے الفاظ نشان زد ہیں: ${isolate(words)}`,
  unmark: 'نشان ہٹائیں',
};

function results(n: number): string {
  return n === 1 ? '1 نتیجہ' : `${n} نتائج`;
}
