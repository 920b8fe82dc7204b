import type { Place } from '../anchor/index.ts';
import type { Issue } from '../report/index.ts';
import { at, BLOCK_SEPARATOR, mustGet, remembered, rememberedOfLists } from '../text/index.ts';
import { authorsIn } from './authors.ts';
import { findDisagreements } from './check/addresses.ts';
import { findCrowdedWords } from './check/crowded-words.ts';
import { findSharedAliases } from './check/aliases.ts';
import { findLaterWords } from './check/later-words.ts';
import { findMisreadFigures } from './check/misread-figures.ts';
import { findStrayImages } from './check/images.ts';
import { placeQuote } from './check/quotes.ts';
import { findDangling, findUnused } from './check/references.ts';
import { findInvalidSeries } from './check/series.ts';
import { findDamagedEditions } from './check/editions.ts';
import { findLostIds } from './check/lasting.ts';
import { findDraftRelations } from './check/drafts.ts';
import { findSpeakerIssues } from './check/speakers.ts';
import { findStrayWords } from './check/stray-words.ts';
import { findUntranslated } from './check/untranslated.ts';
import { findWeakEvidence } from './check/weak-evidence.ts';
import { findChangedText } from './lock/hash.ts';
import { nameByLock } from './lock/lock.ts';
import { formerIds, redirectsIn } from './lock/redirects.ts';
import { createMentionFinder } from './mentions.ts';
import type { Parsed, ParsedArticle, ParsedContent } from './read/parse.ts';
import { joinQuote, quoteParts } from './quote.ts';
import { siteSchema, type ClaimFields, type Published } from './schemas.ts';
import { genreOf } from './terms.ts';
import type { Actor, Article, Claim, Corpus, Edition, Series, Site, Source } from './types.ts';

/** The corpus and what is wrong with it. The corpus holds whatever could be tied together. */
export interface Linked {
  readonly corpus: Corpus;
  readonly issues: readonly Issue[];
}

/**
 * Ties content together: paragraphs to their ids, quotes to their places, ids to what they name. Reports
 * what the checks find and what stands in the way of tying. The terms that the site adds must have words in `languages`.
 */
export function linkContent(content: ParsedContent, languages: readonly string[] = []): Linked {
  const sources = collect<Source>(content.sources);
  const actors = collect<Actor>(content.actors);
  const series = collect<Series>(content.series);
  const site = siteOf(content);
  const linkArticle = articleLinker(content.actors, site.editors, site.genres);
  const linked = content.articles.map(linkArticle);
  const articles = linked.flatMap(({ article }) => article ?? []);
  const former = formerIds(redirectsIn(content.redirects), publishedIn(content));
  const mentions = articles.flatMap((article) => article.mentions);
  return {
    corpus: { site, articles, former, sources, actors, series },
    issues: [
      ...linked.flatMap((one) => one.issues),
      ...findDangling(content),
      ...findLostIds(content),
      ...content.articles.flatMap(findDamagedEditions),
      ...findUnused(content, mentions),
      ...findSharedAliases(content.actors),
      ...content.series.flatMap(findInvalidSeries),
      ...findWeakEvidence(content),
      ...content.articles.flatMap(findDraftRelations),
      ...findLaterWords(content),
      ...findUntranslated(content, languages),
    ],
  };
}

function collect<T extends { id: string; file: string }>(
  parsed: readonly Parsed<Omit<T, 'id' | 'file'>>[],
): ReadonlyMap<string, T> {
  return new Map(parsed.map(({ id, file, entry }) => [id, { ...entry.value, id, file } as T]));
}

/** An article, null where its text or its fields could not be read, and what is wrong with it. */
interface LinkedArticle {
  readonly article: Article | null;
  readonly issues: readonly Issue[];
}

/** All defaults where the file could not be read, of which there is an issue. */
function siteOf({ site }: ParsedContent): Site {
  return site === null ? { ...siteSchema.parse({}), method: null } : { ...site.fields, method: site.method };
}

/**
 * Ties articles together, each once as long as neither its files change, nor the actors that it can name, nor the
 * editors, nor the genres that the site adds.
 */
const articleLinker = rememberedOfLists(
  (
    actors: ParsedContent['actors'],
    editors: Site['editors'],
    genres: Site['genres'],
  ): ((parsed: ParsedArticle) => LinkedArticle) => {
    const findMentions = createMentionFinder(collect<Actor>(actors).values());
    const tieArticle = articleTier(editors, genres);
    return remembered((parsed) => {
      const { article, issues } = tieArticle(parsed);
      if (article === null) return { article, issues };
      const mentions = findMentions(article.flat, article.paragraphs, article.mentionExceptions);
      return { article: { ...article, mentions }, issues };
    });
  },
);

