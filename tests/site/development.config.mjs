import { defineConfig } from 'astro/config';
import scholium from 'scholium';

/** A site as this project’s, with an export of its own. */
export default defineConfig({
  integrations: [scholium({ exports: ['./docs/examples/src/exports/outline.mjs'] })],
});
