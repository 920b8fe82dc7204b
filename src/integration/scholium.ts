import { escapePattern } from '../text/index.ts';
import { Refusal } from '../report/index.ts';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { annotate } from '../authoring/toolbar/index.ts';
import {
  addressesBelow,
  content,
  DIRECTIVES,
  hasClaimPages,
  isLasting,
  isOldAddress,
  loadCorpus,
  readAddress,
  readContent,
  readContentWith,
  readDivision,
  readSettings,
  shardFolder,
  useSettings,
} from '../site/frame/index.ts';
import { useWords } from '../site/messages/index.ts';
import { holdExactWords, holdNotes } from '../site/reading/index.ts';
import { offline, offlineSite } from '../site/offline/index.ts';
import { INDEX_FOLDER, search } from '../site/search/index.ts';
import { buildAside, type Aside } from './aside.ts';
import { moduleName, siteModules } from './modules.ts';
import { holdProcess, leaveProcess, type Making, refuseTwice, takeProcess } from './one-site.ts';
import { writeHeaders } from './host-headers.ts';
import { readOptions, type Options, type ScholiumOptions } from './options.ts';
import { ROUTES, routesIn, type Route } from './routes.ts';
import { copyStatic, serveStatic } from './static-files.ts';

/** The integration, which tells the command line the options that it was given. */
export interface ScholiumIntegration extends AstroIntegration {
  readonly options: Options;
}

/**
 * Makes a project of Astro a site of Scholium: adds the routes, the search, the policy and the checks, and reads the
 * content folder. What the environment sets (`SCHOLIUM_…`) outranks the options. A page in the project’s own `src/pages` and a
 * file in its `public` take the place of the route with their address.
 */
