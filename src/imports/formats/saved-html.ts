import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import type { Root, RootContent } from 'mdast';
import { isDate } from '../../figures/index.ts';
import { shortened } from '../../report/index.ts';
import { normalize } from '../../text/index.ts';
import { isName, namesIn, NAME_SEPARATOR, repeatsByline } from '../found/byline.ts';
import { furnitureOf } from '../found/furniture.ts';
import { htmlToMdast, shownText, spokenText } from './html.ts';
import { NO_FIELDS, type FoundFields } from '../imported.ts';
import { languageOf } from '../found/language.ts';
import { describesAuthor, type Draft } from './plain-text.ts';
import { toMarkdown } from './to-markdown.ts';
import { account, wordsOf } from '../words.ts';

/**
 * The text in a saved page, and all that the page shows, line by line. Defuddle finds the text; Readability
 * reads the page too, and where the two differ a warning says so. Nothing is fetched and no script runs.
 */
export async function draftFromHtml(
  html: string,
): Promise<{ readonly draft: Draft; readonly source: string }> {
  const source = shownText(html);
  const metadata = readMetadata(parsePage(html));
  const found = await Defuddle(withReadableData(parsePage(html)), metadata.url ?? undefined, {
    useAsync: false,
    includeReplies: false,
    fetch: () => Promise.reject(new Error('Nothing is fetched')),
  });
  const title = metadata.title ?? textOrNull(found.title);
  const author = withoutBy(metadata.author ?? textOrNull(found.author));
  const { blocks, fields } = trim(htmlToMdast(found.content), { ...metadata, title, author });
  const body = toMarkdown({ type: 'root', children: [...blocks] });
  const words = blocks.map(spokenText);
  const all: FoundFields = {
    ...fields,
    // Where a page names no site, the reader of pages gives its author.
    publication: metadata.publication ?? (found.site === found.author ? null : textOrNull(found.site)),
    published: metadata.published ?? dayOf(found.published),
    lang: metadata.lang ?? textOrNull(found.language) ?? languageOf(words.join('\n')),
  };
  const told = [all.title, all.standfirst, all.author, ...all.authorDescriptions].filter(
    (one) => one !== null,
  );
  const warnings =
    blocks.length === 0
      ? ['No paragraph was found in the page.']
      : secondOpinion(html, words, [...told, ...words]);
  const reasonFor = (line: string): string => {
    const text = normalize(line);
    if (/^(?:by|and)$/i.test(text)) return 'byline';
    if (repeatsByline(text, all.author)) return 'repeated byline';
    return furnitureOf(text)?.reason ?? 'not part of the text';
  };
  return { draft: { fields: all, body, kept: words, told, reasonFor, warnings }, source };
}

/** A page; of what is a piece of one, or nothing at all, the page that browsers would make of it. */
function parsePage(html: string): Document {
  const { document } = parseHTML(html);
  const isPage = (document.documentElement as Element | null)?.localName === 'html';
  return isPage ? document : parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}

/** A page without the data about itself that is no JSON, of which Defuddle would complain aloud. */
function withReadableData(document: Document): Document {
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    try {
      JSON.parse(script.textContent);
    } catch {
      script.remove();
    }
  }
  return document;
}

