import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Corpus } from '../../corpus/index.ts';
import { forgetCorpus, loadCorpus, showDrafts } from './corpus.ts';
import { isInside } from './is-inside.ts';
import { settings } from './settings.ts';

/** The pages that a build wrote, by their paths below the site’s root: `articles/rivers/`. */
export interface BuiltPages {
  /** The HTML of a page. Throws where there is none. */
  readonly read: (path: string) => string;
  readonly write: (path: string, html: string) => void;
}

/**
 * Ties the content folder to Astro: a build reads and checks all content before a page is written and
 * stops on any error; the dev server shows drafts too, reads again, and reloads, whenever a file changes. Every
 * page is finished by a middleware; `finish` changes pages by what stands on others, which only a build
 * knows. `warnings` are said when a build begins.
 */
export function content(
  finish: (pages: BuiltPages, corpus: Corpus) => void,
  warnings: readonly string[] = [],
): AstroIntegration {
  return {
    name: 'scholium:content',
    hooks: {
      'astro:config:setup': ({ addMiddleware, command }) => {
        if (command === 'dev') showDrafts();
        addMiddleware({ order: 'post', entrypoint: new URL('./finish/middleware.ts', import.meta.url) });
      },
      'astro:build:start': ({ logger }) => {
        for (const warning of warnings) logger.warn(warning);
        forgetCorpus();
        loadCorpus();
      },
      'astro:build:done': ({ dir }) => finish(pagesIn(fileURLToPath(dir)), loadCorpus()),
      'astro:server:setup': ({ server }) => {
        const folder = path.resolve(settings().content);
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (!isInside(folder, file, process.cwd())) return;
          forgetCorpus();
          // On the server too: Astro keeps a route’s paths and properties as long as its module.
          for (const environment of Object.values(server.environments)) {
            environment.hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}

function pagesIn(folder: string): BuiltPages {
  const fileOf = (page: string): string => path.join(folder, page, 'index.html');
  return {
    read: (page) => readFileSync(fileOf(page), 'utf8'),
    write: (page, html) => writeFileSync(fileOf(page), html),
  };
}
