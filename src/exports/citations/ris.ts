import type { DateParts } from '../../figures/index.ts';
import { isFourDigitYear, yearName, type CslItem, type CslName } from './csl.ts';
import { encodeAddress, oneLine } from './rich-text.ts';

/** The reference type of a CSL type; `GEN` for all others. */
const TYPES: Readonly<Partial<Record<CslItem['type'], string>>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  chapter: 'CHAP',
  classic: 'CLSWK',
  dataset: 'DATA',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  figure: 'FIGURE',
  graphic: 'ART',
  hearing: 'HEAR',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'UNPB',
  map: 'MAP',
  motion_picture: 'MPCT',
  musical_score: 'MUSIC',
  pamphlet: 'PAMP',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  personal_communication: 'PCOMM',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  song: 'SOUND',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};

/**
 * Items as a RIS file in UTF-8: a tag and a value a line, lines ended by CR LF, a record ended by `ER`. What
 * has no tag (the paragraph cited, a date that is approximate, a year that has not four digits) is said in `N1`.
 * @see https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 */
export function toRis(items: readonly CslItem[]): string {
  return items.map(toRecord).join('');
}

function toRecord(item: CslItem): string {
  const [issued] = item.issued?.['date-parts'] ?? [];
  const [accessed] = item.accessed?.['date-parts'] ?? [];
  const remarks = [
    item.locator && `Paragraph ${item.locator}`,
    item.issued?.circa === true ? 'Date approximate' : undefined,
    issued && !isFourDigitYear(issued[0]) ? `Date ${yearName(issued[0])}` : undefined,
    item.note,
  ];
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[item.type] ?? 'GEN'],
    ['LB', item.id],
    ...(item.author ?? []).map((name) => ['AU', risName(name)] as const),
    ['TI', item.title],
    ['T2', item['container-title']?.replaceAll('*', '')],
    ['PB', item.publisher ?? item.authority],
    ['PY', issued && risYear(issued)],
    ['DA', issued && risDate(issued)],
    ['M3', item.genre],
    [item.type === 'report' ? 'SN' : 'M1', item.number],
    ['UR', item.URL && encodeAddress(item.URL)],
    ['Y2', accessed && risDate(accessed)],
    ['AV', item.archive_location && encodeAddress(item.archive_location)],
    ['LA', item.language],
    ...remarks.map((remark) => ['N1', remark] as const),
  ];
  const filled = lines.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : `${tag}  - ${oneLine(value)}\r\n`,
  );
  return `${filled.join('')}ER  - \r\n`;
}

/** `Last, First, Suffix`. The format has no asterisk in names, of outlets neither, and its comma parts a name. */
function risName(name: CslName): string {
  if ('literal' in name) return name.literal.replaceAll('*', '');
  const family = [name['non-dropping-particle'], name.family]
    .filter((piece) => piece !== undefined)
    .join(' ');
  return [family, name.given, name.suffix]
    .filter((piece) => piece !== undefined)
    .map((piece) => piece.replace(/[*,]/g, ''))
    .join(', ');
}

/** `YYYY/MM/DD/other`: all three slashes stand, parts that are not known are empty. */
function risDate(parts: DateParts): string | undefined {
  const [, month, day] = parts;
  const year = risYear(parts);
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  return year && `${year}/${two(month)}/${two(day)}/`;
}

/** Four digits; the format has no other years. */
function risYear([year]: DateParts): string | undefined {
  return isFourDigitYear(year) ? String(year).padStart(4, '0') : undefined;
}
