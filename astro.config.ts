import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { content } from './src/site/integration.ts';

export default defineConfig({
  site: process.env['SCHOLIUM_SITE'] ?? 'https://scholium.example',
  base: process.env['SCHOLIUM_BASE'] ?? '/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [content(), sitemap()],
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
