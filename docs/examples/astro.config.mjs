import { defineConfig } from 'astro/config';
import scholium from 'scholium';

export default defineConfig({
  integrations: [
    scholium({
      styles: './src/site.css',
      faces: false,
      logo: { src: './src/logo.svg' },
      navigation: ['claims', 'sources', 'search', 'method', { label: 'About', href: '/about/' }],
      words: {
        en: {
          genre: { speech: 'Address' },
          kind: { prediction: 'Forecast' },
          assessment: { unverified: 'Open' },
          assessmentMeaning: { unverified: 'We looked for evidence and found none.' },
        },
      },
      components: { Footer: './src/Footer.astro' },
      exports: ['./src/exports/outline.mjs'],
    }),
  ],
});
