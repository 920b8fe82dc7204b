import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { loadCorpus } from './src/site/content.ts';
import { content } from './src/site/integration.ts';
import { search } from './src/site/search/index.ts';
import { addressesBelow } from './src/site/urls.ts';
import { en } from './src/site/words/en.ts';

export default defineConfig({
  site: process.env['SCHOLIUM_SITE'] ?? 'https://scholium.example',
  base: process.env['SCHOLIUM_BASE'] ?? '/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [
    content(),
    search({ loadCorpus, urls: addressesBelow, labels: en, language: 'en' }),
    sitemap(),
  ],
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
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
      ],
    },
  },
});
