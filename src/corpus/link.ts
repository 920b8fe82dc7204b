import { findAll, nearestPassages, type Place } from '../anchor/index.ts';
import { createIssue, type Issue } from '../report/index.ts';
import { normalize, type FlatText } from '../text/index.ts';
import { checkAddresses } from './addresses.ts';
import { findMisreadFigures } from './check/misread-figures.ts';
import { findWeakEvidence } from './check/weak-evidence.ts';
import { hashText } from './lock/hash.ts';
import { applyLock, nameParagraphs } from './lock/lock.ts';
import { createMentionFinder, type MentionFinder } from './mentions.ts';
import type { Parsed, ParsedArticle, ParsedClaim, ParsedContent } from './read/parse.ts';
import type { Path } from './read/positions.ts';
import { didYouMean } from './read/suggest.ts';
import type { Entry } from './read/yaml.ts';
import type { SeriesFields } from './schemas.ts';
import type { Actor, Article, Claim, Corpus, Paragraph, Series, Source } from './types.ts';

/** The corpus and what is wrong with it. The corpus holds whatever could be tied together. */
export interface Linked {
  readonly corpus: Corpus;
  readonly issues: readonly Issue[];
}

/** What references are checked against: ids of one kind, and how an issue names the kind. */
interface Known {
  readonly noun: string;
  readonly ids: ReadonlySet<string>;
}

interface Context {
  readonly sources: Known;
  readonly actors: Known;
  readonly series: Known;
  readonly findMentions: MentionFinder;
  /** Every id that something referred to, as `sources/x`. */
  readonly used: Set<string>;
  readonly issues: Issue[];
}

/**
 * Ties content together: paragraphs to their ids, quotes to their places, ids to what they name.
 * Reports dangling-reference, quote-not-found, quote-ambiguous, paragraph-unknown,
 * figure-outside-quote, cite-not-found, date-outside-text, text-changed, lock-missing, lock-stale,
 * lock-damaged, alias-shared, series-invalid, unused-source and unused-actor, and what is found about
 * addresses, misread figures and weak evidence.
 */
export function linkContent(content: ParsedContent): Linked {
  const sources = collect<Source>(content.sources);
  const actors = collect<Actor>(content.actors);
  const series = collect<Series>(content.series);
  const context: Context = {
    sources: known('source', sources, content.broken.sources),
    actors: known('actor', actors, content.broken.actors),
    series: known('series', series, content.broken.series),
    findMentions: createMentionFinder(actors.values()),
    used: new Set(),
    issues: [],
  };
  checkAliases(content.actors, context);
  for (const actor of content.actors)
    checkIds(actor, actor.entry.value.sources, ['sources'], context.sources, context);
  for (const one of content.series) checkSeries(one, context);
  const articles = content.articles.flatMap((article) => linkArticle(article, context) ?? []);
  reportUnused(content, context);
  context.issues.push(...findWeakEvidence(content));
  return { corpus: { articles, sources, actors, series }, issues: context.issues };
}

function collect<T extends { id: string; file: string }>(
  parsed: readonly Parsed<Omit<T, 'id' | 'file'>>[],
): ReadonlyMap<string, T> {
  return new Map(parsed.map(({ id, file, entry }) => [id, { ...entry.value, id, file } as T]));
}

function known(noun: string, read: ReadonlyMap<string, unknown>, broken: readonly string[]): Known {
  return { noun, ids: new Set([...read.keys(), ...broken]) };
}

function linkArticle(parsed: ParsedArticle, context: Context): Article | null {
  const { text } = parsed;
  if (text === null) return null;
  const { paragraphs, retired } = nameByLock(parsed, text, context);
  if (text.entry !== null) checkHash(parsed.file, text.entry, text.flat, context);
  const claimIds: Known = {
    noun: 'claim',
    ids: new Set([...parsed.claims.map((claim) => claim.id), ...parsed.brokenClaims]),
  };
  const placed = parsed.claims.flatMap((claim) => {
    checkReferences(claim, claimIds, context);
    if (text.entry !== null) context.issues.push(...findMisreadFigures(claim, text.entry.value.lang));
    const places = place(claim, text.flat, paragraphs, context);
    if (places === null) return [];
    checkWords(claim, places, paragraphs, context);
    return [{ ...claim.entry.value, id: claim.id, file: claim.file, note: claim.note, places }];
  });
  if (text.entry === null) return null;
  const mentions = context.findMentions(text.flat, paragraphs, text.entry.value.mentionExceptions);
  for (const mention of mentions) context.used.add(`actor/${mention.actor}`);
  const claims: readonly Claim[] = placed
    .sort((a, b) => comparePlaces(a.places[0], b.places[0]) || (a.id < b.id ? -1 : 1))
    .map((claim, index) => ({ ...claim, ordinal: index + 1 }));
  const article: Article = {
    ...text.entry.value,
    slug: parsed.slug,
    file: parsed.file,
    tree: text.tree,
    flat: text.flat,
    paragraphs,
    retired,
    claims,
    mentions,
  };
  const entryOf = new Map(parsed.claims.map((claim) => [claim.id, claim.entry]));
  for (const claim of claims) {
    const position = entryOf.get(claim.id)?.positionOf(['quote']) ?? null;
    context.issues.push(...checkAddresses(article, claim, position));
  }
  return article;
}