/** What the head of a page, and marks that many pages share, tell about its text. */
function readMetadata(document: Document): FoundFields {
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const element = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = textOrNull(element?.getAttribute('content'));
      if (content !== null) return content;
    }
    return null;
  };
  const shown = (selector: string): string | null => {
    const found = Array.from(document.querySelectorAll(selector), (element) =>
      textOrNull(element.textContent),
    );
    const [first] = found.filter((text) => text !== null);
    return first ?? null;
  };
  const titles = Array.from(document.querySelectorAll('h1'), (one) => textOrNull(one.textContent)).filter(
    (one) => one !== null,
  );
  const named = meta('og:title', 'twitter:title') ?? shown('title');
  const address =
    textOrNull(document.querySelector('link[rel~="canonical"]')?.getAttribute('href')) ?? meta('og:url');
  const published =
    meta(
      'article:published_time',
      'datePublished',
      'date',
      'dc.date',
      'DC.date.issued',
      'parsely-pub-date',
      'sailthru.date',
    ) ?? textOrNull(document.querySelector('time[datetime]')?.getAttribute('datetime'));
  const author = authorsOf(document);
  return {
    ...NO_FIELDS,
    // The head names the site as well; the heading is what readers saw.
    title: titles.find((one) => named?.startsWith(one) === true) ?? (titles.length === 1 ? (titles[0] ?? null) : null),
    standfirst: shown(STANDFIRST),
    author,
    publication: meta('og:site_name', 'application-name', 'dc.publisher'),
    url: address !== null && /^https?:\/\//.test(address) ? address : null,
    published: dayOf(published),
    lang: languageTag(document.documentElement.getAttribute('lang') ?? meta('og:locale')),
  }; // prettier-ignore
}

/** Where the head of a page and its data name the writer. */
const AUTHOR_NAMES = ['author', 'article:author', 'parsely-author', 'dc.creator', 'DC.creator', 'byl'];

/** Where a page shows the writer. */
const SHOWN_AUTHOR =
  '[rel~="author"], [itemprop="author"] [itemprop="name"], .byline .author, .author-name, .p-author';

