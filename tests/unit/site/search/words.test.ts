import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formsOf,
  hasAnyOf,
  indexForms,
  isSameWord,
  isStopWord,
  readWords,
  waysOf,
} from '../../../../src/site/search/shared/words/index.ts';

/** Words by a space, their endings on, what a word is also called behind a bar, the whole of a hyphenated word in braces. */
const shown = (text: string): string =>
  readWords(text)
    .map(
      ({ forms: [, ...others], exact, compound }) =>
        [exact, ...others].join('|') + (compound === null ? '' : `{${compound}}`),
    )
    .join(' ');

test.each<[kind: string, text: string, words: string]>([
  ['case', 'PAKISTAN', 'pakistan'],
  ['case of other scripts', 'МОСКВА Αθήνα', 'москва αθηνα'],
  ['a capital I with a dot', 'İstanbul', 'istanbul'],
  ['an i without a dot', 'Kırıkkale', 'kirikkale'],
  ['accents', 'Özgür CAFÉ', 'ozgur cafe'],
  ['accents as characters of their own', 'cafe\u0301', 'cafe'],
  ['letters that are no letter with a mark', 'Łódź Ørsted straße', 'lodz orsted strasse'],
  ['ligatures', 'ﬁnal œuvre Æsop', 'final oeuvre aesop'],
  ['Icelandic', 'Þór Guðmundur', 'thor gudmundur'],
  ['wide letters', 'ＵＮ', 'un'],
  ['raised and lowered digits', 'm² CO₂', 'm2 co2'],
  ['a soft hyphen', 'terror\u00ADism', 'terrorism'],
  ['Greek marks and the last sigma', 'Οδυσσεύς', 'οδυσσευσ'],
  ['Cyrillic marks', 'Ёлка Йод', 'елка иод'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['vowels of Devanagari stay', 'किताब', 'किताब'],
  ['vowels of Thai stay', 'ภาษา', 'ภาษา'],
  ['scripts without spaces are parted', '東京都', '東京 都'],
  ['Korean is parted by spaces', '한국 사람', '한국 사람'],
  ['markup is text', '<b>bold</b>', 'b bold b'],
  ['punctuation and pictures are no words', '?! … 😀 .*(+', ''],
  ['half a surrogate pair', '\ud83d war', 'war'],
  ['a comma between words', 'rearm,regroup', 'rearm regroup'],
  ['a slash between words', 'and/or TTP/BLA', 'and or ttp bla'],
  ['a stop without a space behind it', 'ended.Then', 'ended then'],
  ['points of an abbreviation', 'U.S. forces', 'us forces'],
  ['points of a short abbreviation', 'Ph.D e.g. a.m.', 'phd eg am'],
  ['the name of a site', 'satp.org', 'satp org'],
  ['underscores', 'safe_haven', 'safe haven'],
  // Apostrophes and elisions.
  ['a possessive', 'Pakistan’s', 'pakistan'],
  ['a possessive with a typewriter’s apostrophe', "Pakistan's", 'pakistan'],
  ['a plural possessive', 'Taliban’ forces', 'taliban forces'],
  ['an inner apostrophe', 'Da’esh', 'daesh'],
  ['an inner typewriter’s apostrophe', "Qur'an", 'quran'],
  ['an ayn', 'Daʿesh', 'daesh'],
  ['a modifier apostrophe', 'Qaʼida', 'qaida'],
  ['a turned comma', 'Qa‘ida', 'qaida'],
  ['a name behind an apostrophe', 'O’Brien', 'obrien|brien'],
  ['the same without it', 'OBrien', 'obrien'],
  ['an elided article', 'l’Afghanistan', 'afghanistan|lafghanistan'],
  ['an elided article with a typewriter’s apostrophe', "L'Afghanistan", 'afghanistan|lafghanistan'],
  ['an elided preposition', 'd’Alembert', 'alembert|dalembert'],
  ['an elided conjunction', 'qu’ils jusqu’alors', 'ils|quils alors|jusqualors'],
  ['an elided Italian article', 'dell’Asia', 'asia|dellasia'],
  ['a contraction', 'don’t isn’t', 'dont isnt'],
  ['a quotation mark is no apostrophe', '‘denial’', 'denial'],
  // Hyphens.
  ['a hyphenated word', 'safe-haven', 'safe{safehaven} haven{safehaven}'],
  ['one with a hyphen that does not break', 'safe\u2011haven', 'safe{safehaven} haven{safehaven}'],
  ['one with a dash', 'safe–haven', 'safe{safehaven} haven{safehaven}'],
  ['one of three', 'Zarb-é-Azb', 'zarb{zarbeazb} e{zarbeazb} azb{zarbeazb}'],
  ['one in both spellings', 'counter-organisation', 'counter{counterorganization} organization{counterorganization}'],
  ['letters and digits', 'F-16', 'f{f16} 16n{f16}'],
  ['an ending', 'ISIS-K', 'isis{isisk} k{isisk}'],
  ['an abbreviation and a word', 'U.S.-led', 'us led'],
  ['an apostrophe in one', 'al-Qa’ida', 'al{alqaida} qaida{alqaida}'],
  ['a dash between words with spaces', 'denial – or', 'denial or'],
  ['a hyphen at an end', 'pre- and post-war', 'pre and post{postwar} war{postwar}'],
  ['years are no one word', '2021–2024', '2021n 2024n'],
  // Numbers.
  ['a decimal is not the number of its digits', '1.8', '1p8n|1n'],
  ['which is another', '18', '18n'],
  ['a decimal is also its whole part', '279.8', '279p8n|279n'],
  ['zeros behind it', '1.80', '1p8n|1n'],
  ['nothing but zeros behind it', '1.0', '1n'],
  ['a decimal comma', '279,8', '279p8n|279n'],
  ['a decimal comma with two digits', '12,75', '12p75n|12n'],
  ['grouped digits', '1,099', '1099n'],
  ['grouped digits with a decimal', '1,099.5', '1099p5n|1099n'],
  ['Indian groups', '12,34,567', '1234567n'],
  ['groups with points', '1.234.567', '1234567n'],
  ['groups with points and a decimal comma', '310.000,50', '310000p5n|310000n'],
  ['a point that may group', '1.800', '1p8n|1800n|1n'],
  ['groups with spaces that do not break', '59\u00A0775', '59775n'],
  ['groups with narrow spaces', '1\u202F234\u202F567', '1234567n'],
  ['groups with thin spaces', '80\u2009000', '80000n'],
  ['groups with apostrophes', '1’234’567', '1234567n'],
  ['a space is no group', '59 775', '59n 775n'],
  ['a space before a word is none', '10\u00A0attacks', '10n attacks'],
  ['zeros before it', '007', '7n'],
  ['nought', '0', '0n'],
  ['a sign before it', '−5 +7', '5n 7n'],
  ['money', '$7.12bn', '7p12n|712bn'],
  ['money in short', '$7bn', '7n|7bn'],
  ['money with its number', '$310,000', '310000n'],
  ['a half', '½', '0p5n|0n'],
  ['a number and a half', '2½', '2p5n|2n'],
  ['an ordinal', '21st', '21st|21n'],
  ['an ordinal with raised letters', '36ᵗʰ', '36th|36n'],
  ['another', '22nd 23rd', '22nd|22n 23rd|23n'],
  ['a version', '1.2.3', '1n 2n 3n'],
  ['years with a comma', '2021,2022', '2021n 2022n'],
  ['the symbol of a document', 'S/2025/496', 's 2025n 496n'],
  ['a longer symbol', 'A/RES/60/288', 'a res 60n 288n'],
  ['a date', '2025-01-03', '2025n 1n 3n'],
  ['a day', '9/11', '9n 11n'],
  ['a resolution', 'resolution 1267(1999)', 'resolution 1267n 1999n'],
  ['forty digits', '1234567890'.repeat(4), `${'1234567890'.repeat(4)}n`],
  ['a percent sign', '279.8%', '279p8n|279n percent'],
  ['a percent sign behind a space', '279.8 %', '279p8n|279n percent'],
  ['percent in a word', '279.8 percent', '279p8n|279n percent'],
  ['percent in two words', '280 per cent', '280n percent'],
  ['two words that are not', 'per centimetre', 'per centimeter'],
  ['an Arabic percent sign', '۲۷۹٪', '279n percent'],
  // Digits of other scripts.
  ['Urdu digits', '۲۷۹', '279n'],
  ['Urdu digits with a decimal sign', '۲۷۹٫۸', '279p8n|279n'],
  ['Urdu digits in groups', '۱٬۰۹۹', '1099n'],
  ['Arabic digits', '٢٧٩', '279n'],
  ['Arabic digits with a decimal point', '٢٧٩.٨', '279p8n|279n'],
  ['Devanagari digits', '२०२४', '2024n'],
  ['Bengali digits', '২০২৪', '2024n'],
  ['wide digits', '２０２４', '2024n'],
  ['digits among letters', 'آر۲', 'ار2'],
  // Letters that keyboards write differently.
  ['Arabic kaf', 'كابل', 'کابل'],
  ['Urdu kaf', 'کابل', 'کابل'],
  ['Sindhi kaf', 'ڪابل', 'کابل'],
  ['Arabic yeh', 'نقوي', 'نقوی'],
  ['Urdu yeh', 'نقوی', 'نقوی'],
  ['alef maksura', 'على', 'علی'],
  ['Arabic heh', 'هند', 'ہند'],
  ['Urdu heh', 'ہند', 'ہند'],
  ['teh marbuta', 'القاعدة', 'القاعدہ'],
  ['Urdu teh marbuta', 'القاعدۃ', 'القاعدہ'],
  ['heh with a hamza', 'صوبۂ خانۀ', 'صوبہ خانہ'],
  ['heh with a hamza as a character of its own', 'خانه\u0654', 'خانہ'],
  ['yeh with a hamza', 'قائد', 'قاید'],
  ['waw with a hamza', 'مؤمن', 'مومن'],
  ['alef with a hamza', 'أحمد إسلام', 'احمد اسلام'],
  ['alef with a madda', 'آزاد', 'ازاد'],
  ['alef wasla', 'ٱللہ', 'اللہ'],
  ['heh doachashmee is a letter of its own', 'بھارت', 'بھارت'],
  ['yeh barree is a letter of its own', 'بڑے', 'بڑے'],
  ['vowel points', 'نُور ولی', 'نور ولی'],
  ['a doubled letter’s sign', 'محمّد', 'محمد'],
  ['a stretched word', 'طـــالبان', 'طالبان'],
  ['a joiner that parts', 'می\u200Cشود', 'میشود'],
  ['a joiner that joins', 'می\u200Dشود', 'میشود'],
  ['a mark of direction', '\u200Fطالبان\u200F', 'طالبان'],
  ['isolates around a name', '\u2068TTP\u2069', 'ttp'],
  ['presentation forms', 'ﻃﺎﻟﺒﺎﻥ', 'طالبان'],
  ['an Arabic comma', 'خوست،کنڑ', 'خوست کنڑ'],
  ['an Urdu full stop', 'ہے۔کابل', 'ہے کابل'],
  ['both directions in one', 'ISIS داعش K', 'isis داعش k'],
  // British and American spelling.
  ['a British verb', 'destabilised', 'destabilized'],
  ['a British noun', 'organisations', 'organizations'],
  ['a British colour', 'neighbouring', 'neighboring'],
  ['a British centre', 'centres', 'centers'],
  ['a British defence', 'defence', 'defense'],
  ['a British programme', 'programmes', 'programs'],
])('%s: %j', (_, text, words) => {
  expect(shown(text)).toBe(words);
}); // prettier-ignore

test('words know where they stand in the text they were read from', () => {
  const text = 'The café, Zarb-e-Azb: 279.8 % of l’Asie.';
  expect(readWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'The', 'café', 'Zarb', 'e', 'Azb', '279.8', '%', 'of', 'l’Asie',
  ]); // prettier-ignore
});

