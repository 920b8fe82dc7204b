import { defineConfig } from 'astro/config';
import scholium from 'scholium';

// A configuration in JavaScript is loaded by Node itself; Astro would start a server to load one in TypeScript.
export default defineConfig({
  integrations: [scholium({ languages: ['en', 'ur'] })],
});