/** In the order of the text; of two that begin together the longer first. */
function comparePlaces(a: Place, b: Place): number {
  return a.start - b.start || b.end - a.end;
}

function nameByLock(
  parsed: ParsedArticle,
  { flat, entry }: NonNullable<ParsedArticle['text']>,
  context: Context,
): { readonly paragraphs: readonly Paragraph[]; readonly retired: Article['retired'] } {
  if (parsed.lock === null) return { paragraphs: nameParagraphs(flat, null), retired: [] };
  if (parsed.lock === 'absent') {
    context.issues.push(
      createIssue('lock-missing', parsed.lockFile, null, 'The article has no paragraph lock yet.'),
    );
    return { paragraphs: nameParagraphs(flat, null), retired: [] };
  }
  const locked = applyLock(parsed.lock, parsed.lockFile, flat, entry?.value.lang ?? 'und');
  context.issues.push(...locked.issues);
  return locked;
}

function checkHash(
  file: string,
  entry: Entry<{ textSha256: string }>,
  flat: FlatText,
  context: Context,
): void {
  const actual = hashText(flat.text);
  if (actual === entry.value.textSha256) return;
  const message = `The canonical text hashes to ${actual}, not to what textSha256 says: a word of it has changed.`;
  context.issues.push(createIssue('text-changed', file, entry.positionOf(['textSha256']), message));
}

function place(
  claim: ParsedClaim,
  flat: FlatText,
  paragraphs: readonly Paragraph[],
  context: Context,
): readonly [Place, ...Place[]] | null {
  const { quote, paragraph } = claim.entry.value;
  const report = (code: Issue['code'], message: string, path: Path = ['quote']): null => {
    context.issues.push(createIssue(code, claim.file, claim.entry.positionOf(path), message));
    return null;
  };
  const ids = paragraphs.map((one) => one.id);
  if (paragraph !== undefined && paragraph !== 'all' && !ids.includes(paragraph)) {
    const hint = didYouMean(paragraph, ids) || ` It has ${ids[0] ?? ''} to ${ids.at(-1) ?? ''}.`;
    return report('paragraph-unknown', `The article has no paragraph \`${paragraph}\`.${hint}`, [
      'paragraph',
    ]);
  }
  const everywhere = findAll(flat, { exact: quote });
  const places =
    paragraph === 'all'
      ? withoutOverlap(everywhere)
      : everywhere.filter((one) => paragraph === undefined || ids[one.block] === paragraph);
  const [first, ...others] = places;
  if (first === undefined) {
    const elsewhere = everywhere.map((one) => named(paragraphs, one)).join(', ');
    return report(
      'quote-not-found',
      elsewhere === ''
        ? `The quote does not stand in the article. ${nearest(flat, quote, paragraphs)}`
        : `The quote does not stand in \`${paragraph ?? ''}\`, but it does in ${elsewhere}.`,
    );
  }
  if (others.length > 0 && paragraph !== 'all') {
    const list = places.map((one) => named(paragraphs, one)).join(', ');
    return report('quote-ambiguous', `The quote stands ${places.length} times: in ${list}.`);
  }
  return [first, ...others];
}

/** Places one after the other: "no, no" stands in "no, no, no" at two places that share a word. */
function withoutOverlap(places: readonly Place[]): readonly Place[] {
  let end = 0;
  return places.filter((one) => {
    const free = one.start >= end;
    if (free) end = one.end;
    return free;
  });
}

function named(paragraphs: readonly Paragraph[], place: Place): string {
  const paragraph = paragraphs[place.block];
  return `¶ ${paragraph?.ordinal ?? place.block + 1} (\`${paragraph?.id ?? ''}\`)`;
}

function nearest(flat: FlatText, quote: string, paragraphs: readonly Paragraph[]): string {
  const [best, next] = nearestPassages(flat, quote, 2);
  if (best === undefined) return 'Nothing in it resembles the quote.';
  const show = (passage: typeof best): string =>
    `${named(paragraphs, passage)}, ${Math.round(passage.score * 100)} %: "${passage.text}"`;
  return next === undefined || next.score < 0.7
    ? `Nearest passage: ${show(best)}.`
    : `Nearest passages: ${show(best)}; ${show(next)}.`;
}

