import {
  ASSESSMENTS,
  partsOf,
  READ_DEPTHS,
  termsOf,
  type Article,
  type Corpus,
  type EvidenceSide,
} from '../../corpus/index.ts';
import { formatJson, formatTerminal } from '../../report/index.ts';
import { countWords } from '../../text/index.ts';
import type { Command } from '../terminal/command.ts';
import { contentOf, count, describeContent, parseFolder, readContent } from './content-of.ts';

/** Counts of one article. */
export interface ArticleStats {
  readonly slug: string;
  readonly words: number;
  readonly claims: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byAssessment: Readonly<Record<string, number>>;
  /** Ids of paragraphs on which no claim stands. */
  readonly paragraphsWithoutClaim: readonly string[];
  /** Ids of claims with no evidence on a side. */
  readonly nothingSupports: readonly string[];
  readonly nothingUndermines: readonly string[];
}

/** Counts of the whole content. */
export interface Stats {
  readonly articles: readonly ArticleStats[];
  readonly sources: {
    readonly total: number;
    readonly byStanding: Readonly<Record<string, number>>;
    readonly byRead: Readonly<Record<string, number>>;
  };
  readonly actors: number;
  readonly series: number;
}

/** Counts what the content holds. */
export function countContent(corpus: Corpus): Stats {
  const sources = [...corpus.sources.values()];
  const { kinds, standings } = termsOf(corpus.site);
  return {
    articles: corpus.articles.map((article) => countArticle(article, kinds)),
    sources: {
      total: sources.length,
      byStanding: tally(
        standings,
        sources.map((source) => source.standing),
      ),
      byRead: tally(
        READ_DEPTHS,
        sources.map((source) => source.read),
      ),
    },
    actors: corpus.actors.size,
    series: corpus.series.size,
  };
}

/** `scholium stats`: what the content holds, counted. */
export const stats: Command = {
  name: 'stats',
  summary: 'Count claims, evidence, sources and what has none',
  usage: '',
  examples: ['stats', 'stats --json'],
  options: {},
  run(world, { flags, values }) {
    const root = contentOf(world, values);
    const { corpus, report } = readContent(world, root);
    if (corpus === null) {
      if (flags.has('json')) world.out(formatJson(report));
      else world.error(formatTerminal(report));
      return 1;
    }
    const counted = countContent(corpus);
    if (flags.has('json')) world.out(JSON.stringify(counted, null, 2));
    else world.out(`${formatStats(counted)}\n${describeContent(world, root, parseFolder(world, root))}`);
    return 0;
  },
};

function countArticle(article: Article, kinds: readonly string[]): ArticleStats {
  const covered = new Set(article.claims.flatMap((claim) => claim.places.map((place) => place.block)));
  const without = (side: EvidenceSide): readonly string[] =>
    article.claims
      .filter((claim) => partsOf(claim).every((part) => part.kind !== 'source' || part.role !== side))
      .map((claim) => claim.id);
  return {
    slug: article.slug,
    words: countWords(article.flat.text, article.lang),
    claims: article.claims.length,
    byKind: tally(
      kinds,
      article.claims.map((claim) => claim.kind),
    ),
    byAssessment: tally(
      ASSESSMENTS,
      article.claims.map((claim) => claim.assessment),
    ),
    paragraphsWithoutClaim: article.paragraphs.flatMap((paragraph, i) =>
      covered.has(i) ? [] : [paragraph.id],
    ),
    nothingSupports: without('supports'),
    nothingUndermines: without('undermines'),
  };
}

function tally(keys: readonly string[], values: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(keys.map((key) => [key, values.filter((value) => value === key).length]));
}

function formatStats({ articles, sources, actors, series }: Stats): string {
  const list = (ids: readonly string[]): string => (ids.length === 0 ? 'none' : ids.join(', '));
  const row = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([key, n]) => `${key} ${n}`)
      .join(', ');
  return [
    ...articles.flatMap((article) => [
      `${article.slug}: ${count(article.words, 'word', 'words')}, ${count(article.claims, 'claim', 'claims')}`,
      `  by assessment:             ${row(article.byAssessment)}`,
      `  by kind:                   ${row(article.byKind)}`,
      `  paragraphs without claim:  ${list(article.paragraphsWithoutClaim)}`,
      `  nothing supports:          ${list(article.nothingSupports)}`,
      `  nothing undermines:        ${list(article.nothingUndermines)}`,
      '',
    ]),
    `sources: ${sources.total}`,
    `  by standing:               ${row(sources.byStanding)}`,
    `  by how far read:           ${row(sources.byRead)}`,
    `actors: ${actors}`,
    `series: ${series}`,
  ].join('\n');
}
