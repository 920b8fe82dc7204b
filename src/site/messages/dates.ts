import { dayNumber, lastYearOf, parseDate, type CalendarDate, type PlainDate } from '../../figures/index.ts';
import { wordsFor } from './catalogues.ts';
import type { Words } from './en.ts';

/**
 * A date in words: `9 November 2025`, `about February 2025`, `spring 2024`, `1990s`, `2004 to May 2006`.
 * Throws on what `isDate` refuses.
 */
export function formatDate(edtf: string, language: string): string {
  return say(parseDate(edtf), wordsFor(language).date, language);
}

/** A calendar year in words, as ISO 8601 counts it: `2025`, `622 AD`; 0 is `1 BC`. */
export function formatYear(year: number, language: string): string {
  return sayPlain({ type: 'year', year }, language);
}

function say(date: CalendarDate, words: Words['date'], language: string): string {
  switch (date.type) {
    case 'day':
    case 'month':
    case 'year':
      return sayPlain(date, language);
    case 'season':
      return words[date.season](formatYear(date.year, language));
    case 'decade':
    case 'century': {
      const first = formatYear(date.from, language);
      return date.type === 'decade' && date.from >= FIRST_WITHOUT_ERA
        ? words.decade(first)
        : words.between(first, formatYear(lastYearOf(date), language));
    }
    case 'unspecified':
      return words[date.part === 'month' ? 'noMonth' : 'noDay'](sayPlain(date.date, language));
    case 'qualified': {
      const plain = sayPlain(date.date, language);
      const dated = date.approximate ? words.approximate(plain) : plain;
      return date.uncertain ? words.uncertain(dated) : dated;
    }
    case 'interval': {
      const [from, to] = [say(date.from, words, language), say(date.to, words, language)];
      return words.interval(from, to);
    }
    case 'since':
    case 'until': {
      const end = say(date.date, words, language);
      if (date.other === 'open') return words[date.type](end);
      return date.type === 'since'
        ? words.interval(end, words.notKnown)
        : words.interval(words.notKnown, end);
    }
  }
}

/** The first year that is not taken for another number without its era. */
const FIRST_WITHOUT_ERA = 1000;

function sayPlain(date: PlainDate, language: string): string {
  const { year, month, day } = { month: 1, day: 1, ...date };
  return formatterOf(date.type, year < FIRST_WITHOUT_ERA, language).format(
    dayNumber(year, month, day) * 86_400_000,
  );
}

/** By language, form and era: a handful for each language. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(type: PlainDate['type'], era: boolean, language: string): Intl.DateTimeFormat {
  const key = `${language} ${type} ${String(era)}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      calendar: 'gregory',
      timeZone: 'UTC',
      year: 'numeric',
      ...(type !== 'year' && { month: 'long' }),
      ...(type === 'day' && { day: 'numeric' }),
      ...(era && { era: 'short' }),
    });
    formatters.set(key, formatter);
  }
  return formatter;
}