test('whatever the text, words stand in it in order, and their forms have nothing that Pagefind drops', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const words = readWords(text);
      return words.every(
        (word, i) =>
          word.start >= (words[i - 1]?.end ?? 0) &&
          word.start < word.end &&
          word.end <= text.length &&
          formsOf(word).every((form) => /^[\p{L}\p{N}\p{M}]+$/u.test(form)),
      );
    }),
  );
});

test('what is typed in another way is the same word: forms are their own forms', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöüéßآ-ی]{2,12}$/u), (text) => {
      const [word] = readWords(text);
      return readWords(word?.forms[0] ?? '')[0]?.forms[0] === word?.forms[0];
    }),
  );
});

test.each([
  ['279.8', ['279p8n']],
  ['1.800', ['1p8n', '1800n']],
  ['21st', ['21st', '21n']],
  ['O’Brien', ['obrien', 'brien']],
])('%s is asked for by %j: of a decimal number the whole part is no stand-in', (text, ways) => {
  expect(waysOf(readWords(text)[0]!)).toEqual(ways);
});

test.each([
  ['a masculine noun', 'حملہ حملے حملوں'],
  ['one written with an alef', 'ڈھانچا ڈھانچہ ڈھانچے ڈھانچوں'],
  ['one without an ending', 'ملک ملکوں ممالک'],
  ['a feminine noun', 'سرحد سرحدیں سرحدوں'],
  ['one that ends in yeh', 'کارروائی کارروائیاں کارروائیوں'],
  ['one that ends in heh', 'پناہ پناہیں پناہوں'],
  ['a short one', 'جگہ جگہیں جگہوں'],
  ['one that ends in waw', 'جنگجو جنگجوؤں'],
  ['an Arabic plural', 'خطرہ خطرے خطرات'],
  ['another', 'ماہر ماہرین'],
  ['one that is made within', 'نتیجہ نتیجے نتائج'],
  ['an English plural', 'کمانڈر کمانڈرز کمانڈروں'],
  ['another', 'رپورٹ رپورٹس رپورٹیں'],
  ['a name in two spellings', 'امریکا امریکہ'],
])('forms of a noun of Urdu are one: %s', (_, text) => {
  expect(new Set(readWords(text).map(({ forms: [first] }) => first)).size).toBe(1);
});

