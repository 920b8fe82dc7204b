import fc from 'fast-check';
import { readFiles } from '../../src/corpus/index.ts';
import { contentFiles, type Content } from '../content.ts';
import { buildSite, newOutput } from '../site/build.ts';
import { writeContent } from '../site/write-content.ts';
import { temporaryFolder } from '../temporary.ts';
import { rightContent } from './arbitraries.ts';

/** What became of the build of a site with anything for words. */
export interface BuiltAny {
  readonly texts: number;
  readonly status: number | null;
  /** What the build said; empty where it ended well. */
  readonly output: string;
}

/** Builds a site of at most so many texts of a seed, as `astro build` does: whatever the reader takes must become a site. */
export async function buildAny(seed: number, texts: number): Promise<BuiltAny> {
  const site = oneSite(fc.sample(rightContent, { seed, numRuns: texts }));
  const content = temporaryFolder();
  writeContent(content, site);
  const { status, output } = await buildSite(content, newOutput(), { SCHOLIUM_LANGUAGES: 'en,ur,de' });
  const built = Object.keys(site).filter((file) => file.endsWith('/article.md')).length;
  return { texts: built, status, output: status === 0 ? '' : output };
}

/**
 * One site of many contents: each text with its source, its actor and its series under names of their own; the file of
 * the site is that of the first. What the reader refuses, alone or because of the others, is left out.
 */
function oneSite(contents: readonly Content[]): Content {
  let site: Content = {};
  let moved: readonly unknown[] = [];
  let aliases: readonly string[] = [];
  for (const [i, content] of contents.entries()) {
    const {
      'site.yaml': ofSite = '',
      'redirects.yaml': redirects = '[]',
      ...files
    } = renamed(content, `t${i}`);
    const own = { 'site.yaml': site['site.yaml'] ?? ofSite, 'redirects.yaml': redirects, ...files };
    const { corpus } = readFiles(contentFiles(own));
    if (corpus === null) continue;
    const names = [...corpus.actors.values()].flatMap((actor) => actor.aliases);
    if (names.some((name) => aliases.includes(name))) continue;
    aliases = [...aliases, ...names];
    moved = [...moved, ...(JSON.parse(redirects) as readonly unknown[])];
    site = { ...site, ...own, 'redirects.yaml': JSON.stringify(moved) };
  }
  return site;
}

/** Ids that each of these contents has. */
const IDS = ['report', 'body', 'floods'];

/** The same files with names of their own for the text and what it refers to. */
function renamed(content: Content, name: string): Content {
  const renameIn = (text: string): string =>
    IDS.reduce(
      (all, id) => all.replace(new RegExp(`(?<=(?:source|actors|sources|series|to)"?: ?\\[?)"${id}"`, 'g'), `"${name}-${id}"`),
      text.replaceAll('"article":"a"', `"article":"${name}"`),
    ); // prettier-ignore
  return Object.fromEntries(
    Object.entries(content).map(([file, text]) => [
      file.replace('articles/a/', `articles/${name}/`).replace(/^(sources|actors|series)\//, `$1/${name}-`),
      renameIn(text),
    ]),
  );
}
