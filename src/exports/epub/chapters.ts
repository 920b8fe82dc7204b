import type { Element } from 'hast';
import { renderArticle, renderNote } from '../../article/index.ts';
import {
  EVIDENCE_SIDES,
  idsIn,
  partsOf,
  type Article,
  type Claim,
  type Evidence,
  type EvidenceSide,
  type Figure,
  type Source,
} from '../../corpus/index.ts';
import { mustGet } from '../../text/index.ts';
import { cite } from '../citations/citations.ts';
import { sourceItem } from '../citations/csl.ts';
import { escapeHtml } from '../citations/rich-text.ts';
import type { Published } from '../published.ts';
import type { BookWords } from './words.ts';
import { inLanguage, toXhtml, xhtmlFile } from './xhtml.ts';

/** Names of the files of a book that readers read. */
export const CHAPTERS = { text: 'text.xhtml', notes: 'notes.xhtml', sources: 'sources.xhtml' } as const;

/** How often the text refers to the note on each claim, by its id: each time has a way back. */
export type References = ReadonlyMap<string, number>;

/** The text with its marks, and how often it refers to each note. */
export function textChapter(
  published: Published,
  article: Article,
  words: BookWords,
): { readonly file: string; readonly references: References } {
  const { urls } = published;
  const references = new Map<string, number>();
  const { sections } = renderArticle(article, {
    actorHref: urls.actor,
    paragraphLabel: () => '',
    noteLabel: ({ ordinal, assessment }) => words.note(ordinal, assessment),
    footnoteLabel: words.footnote,
    footnoteBackLabel: words.footnoteBack,
    imageHref: (name) => `images/${name}`,
    language: words.language === article.lang ? undefined : words.language,
  });
  const change = (element: Element): 'keep' | 'remove' => {
    const { className, href } = element.properties;
    const classes = Array.isArray(className) ? className : [];
    if (classes.includes('pilcrow')) return 'remove';
    if (classes.includes('noteref') && typeof href === 'string') {
      const id = href.replace(/^#n-/, '');
      const count = (references.get(id) ?? 0) + 1;
      references.set(id, count);
      element.properties['href'] = `${CHAPTERS.notes}#n-${id}`;
      element.properties['id'] = `r-${id}-${count}`;
      element.properties['epub:type'] = 'noteref';
      showNumber(element);
    } else if (classes.includes('footref')) {
      element.properties['epub:type'] = 'noteref';
      showNumber(element);
    } else if (element.properties['role'] === 'doc-footnote') element.properties['epub:type'] = 'footnote';
    return 'keep';
  };
  const body = sections.map(({ html }) => toXhtml(html, change)).join('');
  const own = inLanguage(words.language, article.lang);
  const file = xhtmlFile(
    article.title,
    article.lang,
    `<section epub:type="bodymatter chapter" role="doc-chapter" aria-labelledby="title">
<header>
<h1 id="title">${escapeHtml(article.title)}</h1>
${article.standfirst === undefined ? '' : `<p class="standfirst">${escapeHtml(article.standfirst)}</p>\n`}<p class="byline"${own}>${escapeHtml(words.by(article.author.name))} · ${escapeHtml(article.publication.name)}</p>
<p class="disclaimer"${own}>${escapeHtml(words.disclaimer)}</p>
</header>
${body}<footer>
<p${own}>${escapeHtml(words.rights)}: <span${inLanguage(article.lang, words.language)}>${escapeHtml(article.rights)}</span></p>
<p><a href="${escapeHtml(urls.article(article.slug))}">${escapeHtml(urls.article(article.slug))}</a></p>
</footer>
</section>`,
  );
  return { file, references };
}

/** The number that a style sheet draws on a page is text in a book. */
function showNumber(element: Element): void {
  element.children = [{ type: 'text', value: String(element.properties['dataNumber']) }];
}

/** The notes on all claims, with their evidence, their figures and their ways back. */
export function notesChapter(
  published: Published,
  article: Article,
  words: BookWords,
  references: References,
): string {
  const notes = article.claims.map((claim) => noteOf(published, article, claim, words, references));
  return xhtmlFile(
    words.notes,
    words.language,
    `<section epub:type="endnotes" role="doc-endnotes" aria-labelledby="notes">
<h1 id="notes">${escapeHtml(words.notes)}</h1>
${notes.join('\n')}
</section>`,
  );
}

function noteOf(
  published: Published,
  article: Article,
  claim: Claim,
  words: BookWords,
  references: References,
): string {
  const inText = inLanguage(article.lang, words.language);
  const address = escapeHtml(published.urls.claim(article.slug, claim.id));
  const back = Array.from({ length: references.get(claim.id) ?? 0 }, (_, i) => {
    const label = i === 0 ? words.backToText : `${words.backToText} (${i + 1})`;
    return `<a epub:type="backlink" role="doc-backlink" href="${CHAPTERS.text}#r-${claim.id}-${i + 1}">${escapeHtml(label)}</a>`;
  });
  const figures = claim.figures.map((figure) => figureOf(published, figure, inText));
  return `<aside id="n-${claim.id}" epub:type="footnote" role="doc-footnote">
<h2><span class="number">${claim.ordinal}.</span> <span${inText}>${escapeHtml(claim.claim)}</span></h2>
<p class="verdict"><b>${escapeHtml(words.assessment[claim.assessment] + words.stop)}</b> <span${inText}>${escapeHtml(claim.reason)}</span></p>
<div${inText}>${toXhtml(renderNote(claim.note))}</div>
${figures.length === 0 ? '' : `<h3>${escapeHtml(words.figures)}</h3>\n<ul>\n${figures.join('\n')}\n</ul>\n`}${EVIDENCE_SIDES.map((side) => sideOf(published, claim, side, words, inText)).join('\n')}
<p class="links">${back.join(' · ')}${back.length === 0 ? '' : ' · '}<a href="${address}">${escapeHtml(words.claimPage)}</a></p>
</aside>`;
}

function sideOf(
  { corpus }: Published,
  claim: Claim,
  side: EvidenceSide,
  words: BookWords,
  inText: string,
): string {
  const item = ({ source, says, locator }: Evidence): string => {
    const { title, language } = mustGet(corpus.sources, source);
    const where = locator === undefined ? '' : `, ${escapeHtml(locator)}`;
    return `<li><span${inText}>${escapeHtml(says)}</span> <a epub:type="biblioref" role="doc-biblioref" href="${CHAPTERS.sources}#s-${source}"${inLanguage(language, words.language)}>${escapeHtml(title)}</a>${where}</li>`;
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

/** Ids of the sources of a text, in the order of their titles. */
export function sourcesOf({ corpus }: Published, article: Article): readonly Source[] {
  const ids = new Set(article.claims.flatMap((claim) => idsIn(partsOf(claim), 'source')));
  return [...ids]
    .map((id) => mustGet(corpus.sources, id))
    .sort((a, b) => a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1));
}

/** The sources on which the notes rest, with their addresses. */
export function sourcesChapter(published: Published, article: Article, words: BookWords): string {
  const items = sourcesOf(published, article).map((source) => {
    const { html } = cite(sourceItem(source), 'chicago', words.language);
    const shown = html === '' ? escapeHtml(source.title) : toXhtml(html);
    return `<li id="s-${source.id}"><span lang="en" xml:lang="en">${shown}</span> ${escapeHtml(words.read[source.read])}</li>`;
  });
  return xhtmlFile(
    words.sources,
    words.language,
    `<section epub:type="bibliography" role="doc-bibliography" aria-labelledby="sources">
<h1 id="sources">${escapeHtml(words.sources)}</h1>
<ul>
${items.join('\n')}
</ul>
</section>`,
  );
}