test.each([
  ['words without meaning', 'میں ہیں نہیں'],
  ['short words', 'راہ دین تین وجہ'],
  ['what only looks like an ending', 'چین زمین یقین مرکز نماز پولیس خراسان طالبان'],
])('%s of Urdu stay as they are', (_, text) => {
  expect(readWords(text).map(({ forms: [first] }) => first)).toEqual(text.split(' '));
});

test('short words that mean something are searched for', () => {
  expect(['the', 'of', 'which', 'dont'].every(isStopWord)).toBe(true);
  expect(['us', 'un', 'may', 'one', 'against'].some(isStopWord)).toBe(false);
});

test.each([
  ['the beginning of a word is enough', 'terror', 'terrorism', true],
  ['endings may differ', 'thriving', 'thrive', true],
  ['endings of short words too', 'losing', 'loses', true],
  ['beginnings may not', 'bullwark', 'bull', false],
  ['endings that are none may not', 'nation', 'native', false],
  ['a typed word is not its own beginning', 'xyzzy', 'x', false],
  ['two letters must be the whole word', 'us', 'used', false],
  ['two letters that are', 'us', 'us', true],
  ['a number is not the beginning of another', '279n', '2798n', false],
])('%s', (_, asked, found, expected) => {
  expect(isSameWord(asked, found)).toBe(expected);
});

