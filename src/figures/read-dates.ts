import { escapePattern, rememberedByName } from '../text/index.ts';
import { isDate } from './dates.ts';
import type { StatedDate } from './units.ts';

/** Every date with a year in a text whose digits are ASCII, in a form that content may use. */
export function readDates(text: string, language: string): readonly StatedDate[] {
  const whole = /^en\b/i.test(language);
  const months = monthNames(language);
  const month = [...months.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');
  const year = String.raw`(?<year>[1-9]\d{3})`;
  const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?\.?`;
  const edge = (pattern: string): RegExp =>
    new RegExp(String.raw`(?<![\p{L}\d/])(?:${pattern})(?![\p{L}\d]|[/.-]\d)`, 'giu');
  const patterns = [
    edge(String.raw`(?<iso>[1-9]\d{3}-(?:0[1-9]|1[0-2])(?:-\d{2})?)`),
    edge(String.raw`${day}\s+(?:of\s+)?(?<month>${month})\.?,?\s+${year}`),
    edge(String.raw`(?<month>${month})\.?\s+${day},?\s+${year}`),
    edge(String.raw`(?<month>${month})\.?,?\s+(?:of\s+)?${year}`),
    edge(String.raw`(?<from>[1-9]\d{3})\s*(?:to|and|until|[-–—])\s*(?<to>[1-9]\d{3}|(?<=[-–])\d{2})`),
    edge(String.raw`(?<decade>[1-9]\d{2})0s`),
    edge(year),
  ];
  const found: { readonly start: number; readonly date: StatedDate }[] = [];
  let rest = text;
  for (const pattern of patterns) {
    for (const match of rest.matchAll(pattern)) {
      const value = toEdtf(match.groups ?? {}, months);
      if (value !== null && isDate(value))
        found.push({ start: match.index, date: { type: 'date', value, whole } });
    }
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
  }
  return found.sort((a, b) => a.start - b.start).map(({ date }) => date);
}

type Groups = Readonly<Partial<Record<'iso' | 'day' | 'month' | 'year' | 'from' | 'to' | 'decade', string>>>;

function toEdtf(parts: Groups, months: ReadonlyMap<string, number>): string | null {
  if (parts.iso !== undefined) return parts.iso;
  if (parts.decade !== undefined) return `${parts.decade}X`;
  if (parts.from !== undefined && parts.to !== undefined) {
    const to = parts.to.length === 2 ? `${parts.from.slice(0, 2)}${parts.to}` : parts.to;
    return parts.from < to ? `${parts.from}/${to}` : null;
  }
  const two = (n: number): string => String(n).padStart(2, '0');
  const month = months.get(parts.month?.toLowerCase() ?? '');
  if (month === undefined) return parts.year ?? null;
  if (parts.day === undefined) return `${parts.year ?? ''}-${two(month)}`;
  return `${parts.year ?? ''}-${two(month)}-${two(Number(parts.day))}`;
}

/** Long and short names of the months in lower case, from the platform’s own tables. */
const monthNames = rememberedByName((language): ReadonlyMap<string, number> => {
  const made = new Map<string, number>();
  const locales = /^en\b/i.test(language) ? ['en-GB', 'en-US'] : [language];
  for (const locale of locales) {
    for (const month of ['long', 'short'] as const) {
      // With a day beside it some languages inflect the name.
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(locale, {
          month,
          day,
          timeZone: 'UTC',
          calendar: 'gregory',
        });
        for (let i = 0; i < 12; i += 1) {
          const parts = format.formatToParts(Date.UTC(2024, i, 15));
          const name = parts.find((part) => part.type === 'month')?.value ?? '';
          if (/\p{L}/u.test(name)) made.set(name.toLowerCase().replace(/\.$/, ''), i + 1);
        }
      }
    }
  }
  return made;
});
