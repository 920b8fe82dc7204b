import type { Article, Corpus } from '../../src/corpus/index.ts';
import { articleData, citationsOf, claimPageData, sourceItem } from '../../src/exports/index.ts';
import { articleItem, claimItem, findingItem } from '../../src/exports/citations/csl.ts';
import { changesIn, lastChange } from '../../src/site/claims/corrections/corrections.ts';
import { facetLists } from '../../src/site/claims/lists/claim-lists.ts';
import { passagesOf } from '../../src/site/claims/claim/passages.ts';
import { seriesPanel, sharedYears } from '../../src/site/figures/charts/series/panel.ts';
import { timeline } from '../../src/site/figures/charts/timeline.ts';
import { eventsOf } from '../../src/site/figures/views/events.ts';
import { namesOf } from '../../src/site/figures/views/names.ts';
import { figureView, seriesFinding, shownFigures } from '../../src/site/figures/views/stated.ts';
import { oldAddresses, redirectsFile } from '../../src/site/frame/address/former.ts';
import { addressesBelow } from '../../src/site/frame/address/urls.ts';
import { formatDate, languageName, messagesFor } from '../../src/site/messages/index.ts';
import { quotableText, quotableTexts } from '../../src/site/quote/texts.ts';
import {
  changesBetween,
  claimsUntil,
  dateOf,
  nextStanding,
} from '../../src/site/reading/edition/as-it-stood.ts';
import { correctedLinks } from '../../src/site/reading/exact-words.ts';
import { findingsOf } from '../../src/site/reading/notes/findings.ts';
import { publish } from '../unit/exports/published.ts';

/** Everything that pages show of a corpus in a language beside the HTML of its texts and notes; gives the HTML and SVG in it. */
export function shownOf(corpus: Corpus, language: string): readonly string[] {
  const published = publish(corpus);
  const html: string[] = [];
  const citations = (item: Parameters<typeof citationsOf>[0]): void => {
    html.push(...citationsOf(item, language).styles.map(({ reference }) => reference.html));
  };
  for (const source of corpus.sources.values()) {
    citations(sourceItem(source));
    if (source.language !== undefined) languageName(source.language, language);
    if (source.issued !== undefined) formatDate(source.issued, language);
  }
  const years = sharedYears([...corpus.series.values()].map(({ points }) => points));
  for (const series of corpus.series.values()) {
    seriesFinding(series, language);
    html.push(seriesPanel({ points: series.points, years, name: { labelledBy: 'a' }, language }));
  }
  for (const article of corpus.articles) {
    languageName(article.lang, language);
    JSON.stringify(articleData(published, article));
    citations(articleItem(article, 'https://scholium.example/'));
    correctedLinks(article, [article.title, corpus.site.name]);
    // Those of the others differ in nothing that citations are made from.
    for (const claim of article.claims.slice(0, 1)) {
      citations(claimItem(article, claim, 'https://scholium.example/'));
      citations(findingItem(published, article, claim, 'https://scholium.example/'));
    }
    namesOf(corpus, article, language);
    quotableText(article);
    html.push(...timelinesOf(article, language));
    for (const edition of article.editions) {
      changesBetween(edition.paragraphs, nextStanding(article, edition), article.lang);
      claimsUntil(article, dateOf(edition));
    }
    for (const claim of article.claims) {
      JSON.stringify(claimPageData(published, article, claim, messagesFor(language).assessment[claim.assessment]));
      passagesOf(article, claim);
      lastChange(claim);
      for (const figure of shownFigures(claim)) figureView(corpus, figure, language, article.lang);
    }
  }
  oldAddresses(corpus);
  redirectsFile(corpus, [addressesBelow('/'), addressesBelow('/', language)]);
  quotableTexts(corpus);
  changesIn(corpus);
  facetLists(corpus);
  findingsOf(corpus);
  return html;
} // prettier-ignore

function timelinesOf(article: Article, language: string): readonly string[] {
  const events = (eventsOf(article, language)?.events ?? []).map(({ event, text, evidence, differs }) => ({
    label: event.label,
    text: text ?? '',
    evidence: evidence ?? '',
    says: [text ?? '', evidence ?? ''],
    textDate: event.textDate ?? null,
    evidenceDate: event.evidenceDate ?? null,
    differs,
    href: '/',
  }));
  if (events.length === 0) return [];
  const heads = messagesFor(language).figures.datesColumns;
  return (['wide', 'narrow'] as const).map((size) =>
    timeline({ events, heads, language, labelLanguage: article.lang, size, name: { labelledBy: 'a' } }),
  );
}
