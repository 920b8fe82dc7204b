import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder, forgetCorpus, loadCorpus } from './corpus.ts';
import { isInside } from './is-inside.ts';

/**
 * Ties the content folder to Astro: a build reads and checks all content before a page is written and
 * stops on any error; the dev server reads it again, and reloads, whenever a file in it changes. Every
 * page is finished by a middleware.
 */
export function content(): AstroIntegration {
  return {
    name: 'scholium:content',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        addMiddleware({ order: 'post', entrypoint: new URL('./finish/middleware.ts', import.meta.url) });
      },
      'astro:build:start': () => {
        forgetCorpus();
        loadCorpus();
      },
      'astro:server:setup': ({ server }) => {
        const folder = path.resolve(contentFolder());
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
