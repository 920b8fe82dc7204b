import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  isDraft,
  NO_TERMS,
  parseContent,
  readContentFiles,
  readCorpus,
  type ContentFiles,
  type OwnTerms,
  type ParsedContent,
  type ReadResult,
} from '../../corpus/index.ts';
import type { World } from '../terminal/command.ts';

/** The content folder that a command works on. */
export function contentOf(world: World, values: ReadonlyMap<string, string>): string {
  const given = values.get('content');
  return given === undefined ? world.content : path.resolve(world.cwd, given);
}

/** How messages name a content folder. */
export function labelOf(world: World, root: string): string {
  return path.relative(world.cwd, root) || path.basename(root);
}

/** Reads a content folder; messages name its files as a person in `world.cwd` would. */
export function readContent(world: World, root: string): ReadResult {
  return readCorpus(root, labelOf(world, root));
}

/** What stands in a content folder as it is written, before it is tied together; nothing where there is no folder. */
export function parseFolder(world: World, root: string): ParsedContent {
  const empty = { files: [], images: [], issues: [] };
  return parseContent(existsSync(root) ? readContentFiles(root, labelOf(world, root)) : empty);
}

/** The terms that the site of a content folder adds; none where its site.yaml cannot be read. */
export function ownTermsIn(world: World, root: string): OwnTerms {
  return existsSync(root) ? ownTermsOf(readContentFiles(root, labelOf(world, root))) : NO_TERMS;
}

/** The same of the files of a folder. */
export function ownTermsOf({ files }: Pick<ContentFiles, 'files'>): OwnTerms {
  const site = files.filter(({ parts }) => parts.length === 1 && parts[0] === 'site.yaml');
  return parseContent({ files: site, images: [], issues: [] }).site?.fields ?? NO_TERMS;
}

/** One line that says which folder was read, and how much stood in it, drafts told apart. */
export function describeContent(world: World, root: string, content: ParsedContent): string {
  const { articles, sources, actors, series } = content;
  const claims = articles.reduce(
    (sum, article) => sum + article.claims.length + article.brokenClaims.length,
    0,
  );
  const drafts = articles
    .flatMap((article) => article.claims)
    .filter(({ entry }) => isDraft(entry.value)).length;
  const counts = [
    count(articles.length, 'article', 'articles'),
    count(claims, 'claim', 'claims') + (drafts === 0 ? '' : ` (${count(drafts, 'draft', 'drafts')})`),
    count(sources.length, 'source', 'sources'),
    count(actors.length, 'actor', 'actors'),
    count(series.length, 'series', 'series'),
  ];
  return `Read ${labelOf(world, root)}/: ${counts.join(', ')}.`;
}

/** How many there are of something, with its name in the singular or the plural. */
export function count(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}
