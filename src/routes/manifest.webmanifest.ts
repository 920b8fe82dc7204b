import type { APIRoute } from 'astro';
import { webManifest } from '../site/frame/index.ts';

export const GET: APIRoute = () =>
  new Response(webManifest(), { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } });
