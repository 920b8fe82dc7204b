import { expect, test } from 'vitest';
import { formatDate, formatMoment, formatYear } from '../../../../src/site/messages/index.ts';

test.each<[string, string, string]>([
  ['2025-11-09', '9 November 2025', '9 نومبر، 2025'],
  ['2025-11', 'November 2025', 'نومبر 2025'],
  ['2025', '2025', '2025'],
  ['0622', '622 AD', '622 عیسوی'],
  ['0000', '1 BC', '1 قبل مسیح'],
  ['-0044-03-15', '15 March 45 BC', '15 مارچ، 45 قبل مسیح'],
  ['Y17000', '17000', '17000'],
  ['2025-02~', 'about February 2025', 'تقریباً فروری 2025'],
  ['2025-02?', 'February 2025, inferred', 'فروری 2025، قیاساً'],
  ['2025%', 'about 2025, inferred', 'تقریباً 2025، قیاساً'],
  ['2024-21', 'spring 2024', 'موسمِ بہار 2024'],
  ['2024-22', 'summer 2024', 'موسمِ گرما 2024'],
  ['2024-23', 'autumn 2024', 'موسمِ خزاں 2024'],
  ['2024-24', 'winter 2024', 'موسمِ سرما 2024'],
  ['199X', '1990s', '1990 کی دہائی'],
  ['004X', 'between 40 AD and 49 AD', '40 عیسوی اور 49 عیسوی کے درمیان'],
  ['19XX', 'between 1900 and 1999', '1900 اور 1999 کے درمیان'],
  ['2024-XX', '2024, month not known', '2024، مہینہ معلوم نہیں'],
  ['2024-05-XX', 'May 2024, day not known', 'مئی 2024، دن معلوم نہیں'],
  ['2024-XX-XX', '2024, day not known', '2024، دن معلوم نہیں'],
  ['2021/2024', '2021 to 2024', '2021 سے 2024 تک'],
  ['2021-05~/2024-06-01', 'about May 2021 to 1 June 2024', 'تقریباً مئی 2021 سے 1 جون، 2024 تک'],
  ['2004/..', 'from 2004 on', '2004 سے'],
  ['../2004', 'until 2004', '2004 تک'],
  ['2004/', '2004 to an unknown date', '2004 سے نامعلوم تاریخ تک'],
  ['/2004', 'an unknown date to 2004', 'نامعلوم تاریخ سے 2004 تک'],
])('%s in words', (edtf, english, urdu) => {
  expect([formatDate(edtf, 'en'), formatDate(edtf, 'ur')]).toEqual([english, urdu]);
});

test('a language whose own calendar is another still gets the date that content gives', () => {
  expect(formatDate('2025-11', 'th')).toBe('พฤศจิกายน 2025');
  expect(formatYear(2025, 'fa')).toBe('۲۰۲۵');
});

test.each<[string, string, string, string]>([
  [
    '2025-08-29/2025-11-09',
    'between 29 August and 9 November 2025',
    'zwischen dem 29. August und dem 9. November 2025',
    '29 اگست اور 9 نومبر، 2025 کے درمیان',
  ],
  [
    '2025-11-03/2025-11-09',
    'between 3 and 9 November 2025',
    'zwischen dem 3. und dem 9. November 2025',
    '3 اور 9 نومبر 2025 کے درمیان',
  ],
  [
    '2024-12/2025-02',
    'between December 2024 and February 2025',
    'zwischen Dezember 2024 und Februar 2025',
    'دسمبر 2024 اور فروری 2025 کے درمیان',
  ],
  [
    '2021~/2024',
    'between about 2021 and 2024',
    'zwischen etwa 2021 und 2024',
    'تقریباً 2021 اور 2024 کے درمیان',
  ],
  ['2025-11-09', '9 November 2025', '9. November 2025', '9 نومبر، 2025'],
])('what happened once, %s, in words', (edtf, english, german, urdu) => {
  expect(['en', 'de', 'ur'].map((language) => formatMoment(edtf, language))).toEqual([english, german, urdu]);
});
