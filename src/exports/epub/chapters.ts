import type { Element } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { renderArticle, renderNote } from '../../article/index.ts';
import {
  type Article,
  type Claim,
  type Evidence,
  EVIDENCE_SIDES,
  type EvidenceSide,
  type Figure,
  namesInLine,
} from '../../corpus/index.ts';
import { mustGet } from '../../text/index.ts';
import { cite } from '../citations/citations.ts';
import { sourceItem } from '../citations/csl.ts';
import { escapeHtml } from '../citations/rich-text.ts';
import { sourcesOf, type Published } from '../published.ts';
import type { BookWords } from './words.ts';
import { inLanguage, toXhtml } from './xhtml.ts';

/** How chapters stand: each in a file of its own, or all in one page. */
export interface ChapterForm {
  /** What links to a place in each chapter begin with, up to the `#`. */
  readonly hrefs: Readonly<Record<'text' | 'notes' | 'sources', string>>;
  /** Pictures of the text, by their names. */
  readonly imageHref: (name: string) => string;
  /** An attribute with the meaning of an element in EPUB, with a space before it; nothing in a page, which has roles alone. */
  readonly type: (type: string) => string;
}

/** Names of the files of a book that readers read. */
export const CHAPTERS = { text: 'text.xhtml', notes: 'notes.xhtml', sources: 'sources.xhtml' } as const;

/** Chapters of a book. */
export const IN_BOOK: ChapterForm = {
  hrefs: CHAPTERS,
  imageHref: (name) => `images/${name}`,
  type: (type) => ` epub:type="${type}"`,
};

/** How often the text refers to the note on each claim, by its id: each time has a way back. */
export type References = ReadonlyMap<string, number>;

