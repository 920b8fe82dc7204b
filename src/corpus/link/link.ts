import type { Place } from '../../anchor/index.ts';
import type { Issue } from '../../report/index.ts';
import {
  at,
  BLOCK_SEPARATOR,
  isSameList,
  mustGet,
  remembered,
  rememberedOfLists,
  settled,
} from '../../text/index.ts';
import { authorsIn } from './authors.ts';
import { findDisagreements } from '../check/lasting/addresses.ts';
import { findCrowdedWords } from '../check/words/crowded-words.ts';
import { findSharedAliases } from '../check/named/aliases.ts';
import { findLaterWords } from '../check/words/later-words.ts';
import { findPlaceholders } from '../check/words/left-placeholders.ts';
import { findMisreadFigures } from '../check/words/misread-figures.ts';
import { findStrayImages } from '../check/images.ts';
import { placeQuote } from '../check/words/quotes.ts';
import { findDangling, findUnused } from '../check/named/references.ts';
import { findInvalidSeries, findSeriesNotShown } from '../check/named/series.ts';
import { findDamagedEditions } from '../check/lasting/editions.ts';
import { findLostIds } from '../check/lasting/lasting.ts';
import { findNamedDrafts } from '../check/drafts.ts';
import { findSpeakerIssues } from '../check/named/speakers.ts';
import { findStrayWords } from '../check/words/stray-words.ts';
import { findUntranslated } from '../check/words/untranslated.ts';
import { findWeakEvidence } from '../check/weak-evidence.ts';
import { findChangedText } from '../lock/hash.ts';
import { nameByLock } from '../lock/lock.ts';
import { createRedirects, formerIds } from '../lock/redirects.ts';
import { createMentionFinder, type MentionFinder, type Named } from './mentions.ts';
import { NOTHING_KEPT, type Kept } from '../read/kept.ts';
import type { OneFile, Parsed, ParsedArticle, ParsedContent } from '../read/parse/parsed.ts';
import { joinQuote, quoteParts } from './quote.ts';
import { siteSchema, type ClaimFields, type Published, type Redirect } from '../schemas/index.ts';
import { genreOf } from '../terms.ts';
import type { Actor, Article, Claim, Corpus, Edition, Series, Site, Source } from '../types.ts';

/** The corpus and what is wrong with it. The corpus holds whatever could be tied together. */
export interface Linked {
  readonly corpus: Corpus;
  readonly issues: readonly Issue[];
}

/**
 * Ties content together: paragraphs to their ids, quotes to their places, ids to what they name. Reports
 * what the checks find and what stands in the way of tying. The terms that the site adds must have words in `languages`.
 * What was found to be in order is kept, and not looked for again.
 */
export function linkContent(
  content: ParsedContent,
  languages: readonly string[] = [],
  kept: Kept = NOTHING_KEPT,
): Linked {
  const sources = collect<Source>(content.sources);
  const actors = collect<Actor>(content.actors);
  const series = collect<Series>(content.series);
  const site = siteOf(content);
  const linkArticle = articleLinker([findMentionsOf(content.actors)], site.editors, site.genres);
  const linked = content.articles.map(linkArticle);
  const articles = linked.flatMap(({ article }) => article ?? []);
  const former = formerOf(readOf(content.redirects), readOf(content.published));
  return {
    corpus: { site, articles, former, sources, actors, series },
    issues: [
      ...linked.flatMap(({ article, issues }, i) =>
        article === null ? issues : [...issues, ...disagreementsIn(article, at(content.articles, i), kept)],
      ),
      ...findDangling(content),
      ...findLostIds(content),
      ...content.articles.flatMap(findDamagedEditions),
      ...findUnused(content, articles),
      ...findSharedAliases(content.actors),
      ...content.series.flatMap(findInvalidSeries),
      ...findWeakEvidence(content),
      ...findPlaceholders(content),
      ...content.articles.flatMap(findNamedDrafts),
      ...findLaterWords(content),
      ...findUntranslated(content, languages),
    ],
  };
}

/** What stands in some files, by their ids: the very map of last time as long as none of them changes. */
function collect<T extends { id: string; file: string }>(
  parsed: readonly Parsed<Omit<T, 'id' | 'file'>>[],
): ReadonlyMap<string, T> {
  return collectOnce(parsed) as ReadonlyMap<string, T>;
}

const collectOnce = rememberedOfLists(
  (parsed: readonly Parsed<object>[]): ReadonlyMap<string, object> =>
    new Map(parsed.map((one) => [one.id, withId(one)])),
);

const withId = remembered(({ id, file, entry }: Parsed<object>) => ({ ...entry.value, id, file }));

/** An article, null where its text or its fields could not be read, and what is wrong with it. */
interface LinkedArticle {
  readonly article: Article | null;
  readonly issues: readonly Issue[];
}

