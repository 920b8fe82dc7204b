import { renderArticle, type RenderOptions } from '../src/article/index.ts';
import { hashText, readFiles, type Article, type ContentFiles, type Corpus } from '../src/corpus/index.ts';
import { parseProse } from '../src/corpus/read/prose/markdown.ts';
import { formatTerminal, type Report } from '../src/report/index.ts';
import { blockText, flatten } from '../src/text/index.ts';
import { parseDocument } from './dom.ts';

/** Content in memory: text by path inside the content folder. */
export type Content = Readonly<Record<string, string>>;

/** Fields of a claim as a test gives them; the rest is filled in. */
export interface ClaimInput extends Readonly<Record<string, unknown>> {
  readonly quote: string | readonly string[];
}

/** The files of a content folder that stands in memory. */
export function contentFiles(content: Content): ContentFiles {
  const files = Object.entries(content).map(([path, text]) => ({
    file: `content/${path}`,
    parts: path.split('/'),
    text,
  }));
  return { files, images: [], issues: [] };
}

/** An article with its lock, its hash and its claims, all valid but for what a test changes. `fields` of the article are as given. */
export function articleContent(
  slug: string,
  body: string,
  claims: Readonly<Record<string, ClaimInput>> = {},
  fields: Readonly<Record<string, unknown>> = {},
): Content {
  const flat = flatten(parseProse(body, '', 0).tree);
  const paragraphs = flat.blocks.map((_, i) => ({ id: `p${i + 1}`, text: blockText(flat, i) }));
  const folder = `articles/${slug}`;
  return {
    [`${folder}/article.md`]: markdown(
      { ...ARTICLE_FIELDS, ...fields, textSha256: hashText(flat.text) },
      body,
    ),
    [`${folder}/paragraphs.lock.yaml`]: yaml({ version: 1, paragraphs }),
    ...Object.fromEntries(
      Object.entries(claims).map(([id, fields]) => [`${folder}/claims/${id}.md`, claimFile(fields)]),
    ),
  };
}

/** A claim file. */
export function claimFile(fields: ClaimInput, note = 'What was found.'): string {
  return markdown({ ...CLAIM_FIELDS, ...fields }, note);
}

/** Markdown with frontmatter, a field a line. */
export function markdown(fields: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${yaml(fields)}---\n\n${body}\n`;
}

/** A field a line; a value undefined leaves its key out. JSON is YAML. */
export function yaml(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** Reads content that must be without errors. */
export function corpusOf(content: Content): Corpus {
  const { corpus, report } = readFiles(contentFiles(content));
  if (corpus === null) throw new Error(formatTerminal(report));
  return corpus;
}

/** What reading says of content. */
export function reportOf(content: Content): Report {
  return readFiles(contentFiles(content)).report;
}

/** The one article of some content. */
export function onlyArticle(content: Content): Article {
  const [article, ...others] = corpusOf(content).articles;
  if (article === undefined || others.length > 0) throw new Error('Not one article');
  return article;
}

/** A hundred paragraphs of 7,200 words in all, no two alike, "wheat" in each of them. */
export function longText(): readonly string[] {
  const words = 'river bank flood wheat mill stone letter winter bridge market valley harbour border'.split(
    ' ',
  );
  return Array.from({ length: 100 }, (_, i) => {
    const order = Array.from({ length: 71 }, (__, k) => words[(i + k * (1 + (i % 12))) % words.length] ?? '');
    return [...order, `no${i}.`].join(' ');
  });
}

/** Words and addresses such as a site gives them. */
export const RENDER_OPTIONS: RenderOptions = {
  actorHref: (id) => `/actors/${id}/`,
  paragraphLabel: (ordinal) => `Paragraph ${ordinal}`,
  noteLabel: (claim) => `Note ${claim.ordinal}`,
  footnoteLabel: (number) => `Footnote ${number}`,
  footnoteBackLabel: (number) => `Back from footnote ${number}`,
  imageHref: (name) => `/images/${name}`,
};

/** An article as HTML, all of its sections. */
export function renderHtml(article: Article): string {
  return renderArticle(article, RENDER_OPTIONS)
    .sections.map((section) => section.html)
    .join('');
}

/** The same as the body of a page. */
export function render(article: Article): HTMLElement {
  return parseDocument(renderHtml(article)).body;
}

/** Frontmatter of an article but for its hash. */
export const ARTICLE_FIELDS = {
  title: 'On rivers',
  author: { name: 'A. Writer' },
  publication: { name: 'The Paper' },
  published: '2025-11-09',
  captured: '2025-11-10',
  lang: 'en',
  genre: 'opinion',
  rights: 'Public domain.',
};

/** Frontmatter of a claim but for its quote. */
export const CLAIM_FIELDS = {
  claim: 'The text says so.',
  kind: 'event',
  assessment: 'unverified',
  reason: 'Looked for, not found.',
  cites: [],
  figures: [],
  actors: [],
  supports: [],
  undermines: [],
  context: [],
  reviewed: '2026-01-02',
  revisions: [{ date: '2026-01-02', summary: 'First published' }],
};

/** A source. */
export const SOURCE_FIELDS = { type: 'report', title: 'A report', standing: 'primary', read: 'full' };

/** An actor. */
export const ACTOR_FIELDS = {
  name: 'A body',
  kind: 'body',
  aliases: [],
  summary: 'It looks after a river.',
  sources: [],
};

/** A series, of the source `report`. */
export const SERIES_FIELDS = {
  title: 'Floods',
  source: 'report',
  measure: 'floods',
  unit: 'count',
  points: [
    { year: 2020, value: 3 },
    { year: 2021, value: 0 },
  ],
};
