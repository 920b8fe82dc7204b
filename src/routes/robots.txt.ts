import type { APIRoute } from 'astro';
import { absolute, urls } from '../site/frame/index.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap =
    site === undefined ? '' : `\nSitemap: ${absolute(`${urls.home()}sitemap-index.xml`, site)}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