/** The text with its marks, as XHTML, and how often it refers to each note. */
export function textChapter(
  published: Published,
  article: Article,
  words: BookWords,
  { hrefs, imageHref, type }: ChapterForm,
): { readonly body: string; readonly references: References } {
  const { urls } = published;
  const references = new Map<string, number>();
  const inBook = type('noteref') !== '';
  const { sections } = renderArticle(article, {
    actorHref: urls.actor,
    paragraphLabel: () => '',
    noteLabel: ({ ordinal, assessment }) => words.note(ordinal, assessment),
    footnoteLabel: words.footnote,
    footnoteBackLabel: words.footnoteBack,
    imageHref,
    language: words.language === article.lang ? undefined : words.language,
  });
  const change = (element: Element): 'keep' | 'remove' => {
    const { className, href, role } = element.properties;
    const classes = Array.isArray(className) ? className : [];
    if (classes.includes('pilcrow')) return 'remove';
    if (typeof href === 'string' && href.startsWith('/')) delete element.properties['href'];
    if (classes.includes('noteref') && typeof href === 'string') {
      const id = href.replace(/^#n-/, '');
      const count = (references.get(id) ?? 0) + 1;
      references.set(id, count);
      element.properties['href'] = `${hrefs.notes}#n-${id}`;
      element.properties['id'] = `r-${id}-${count}`;
      if (inBook) element.properties['epub:type'] = 'noteref';
      showNumber(element);
    } else if (classes.includes('footref') && typeof href === 'string') {
      // To the footnote as a whole, not to the first of its paragraphs: reading systems open what a link leads to.
      element.properties['href'] = href.replace('#', '#fn-');
      if (inBook) element.properties['epub:type'] = 'noteref';
      showNumber(element);
    } else if (role === 'doc-footnote') {
      element.properties['id'] = `fn-${firstId(element)}`;
      if (inBook) element.properties['epub:type'] = 'footnote';
    }
    return 'keep';
  };
  const body = sections.map(({ html }) => toXhtml(html, change)).join('');
  const own = inLanguage(words.language, article.lang);
  const ways = wayOut(urls.article(article.slug), urls.article(article.slug));
  const text = `<section${type('bodymatter chapter')} role="doc-chapter" aria-labelledby="title">
<header>
<h1 id="title">${escapeHtml(article.title)}</h1>
${article.standfirst === undefined ? '' : `<p class="standfirst">${escapeHtml(article.standfirst)}</p>\n`}<p class="byline"${own}>${escapeHtml(words.by(namesInLine(article, words.language)))} · ${escapeHtml(article.publication.name)}</p>
<p class="disclaimer"${own}>${escapeHtml(words.disclaimer(article.authors.length))}</p>
</header>
${body}<footer>
<p${own}>${escapeHtml(words.rights)}: <span${inLanguage(article.lang, words.language)}>${escapeHtml(article.rights)}</span></p>
${ways.map((link) => `<p>${link}</p>\n`).join('')}</footer>
</section>`;
  return { body: text, references };
}

/** The first id in an element: of a footnote that of its first paragraph, by which the text is linked to it. */
function firstId(element: Element): string {
  let found = '';
  visit(element, 'element', ({ properties: { id } }) => {
    if (typeof id !== 'string') return undefined;
    found = id;
    return EXIT;
  });
  return found;
}

/** The number that a style sheet draws on a page is text in a book. */
function showNumber(element: Element): void {
  element.children = [{ type: 'text', value: String(element.properties['dataNumber']) }];
}

/** The notes on all claims, with their evidence, their figures and their ways back, as XHTML. */
export function notesChapter(
  published: Published,
  article: Article,
  words: BookWords,
  references: References,
  form: ChapterForm,
): string {
  const notes = article.claims.map((claim) => noteOf(published, article, claim, words, references, form));
  return `<section${form.type('endnotes')} role="doc-endnotes" aria-labelledby="notes">
<h1 id="notes">${escapeHtml(words.notes)}</h1>
${notes.join('\n')}
</section>`;
}

function noteOf(
  published: Published,
  article: Article,
  claim: Claim,
  words: BookWords,
  references: References,
  form: ChapterForm,
): string {
  const { hrefs, type } = form;
  const inText = inLanguage(article.lang, words.language);
  const out = wayOut(published.urls.claim(article.slug, claim.id), words.claimPage);
  const back = Array.from({ length: references.get(claim.id) ?? 0 }, (_, i) => {
    const label = i === 0 ? words.backToText : `${words.backToText} (${i + 1})`;
    return `<a${type('backlink')} role="doc-backlink" href="${hrefs.text}#r-${claim.id}-${i + 1}">${escapeHtml(label)}</a>`;
  });
  const figures = claim.figures.map((figure) => figureOf(published, figure, inText));
  return `<aside id="n-${claim.id}"${type('footnote')} role="doc-footnote" aria-labelledby="h-${claim.id}">
<h2 id="h-${claim.id}"><span class="number">${claim.ordinal}.</span> <span${inText}>${escapeHtml(claim.claim)}</span></h2>
<p class="verdict"><b>${escapeHtml(words.assessment[claim.assessment] + words.stop)}</b> <span${inText}>${escapeHtml(claim.reason)}</span></p>
${attributionOf(claim, words, inText)}${claim.note === '' ? '' : `<div${inText}>${toXhtml(renderNote(claim.note))}</div>\n`}${figures.length === 0 ? '' : `<h3>${escapeHtml(words.figures)}</h3>\n<ul>\n${figures.join('\n')}\n</ul>\n`}${EVIDENCE_SIDES.map((side) => sideOf(published, claim, side, words, inText, form)).join('\n')}
<p class="links">${[...back, ...out].join(' · ')}</p>
</aside>`;
}

/** The two halves of the reason of an attribution; nothing where they are not told apart. */
function attributionOf({ attribution }: Claim, words: BookWords, inText: string): string {
  if (attribution === undefined) return '';
  const half = (name: 'said' | 'borneOut'): string =>
    `<dt>${escapeHtml(words[name])}</dt>\n<dd${inText}>${escapeHtml(attribution[name])}</dd>\n`;
  return `<dl>\n${half('said')}${half('borneOut')}</dl>\n`;
}

/** A link out of the book; none where the site has no address, for a path would lead to a place in the book that is not there. */
function wayOut(address: string, words: string): readonly string[] {
  return /^https?:/.test(address) ? [`<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`] : [];
}

function sideOf(
  { corpus }: Published,
  claim: Claim,
  side: EvidenceSide,
  words: BookWords,
  inText: string,
  { hrefs, type }: ChapterForm,
): string {
  const item = ({ source, says, locator }: Evidence): string => {
    const { title, language } = mustGet(corpus.sources, source);
    const where = locator === undefined ? '' : `, ${escapeHtml(locator)}`;
    return `<li><span${inText}>${escapeHtml(says)}</span> <a${type('biblioref')} role="doc-biblioref" href="${hrefs.sources}#s-${source}"${inLanguage(language, words.language)}>${escapeHtml(title)}</a>${where}</li>`;
  };
  const list = claim[side];
  return `<h3>${escapeHtml(words.side[side])}</h3>
${list.length === 0 ? `<p>${escapeHtml(words.noneFound)}</p>` : `<ul>\n${list.map(item).join('\n')}\n</ul>`}`;
}

function figureOf({ corpus }: Published, figure: Figure, inText: string): string {
  const { words, measure, series, from, to } = figure;
  const lines = series.map((id) => {
    const { title, points } = mustGet(corpus.series, id);
    const shown = points.filter(({ year }) => year >= (from ?? year) && year <= (to ?? year));
    return `${escapeHtml(title)}: ${shown.map(({ year, value }) => `${year}: ${value}`).join('; ')}`;
  });
  return `<li><span${inText}>“${escapeHtml(words)}”: ${escapeHtml(measure)}</span>${lines.map((line) => `<br/>${line}`).join('')}</li>`;
}

/** The sources on which the notes rest, with their addresses, as XHTML. */
export function sourcesChapter(
  published: Published,
  article: Article,
  words: BookWords,
  { type }: ChapterForm,
): string {
  const items = sourcesOf(published, article).map((source) => {
    const { html } = cite(sourceItem(source), 'chicago', words.language);
    const shown = html === '' ? escapeHtml(source.title) : toXhtml(html);
    return `<li id="s-${source.id}"><span lang="en" xml:lang="en">${shown}</span> ${escapeHtml(words.read[source.read])}</li>`;
  });
  return `<section${type('bibliography')} role="doc-bibliography" aria-labelledby="sources">
<h1 id="sources">${escapeHtml(words.sources)}</h1>
<ul>
${items.join('\n')}
</ul>
</section>`;
}
