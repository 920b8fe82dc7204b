import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { digestOfCode, openKept, type Corpus, type Kept } from '../../corpus/index.ts';
import { contentChanged, followContent, forgetCorpus, loadCorpus } from './corpus/corpus.ts';
import { isInside } from './corpus/is-inside.ts';
import { takeKeptPages, type KeptPages } from './kept/kept-pages.ts';
import { inputsOf, shownSettings } from './kept/inputs.ts';
import { settings } from './settings/settings.ts';
import { buildDivided, type Building } from './shards/building.ts';
import type { Division } from './shards/shard.ts';
import { useSizes } from './kept/sizes.ts';
import { textByText } from './text-by-text.ts';

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
 * knows. `warnings` are said when a build begins. A build keeps its pages for the next, which takes those that are made from
 * the same as they are, unless the settings say that it does not. A build that is `divided` makes its shard of the pages, in
 * the folder that is named with it, or takes all that shards have made.
 */
export function content(
  finish: (pages: BuiltPages, corpus: Corpus, kept: Kept) => void,
  warnings: readonly string[] = [],
  divided: { readonly division: Division; readonly written: string } | null = null,
): AstroIntegration {
  let kept: KeptPages | null = null;
  let building: Building | null = null;
  let sizes: Kept | null = null;
  let [cache, site, base] = ['', '', '/'];
  return {
    name: 'scholium:content',
    hooks: {
      'astro:config:setup': ({ addMiddleware, command, config, updateConfig }) => {
        cache = fileURLToPath(new URL('.cache/', config.root));
        if (command === 'dev') followContent();
        if (divided !== null) {
          building = buildDivided(divided.division, divided.written, digestOfCode());
          updateConfig({ vite: { plugins: [building.plugin] } });
        } else if (command === 'build' && settings().keepPages) {
          kept = takeKeptPages(path.join(cache, 'pages', nameOfSite(config)));
          if (kept !== null)
            updateConfig({
              cacheDir: pathToFileURL(`${kept.folder}/`),
              experimental: { incrementalBuild: true },
            });
        }
        addMiddleware({ order: 'post', entrypoint: new URL('./finish/middleware.ts', import.meta.url) });
      },
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:start': ({ logger, setPrerenderer }) => {
        for (const warning of warnings) logger.warn(warning);
        forgetCorpus();
        const corpus = loadCorpus();
        kept?.begin();
        sizes = openKept(path.join(cache, 'sizes'), digestOfCode());
        useSizes(sizes, building?.size);
        building?.begin({
          settings: digest([site, base, shownSettings()]),
          content: inputsOf(corpus, null).of(null),
        });
        setPrerenderer((plain) => textByText(building?.prerender(plain, base) ?? plain));
      },
      'astro:build:done': ({ dir }) => {
        const own = openKept(path.join(cache, 'links'), digestOfCode());
        const values = building?.values(own) ?? own;
        finish(pagesIn(fileURLToPath(dir)), madeIn(building, loadCorpus()), values);
        values.save();
        sizes?.save();
        kept?.end();
        building?.end();
      },
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

/** A name for the pages of a site that differ in their addresses, languages or content from those of others. */
function nameOfSite({ site, base }: { readonly site?: string | undefined; readonly base: string }): string {
  const { content, languages } = settings();
  return digest([path.resolve(content), languages, site, base]).slice(0, 16);
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** The corpus with the texts alone whose pages a build makes. */
function madeIn(building: Building | null, corpus: Corpus): Corpus {
  if (building === null) return corpus;
  return { ...corpus, articles: corpus.articles.filter(({ slug }) => building.makes(`articles/${slug}/`)) };
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
