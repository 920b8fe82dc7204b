import type { Words } from './en.ts';
import { isolate } from './isolate.ts';

/** Words of the pages and blocks that show numbers, dates and pictures, in Urdu. */
export const figures: Words['figures'] = {
  title: 'اعداد و شمار',
  intro:
    'متون میں دیے گئے اعداد، ساتھ وہ جو شائع شدہ ڈیٹا سیٹ انہی برسوں کے لیے دیتے ہیں، اور اس کے خاکے کہ متون کب کی اور کس کی بات کرتے ہیں۔ تبدیلیاں دکھائے گئے نقاط سے نکالی گئی ہیں اور قریب ترین ایک اعشاریے تک دی گئی ہیں۔',
  ofArticle: (title) => `”${isolate(title)}“ کے اعداد و شمار`,
  allOfArticle: 'اس متن کے اعداد، تاریخیں اور نام',
  changes: 'متن میں بتائی گئی تبدیلیاں',
  numbers: 'متن کے دیگر اعداد اور تاریخیں',
  none: 'متن میں کوئی عدد نہیں دیا گیا۔',
  series: 'سلسلے',
  seriesIntro:
    'ہر سلسلہ اپنے پیمانے پر، صفر سے شروع۔ خلا کا مطلب ہے کہ اس سال کی قدر موجود نہیں، یا ڈیٹا سیٹ کا نیا ایڈیشن آیا ہے۔',
  dates: 'کب',
  who: 'کس کا نام کس کے ساتھ آیا',
  balance: 'شواہد کا توازن',

  statedBar: 'متن کے مطابق',
  change: (measure, from, to) => `${isolate(measure)}، ${from} سے ${to}`,
  finding: ({ stated, computed, matching, least, most }) => {
    if (computed === 0) {
      return `کوئی سلسلہ دونوں برسوں کی قدر نہیں دیتا، اس لیے ${isolate(stated)} کا موازنہ کسی سے نہیں ہو سکتا۔`;
    }
    const range = least === most ? isolate(least) : `${isolate(least)} سے ${isolate(most)} تک`;
    if (computed === 1) {
      return matching === 1
        ? `دونوں برسوں کی قدر دینے والے واحد سلسلے میں تبدیلی ${isolate(stated)} ہے۔`
        : `دونوں برسوں کی قدر دینے والے واحد سلسلے میں تبدیلی ${isolate(least)} ہے، نہ کہ ${isolate(stated)}۔`;
    }
    return matching === 0
      ? `دونوں برسوں کی قدر دینے والے ${computed} سلسلوں میں سے کسی میں تبدیلی ${isolate(stated)} نہیں: ان میں تبدیلی ${range} ہے۔`
      : `دونوں برسوں کی قدر دینے والے ${computed} سلسلوں میں سے ${matching} میں تبدیلی ${isolate(stated)} ہے؛ سب میں تبدیلی ${range} ہے۔`;
  },
  computed: (base, from, end, to, percent, absolute) =>
    `${from} میں ${base}، ${to} میں ${end}: ${isolate(percent)} (${isolate(absolute)})۔`,
  match: {
    matches: 'قریب ترین ایک اعشاریے تک یہ وہی تبدیلی ہے جو متن بتاتا ہے۔',
    below: 'متن میں بتائی گئی تبدیلی سے کم۔',
    above: 'متن میں بتائی گئی تبدیلی سے زیادہ۔',
  },
  need: (stated, end, to, base, from) =>
    `${isolate(stated)} کے لیے ${to} میں تقریباً ${end}، یا ${from} میں تقریباً ${base} درکار ہوتے۔`,
  needBase: (stated, end, to, base, from) =>
    `${to} کی قدر ${end} کے ساتھ ${isolate(stated)} کے لیے ${from} میں تقریباً ${base} درکار ہوتے۔`,
  needEnd: (stated, base, from, end, to) =>
    `${from} کی قدر ${base} کے ساتھ ${isolate(stated)} کے لیے ${to} میں تقریباً ${end} درکار ہوتے۔`,
  noPoint: (years) => `${years} کی کوئی قدر نہیں`,
  differentEditions: (base, from, end, to) =>
    `${from} کی قدر ${base} اور ${to} کی قدر ${end} مختلف ایڈیشنوں سے ہیں جن کا باہم موازنہ نہیں ہو سکتا؛ تبدیلی نہیں نکالی گئی۔`,
  differentEditionsShort: 'مختلف ایڈیشن',
  baseNotPositive: (base, from, absolute) =>
    `${from} میں قدر ${base} تھی جس کا فی صد نہیں نکل سکتا؛ فرق ${isolate(absolute)} ہے۔`,
  baseNotPositiveShort: 'بنیادی قدر نہیں',
  inEdition: (name, edition) => `${isolate(name)}، ایڈیشن ${isolate(edition)}`,
  rounding: 'فی صد نقاط سے نکالے گئے ہیں اور قریب ترین ایک اعشاریے تک دیے گئے ہیں۔',
  linesFinding: ({ stated, from, to, below, above, all }) => {
    if (all === 0) return 'سلسلہ، سال بہ سال۔';
    const place = `جہاں ${from} کی اپنی قدر سے ${isolate(stated)} کی تبدیلی پہنچاتی`;
    if (all === 1) {
      const where = below === 1 ? 'سے نیچے' : above === 1 ? 'سے اوپر' : 'پر';
      return `${to} میں سلسلہ اس مقام ${where} ہے ${place}۔`;
    }
    if (below === all) return `${to} میں تمام ${all} سلسلے اس مقام سے نیچے ہیں ${place}۔`;
    if (above === all) return `${to} میں تمام ${all} سلسلے اس مقام سے اوپر ہیں ${place}۔`;
    const parts = [
      below === 0 ? '' : `${below} اس مقام سے نیچے`,
      above === 0 ? '' : `${above} اس سے اوپر`,
      below + above === all ? '' : `${all - below - above} عین اس مقام پر`,
    ].filter((part) => part !== '');
    return `${to} میں ${all} سلسلوں میں سے ${parts.join(' اور ')} ہیں ${place}۔`;
  },
  lines: (stated, from) =>
    `مسلسل خط: ہر سلسلہ سال بہ سال۔ ٹوٹا ہوا خط: سلسلے کی ${from} کی اپنی قدر سے ${isolate(stated)} کی تبدیلی جہاں پہنچاتی۔ خلا کا مطلب ہے کہ اس سال کی قدر موجود نہیں، یا ڈیٹا سیٹ کا نیا ایڈیشن آیا ہے۔`,

  seriesChange: (base, from, end, to, percent) =>
    `${from} میں ${base}، ${to} میں ${end}: ${isolate(percent)}`,
  seriesEditions: (editions) => `مختلف ایڈیشنوں کے اعداد کا باہم موازنہ نہیں ہو سکتا: ${editions.join('؛ ')}`,
  editionOf: (edition, years) =>
    `${edition === undefined ? 'ایک بے نام ایڈیشن' : `”${isolate(edition)}“`} میں ${years}`,
  seriesPoint: (value, year) => `${year} میں ${value}، واحد نقطہ`,
  seriesRange: (base, from, end, to) => `${from} میں ${base}، ${to} میں ${end}`,

  tableOf: (title) => `${isolate(title)}: ہر نقطہ اپنے ماخذ کے ساتھ`,
  columns: { year: 'سال', value: 'قدر', edition: 'ایڈیشن', source: 'ماخذ', note: 'نوٹ' },
  download: (name) => `${isolate(name)}، CSV فائل`,
  measured: (measure, unit) => `${isolate(measure)} (${unit})`,
  unit: { count: 'تعداد', people: 'افراد', percent: 'فی صد', dollars: 'امریکی ڈالر' },

  textDate: (date) => `متن: ${date}`,
  evidenceDate: (date) => `شواہد: ${date}`,
  noEvidenceDate: 'شواہد: کوئی تاریخ نہیں ملی',
  datesFinding: ({ both, differ, evidenceOnly, textOnly }) => {
    const counted = (n: number): string => (n === 1 ? '1 واقعے' : `${n} واقعات`);
    const parts = [
      both === 0
        ? ''
        : `متن اور شواہد دونوں ${counted(both)} کی تاریخ دیتے ہیں، جن میں سے ${differ === 0 ? 'کسی میں فرق نہیں' : `${differ} میں فرق ہے`}`,
      evidenceOnly === 0
        ? ''
        : `${both === 0 ? '' : 'مزید '}${counted(evidenceOnly)} کی تاریخ صرف شواہد دیتے ہیں`,
      textOnly === 0 ? '' : `${textOnly} کی کوئی تاریخ نہیں ملی`,
    ].filter((part) => part !== '');
    return `${parts.join('؛ ')}۔`;
  },
  datesKey:
    'خالی نشان: متن کی دی ہوئی تاریخ۔ بھرا ہوا نشان: شواہد کی تاریخ۔ جہاں دونوں میں فرق ہے، وہاں ایک خط انہیں ملاتا ہے۔ جن برسوں میں کوئی واقعہ نہیں وہ چھوڑ دیے گئے ہیں؛ وہاں خط میں خلا ہے۔',
  datesColumns: {
    event: 'واقعہ',
    text: 'متن میں',
    evidence: 'شواہد میں',
    source: 'ماخذ',
    note: 'نوٹ',
  },
  noDate: 'کوئی نہیں',
  datesOfClaim: 'تاریخیں',

  together: (a, b, count, total) =>
    `${isolate(a)} اور ${isolate(b)} کے نام ${total} میں سے ${count} دعووں میں ساتھ آئے ہیں، کوئی اور دو اس سے زیادہ نہیں۔`,
  apart: 'کسی دعوے میں ان میں سے دو کے نام ساتھ نہیں آئے۔',
  whoKey:
    'قطاریں: دعوے کس کے بارے میں ہیں، سب سے زیادہ مذکور سب سے پہلے، ساتھ دعووں کی تعداد۔ کالم: دعوے متن کی ترتیب سے، پیراگراف بہ پیراگراف۔',
  whoColumns: { actor: 'نام', count: 'دعوے', claims: 'کون سے' },
  asTable: 'یہی جدول کی صورت میں',
  column: (ordinal, claim) => `دعویٰ ${ordinal}: ${isolate(claim)}`,

  byAssessment: 'دعوے، جائزے کے لحاظ سے',
  byKind: 'دعوے، قسم کے لحاظ سے',
  byStanding: 'مآخذ، حیثیت کے لحاظ سے',
  byRead: 'مآخذ، اس لحاظ سے کہ کس حد تک پڑھے گئے',
  counted: (title, rows) => `${title}: ${rows.join('، ')}۔`,
  most: (word, count, total) => `سب سے زیادہ: ${word}، ${total} میں سے ${count}`,
};
