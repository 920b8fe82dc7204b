import { isFourDigitYear, yearName, type CslItem, type CslName } from './csl.ts';
import { encodeAddress, oneLine } from './rich-text.ts';

type Type = CslItem['type'];

/** The BibTeX entry of a CSL type; `misc` for all others. */
const ENTRIES: Readonly<Partial<Record<Type, string>>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  classic: 'book',
  entry: 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  manuscript: 'unpublished',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  review: 'article',
  'review-book': 'article',
  thesis: 'phdthesis',
};

/** What an entry calls its container, its publisher and its number, where that is not the field’s usual name. */
const CONTAINER: Readonly<Record<string, string>> = {
  article: 'journal',
  incollection: 'booktitle',
  inproceedings: 'booktitle',
};
const PUBLISHER: Readonly<Record<string, string>> = {
  booklet: 'howpublished',
  misc: 'howpublished',
  phdthesis: 'school',
  techreport: 'institution',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Items as a BibTeX database in UTF-8. Titles stand in braces of their own, so that no style changes their
 * letter case. A date that is approximate says so in `note`; our own remarks are in `annote`, which the standard
 * styles do not print. `day`, `url`, `urldate` and `language` are understood by biblatex and by
 * reference managers; plain BibTeX leaves them out.
 * @see https://ctan.org/pkg/bibtex btxdoc, BibTeXing
 */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map((item) => `${toEntry(item)}\n`).join('\n');
}

function toEntry(item: CslItem): string {
  const type = ENTRIES[item.type] ?? 'misc';
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? [];
  const macro = MONTHS[(month ?? 0) - 1];
  const outlet = item['container-title'];
  const publisher = item.publisher ?? item.authority;
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', item.author && braced(item.author.map(bibtexName).join(' and '))],
    ['title', braced(braced(escapeTex(item.title)))],
    [CONTAINER[type] ?? 'howpublished', outlet && braced(escapeTex(outlet))],
    [publisherField(type, outlet), publisher && braced(part(publisher))],
    ['year', year === undefined ? undefined : braced(yearName(year))],
    ['month', macro],
    ['day', macro === undefined || day === undefined ? undefined : braced(String(day))],
    ['type', item.genre && braced(escapeTex(item.genre))],
    ['number', item.number && braced(escapeTex(item.number))],
    ['url', item.URL && braced(encodeAddress(item.URL))],
    ['urldate', isoDate(item)],
    ['language', item.language && braced(escapeTex(item.language))],
    ['note', remark(item)],
    ['annote', item.note && braced(escapeTex(item.note))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = ${value}`));
  return `@${type}{${item.id},\n${lines.join(',\n')}\n}`;
}

/** An outlet takes `howpublished` first; what publishes it is then a `publisher`, or an `organization`. */
function publisherField(type: string, outlet: string | undefined): string {
  const field = PUBLISHER[type] ?? 'publisher';
  return field === 'howpublished' && outlet !== undefined ? 'organization' : field;
}

/** `von Last, Jr, First`; a body in braces. */
function bibtexName(name: CslName): string {
  if ('literal' in name) return braced(escapeTex(name.literal));
  // A family name that begins in lower case would be taken apart: al-Zawahiri into «al» and «Zawahiri».
  const family = /^\p{Ll}/u.test(name.family) ? braced(escapeTex(name.family)) : part(name.family);
  const particle = name['non-dropping-particle'];
  return [
    particle === undefined ? family : `${part(particle)} ${family}`,
    name.suffix && part(name.suffix),
    name.given && part(name.given),
  ]
    .filter((piece) => piece !== undefined && piece !== '')
    .join(', ');
}

/** A name, or part of one, in braces where a comma or an *and* would end it. biblatex lists publishers too. */
function part(name: string): string {
  const escaped = escapeTex(name);
  return /,|\sand\s|^and\s|\sand$/i.test(escaped) ? braced(escaped) : escaped;
}

function isoDate(item: CslItem): string | undefined {
  const parts = item.accessed?.['date-parts']?.[0];
  if (parts === undefined || !isFourDigitYear(parts[0])) return undefined;
  return braced(parts.map((number, i) => String(number).padStart(i === 0 ? 4 : 2, '0')).join('-'));
}

function remark(item: CslItem): string | undefined {
  const remarks = [
    ...(item.locator === undefined ? [] : [`Paragraph ${item.locator}`]),
    ...(item.issued?.circa === true ? ['Date approximate'] : []),
  ];
  return remarks.length === 0 ? undefined : braced(remarks.join('. '));
}

function braced(value: string): string {
  return `{${value}}`;
}

/** BibTeX counts braces even behind a backslash, so that a brace has to be a command. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '\u00A0': '~',
};

/** Text for a value of a field: on one line, with the characters that TeX takes for commands escaped. */
function escapeTex(text: string): string {
  return oneLine(text).replace(
    /[\\{}~^<>|"\u00A0]|[$&#%_]/g,
    (character) => TEX[character] ?? `\\${character}`,
  );
}
