import { describe, expect, test } from 'vitest';
import { agrees, readFigure, saysUnit, showReading, type Unit } from '../../../src/figures/index.ts';

const shown = (words: string, unit: Unit, language?: string): readonly string[] =>
  readFigure(words, unit, language).map(showReading);

describe('numbers are read from words', () => {
  test.each<[string, string, Unit, readonly string[]]>([
    ['a percentage with a decimal', '279.8 percent', 'percent', ['279.8']],
    ['a percent sign', 'up 279.8%', 'percent', ['279.8']],
    ['billions of dollars', '$7.12 billion', 'dollars', ['7120000000']],
    ['attached billions', 'US$7.12bn', 'dollars', ['7120000000']],
    ['dollars in words', 'seven million dollars', 'dollars', ['7000000']],
    ['dollars behind the number', '7 million US$', 'dollars', ['7000000']],
    ['dollars, no year before their sign', 'in 2021 $7.12 billion', 'dollars', ['7120000000']],
    ['dollars by country and sign', 'US$7', 'USD', ['7']],
    ['dollars of another country', 'A$7', 'dollars', ['7']],
    ['euros, no year before their sign', 'in 2021 €7', 'EUR', ['7']],
    ['grouped digits', 'about 2,000', 'people', ['2000']],
    ['the South Asian grouping', '1,00,000', 'people', ['100000']],
    ['lakh and crore', '3.5 lakh and 2 crore', 'people', ['350000', '20000000']],
    ['dozens that are counted', 'over two dozen', 'count', ['24']],
    ['an article before the scale', 'a dozen', 'count', ['12']],
    ['half of a scale', 'half a million', 'people', ['500000']],
    ['a half added', 'two and a half million', 'people', ['2500000']],
    ['words joined by a hyphen', 'twenty-one', 'count', ['21']],
    ['words joined by and', 'two hundred and six', 'count', ['206']],
    ['scales one after another', 'one million two hundred thousand', 'people', ['1200000']],
    ['zero', 'zero', 'count', ['0']],
    ['a range', '6,000 to 6,500', 'people', ['6000 to 6500']],
    ['a range that shares its scale', 'between 5 and 7 million', 'people', ['5000000 to 7000000']],
    ['two ends of a change, which are no range', 'from 207 to 521', 'count', ['207', '521']],
    ['a verb that is a percentage', 'more than tripled', 'percent', ['200']],
    ['a fraction, roughly', 'a third', 'percent', ['32.8333333333 to 33.8333333333']],
    ['euros by their sign', '€4.20 today', 'EUR', ['4.2']],
    ['euros behind the number', 'about 4.20 euros', 'EUR', ['4.2']],
    ['a currency by its code', 'EUR 4,200', 'EUR', ['4200']],
    ['a currency by the last word of its name', '4 million rupees', 'PKR', ['4000000']],
    ['a currency by its short sign', 'Rs. 40 billion', 'PKR', ['40000000000']],
    ['a range of one currency', 'between £5 and £7 million', 'GBP', ['5000000 to 7000000']],
    ['only what is of the currency asked for', '€4 and $5', 'EUR', ['4']],
    ['only the number of the unit asked for', '96 percent of 1,099 attacks', 'percent', ['96', '1099']],
  ])('%s', (_, words, unit, expected) => {
    expect(shown(words, unit)).toEqual(expected);
  });
});

describe('nothing is read where the words hold no figure of the unit', () => {
  test.each<[string, string, Unit]>([
    ['an uncounted plural', 'dozens of groups', 'count'],
    ['an indefinite number', 'several hundred', 'people'],
    ['an ordinal', 'the 21st report', 'count'],
    ['a document symbol', 'S/2025/72', 'count'],
    ['a number inside a name', 'COVID-19', 'count'],
    ['a percentage, for a count', '40 percent', 'count'],
    ['dollars, for a count', '5 US dollars', 'count'],
    ['a range of dollars, for a count', '5 to $7', 'count'],
    ['another currency', '€5 million', 'dollars'],
    ['dollars, for another currency', '$5 million', 'EUR'],
    ['a currency, for another', '£5 million', 'EUR'],
    ['words that make no number', 'six seven', 'count'],
    ['a month without a year', 'published in January', 'date'],
    ['a day that the month does not have', '30 February 2024', 'date'],
    ['years in the wrong order', '2024 to 2021', 'date'],
    ['an ISO date that does not exist', '2022-02-29', 'date'],
  ])('%s', (_, words, unit) => {
    expect(readFigure(words, unit)).toEqual([]);
  });
});

describe('hedges bound what a number can mean', () => {
  test.each<[string, string, number, number]>([
    ['a bare number is exact to its last digit', '279.8 percent', 279.75, 279.85],
    ['“about” leaves the zeros open', 'about 2,000 percent', 1500, 2500],
    ['“about” with no zeros is as exact as the number', 'about 21 percent', 20.5, 21.5],
    ['“at least” is open above', 'at least 21 percent', 21, Infinity],
    ['“or more” behind the number too', '21 percent or more', 21, Infinity],
    ['a plus sign too', '21% +', 21, Infinity],
    ['“over” is open above', 'well over a hundred percent', 100, Infinity],
    ['“up to” is open below', 'up to 60 percent', -Infinity, 60],
    ['“fewer than” is open below', 'fewer than 60 percent', -Infinity, 60],
  ])('%s', (_, words, low, high) => {
    expect(readFigure(words, 'percent')[0]).toMatchObject({ low, high });
  });
});

