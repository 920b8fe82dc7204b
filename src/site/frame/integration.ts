import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import type { Corpus } from '../../corpus/index.ts';
import { contentChanged, followContent, forgetCorpus, loadCorpus } from './corpus.ts';
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
        if (command === 'dev') followContent();
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
        let timer: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, file) => {
          if (!isInside(folder, file, process.cwd())) return;
          contentChanged(path.resolve(file));
          clearTimeout(timer);
          timer = setTimeout(() => showChanged(server.environments), SETTLES_AFTER);
        });
      },
    },
  };
}

/** Milliseconds that content stands still before pages show it: a folder that is moved is many changes. */
const SETTLES_AFTER = 20;

/**
 * Makes open pages load again, and the server ask anew which pages there are: Astro keeps a route’s paths and
 * properties until its own content layer says, by this event, that content changed. Loading the server’s modules
 * again would do as well, and takes seconds.
 */
function showChanged(environments: ViteDevServer['environments']): void {
  for (const [name, { hot }] of Object.entries(environments)) {
    if (name === 'client') hot.send({ type: 'full-reload' });
    else hot.send('astro:content-changed', {});
  }
}

function pagesIn(folder: string): BuiltPages {
  const fileOf = (page: string): string => path.join(folder, page, 'index.html');
  return {
    read: (page) => readFileSync(fileOf(page), 'utf8'),
    write: (page, html) => writeFileSync(fileOf(page), html),
  };
}
