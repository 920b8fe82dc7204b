import type { Words } from './en.ts';
import { isolate } from './isolate.ts';

/** Words of the reading tools, the keys and what is copied, in Urdu. */
export const tools: Words['tools'] = {
  label: 'پڑھنے کی سہولتیں',
  show: 'دکھائیں',
  modes: { all: 'تمام حواشی', marks: 'صرف نشانات', text: 'صرف متن' },
  filter: 'دعوے چھانٹیں',
  shown: (shown, total) => `${total} میں سے ${shown} دعوے دکھائے جا رہے ہیں`,
  showAll: 'تمام دعوے دکھائیں',
  keys: 'کی بورڈ',
  keysTitle: 'کیز',
  key: {
    next: 'اگلا دعویٰ',
    previous: 'پچھلا دعویٰ',
    note: 'حاشیے کے نمبر سے: اس کے حاشیے تک اور واپس',
    copy: 'منتخب الفاظ کا، ورنہ زیرِ توجہ دعوے یا پیراگراف کا لنک کاپی کریں',
    search: 'تلاش',
    help: 'یہ فہرست',
    close: 'جو کھلا ہے اسے بند کر کے واپس جائیں',
  },
  or: 'یا',
  letters: 'ایک حرف والی کیز (Ctrl+K اور Escape ہمیشہ کام کرتی ہیں)',
  close: 'بند کریں',
  noNext: 'اس کے بعد کوئی دعویٰ نہیں۔',
  noPrevious: 'اس سے پہلے کوئی دعویٰ نہیں۔',
  allEvidence: 'تمام شواہد',
  copyLink: 'لنک کاپی کریں',
  moreLinks: 'مزید کاپی کریں',
  sentence: (n, words) => `جملہ ${n} کا لنک: ”${isolate(words)}“`,
  quoteParagraph: 'پیراگراف بطور اقتباس',
  citeParagraph: 'پیراگراف کا حوالہ دیں',
  selection: 'منتخب الفاظ کاپی کریں',
  linkToWords: 'ان الفاظ کا لنک کاپی کریں',
  quoteWords: 'بطور اقتباس کاپی کریں',
  byHand: 'یہاں کاپی کرنے کی اجازت نہیں۔ کاپی کرنے کا متن:',
  copied: 'کاپی ہو گیا۔',
  copiedParagraph: (paragraph) => `${isolate(paragraph)} کا لنک کاپی ہو گیا۔`,
  copiedSentence: (n, paragraph) => `${isolate(paragraph)} کے جملہ ${n} کا لنک کاپی ہو گیا۔`,
  copiedClaim: (n) => `دعویٰ ${n} کا لنک کاپی ہو گیا۔`,
  copiedWords: 'ان الفاظ کا لنک کاپی ہو گیا۔',
  copiedQuotation: 'اقتباس کاپی ہو گیا۔',
  citation: ({ words, author, title, publication, date, paragraph, link }) => {
    const source = [publication, date].filter((part) => part !== null).join('، ');
    return `”${words}“\n\n${author}، ”${title}“، ${source}، ${paragraph}۔ ${link}`;
  },
};

/** Words of how to cite and link, in Urdu. */
export const cite: Words['cite'] = {
  title: 'حوالہ اور لنک کیسے دیں',
  ofArticle: (title) => `”${isolate(title)}“ کا حوالہ کیسے دیں`,
  intro:
    'پورے متن اور اس کے ہر پیراگراف کے حوالے، پڑھنے والوں کے لیے معروف اسالیب میں اور پروگراموں کے لیے فارمیٹوں میں۔ دعووں کے حوالے ان کے اپنے صفحوں پر ہیں۔',
  whole: 'پورا متن',
  paragraphs: 'کوئی ایک پیراگراف',
  more: (styles) => `متن یا اس کے کسی پیراگراف کا حوالہ: ${isolate(styles)}`,
  permalink: 'مستقل لنک',
  toWords: 'عین انہی الفاظ کا لنک',
  inText: 'عبارت کے اندر',
  copy: 'کاپی کریں',
  copyOne: (name) => `کاپی کریں: ${isolate(name)}`,
  copyInText: (style) => `کاپی کریں: ${isolate(style)}، عبارت کے اندر`,
};
