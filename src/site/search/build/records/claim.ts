import {
  idsBefore,
  idsIn,
  partsOf,
  saidIn,
  speakersOf,
  type Actor,
  type Article,
  type Claim,
  type Corpus,
} from '../../../../corpus/index.ts';
import { daysOf, yearsOf } from '../../../../figures/index.ts';
import { at, blockText, mustGet, sentences } from '../../../../text/index.ts';
import { usesOf } from '../../../frame/index.ts';
import { formatDate } from '../../../messages/index.ts';
import { numberNames } from './numbers.ts';
import { fact, former, passage, unseen, type Addresses, type Passage, type SearchRecord } from './record.ts';

/** The record of a claim, which leads to its words in the text. */
export function claimRecord(corpus: Corpus, article: Article, claim: Claim, urls: Addresses): SearchRecord {
  const parts = partsOf(claim);
  const actors = idsIn(parts, 'actor').map((id) => mustGet(corpus.actors, id));
  const sources = idsIn(parts, 'source').map((id) => mustGet(corpus.sources, id));
  const series = idsIn(parts, 'series').map((id) => mustGet(corpus.series, id));
  const paragraph = at(article.paragraphs, claim.places[0].block);
  return {
    type: 'claim',
    url: urls.claimInText(article.slug, claim.id),
    passages: [
      passage('quote', claim.quote),
      passage('claim', claim.claim),
      ...claim.asks.map((question) => unseen('claim', question)),
      passage('reason', claim.reason),
      passage('note', plainText(claim.note)),
      // A hit shows the reason whatever was asked, and these where they have what was asked, as it does with the note.
      ...Object.values(claim.attribution ?? {}).map((half) => passage('note', half)),
      passage('sentence', sentencesAround(article, claim)),
      unseen('figures', figureNames(claim, article.lang)),
      ...series.map(({ id, title, label }) =>
        passage('series', [title, label].filter(Boolean).join(' · '), id),
      ),
      ...actors.map(actorPassage),
      ...speakersOf(article, claim).map((name) => passage('by', name)),
      ...saidIn(parts).map(({ source, says }) => passage('evidence', says, source)),
      ...sources.map(({ id, title }) => passage('source', title, id)),
      ...former(idsBefore(corpus, { kind: 'claim', article: article.slug, id: claim.id })),
      fact('ordinal', String(paragraph.ordinal)),
      fact('article', article.title),
      fact('language', article.lang),
      fact('number', String(claim.ordinal)),
    ],
    filters: {
      article: [article.slug],
      kind: [claim.kind],
      assessment: [claim.assessment],
      actor: usesOf(corpus).actorsNamed(claim),
      source: sources.map(({ id }) => id),
      year: yearsOf(article.published ?? article.captured).map(String),
      reviewed: [firstDay(claim.reviewed)],
    },
  };
}

/** The names of an actor: each word once is enough to be found by, in so many claims. */
function actorPassage({ id, name, aliases }: Actor): Passage {
  const names = [...new Set([name, ...aliases])];
  const words = new Set(names.join(' ').split(' '));
  return { kind: 'actor', of: id, shown: names.join(' · '), searched: [...words].join(' ') };
}

/** The sentences in which each part of the claim stands: readers remember their other words too. */
function sentencesAround(article: Article, claim: Claim): string {
  const around = claim.places.flatMap((place) => {
    const text = blockText(article.flat, place.block);
    const start = place.start - at(article.flat.blocks, place.block).start;
    const end = start + place.end - place.start;
    return sentences(text, article.lang)
      .filter((sentence) => sentence.start < end && start < sentence.end)
      .map((sentence) => text.slice(sentence.start, sentence.end));
  });
  return [...new Set(around)].join(' ');
}

/** The figures and dates of a claim, and the numbers of its words under their other names. */
function figureNames(claim: Claim, language: string): string {
  const figures = claim.figures.flatMap(({ words, value, unit, measure }) =>
    unit === 'date' ? [words, formatDate(String(value), language)] : [words, String(value), unit, measure],
  );
  const numbers =
    `${claim.quote} ${claim.claim}`.match(/(?<![\p{L}\p{N}.])\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?/gu) ?? [];
  const events = claim.dates.map(({ label }) => label);
  return [...new Set([...figures, ...events, ...[...numbers, ...figures].flatMap(numberNames)])].join(' ');
}

/** Markdown without its marks, for search only. */
function plainText(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, ' ').replace(/[*_`#>[\]|~]/g, ' ');
}

/** The first day of a date, the last of one that is open before it: `2026-11-27`. */
function firstDay(date: string): string {
  const { first, last } = daysOf(date);
  return new Date((Number.isFinite(first) ? first : last) * 86_400_000).toISOString().slice(0, 10);
}
