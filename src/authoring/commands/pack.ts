import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  idsIn,
  partsOf,
  partsOfActor,
  partsOfSeries,
  readContentFiles,
  type Article,
  type Corpus,
} from '../../corpus/index.ts';
import { packOf, zipOf, type Files } from '../../exports/index.ts';
import { formatTerminal } from '../../report/index.ts';
import { addressesBelow, publishedAt, readAddress } from '../../site/frame/index.ts';
import { mustGet } from '../../text/index.ts';
import type { Command, World } from '../terminal/command.ts';
import { configuredAddress } from '../terminal/configured.ts';
import { noSuchArticle } from './choose-articles.ts';
import { contentOf, count, readContent } from './content-of.ts';

/** `scholium pack`: a text with all that is known of it, for an archive. */
export const pack: Command = {
  name: 'pack',
  summary: 'Pack a text with its notes, evidence, data and checksums for an archive',
  usage: '<article>',
  examples: ['pack my-article', 'pack my-article --zip', 'pack my-article --out ~/archive'],
  options: {
    zip: { type: 'boolean', help: 'write one ZIP file instead of a folder' },
    out: { type: 'string', help: 'folder to write into (default: the present one)' },
  },
  async run(world, { positionals, flags, values }) {
    const [slug, ...others] = positionals;
    const root = contentOf(world, values);
    const { corpus, report } = readContent(world, root);
    if (corpus === null) {
      world.error(formatTerminal(report));
      return 1;
    }
    const article = corpus.articles.find((one) => one.slug === slug);
    if (article === undefined || others.length > 0) {
      const known = corpus.articles.map((one) => one.slug).join(', ') || 'none';
      world.error(
        slug === undefined
          ? `Say which article. Articles: ${known}.`
          : noSuchArticle(positionals.join(' '), corpus.articles),
      );
      return 2;
    }
    const out = values.get('out');
    if (out?.trim() === '') {
      world.error('--out is empty: give it the name of a folder.');
      return 2;
    }
    const isZip = flags.has('zip');
    const target = path.resolve(world.cwd, out ?? '', isZip ? `${article.slug}.zip` : article.slug);
    const shown = path.relative(world.cwd, target);
    if (existsSync(target)) {
      world.error(`${shown} exists already: move it away, or give another folder with --out.`);
      return 1;
    }
    const address = await addressOf(world);
    if (address === null) return 1;
    const { site, base, warnings } = address;
    for (const warning of warnings) world.error(warning);
    const published = publishedAt(
      corpus,
      site === undefined ? undefined : new URL(site),
      addressesBelow(base),
    );
    const content = contentFilesOf(corpus, article, root);
    const files = await packOf(published, article, published.wordsIn(article), content);
    if (isZip) writeWhole(target, (place) => writeFileSync(place, zipOf(article.slug, files)));
    else writeWhole(target, (place) => writeFolder(place, files));
    const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    const outcome = { path: target, files: files.size, bytes };
    if (flags.has('json')) world.out(JSON.stringify(outcome, null, 2));
    else
      world.out(
        `Packed ${article.slug} into ${shown}: ${count(files.size, 'file', 'files')}, ${bytes} bytes.`,
      );
    return 0;
  },
};

/** The address of the site, by its environment and its configuration; null where these are wrong, which is told. */
async function addressOf(world: World): Promise<ReturnType<typeof readAddress> | null> {
  try {
    return readAddress(process.env, await configuredAddress(world.cwd));
  } catch (error) {
    world.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** The files that editors wrote of a text and of all that it refers to: a content folder of its own. Drafts stay out. */
function contentFilesOf(corpus: Corpus, article: Article, root: string): Files {
  const ofClaims = article.claims.flatMap(partsOf);
  const series = new Set(idsIn(ofClaims, 'series'));
  const actors = new Set([...idsIn(ofClaims, 'actor'), ...article.mentions.map(({ actor }) => actor)]);
  const references = [
    ...ofClaims,
    ...[...series].flatMap((id) => partsOfSeries(mustGet(corpus.series, id))),
    ...[...actors].flatMap((id) => partsOfActor(mustGet(corpus.actors, id))),
  ];
  const ids: Readonly<Record<string, ReadonlySet<string>>> = {
    series,
    actors,
    sources: new Set(idsIn(references, 'source')),
    claims: new Set(article.claims.map(({ id }) => id)),
  };
  const isWanted = (parts: readonly string[]): boolean => {
    const [folder = '', name = '', kind = '', file = ''] = parts;
    if (parts.length === 1) return folder === 'site.yaml' || folder.endsWith('.md');
    if (folder !== 'articles') return ids[folder]?.has(path.parse(name).name) === true;
    return name === article.slug && (kind !== 'claims' || ids['claims']?.has(path.parse(file).name) === true);
  };
  const { files, images } = readContentFiles(root);
  const all = [
    ...files.map(({ parts, text }) => ({ parts, bytes: new TextEncoder().encode(text) })),
    ...images.map(({ parts, bytes }) => ({ parts, bytes: new Uint8Array(bytes) })),
  ];
  return new Map(
    all.filter(({ parts }) => isWanted(parts)).map(({ parts, bytes }) => [parts.join('/'), bytes]),
  );
}

function writeFolder(folder: string, files: Files): void {
  for (const [file, bytes] of files) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
}

/** Writes beside a place and then moves there: a crash leaves nothing that looks whole. */
function writeWhole(target: string, write: (place: string) => void): void {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    write(temporary);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
