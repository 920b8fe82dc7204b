import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://scholium.example',
  integrations: [starlight({ title: 'Texts' })],
});