/** An article but for the actors that it names. */
interface TiedArticle {
  readonly article: Omit<Article, 'mentions'> | null;
  readonly issues: readonly Issue[];
}

/** The same without actors, which are found anew when one of them changes. */
const articleTier = rememberedOfLists((editors: Site['editors'], genres: Site['genres']) => {
  const ids = editors.map(({ id }) => id);
  return remembered((parsed: ParsedArticle) => tieArticle(parsed, ids, genres));
});

function tieArticle(parsed: ParsedArticle, editors: readonly string[], genres: Site['genres']): TiedArticle {
  const { text } = parsed;
  if (text === null) return { article: null, issues: [] };
  const { flat, tree, entry } = text;
  const { paragraphs, retired, issues: lockIssues } = nameByLock({ ...parsed, text });
  const claims = parsed.claims.map((claim) => ({ claim, placed: placeQuote(claim, flat, paragraphs) }));
  const issues = [
    ...lockIssues,
    ...findChangedText(parsed),
    ...findCrowdedWords(
      claims.flatMap(({ claim, placed }) =>
        placed.type === 'refused' ? [] : [{ claim, places: placed.places }],
      ),
    ),
    ...findStrayImages(parsed),
    ...findSpeakerIssues(parsed),
    ...claims.flatMap(({ claim, placed }) => {
      if (placed.type === 'refused') return [placed.issue];
      return findStrayWords(
        claim,
        placed.places.map(({ block }) => at(paragraphs, block).text),
      );
    }),
  ];
  if (entry === null) return { article: null, issues };
  const { author, ...fields } = entry.value;
  const article: Omit<Article, 'mentions'> = {
    ...fields,
    authors: authorsIn(author),
    slug: parsed.slug,
    file: parsed.file,
    asGenre: genreOf(entry.value.genre, genres),
    tree,
    flat,
    paragraphs,
    retired,
    editions: editionsOf(parsed),
    images: new Map(parsed.images.map((image) => [image.name, image])),
    claims: inOrder(
      claims.flatMap(({ claim: { entry, id, file, note }, placed }) =>
        placed.type === 'refused' ? [] : [placedClaim(entry.value, editors, id, file, note, placed.places)],
      ),
    ),
  };
  const entryOf = new Map(parsed.claims.map((claim) => [claim.id, claim.entry]));
  return {
    article,
    issues: [
      ...issues,
      ...parsed.claims.flatMap((claim) => findMisreadFigures(claim, entry.value.lang)),
      ...article.claims.flatMap((claim) =>
        findDisagreements(article, claim, () => mustGet(entryOf, claim.id).positionOf(['quote'])),
      ),
    ],
  };
}

function publishedIn({ published }: ParsedContent): Published | null {
  return published === null || published === 'absent' ? null : published.entry.value;
}

/** The editions that the lock and its files tell of. */
function editionsOf({ lock, editions }: ParsedArticle): readonly Edition[] {
  if (lock === null || lock === 'absent') return [];
  return lock.value.editions.flatMap(({ id, sha256, paragraphs }) => {
    const texts = editions.get(id)?.text.split(BLOCK_SEPARATOR) ?? [];
    if (texts.length !== paragraphs.length) return [];
    return [{ id, sha256, paragraphs: paragraphs.map((name, i) => ({ id: name, text: at(texts, i) })) }];
  });
}

function placedClaim(
  fields: ClaimFields,
  editors: readonly string[],
  id: string,
  file: string,
  note: string,
  places: Claim['places'],
): Omit<Claim, 'ordinal'> {
  const parts = quoteParts(fields.quote);
  const by = fields.by ?? [...editors];
  return { ...fields, by, quote: joinQuote(parts), quoteParts: parts, id, file, note, places };
}

/** Claims numbered in the order of the text; of two that begin together the longer first. */
function inOrder(claims: readonly Omit<Claim, 'ordinal'>[]): readonly Claim[] {
  const compare = (a: Place, b: Place): number => a.start - b.start || b.end - a.end;
  return [...claims]
    .sort((a, b) => compare(a.places[0], b.places[0]) || (a.id < b.id ? -1 : 1))
    .map((claim, index) => ({ ...claim, ordinal: index + 1 }));
}
