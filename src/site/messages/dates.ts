import {
  dayNumber,
  lastYearOf,
  parseDate,
  type CalendarDate,
  type DatedEnd,
  type PlainDate,
} from '../../figures/index.ts';
import { messagesFor } from './catalogues.ts';
import type { Messages } from './en.ts';
import { datesIn } from './formats.ts';

/**
 * A date in words: `9 November 2025`, `about February 2025`, `spring 2024`, `1990s`, `2004 to May 2006`.
 * Throws on what `isDate` refuses.
 */
export function formatDate(edtf: string, language: string): string {
  return say(parseDate(edtf), messagesFor(language).date, language);
}

/**
 * The date of something that happened once in words: as `formatDate`, but that an interval says between which
 * dates it was (`between 29 August and 9 November 2025`). Throws on what `isDate` refuses.
 */
export function formatMoment(edtf: string, language: string): string {
  const date = parseDate(edtf);
  if (date.type !== 'interval') return formatDate(edtf, language);
  const messages = messagesFor(language).date;
  const [from, to] = endsOf(date.from, date.to, language) ?? [
    say(date.from, messages, language),
    say(date.to, messages, language),
  ];
  const days = date.from.type === 'day' && date.to.type === 'day';
  return messages[days ? 'betweenDays' : 'between']({ from, to });
}

/** A calendar year in words, as ISO 8601 counts it: `2025`, `622 AD`; 0 is `1 BC`. */
export function formatYear(year: number, language: string): string {
  return sayPlain({ type: 'year', year }, language);
}

function say(date: CalendarDate, messages: Messages['date'], language: string): string {
  switch (date.type) {
    case 'day':
    case 'month':
    case 'year':
      return sayPlain(date, language);
    case 'season':
      return messages[date.season]({ year: formatYear(date.year, language) });
    case 'decade':
    case 'century': {
      const first = formatYear(date.from, language);
      return date.type === 'decade' && date.from >= FIRST_WITHOUT_ERA
        ? messages.decade({ year: first })
        : messages.between({ from: first, to: formatYear(lastYearOf(date), language) });
    }
    case 'unspecified':
      return messages[date.part === 'month' ? 'noMonth' : 'noDay']({ date: sayPlain(date.date, language) });
    case 'qualified': {
      const plain = sayPlain(date.date, language);
      const dated = date.approximate ? messages.approximate({ date: plain }) : plain;
      return date.uncertain ? messages.uncertain({ date: dated }) : dated;
    }
    case 'interval': {
      const [from, to] = [say(date.from, messages, language), say(date.to, messages, language)];
      return messages.interval({ from, to });
    }
    case 'since':
    case 'until': {
      const end = say(date.date, messages, language);
      if (date.other === 'open') return messages[date.type]({ date: end });
      return date.type === 'since'
        ? messages.interval({ from: end, to: messages.notKnown })
        : messages.interval({ from: messages.notKnown, to: end });
    }
  }
}

/** The first year that is not taken for another number without its era. */
const FIRST_WITHOUT_ERA = 1000;

function sayPlain(date: PlainDate, language: string): string {
  return formatterOf(date.type, date.year < FIRST_WITHOUT_ERA, language).format(timeOf(date));
}

/** Milliseconds since 1970-01-01 of the first day of a date. */
function timeOf(date: PlainDate): number {
  const { year, month, day } = { month: 1, day: 1, ...date };
  return dayNumber(year, month, day) * 86_400_000;
}

/** The two ends of a span of one precision, what they share said once; null where a language has no dash between. */
function endsOf(from: DatedEnd, to: DatedEnd, language: string): readonly [string, string] | null {
  if (from.type !== to.type || from.type === 'qualified' || to.type === 'qualified') return null;
  const span = formatterOf(from.type, from.year < FIRST_WITHOUT_ERA, language).formatRange(
    timeOf(from),
    timeOf(to),
  );
  const [first, second, ...rest] = span.split(/\s*[–—]\s*/u);
  return first === undefined || second === undefined || rest.length > 0 ? null : [first, second];
}

function formatterOf(type: PlainDate['type'], era: boolean, language: string): Intl.DateTimeFormat {
  return datesIn(language === 'en' ? 'en-GB' : language, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(type !== 'year' && { month: 'long' }),
    ...(type === 'day' && { day: 'numeric' }),
    ...(era && { era: 'short' }),
  });
}
