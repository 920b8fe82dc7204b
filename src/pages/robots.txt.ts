import type { APIRoute } from 'astro';
import { absolute, urls } from '../site/frame/index.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(`${urls.home()}sitemap-index.xml`, site)}\n`);