export function scholium(options: ScholiumOptions = {}): ScholiumIntegration {
  const given = readOptions(options);
  let base = '/';
  let publicDir = '';
  let aside: Aside | null = null;
  let pack: string | null = null;
  let making: Making | null = null;
  const hold = (): void => {
    if (making !== null) holdProcess(making);
  };
  const leave = (): void => {
    if (making !== null) leaveProcess(making);
  };
  return {
    name: 'scholium',
    options: given,
    hooks: {
      'astro:config:setup': ({ addMiddleware, command, config, injectRoute, updateConfig }) => {
        refuseTwice(config.integrations);
        takeProcess(
          (making = {
            root: fileURLToPath(config.root),
            isServed: command === 'dev',
            abandon: () => aside?.abandon(),
          }),
        );
        const own = new Set(ownRoutes(config).map(({ pattern }) => pattern));
        const settings = readSettings({ ...given, ownPages: [...own] }, process.env);
        useSettings(settings);
        useWords(settings.words);
        const { site, base: below, warnings } = readAddress(process.env, config);
        const { languages } = settings;
        const division =
          command === 'build' && config.adapter === undefined ? readDivision(process.env) : null;
        const shard = division?.kind === 'shard' ? division : null;
        if (command === 'build' && config.adapter === undefined) {
          const outDir = shard === null ? config.outDir : pathToFileURL(`${shardFolder(shard)}/`);
          aside = asideOf({ ...config, outDir }, settings.content);
          if (shard !== null) pack = path.join(path.dirname(aside.folder), 'pack');
          const folder = pathToFileURL(`${aside.folder}/`);
          updateConfig({
            outDir: folder,
            build: { client: new URL('client/', folder), server: new URL('server/', folder) },
          });
        }
        for (const route of routesIn(ROUTES)) {
          const file = new URL(encodeURI(route.pattern), config.publicDir);
          if (!own.has(route.pattern) && !(isFile(route.pattern) && existsSync(file))) injectRoute(route);
        }
        if (given.exports.length > 0) {
          if (command === 'dev') addMiddleware({ order: 'pre', entrypoint: inData('added-middleware') });
          else injectRoute({ pattern: '[...added]', entrypoint: inData('added-route') });
        }

        /** Frames of claims are for other sites: their pages are listed instead. Old addresses lead to others. */
        const isListed = (address: string): boolean => {
          const { pathname } = new URL(address);
          if (own.has(decodeURI(pathname).slice(below.length).replace(/\/$/, ''))) return true;
          return (
            isLasting(pathname, below, languages) &&
            !pathname.startsWith(`${below}embed/`) &&
            !isOldAddress(loadCorpus(), pathname)
          );
        };
        /** What is made over the whole site is made when its shards are joined. */
        const wholeSite = (integration: AstroIntegration): AstroIntegration => {
          const hooks = { ...integration.hooks };
          if (shard !== null) {
            delete hooks['astro:build:start'];
            delete hooks['astro:build:done'];
          }
          return { ...integration, hooks };
        };
        // What fails in a component is told by the file and line in which it stands.
        if (command === 'build') process.setSourceMapsEnabled(true);
        const { client } = config.vite.environments ?? {};
        updateConfig({
          vite: {
            environments: {
              client: {
                build: { sourcemap: client?.build?.sourcemap ?? config.vite.build?.sourcemap ?? false },
              },
            },
          },
        });
        updateConfig(CONFIG);
        updateConfig({
          base: below,
          ...(site !== undefined && { site }),
          vite: {
            // A build beside the server writes where no page of it is made from.
            server: { watch: { ignored: ['**/.*.build/**'] } },
            plugins: [siteModules(given, fileURLToPath(config.root), CODE)],
            ...(isInstalled && {
              optimizeDeps: { include: IN_BROWSERS.map((name) => `scholium > ${name}`) },
            }),
          },
          integrations: [
            content(
              (pages, corpus, kept) => {
                if (given.components.Note !== undefined) holdNotes(pages, corpus);
                if (hasClaimPages()) holdExactWords(pages, corpus, languages, kept);
              },
              warnings,
              division === null ? null : { division, written: pack ?? '' },
            ),
            wholeSite(
              search({
                loadCorpus,
                urls: addressesBelow,
                language: languages[0],
                most: settings.searchFiles,
              }),
            ),
            wholeSite(offline(() => offlineSite(INDEX_FOLDER, languages))),
            ...(site === undefined ||
            shard !== null ||
            config.integrations.some(({ name }) => name === '@astrojs/sitemap')
              ? []
              : [sitemap({ filter: isListed })]),
            ...(command === 'dev'
              ? [annotate({ folder: settings.content, read: readContent, readWith: readContentWith })]
              : []),
            {
              name: 'scholium:end',
              hooks: {
                'astro:build:done': () => {
                  hold();
                  if (aside !== null && pack !== null) {
                    rmSync(aside.folder, { recursive: true });
                    renameSync(pack, aside.folder);
                  }
                  aside?.end();
                  leave();
                },
              },
            },
          ],
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
        publicDir = fileURLToPath(config.publicDir);
      },
      'astro:build:start': () => {
        hold();
        aside?.begin();
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveStatic(base, publicDir));
      },
      'astro:server:done': leave,
      'astro:build:done': ({ dir, pages }) => {
        if (pack !== null) return;
        const built = fileURLToPath(dir);
        copyStatic(built);
        const paths = pages.map(({ pathname }) => pathname);
        writeHeaders(built, base, paths);
      },
    },
  };
}

/** The place where a build is written. Throws where the site would take that of what it is made from. */
function asideOf({ root, outDir }: Pick<AstroConfig, 'root' | 'outDir'>, content: string): Aside {
  const project = path.resolve(fileURLToPath(root));
  const out = path.resolve(fileURLToPath(outDir));
  const written = path.resolve(content);
  for (const made of [project, written])
    if (`${made}${path.sep}`.startsWith(`${out}${path.sep}`))
      throw new Refusal(
        `The site cannot be built into ${out}: ${made} stands in it. Build it into a folder of its own, such as dist.`,
      );
  // Astro keeps parts of builds for folders outside of where it runs in one place.
  const isOutside = !out.startsWith(process.cwd());
  return buildAside({ out, content: written, shared: isOutside ? path.join(project, '.cache') : null });
}

/** The folder of this package’s code. */
const CODE = path.resolve(import.meta.dirname, '..');

/** Whether this is the package that others install, and not the project that it is made from. */
const isInstalled = CODE.split(path.sep).includes('node_modules');

/**
 * Packages that our code for browsers imports. Vite’s development server does not look for them by itself in what is
 * installed, and browsers cannot load all of them as they are.
 * @see https://vite.dev/config/dep-optimization-options#optimizedeps-include
 */
export const IN_BROWSERS = ['approx-string-match', 'diff', 'fastest-levenshtein'] as const;

/** The same as modules are named, in a regular expression. */
const CODE_PATTERN = escapePattern(moduleName(CODE));

/** A module of the data of a site, which Astro loads by its place. */
function inData(name: string): URL {
  return pathToFileURL(path.join(CODE, 'site/data', `${name}${path.extname(import.meta.filename)}`));
}

/** Whether a pattern is the path of one file, such as `robots.txt`. */
function isFile(pattern: string): boolean {
  return /^[^[\]]+\.\w+$/.test(pattern);
}

/** The pages of the project itself. */
function ownRoutes({ srcDir }: Pick<AstroConfig, 'srcDir'>): readonly Route[] {
  const folder = fileURLToPath(new URL('pages', srcDir));
  return existsSync(folder) ? routesIn(folder) : [];
}

/** Pages under way at a time: others are made while some are written, which a disk takes its time for. */
const AT_A_TIME = 4;

/** What every site of Scholium is built with. */
const CONFIG = {
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: AT_A_TIME },
  markdown: { syntaxHighlight: false },
  vite: {
    build: {
      sourcemap: true,
      rolldownOptions: {
        // Readers load no more of the anchoring than they use: neither it nor the word diff that it
        // proposes with does anything by being imported, which the diff’s package does not say of itself.
        treeshake: {
          moduleSideEffects: [
            {
              test: new RegExp(`(^${CODE_PATTERN}/(text|anchor|revision)|/node_modules/diff)/`),
              sideEffects: false,
            },
          ],
        },
      },
    },
  },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [...DIRECTIVES],
    },
  },
} satisfies Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];