/** All defaults where the file could not be read, of which there is an issue. Lists that articles depend on are settled. */
function siteOf({ site }: ParsedContent): Site {
  const fields = site === null ? siteSchema.parse({}) : site.fields;
  const method = site === null ? null : site.method;
  return { ...fields, editors: settledEditors(fields.editors), genres: settledGenres(fields.genres), method };
}

const settledEditors = settled<Site['editors']>(isSameValue);

const settledGenres = settled<Site['genres']>(isSameValue);

/** Whether two values that YAML gave say the same. */
function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Ties articles together, each once as long as neither its files change, nor the names of actors that stand in it, nor the
 * editors, nor the genres that the site adds.
 */
const articleLinker = rememberedOfLists(
  (
    [find]: readonly [MentionFinder],
    editors: Site['editors'],
    genres: Site['genres'],
  ): ((parsed: ParsedArticle) => LinkedArticle) => {
    const tieArticle = articleTier(editors, genres);
    return remembered((parsed) => {
      const tied = tieArticle(parsed);
      return tied.article === null ? { article: null, issues: tied.issues } : nameActors(tied, find);
    });
  },
);

/** An article with the actors that it names, as it was for the names of before where none that stands in it changed. */
function nameActors(tied: TiedArticle, find: MentionFinder): LinkedArticle {
  const { article, issues } = tied;
  if (article === null) return { article, issues };
  const before = named.get(tied);
  const isKept = before !== undefined && find.isAsBefore(before.find, article.flat);
  const linked = isKept
    ? before.linked
    : {
        article: {
          ...article,
          mentions: find.mentions(article.flat, article.paragraphs, article.mentionExceptions),
        },
        issues,
      };
  named.set(tied, { find, linked });
  return linked;
}

/** What was found in articles last, and by which names. */
const named = new WeakMap<TiedArticle, { readonly find: MentionFinder; readonly linked: LinkedArticle }>();

/** A finder of the names of actors: the very one of last time as long as no actor has other names. */
function findMentionsOf(actors: ParsedContent['actors']): MentionFinder {
  return finderOf(settledNames(actors.map(({ id, entry }) => ({ id, aliases: entry.value.aliases }))));
}

const settledNames = settled<readonly Named[]>(
  (a, b) =>
    a.length === b.length &&
    a.every(({ id, aliases }, i) => id === b[i]?.id && isSameList(aliases, b[i].aliases)),
);

const finderOf = remembered((names: readonly Named[]) => createMentionFinder(names));

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
    ...parsed.refusedClaims.flatMap(({ entry, ...claim }) => {
      const { quote, paragraph } = entry.value;
      if (quote === undefined) return [];
      const placed = placeQuote(
        { ...claim, entry: { ...entry, value: { quote, paragraph } } },
        flat,
        paragraphs,
      );
      return placed.type === 'refused' ? [placed.issue] : [];
    }),
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
  const misread = parsed.claims.flatMap((claim) => [
    ...findMisreadFigures(claim, entry.value.lang),
    ...findSeriesNotShown(claim, entry.value.lang),
  ]);
  return { article, issues: [...issues, ...misread] };
}

/**
 * What `findDisagreements` reports of all claims of an article: worked out once, and where there is nothing, not again as
 * long as text, ids and places are the same.
 */
function disagreementsIn(article: Article, { claims }: ParsedArticle, kept: Kept): readonly Issue[] {
  let issues = disagreements.get(article);
  if (issues === undefined) {
    const { lang, flat, paragraphs } = article;
    const ids = paragraphs.map(({ id }) => id);
    const places = article.claims.map((claim) => [claim.id, claim.places]);
    const key = `addresses\n${JSON.stringify([lang, flat.text, ids, places])}`;
    const entryOf = new Map(claims.map((claim) => [claim.id, claim.entry]));
    const found = (): readonly Issue[] =>
      article.claims.flatMap((claim) =>
        findDisagreements(article, claim, () => mustGet(entryOf, claim.id).positionOf(['quote'])),
      );
    const isKnown = kept.find(key) === AGREE;
    issues = isKnown ? [] : found();
    if (!isKnown && issues.length === 0) kept.keep(key, AGREE);
    disagreements.set(article, issues);
  }
  return issues;
}

/** Stands for an article whose addresses all lead to the same words. */
const AGREE = true;

const disagreements = new WeakMap<Article, readonly Issue[]>();

type ReadFile<T> = Exclude<OneFile<T>, 'absent' | null>;

/** A file as a list of one; an empty list where it is not there or could not be read. */
function readOf<T>(file: OneFile<T>): readonly ReadFile<T>[] {
  return file === null || file === 'absent' ? [] : [file];
}

/** What became of ids that were redirected, worked out once as long as neither file changes. */
const formerOf = rememberedOfLists(
  (
    [redirects]: readonly ReadFile<readonly Redirect[]>[],
    [published]: readonly ReadFile<Published>[],
  ): Corpus['former'] =>
    redirects === undefined
      ? []
      : formerIds(createRedirects(redirects.entry.value), published?.entry.value ?? null),
);

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
