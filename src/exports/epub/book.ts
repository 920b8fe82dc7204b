import { strToU8, zipSync, type Zippable } from 'fflate';
import { type Article, namesOfAuthors } from '../../corpus/index.ts';
import { toXsdDate } from '../../figures/index.ts';
import { at, directionOf } from '../../text/index.ts';
import { escapeHtml } from '../citations/rich-text.ts';
import { sourcesOf, timesOf, utcTime, type Published } from '../published.ts';
import { element, xmlFile, type XmlElement } from '../xml.ts';
import { ZIPPED } from '../zip.ts';
import { CHAPTERS, IN_BOOK, notesChapter, sourcesChapter, textChapter } from './chapters.ts';
import style from './style.ts';
import type { BookWords } from './words.ts';
import { xhtmlFile } from './xhtml.ts';

/** Shape of the path of the book of a text. */
export const BOOK = 'articles/{text}/{text}.epub';

interface Part {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties?: string;
  readonly title?: string;
  readonly content: string | Uint8Array;
}

const XHTML = 'application/xhtml+xml';

/**
 * A text with all of its notes as an EPUB 3.3 file. Each reference in the text opens its note and each note has a
 * way back to every reference, by `epub:type` as well as by DPUB roles.
 * @see https://www.w3.org/TR/epub-33/
 */
export function epubOf(published: Published, article: Article, words: BookWords): Uint8Array<ArrayBuffer> {
  const parts = partsOf(published, article, words);
  const files: Zippable = {
    // First and not compressed, so that its words stand at the beginning of the file.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'EPUB/package.opf': strToU8(packageFile(published, article, words, parts)),
    ...Object.fromEntries(
      parts.map(({ href, content }) => [
        `EPUB/${href}`,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  };
  return zipSync(files, ZIPPED);
}

const CONTAINER = xmlFile(
  element('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    element('rootfiles', {}, [
      element(
        'rootfile',
        { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' },
        [],
      ),
    ]),
  ]),
);

function partsOf(published: Published, article: Article, words: BookWords): readonly Part[] {
  const { body, references } = textChapter(published, article, words, IN_BOOK);
  const own = (title: string, content: string): string => xhtmlFile(title, words.language, content);
  const chapters: readonly Part[] = [
    {
      id: 'text',
      href: CHAPTERS.text,
      mediaType: XHTML,
      title: article.title,
      content: xhtmlFile(article.title, article.lang, body),
    },
    ...(article.claims.length === 0
      ? []
      : [
          {
            id: 'notes',
            href: CHAPTERS.notes,
            mediaType: XHTML,
            title: words.notes,
            content: own(words.notes, notesChapter(published, article, words, references, IN_BOOK)),
          },
        ]),
    ...(sourcesOf(published, article).length === 0
      ? []
      : [
          {
            id: 'sources',
            href: CHAPTERS.sources,
            mediaType: XHTML,
            title: words.sources,
            content: own(words.sources, sourcesChapter(published, article, words, IN_BOOK)),
          },
        ]),
  ];
  const images = [...article.images.values()].map(({ name, mediaType, bytes }, i): Part => ({
    id: `image-${i + 1}`,
    href: `images/${name}`,
    mediaType,
    content: bytes,
  }));
  return [
    {
      id: 'nav',
      href: 'nav.xhtml',
      mediaType: XHTML,
      properties: 'nav',
      content: navigation(words, chapters),
    },
    ...chapters,
    { id: 'style', href: 'style.css', mediaType: 'text/css', content: style },
    ...images,
  ];
}

const LANDMARKS: Readonly<Record<string, string>> = {
  text: 'bodymatter',
  notes: 'endnotes',
  sources: 'bibliography',
};

function navigation(words: BookWords, chapters: readonly Part[]): string {
  const link = ({ href, title = '' }: Part, type: string): string =>
    `<li><a${type} href="${href}">${escapeHtml(title)}</a></li>`;
  return xhtmlFile(
    words.contents,
    words.language,
    `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
<h1 id="contents">${escapeHtml(words.contents)}</h1>
<ol>
${chapters.map((chapter) => link(chapter, '')).join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="${escapeHtml(words.contents)}">
<ol>
${chapters.map((chapter) => link(chapter, ` epub:type="${LANDMARKS[chapter.id] ?? 'bodymatter'}"`)).join('\n')}
</ol>
</nav>`,
  );
}

function packageFile(
  published: Published,
  article: Article,
  words: BookWords,
  parts: readonly Part[],
): string {
  const { urls, publisher } = published;
  const address = urls.article(article.slug);
  const date = article.published === null ? null : toXsdDate(article.published);
  const meta = (property: string, value: string): XmlElement => element('meta', { property }, [value]);
  const chapters = parts.filter(({ title }) => title !== undefined);
  const isRtl = directionOf(article.lang) === 'rtl';
  return xmlFile(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': words.language,
      },
      [
        element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          element('dc:identifier', { id: 'id' }, [address]),
          element('dc:title', { 'xml:lang': article.lang }, [article.title]),
          element('dc:language', {}, [article.lang]),
          ...(words.language === article.lang ? [] : [element('dc:language', {}, [words.language])]),
          ...namesOfAuthors(article).map((name) => element('dc:creator', {}, [name])),
          ...publisher.editors.map(({ name }) => element('dc:contributor', {}, [name])),
          element('dc:publisher', {}, [publisher.name]),
          ...(date === null ? [] : [element('dc:date', {}, [date.value])]),
          element('dc:source', {}, [article.publication.url ?? article.publication.name]),
          element('dc:rights', { 'xml:lang': article.lang }, [article.rights]),
          meta('dcterms:modified', modifiedOf(article)),
          ...['textual', ...(article.images.size > 0 ? ['visual'] : [])].map((mode) =>
            meta('schema:accessMode', mode),
          ),
          meta('schema:accessModeSufficient', 'textual'),
          ...[
            'structuralNavigation',
            'tableOfContents',
            'readingOrder',
            'displayTransformability',
            ...(article.images.size > 0 ? ['alternativeText'] : []),
          ].map((feature) => meta('schema:accessibilityFeature', feature)),
          meta('schema:accessibilityHazard', 'none'),
          meta('schema:accessibilitySummary', words.accessibility),
        ]),
        element(
          'manifest',
          {},
          parts.map(({ id, href, mediaType, properties }) =>
            element(
              'item',
              { id, href, 'media-type': mediaType, ...(properties !== undefined && { properties }) },
              [],
            ),
          ),
        ),
        element('spine', isRtl ? { 'page-progression-direction': 'rtl' } : {}, [
          ...chapters.map(({ id }) => element('itemref', { idref: id }, [])),
        ]),
      ],
    ),
  );
}

/** When the book last changed: with its newest note, or when the text was captured. */
export function modifiedOf(article: Article): string {
  const times = [
    utcTime(article.captured),
    ...article.claims.flatMap((claim) => Object.values(timesOf(claim))),
  ].filter((time) => time !== null);
  return at(times.sort().reverse(), 0);
}
