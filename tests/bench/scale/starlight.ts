import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Article, Claim, Corpus } from '../../../src/corpus/index.ts';
import { measure, type Cost } from './process.ts';

/** Where Starlight is installed, from a lockfile of its own: by this bench alone. */
const FOLDER = path.resolve(import.meta.dirname, '../starlight');

/** Builds the texts of a corpus with Starlight: a page for each, its claims with their evidence as footnotes. */
export async function buildWithStarlight(corpus: Corpus, folder: string): Promise<Cost> {
  await install();
  rmSync(folder, { recursive: true, force: true });
  cpSync(FOLDER, folder, { recursive: true, filter: (file) => !file.includes('node_modules') });
  symlinkSync(path.join(FOLDER, 'node_modules'), path.join(folder, 'node_modules'));
  const docs = path.join(folder, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  for (const article of corpus.articles)
    writeFileSync(path.join(docs, `${article.slug}.md`), withFootnotes(corpus, article));
  const links = corpus.articles.map(({ slug, title }) => `- [${title}](/${slug}/)`);
  writeFileSync(path.join(docs, 'index.md'), ['---', 'title: Texts', '---', '', ...links, ''].join('\n'));
  return measure([process.execPath, path.join(FOLDER, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', NODE_ENV: 'production' },
  });
}

async function install(): Promise<void> {
  if (existsSync(path.join(FOLDER, 'node_modules/@astrojs/starlight/package.json'))) return;
  const { status, output } = await measure(['npm', 'ci', '--ignore-scripts'], { cwd: FOLDER });
  if (status !== 0) throw new Error(`Starlight cannot be installed:\n${output}`);
}

/** A text with all that its editors wrote about it, in Markdown. */
function withFootnotes(corpus: Corpus, article: Article): string {
  const { text, blocks } = article.flat;
  const marks = article.claims
    .map((claim) => ({ at: claim.places[0].end, mark: `[^${claim.ordinal}]` }))
    .sort((a, b) => a.at - b.at);
  const paragraphs = blocks.map(({ start, end }) => {
    let written = '';
    let from = start;
    for (const { at, mark } of marks.filter(({ at }) => at > start && at <= end)) {
      written += text.slice(from, at) + mark;
      from = at;
    }
    return written + text.slice(from, end);
  });
  const notes = article.claims.map((claim) => `[^${claim.ordinal}]: ${footnote(corpus, claim)}`);
  return `---\ntitle: ${JSON.stringify(article.title)}\n---\n\n${[...paragraphs, ...notes].join('\n\n')}\n`;
}

function footnote(corpus: Corpus, claim: Claim): string {
  const sources = [...claim.supports, ...claim.undermines, ...claim.context].map(({ source, says }) => {
    const { title, issued } = corpus.sources.get(source) ?? { title: source, issued: '' };
    return `*${title}* (${issued}): ${says}.`;
  });
  return [claim.claim, `**${claim.assessment}**.`, claim.reason, claim.note, ...sources]
    .join(' ')
    .replace(/\s+/g, ' ');
}
