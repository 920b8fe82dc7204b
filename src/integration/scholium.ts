import path from 'node:path';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration, HookParameters } from 'astro';
import {
  addressesBelow,
  content,
  isLasting,
  isOldAddress,
  loadCorpus,
  readAddress,
  readSettings,
  useSettings,
} from '../site/frame/index.ts';
import { holdExactWords } from '../site/reading/index.ts';
import { search } from '../site/search/index.ts';
import { readOptions, type ScholiumOptions } from './options.ts';
import { ROUTES, routesIn } from './routes.ts';

/**
 * Makes a project of Astro a site of Scholium: adds the routes, the search, the policy and the checks, and reads the
 * content folder. What the environment sets (`SCHOLIUM_…`) outranks the options. A page in the project’s own `src/pages` and a
 * file in its `public` take the place of the route with their address.
 */
export function scholium(options: ScholiumOptions = {}): AstroIntegration {
  const given = readOptions(options);
  return {
    name: 'scholium',
    hooks: {
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        const settings = readSettings(given, process.env);
        useSettings(settings);
        const { site, base, warnings } = readAddress(process.env, config);
        const { languages } = settings;
        for (const route of routesIn(ROUTES)) injectRoute(route);

        /** Frames of claims are for other sites: their pages are listed instead. Old addresses lead to others. */
        const isListed = (address: string): boolean => {
          const { pathname } = new URL(address);
          return (
            isLasting(pathname, base, languages) &&
            !pathname.startsWith(`${base}embed/`) &&
            !isOldAddress(loadCorpus(), pathname)
          );
        };
        updateConfig({
          ...CONFIG,
          base,
          ...(site !== undefined && { site }),
          integrations: [
            content((pages, corpus) => holdExactWords(pages, corpus, languages), warnings),
            search({ loadCorpus, urls: addressesBelow, language: languages[0] }),
            ...(site === undefined ? [] : [sitemap({ filter: isListed })]),
          ],
        });
      },
    },
  };
}

/** The folder of this package’s code, as modules are named, in a regular expression. */
const CODE = path
  .resolve(import.meta.dirname, '..')
  .replaceAll(path.sep, '/')
  .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What every site of Scholium is built with. */
const CONFIG = {
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  vite: {
    build: {
      rolldownOptions: {
        // Readers load no more of the anchoring than they use: neither it nor the word diff that it
        // proposes with does anything by being imported, which the diff’s package does not say of itself.
        treeshake: {
          moduleSideEffects: [
            {
              test: new RegExp(`(^${CODE}/(text|anchor|revision)|/node_modules/diff)/`),
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
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
      ],
    },
  },
} satisfies Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];