function checkWords(
  claim: ParsedClaim,
  places: readonly Place[],
  paragraphs: readonly Paragraph[],
  context: Context,
): void {
  const { quote, figures, cites, dates } = claim.entry.value;
  const inQuote = normalize(quote);
  figures.forEach((figure, i) => {
    if (inQuote.includes(normalize(figure.words))) return;
    const position = claim.entry.positionOf(['figures', i, 'words']);
    const message = `The words "${figure.words}" do not stand in the quote "${inQuote}".`;
    context.issues.push(createIssue('figure-outside-quote', claim.file, position, message));
  });
  cites.forEach((cite, i) => {
    const words = normalize(cite.words);
    if (places.some((one) => paragraphs[one.block]?.text.includes(words))) return;
    const position = claim.entry.positionOf(['cites', i, 'words']);
    const message = `The words "${cite.words}" do not stand in the paragraph of the quote.`;
    context.issues.push(createIssue('cite-not-found', claim.file, position, message));
  });
  dates.forEach((event, i) => {
    if (event.words === undefined) return;
    const words = normalize(event.words);
    if (places.some((one) => paragraphs[one.block]?.text.includes(words))) return;
    const position = claim.entry.positionOf(['dates', i, 'words']);
    const message = `The words "${event.words}" do not stand in the paragraph of the quote.`;
    context.issues.push(createIssue('date-outside-text', claim.file, position, message));
  });
}

function checkReferences(claim: ParsedClaim, claims: Known, context: Context): void {
  const fields = claim.entry.value;
  const refer = (id: string, path: Path, to: Known): void => checkId(claim, id, path, to, context);
  fields.cites.forEach((cite, i) => {
    if (cite.source !== null) refer(cite.source, ['cites', i, 'source'], context.sources);
  });
  fields.figures.forEach((figure, i) =>
    figure.series.forEach((id, j) => refer(id, ['figures', i, 'series', j], context.series)),
  );
  fields.dates.forEach(({ source }, i) => {
    if (source !== undefined) refer(source, ['dates', i, 'source'], context.sources);
  });
  fields.actors.forEach((id, i) => refer(id, ['actors', i], context.actors));
  for (const side of ['supports', 'undermines', 'context'] as const) {
    fields[side].forEach((item, i) => refer(item.source, [side, i, 'source'], context.sources));
  }
  fields.related.forEach((item, i) => refer(item.claim, ['related', i, 'claim'], claims));
}

function checkIds(
  parsed: Parsed<unknown>,
  ids: readonly string[],
  path: Path,
  to: Known,
  context: Context,
): void {
  ids.forEach((id, i) => checkId(parsed, id, [...path, i], to, context));
}

function checkId(parsed: Parsed<unknown>, id: string, path: Path, to: Known, context: Context): void {
  context.used.add(`${to.noun}/${id}`);
  if (to.ids.has(id)) return;
  const message = `There is no ${to.noun} \`${id}\`.${didYouMean(id, to.ids)}`;
  context.issues.push(createIssue('dangling-reference', parsed.file, parsed.entry.positionOf(path), message));
}

function checkAliases(
  actors: readonly Parsed<{ readonly aliases: readonly string[] }>[],
  context: Context,
): void {
  const owner = new Map<string, string>();
  for (const actor of actors) {
    actor.entry.value.aliases.forEach((alias, i) => {
      const key = normalize(alias);
      const other = owner.get(key);
      if (other !== undefined && other !== actor.id) {
        const message = `The alias "${alias}" belongs to \`${other}\` already.`;
        context.issues.push(
          createIssue('alias-shared', actor.file, actor.entry.positionOf(['aliases', i]), message),
        );
      }
      owner.set(key, other ?? actor.id);
    });
  }
}

function checkSeries(parsed: Parsed<SeriesFields>, context: Context): void {
  const { source, points, unit } = parsed.entry.value;
  const refuse = (path: Path, message: string): void => {
    context.issues.push(createIssue('series-invalid', parsed.file, parsed.entry.positionOf(path), message));
  };
  checkId(parsed, source, ['source'], context.sources, context);
  if (points.length === 0) refuse(['points'], 'The series has no points.');
  const seen = new Set<string>();
  points.forEach((point, i) => {
    if (point.source !== undefined)
      checkId(parsed, point.source, ['points', i, 'source'], context.sources, context);
    const key = JSON.stringify([point.year, point.edition]);
    const previous = points[i - 1];
    if (seen.has(key)) refuse(['points', i, 'year'], `The year ${point.year} stands twice.`);
    else if (previous !== undefined && point.year < previous.year) {
      refuse(['points', i, 'year'], `The year ${point.year} stands after ${previous.year}.`);
    }
    if (point.value < 0 && (unit === 'count' || unit === 'people')) {
      refuse(['points', i, 'value'], `The value ${point.value} is below zero, which no count can be.`);
    }
    seen.add(key);
  });
}

function reportUnused(content: ParsedContent, context: Context): void {
  for (const source of content.sources) {
    if (context.used.has(`source/${source.id}`)) continue;
    context.issues.push(createIssue('unused-source', source.file, null, 'Nothing refers to this source.'));
  }
  for (const actor of content.actors) {
    if (context.used.has(`actor/${actor.id}`)) continue;
    context.issues.push(
      createIssue('unused-actor', actor.file, null, 'No claim refers to this actor and no text names it.'),
    );
  }
}