/** The writers that a page names, with semicolons between; null where it names none. */
function authorsOf(document: Document): string | null {
  for (const name of AUTHOR_NAMES) {
    const elements = document.querySelectorAll(
      `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
    );
    const names = Array.from(elements, (element) => textOrNull(element.getAttribute('content'))).flatMap(
      (text) => (text === null || /^https?:/.test(text) ? [] : [text]),
    );
    if (names.length > 0) return withAllNames(document, names.join(NAME_SEPARATOR));
  }
  // Other writers stand beside the first; those elsewhere on the page wrote what it links to.
  const shown = Array.from(document.querySelectorAll(SHOWN_AUTHOR));
  const first = shown.find((element) => textOrNull(element.textContent) !== null);
  const beside = shown.filter((element) => element.parentElement === first?.parentElement);
  const names = beside.flatMap((element) => textOrNull(element.textContent) ?? []);
  return names.length === 0 ? null : withAllNames(document, [...new Set(names)].join(NAME_SEPARATOR));
}

/** A byline, or all names that the data of the page has for its writers, where the byline is one of them. */
function withAllNames(document: Document, byline: string): string {
  const said = withoutBy(byline) ?? byline;
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    const names = namesInData(script.textContent);
    if (names.length > 1 && namesIn(said).every((name) => names.includes(name)))
      return names.join(NAME_SEPARATOR);
  }
  return byline;
}

/** The names of the writers in the first group of some JSON-LD that lists several; none where it is no JSON. */
function namesInData(json: string): readonly string[] {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return [];
  }
  const groups = [data]
    .flat()
    .flatMap((one) => [one, ...[(one as { '@graph'?: unknown } | null)?.['@graph']].flat()]);
  const lists = groups
    .map((one) => (one as { author?: unknown } | null | undefined)?.author)
    .filter(Array.isArray);
  const names = (lists[0] ?? []).flatMap((one: unknown) => {
    const name = typeof one === 'string' ? one : (one as { name?: unknown } | null)?.name;
    return typeof name === 'string' ? (textOrNull(name) ?? []) : [];
  });
  return [...new Set(names)];
}

const STANDFIRST = [
  '[itemprop="alternativeHeadline"]',
  ...['standfirst', 'subtitle', 'sub-title', 'subheadline', 'sub-headline', 'dek', 'deck', 'article__dek', 'entry-subtitle', 'article-subtitle', 'post-subtitle', 'article__subtitle'].map((name) => `.${name}`),
].join(', '); // prettier-ignore

/** The blocks of the text without title, standfirst, byline, the writer’s description and furniture around them. */
function trim(
  tree: Root,
  known: FoundFields,
): { readonly blocks: readonly RootContent[]; readonly fields: FoundFields } {
  const fields: { -readonly [key in keyof FoundFields]: FoundFields[key] } = { ...known };
  const blocks = tree.children.filter((block) => {
    const text = normalize(spokenText(block));
    return text !== '' || block.type === 'thematicBreak';
  });
  const text = (at: number): string => {
    const block = blocks.at(at);
    return block === undefined ? '' : normalize(spokenText(block));
  };
  const weight = (from: number, to: number): number =>
    blocks.slice(from, to).reduce((sum, block) => sum + spokenText(block).length, 0);
  for (let i = 1; i < blocks.length; i++) {
    const furniture = furnitureOf(text(i));
    if (
      furniture?.ends === true &&
      blocks[i]?.type !== 'footnoteDefinition' &&
      weight(0, i) > weight(i, blocks.length)
    )
      blocks.splice(i);
  }
  const kept = blocks.filter((block) => furnitureOf(normalize(spokenText(block))) === null);
  blocks.splice(0, blocks.length, ...kept);
  const isKnown = (one: string): boolean =>
    one === fields.title || one === fields.standfirst || repeatsByline(one, fields.author);
  while (blocks.length > 0) {
    if (fields.author === null && isName(text(0))) fields.author = text(0);
    if (!isKnown(text(0)) && blocks[0]?.type !== 'thematicBreak') break;
    blocks.shift();
  }
  let last = blocks.length - 1;
  const descriptions = [...fields.authorDescriptions];
  const most = fields.author === null ? 1 : namesIn(fields.author).length;
  while (last > 0 && blocks[last]?.type === 'footnoteDefinition') last--;
  while (last > 0) {
    const at = text(last);
    const about = describesAuthor(at, fields.author);
    if (about && descriptions.length < most) descriptions.unshift(at);
    else if (blocks[last]?.type !== 'thematicBreak' && !isKnown(at)) break;
    blocks.splice(last, 1);
    last--;
  }
  return { blocks, fields: { ...fields, authorDescriptions: descriptions } };
}

/** What another program takes for the text of a page, where the two differ. */
function secondOpinion(html: string, words: readonly string[], kept: readonly string[]): readonly string[] {
  const article = new Readability(parsePage(html), {
    charThreshold: 100,
  }).parse();
  const other = article === null ? '' : shownText(article.content ?? '');
  if (wordsOf(other).length === 0) return [];
  const own = words.join('\n');
  const more = account(other, kept)
    .leftover.map(({ text }) => text)
    .filter((text) => wordsOf(text).length >= 8);
  const less = account(own, other.split('\n'))
    .leftover.map(({ text }) => text)
    .filter((text) => wordsOf(text).length >= 8);
  const list = (texts: readonly string[]): string =>
    texts
      .slice(0, 3)
      .map((text) => `"${shortened(text, 80)}"`)
      .join(', ') + (texts.length > 3 ? `, and ${texts.length - 3} more` : '');
  return [
    ...(more.length > 0 ? [`A second reader (Readability) takes these for the text too; look whether they belong to it: ${list(more)}.`] : []),
    ...(less.length > 0 ? [`A second reader (Readability) does not take these for the text; look whether they belong to it: ${list(less)}.`] : []),
  ]; // prettier-ignore
}

function textOrNull(text: string | null | undefined): string | null {
  const trimmed = normalize(text ?? '');
  return trimmed === '' ? null : trimmed;
}

function withoutBy(author: string | null): string | null {
  return author === null ? null : author.replace(/^by\s+/i, '');
}

/** The day of a point in time, as it is written: its own zone counts. */
function dayOf(time: string | null): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time ?? '')?.[0];
  return day !== undefined && isDate(day) ? day : null;
}

function languageTag(tag: string | null): string | null {
  const canonical = tag?.replace('_', '-').trim();
  try {
    return canonical === undefined || canonical === ''
      ? null
      : (Intl.getCanonicalLocales(canonical)[0] ?? null);
  } catch {
    return null;
  }
}
