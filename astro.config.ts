import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readAddress } from './src/site/frame/address.ts';
import { loadCorpus } from './src/site/frame/corpus.ts';
import { isOldAddress } from './src/site/frame/former.ts';
import { content } from './src/site/frame/integration.ts';
import { FIRST_LANGUAGE, isLasting } from './src/site/frame/languages.ts';
import { addressesBelow } from './src/site/frame/urls.ts';
import { holdExactWords } from './src/site/reading/exact-words.ts';
import { offline, offlineSite } from './src/site/offline/index.ts';
import { INDEX_FOLDER, search } from './src/site/search/index.ts';

const { site, base, warnings } = readAddress(process.env);

/** Frames of claims are for other sites: their pages are listed instead. Old addresses lead to others. */
const isListed = (path: string): boolean =>
  isLasting(path, base) && !path.startsWith(`${base}embed/`) && !isOldAddress(loadCorpus(), path);

export default defineConfig({
  ...(site !== undefined && { site }),
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [
    content(holdExactWords, warnings),
    search({
      loadCorpus,
      urls: addressesBelow,
      language: FIRST_LANGUAGE,
    }),
    offline(() => offlineSite(INDEX_FOLDER)),
    ...(site === undefined ? [] : [sitemap({ filter: (address) => isListed(new URL(address).pathname) })]),
  ],
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  vite: {
    build: {
      rolldownOptions: {
        // Readers load no more of the anchoring than they use: neither it nor the word diff that it
        // proposes with does anything by being imported, which the diff’s package does not say of itself.
        treeshake: {
          moduleSideEffects: [
            { test: /\/(src\/(text|anchor|revision)|node_modules\/diff)\//, sideEffects: false },
          ],
        },
      },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
    },
  },
});