test.each([
  ['as it is read', 'on 10 June 2025 they', '20250610d: 10 June 2025'],
  ['with the month cut short', '8 Aug. 2025', '20250808d: 8 Aug 2025'],
  ['with an ordinal', 'the 1st of July, 2024', '20240701d: 1st of July 2024'],
  ['the month before it', 'June 10, 2025', '20250610d: June 10 2025'],
  ['in numbers, the year first', '2025-06-10', '20250610d: 2025 06 10'],
  ['in numbers, the day first', '10.06.2025 or 20/07/2025', '20250610d: 10 06 2025, 20250720d: 20 07 2025'],
  ['in numbers, the month first', '7/20/2025', '20250720d: 7 20 2025'],
  ['in Urdu', '۱۰ جون ۲۰۲۵', '20250610d: ۱۰ جون ۲۰۲۵'],
  ['that no month has', '31 February 2025, 2025-13-40', ''],
  ['of a range of years', '2021-2024', ''],
  ['within other numbers', '1.2025-06-10.3 8.10.20255', ''],
])('a day is one form, and all of its words know it: %s', (_, text, expected) => {
  const days = Map.groupBy(
    readWords(text).filter(({ day }) => day !== null),
    ({ day }) => day,
  );
  const written = [...days].map(
    ([day, words]) => `${day}: ${words.map(({ start, end }) => text.slice(start, end)).join(' ')}`,
  );
  expect(written.join(', ')).toBe(expected);
});

test('a text has an asked word where one of its words is the same, however short', () => {
  const forms = fc.stringMatching(/^[ae1]{1,3}(?:|s|ing|ed)$/);
  fc.assert(
    fc.property(fc.array(forms, { maxLength: 8 }), fc.array(forms, { maxLength: 3 }), (written, asked) => {
      const words = readWords(written.join(' '));
      const has = words.flatMap(formsOf).some((form) => asked.some((one) => isSameWord(one, form)));
      expect(hasAnyOf(indexForms(words), asked)).toBe(has);
    }),
  );
  const index = indexForms(readWords('Attacked by al-Qaida'));
  const asked = ['attack', 'attacking', 'alqaida', 'qai', 'by', 'b', 'qa', 'attach'];
  expect(asked.filter((one) => hasAnyOf(index, [one]))).toEqual(asked.slice(0, 5));
});
