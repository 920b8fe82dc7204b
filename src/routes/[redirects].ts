import type { APIRoute } from 'astro';
import { redirectsOfSite } from '../site/frame/index.ts';

/** A file whose name begins with `_` is no route: its name is a parameter. */
export const getStaticPaths = () => [{ params: { redirects: '_redirects' } }];

export const GET: APIRoute = () => new Response(redirectsOfSite());
