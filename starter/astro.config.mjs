import { defineConfig } from 'astro/config';
import scholium from 'scholium';

export default defineConfig({
  integrations: [scholium({ languages: ['en'], styles: './src/site.css' })],
});
