import { zipSync } from 'fflate';
import { type Article, idsIn, namesInLine, partsOf } from '../../corpus/index.ts';
import { BLOCK_SEPARATOR, directionOf, mustGet } from '../../text/index.ts';
import { sourceItem, toCslJson } from '../citations/csl.ts';
import { escapeHtml } from '../citations/rich-text.ts';
import { modifiedOf } from '../epub/book.ts';
import { notesChapter, sourcesChapter, textChapter, type ChapterForm } from '../epub/chapters.ts';
import type { BookWords } from '../epub/words.ts';
import { dataFiles } from '../files.ts';
import { sourcesOf, type Published } from '../published.ts';
import { seriesCsv } from '../tables/csv.ts';
import { ZIPPED } from '../zip.ts';
import { toBag, toBytes, type Files } from './bag.ts';
import style from './style.ts';

/** Chapters that stand one behind the other in one page. */
const IN_PAGE: ChapterForm = {
  hrefs: { text: '', notes: '', sources: '' },
  imageHref: (name) => `images/${encodeURIComponent(name)}`,
  type: () => '',
};

/**
 * A text with all that is known of it here, for an archive: a bag whose page `data/index.html` opens without a
 * server, with every file of data of the text, the numbers and sources that it rests on, its pictures, the text
 * as it stood before its corrections, and `content`, the files that editors wrote. Times come from content:
 * the same content gives the same bytes.
 */
export function packOf(
  published: Published,
  article: Article,
  words: BookWords,
  content: Files,
): Promise<Files> {
  const { corpus, publisher, urls } = published;
  const home = `articles/${article.slug}/`;
  const series = [...idsIn(article.claims.flatMap(partsOf), 'series')].sort();
  const data: Files = new Map([
    ...dataFiles(published)
      .filter(({ path }) => path.startsWith(home))
      .map(({ path, content: make }) => [path.slice(home.length), bytesOf(make())] as const),
    ...series.map((id) => {
      const table = seriesCsv(mustGet(corpus.series, id), corpus.sources);
      return [`series/${id}.csv`, toBytes(table)] as const;
    }),
    ['sources.csl.json', toBytes(toCslJson(sourcesOf(published, article).map(sourceItem)))],
    ...article.editions.map(
      ({ id, paragraphs }) =>
        [`editions/${id}.txt`, toBytes(paragraphs.map(({ text }) => text).join(BLOCK_SEPARATOR))] as const,
    ),
    ...[...article.images.values()].map(
      ({ name, bytes }) => [`images/${name}`, new Uint8Array(bytes)] as const,
    ),
    ...[...content].map(([path, bytes]) => [`content/${path}`, bytes] as const),
  ]);
  const page = toBytes(pageOf(published, article, words, listed([...data.keys()])));
  return toBag(new Map([...data, ['index.html', page], ['style.css', toBytes(style)]]), [
    ['Source-Organization', publisher.name],
    ['External-Identifier', urls.article(article.slug)],
    ['External-Description', `${article.title}, ${namesInLine(article)}, ${article.publication.name}`],
    ['Rights', article.rights],
    ['Notes-Licence', publisher.notesLicence.url],
    ['Text-SHA256', article.textSha256],
    ['Content-Modified', modifiedOf(article)],
  ]);
}

/** Files of a pack as its page lists them: of what editors wrote, and of pictures, the folder. */
function listed(files: readonly string[]): readonly string[] {
  return [...new Set(files.map((file) => file.replace(/^(content|images)\/.*/s, '$1/')))].sort();
}

/** Files as a ZIP archive in which all stand in one folder. */
export function zipOf(folder: string, files: Files): Uint8Array<ArrayBuffer> {
  const named = Object.fromEntries([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]));
  return zipSync(named, ZIPPED);
}

function bytesOf(content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? toBytes(content) : content;
}

/** The page that opens from a folder: the text, its notes, their sources and a list of the files beside it. */
function pageOf(published: Published, article: Article, words: BookWords, files: readonly string[]): string {
  const { body, references } = textChapter(published, article, words, IN_PAGE);
  const own =
    words.language === article.lang ? '' : ` lang="${words.language}" dir="${directionOf(words.language)}"`;
  const parts = [
    ...(article.claims.length === 0 ? [] : [notesChapter(published, article, words, references, IN_PAGE)]),
    ...(sourcesOf(published, article).length === 0
      ? []
      : [sourcesChapter(published, article, words, IN_PAGE)]),
  ];
  return `<!DOCTYPE html>
<html lang="${escapeHtml(article.lang)}" dir="${directionOf(article.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; img-src 'self' file: data:; style-src 'self' file:">
<title>${escapeHtml(article.title)}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
${body}
<div${own}>
${parts.join('\n')}
<section aria-labelledby="files">
<h1 id="files">${escapeHtml(words.files)}</h1>
<ul>
${files.map((file) => `<li><a href="${file.split('/').map(encodeURIComponent).join('/')}">${escapeHtml(file)}</a></li>`).join('\n')}
</ul>
</section>
</div>
</main>
</body>
</html>
`;
}
