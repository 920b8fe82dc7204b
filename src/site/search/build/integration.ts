import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Corpus } from '../../../corpus/index.ts';
import type { IndexFile } from './index-file.ts';
import { keepIndexIn, type KeepIndex } from './kept-index.ts';
import { buildIndex } from './pagefind.ts';
import type { Addresses } from './records/index.ts';
import { serveIndex } from './serve.ts';

/** What search is made from. */
export interface SearchOptions {
  /** The corpus that the pages are made from; another object when content has changed. */
  readonly loadCorpus: () => Corpus;
  /** The addresses of the site below a base path that ends with a slash. */
  readonly urls: (base: string) => Addresses;
  /** BCP 47 language of the site, by whose rules words are stemmed. */
  readonly language: string;
  /** Files with records in each part of the index, at most. */
  readonly most?: number;
}

/** The folder of the search index below the site’s root. */
export const INDEX_FOLDER = 'pagefind';

/**
 * Makes the site searchable: a build writes the index beside its pages; the dev server gives the index of the content as
 * it stands.
 */
export function search({ loadCorpus, urls, language, most }: SearchOptions): AstroIntegration {
  let [base, cache] = ['/', ''];
  let begun: Promise<readonly IndexFile[]> | null = null;
  const build = (corpus: Corpus, keep?: KeepIndex): Promise<readonly IndexFile[]> =>
    buildIndex(corpus, urls(base), language, most, keep);
  return {
    name: 'scholium:search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { worker: { format: 'es' } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        cache = fileURLToPath(new URL('.cache/index/', config.root));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveIndex(`${base}${INDEX_FOLDER}/`, loadCorpus, (corpus) => build(corpus)));
      },
      'astro:build:start': () => {
        begun = build(loadCorpus(), keepIndexIn(cache));
        // What goes wrong is said when the index is waited for; a page that goes wrong first ends the build by itself.
        begun.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (begun === null) throw new Error('The search index was not begun');
        const files = await begun;
        writeIndex(path.join(fileURLToPath(dir), INDEX_FOLDER), files);
        logger.info(`${files.length} files of the search index written to ${INDEX_FOLDER}/`);
      },
    },
  };
}

/** Writes an index. */
export function writeIndex(folder: string, files: readonly IndexFile[]): void {
  for (const file of files) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.content);
  }
}
