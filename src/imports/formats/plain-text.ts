import { seemingLabel, seemingSpeakers } from '../../corpus/index.ts';
import { readFigure } from '../../figures/index.ts';
import { normalize } from '../../text/index.ts';
import { isName, namesIn, NAME_SEPARATOR, repeatsByline } from '../found/byline.ts';
import { furnitureOf } from '../found/furniture.ts';
import { NO_FIELDS, type FoundFields } from '../imported.ts';
import { languageOf } from '../found/language.ts';
import { paragraphToMarkdown } from './to-markdown.ts';

/** A text as it was found in a capture, before its words are accounted for. */
export interface Draft {
  readonly fields: FoundFields;
  readonly body: string;
  /** What was kept, piece by piece in the order of the capture. */
  readonly kept: readonly string[];
  /** Fields that the head of a page may tell and the page not show. */
  readonly told?: readonly string[];
  /** Why a line that was not kept is no part of the text. */
  readonly reasonFor: (line: string) => string;
  readonly warnings: readonly string[];
}

/**
 * The text in a page that was saved as plain text: its paragraphs from the first that reads as prose to the
 * last before the furniture of the page; title and standfirst from above them, the writer from above or below.
 */
export function draftFromPlainText(source: string): Draft {
  const items = itemsOf(source);
  const language = languageOf(items.map(({ text }) => text).join('\n'));
  const isDateLine = (text: string): boolean => isDated(text, language);
  const end = endOf(items);
  const isTurn = turnsIn(items.map(({ text }) => text));
  const first = items.findIndex(
    (item, i) => i < end && (isProse(item.text) || isTurn(item.text)) && furnitureOf(item.text) === null,
  );
  if (first === -1) {
    return {
      fields: NO_FIELDS,
      body: '',
      kept: [],
      reasonFor: reasonOf(null),
      warnings: ['No paragraph was found in the capture.'],
    };
  }
  const start = first + (isStandfirstAt(items, first, isDateLine) ? 1 : 0);
  const head = readHead(items.slice(0, start), language);
  let last = end - 1;
  const isLast = (text: string): boolean => isBody(text, head.author) || isTurn(text);
  while (last > start && !isLast(items[last]?.text ?? '')) last--;
  const foot = readFoot(items.slice(last + 1, end), head.author);
  const inside = items
    .slice(start, last + 1)
    .filter(({ text }) => furnitureOf(text) === null && !isRepeat(text, head.author));
  const blocks = inside.map((item, i) => blockOf(item, inside[i + 1]));
  const fields = { ...NO_FIELDS, ...head, ...foot, author: head.author ?? foot.author, lang: language };
  return {
    fields,
    body: blocks.join('\n\n'),
    kept: [...headPieces(fields, true), ...inside.map(({ text }) => text), ...headPieces(fields, false)],
    reasonFor: reasonOf(fields.author, isDateLine),
    warnings: [],
  };

  /** The fields that stand above the text, or below it. */
  function headPieces(all: FoundFields, above: boolean): readonly string[] {
    const pieces = above
      ? [head.publication, all.title, all.standfirst, head.author]
      : [head.author === null ? foot.author : null, ...foot.authorDescriptions];
    const found = pieces.flatMap((piece) => piece ?? []);
    const placeOf = (piece: string): number => items.findIndex(({ text }) => text.includes(piece));
    return found.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

/** Tells the turns of a transcript, which may be short: paragraphs that begin with a name that does so again. */
function turnsIn(texts: readonly string[]): (text: string) => boolean {
  if (seemingSpeakers(texts).length === 0) return () => false;
  const labels = texts.flatMap((text) => seemingLabel(text) ?? []);
  const again = new Set(labels.filter((label, i) => labels.indexOf(label) !== i));
  return (text) => again.has(seemingLabel(text) ?? '');
}

/** A paragraph, or a line, of the capture. */
interface Item {
  readonly text: string;
  /** Its lines, where they are verse; else empty. */
  readonly verse: readonly string[];
}

/** Lines of prose that were wrapped are this long, in UTF-16 units. */
const WRAPPED = { shortest: 45, longest: 100 } as const;

function itemsOf(source: string): readonly Item[] {
  const lines = source.split('\n').map((line) => normalize(line));
  const single = (text: string): Item => ({ text, verse: [] });
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  const chunks = groups.filter((group) => group.length > 0);
  // Without blank lines between them every line is a paragraph.
  if (chunks.length < 3 && lines.some(({ length }) => length > WRAPPED.longest))
    return chunks.flat().map(single);
  return chunks.flatMap((chunk): readonly Item[] => {
    if (chunk.length === 1) return chunk.map(single);
    const inner = chunk.slice(0, -1).map(({ length }) => length);
    const longest = Math.max(...inner);
    if (longest > WRAPPED.longest) return chunk.map(single);
    if (inner.every((length) => length >= WRAPPED.shortest) || isRagged(inner))
      return [single(chunk.join(' '))];
    return chunk.some((line) => isName(line) || furnitureOf(line) !== null)
      ? chunk.map(single)
      : [{ text: chunk.join(' '), verse: chunk }];
  });
}

/** Whether lines of these lengths are prose that was wrapped, but for a line or two that were cut short. */
function isRagged(lengths: readonly number[]): boolean {
  const long = lengths.filter((length) => length >= WRAPPED.shortest).length;
  return lengths.length >= 3 && long / lengths.length >= 0.8;
}

function isProse(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const ends = /[.?!…۔。！？:][”"’')\]»›」』]*$/u.test(text);
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text)) return ends && text.length >= 20;
  return (words >= 12 && ends) || words >= 30;
}

/** What ends the text: the furniture behind it. */
function endOf(items: readonly Item[]): number {
  const weight = (from: number, to: number): number =>
    items.slice(from, to).reduce((sum, { text }) => sum + (isProse(text) ? text.length : 0), 0);
  for (const [i, { text }] of items.entries()) {
    const furniture = furnitureOf(text);
    if (furniture?.ends !== true || weight(0, i) === 0) continue;
    // Comments can be longer than what they are on; teasers and links are not.
    const isEnd = furniture.reason === 'comments' && !/^discussion$/i.test(text);
    if (isEnd || weight(0, i) > weight(i, items.length)) return i;
  }
  return items.length;
}

/** Whether the first sentence of the capture is its standfirst: one sentence, with a byline or a date behind it. */
function isStandfirstAt(items: readonly Item[], at: number, isDateLine: (text: string) => boolean): boolean {
  const { text } = items[at] ?? { text: '' };
  if (at === 0 || text.length > 300 || /[.?!]\s+\p{Lu}/u.test(text)) return false;
  return items
    .slice(at + 1, at + 4)
    .some((item) => !isProse(item.text) && (BYLINE.test(item.text) || isDateLine(item.text)));
}

const BYLINE = /^(?:written )?(?:by|von|par|por|تحریر:?|از)\s+(?<name>\S.*)$/iu;
const DESCRIPTION =
  /^[\s(*_—–-]*(?:(?:the|this)\s+)?(?:writer|author|columnist)s?\b.{3,}|^[\s(*_—–-]*(?:der|die)\s+(?:autorin?|verfasser(?:in)?)\b.{3,}/iu;

/** Whether a paragraph tells who the writer is, as publications do at the end of a text. */
export function describesAuthor(text: string, author: string | null): boolean {
  if (text.length >= 400) return false;
  return (
    DESCRIPTION.test(text) || (author !== null && namesIn(author).some((name) => text.startsWith(`${name} `)))
  );
}

/** Names of sections of papers that stand above titles. */
const SECTION =
  /^(?:opinions?|op-ed|comment|commentary|editorials?|politics|world|news|culture|analysis|columns?|essays?|ideas|letters|meinung|kommentar|tribune|débats)$/i;

type Head = Pick<FoundFields, 'title' | 'standfirst' | 'author' | 'published' | 'publication'>;

function readHead(items: readonly Item[], language: string | null): Head {
  const head: { -readonly [key in keyof Head]: Head[key] } = {
    title: null,
    standfirst: null,
    author: null,
    published: null,
    publication: null,
  };
  const lines = items.map(({ text }) => text).filter((text) => furnitureOf(text) === null);
  for (const [i, text] of lines.entries()) {
    const byline = bylineIn(text);
    const another = head.author === null ? undefined : /^and\s+(.+)$/i.exec(text)?.[1];
    if (another !== undefined && isName(another)) head.author = [head.author, another].join(NAME_SEPARATOR);
    else if (byline !== null) {
      head.author ??= byline;
      head.published ??= dateIn(text, language);
    } else if (isDated(text, language)) head.published ??= dateIn(text, language);
    else if (head.title === null) {
      // The name of a section or of the publication stands above the title.
      const others = lines
        .slice(i + 1)
        .filter((one) => !isName(one) && !isDated(one, language) && bylineIn(one) === null);
      const isSection = !/\s/.test(text) && (others.length > 1 || (others.length > 0 && SECTION.test(text)));
      if (isName(text) && others.length > 1) head.publication = text;
      else if (!isSection) head.title = text;
    } else if (head.author === null && isName(text) && i > 1) head.author = text;
    else if (head.standfirst === null && text !== head.title && /\s\S+\s\S+\s/.test(text))
      head.standfirst = text;
    else if (head.author === null && isName(text)) head.author = text;
  }
  return head;
}

function readFoot(
  items: readonly Item[],
  known: string | null,
): Pick<FoundFields, 'author' | 'authorDescriptions'> {
  const lines = items.map(({ text }) => text).filter((text) => furnitureOf(text) === null);
  const name = lines.find((text) => isName(text) && !DESCRIPTION.test(text)) ?? null;
  const author = known ?? name;
  const described = lines.filter((text) => describesAuthor(text, author));
  // Of one writer one is told; what else there is may be the word of somebody else.
  const most = author === null ? 1 : namesIn(author).length;
  return { author, authorDescriptions: described.slice(0, most) };
}

/** Whether a line at the end belongs to the text rather than to its writer. */
function isBody(text: string, author: string | null): boolean {
  if (describesAuthor(text, author)) return false;
  return (isProse(text) || /[.?!…۔][”"’')\]]*$/u.test(text)) && !/^\S+@\S+$/.test(text);
}

function isRepeat(text: string, author: string | null): boolean {
  return repeatsByline(text, author);
}

/** The name in a byline such as "By Jane Doe | 3 May 2024"; null for any other line. */
function bylineIn(text: string): string | null {
  if (text.length > 120) return null;
  const name = BYLINE.exec(text)
    ?.groups?.['name']?.split(/\s*(?:[|·•–—]|,?\s+\d{1,2}\s|,?\s+\p{L}+\s+\d{1,2},)\s*/u)[0]
    ?.trim();
  return name !== undefined &&
    name !== '' &&
    /^\p{Lu}|^\p{Lo}/u.test(name) &&
    !/[.?!]$/.test(name.replace(/\b\p{Lu}\.$/u, ''))
    ? name
    : null;
}

function dateIn(text: string, language: string | null): string | null {
  const dates = readFigure(text, 'date', language ?? 'en').flatMap((reading) =>
    reading.type === 'date' ? [reading.value] : [],
  );
  return dates.find((date) => /^\d{4}-\d{2}/.test(date)) ?? null;
}

/** Whether a line says when the text appeared, and little else. */
function isDated(text: string, language: string | null): boolean {
  return text.length <= 80 && !/[.?!]$/.test(text) && dateIn(text, language) !== null;
}

function blockOf(item: Item, next: Item | undefined): string {
  if (item.verse.length > 0) {
    const lines = item.verse.map(paragraphToMarkdown);
    return lines.join('\\\n');
  }
  const words = item.text.split(' ').length;
  const isHeading =
    words <= 12 && !/[.?!…:;,۔”"’')]$/u.test(item.text) && next !== undefined && isProse(next.text);
  const paragraph = paragraphToMarkdown(item.text);
  return isHeading && paragraph === item.text ? `## ${paragraph}` : paragraph;
}

function reasonOf(
  author: string | null,
  isDateLine: (text: string) => boolean = () => false,
): (line: string) => string {
  return (line) => {
    const text = normalize(line);
    if (repeatsByline(text, author)) return 'repeated byline';
    if (/^(?:by|written by|and|von|par|por|تحریر|از)$/i.test(text)) return 'byline';
    if (isDateLine(text)) return 'date';
    return furnitureOf(text)?.reason ?? 'not part of the text';
  };
}