describe('dates are read from words', () => {
  test.each<[string, string, readonly string[]]>([
    ['a month', 'during his May 2024 visit', ['2024-05']],
    ['a day, British', 'on 26 May 2024', ['2024-05-26']],
    ['a day, American', 'May 26, 2024', ['2024-05-26']],
    ['a day with an ordinal', 'the 9th of May 2024', ['2024-05-09']],
    ['a short month', 'Sept. 2024 and Oct 2024', ['2024-09', '2024-10']],
    ['a year', 'in mid-2024', ['2024']],
    ['a period', 'between 2021 and 2024', ['2021/2024']],
    ['a period with a short end', '2021–24', ['2021/2024']],
    ['a decade', 'the 1990s', ['199X']],
    ['an ISO date', '2024-05-26', ['2024-05-26']],
    ['several, in their order', 'in 2019, then in May 2024', ['2019', '2024-05']],
  ])('%s', (_, words, expected) => {
    expect(shown(words, 'date')).toEqual(expected);
  });
});

describe('other languages', () => {
  test.each<[string, string, string, Unit, readonly string[]]>([
    ['German separators', 'de', '1.234.567,5', 'count', ['1234567.5']],
    ['a French space between thousands', 'fr', '2 000 personnes', 'people', ['2000']],
    ['Persian digits and separators', 'fa', '۲٬۳۰۰', 'people', ['2300']],
    ['a Persian decimal separator', 'ur', '۲۷۹٫۸ فیصد', 'percent', ['279.8']],
    ['Devanagari digits', 'hi', '२४', 'count', ['24']],
    ['a French month', 'fr', 'mai 2024', 'date', ['2024-05']],
    ['a Russian month beside its day', 'ru', '5 мая 2024', 'date', ['2024-05-05']],
    ['an Arabic date', 'ar', '١٢ مايو ٢٠٢٤', 'date', ['2024-05-12']],
  ])('%s', (_, language, words, unit, expected) => {
    expect(shown(words, unit, language)).toEqual(expected);
  });
});

describe('a value is what its words say', () => {
  test.each<[string, string, Unit, number | string, string]>([
    ['the number itself', '279.8 percent', 'percent', 279.8, 'en'],
    ['the bound that is named', 'over two dozen', 'count', 24, 'en'],
    ['any number of a range', '6,000 to 6,500', 'people', 6250, 'en'],
    ['a fraction, rounded', 'a third', 'percent', 33.3, 'en'],
    ['a fall, whose sign stands in the verb', '12 percent', 'percent', -12, 'en'],
    ['a date', 'May 2024', 'date', '2024-05', 'en'],
    ['a date that is inferred in part', 'May 2024', 'date', '2024-05?', 'en'],
    ['a year as a number', 'in 2024', 'date', 2024, 'en'],
    ['an interval, an end of which is hedged', '2021 to 2024', 'date', '2021/2024~', 'en'],
    ['a season beside its year, in another language', 'Frühjahr 2024', 'date', '2024-21', 'de'],
    ['a scale word of a language without a table', '7,12 Milliarden', 'dollars', 7.12e9, 'de'],
  ])('%s', (_, words, unit, value, language) => {
    const readings = readFigure(words, unit, language);
    expect(readings.some((reading) => agrees(value, reading, unit))).toBe(true);
  });

  test.each<[string, string, Unit, number | string]>([
    ['not a slip of a digit', '279.8 percent', 'percent', 278.9],
    ['not the number without its scale', '$7.12 billion', 'dollars', 7.12],
    ['not dozens as ones', 'two dozen', 'count', 2],
    ['not a number near it', 'about 2,000', 'people', 1998],
    ['not a number outside of the range', '6,000 to 6,500', 'people', 6501],
    ['not another sign for a count', '12', 'count', -12],
    ['not more than the words say of a date', 'May 2024', 'date', '2024-05-26'],
    ['not less than the words say of a date', 'May 2024', 'date', '2024'],
    ['not a text for a number', '21', 'count', '21'],
  ])('%s', (_, words, unit, value) => {
    const readings = readFigure(words, unit);
    expect(readings).not.toEqual([]);
    expect(readings.some((reading) => agrees(value, reading, unit))).toBe(false);
  });
});

describe('a unit is said by its sign, its code or its name', () => {
  test.each<[string, Unit, string, boolean]>([
    ['€6.30', 'EUR', 'en', true],
    ['6,30 Euro', 'EUR', 'de', true],
    ['40 billion rupees', 'PKR', 'en', true],
    ['5 US-Dollar', 'USD', 'de', true],
    ['PKR 40 billion', 'PKR', 'en', true],
    ['۴۰ ارب پاکستانی روپے', 'PKR', 'ur', true],
    ['£6', 'EUR', 'en', false],
    ['6.30', 'EUR', 'en', false],
    ['6.30 europium', 'EUR', 'en', false],
    ['$6', 'dollars', 'en', true],
    ['$6', 'USD', 'en', true],
    ['US$6', 'USD', 'en', true],
    ['six dollars', 'dollars', 'fi', true],
    ['6 dólares', 'dollars', 'es', true],
    ['HK$6', 'dollars', 'en', true],
    ['۴۰ ارب ڈالروں', 'dollars', 'ur', true],
    ['6 dollarized', 'dollars', 'en', false],
    ['€6', 'dollars', 'en', false],
  ])('%s says %s in %s: %s', (words, unit, language, says) => {
    expect(saysUnit(words, unit, language)).toBe(says);
  });
});

test.each(['en', 'de', 'fr', 'ur', 'ar', 'hi', 'zh', 'ru', 'fi'])(
  'every currency is read in %s by its code',
  (language) => {
    for (const currency of Intl.supportedValuesOf('currency')) {
      const unit = currency as Unit;
      expect([currency, saysUnit(`${currency} 4`, unit, language)]).toEqual([currency, true]);
      expect([currency, shown(`${currency} 4`, unit, language)]).toEqual([currency, ['4']]);
    }
  },
);
