import { defineMiddleware } from 'astro:middleware';
import { tightenPolicy } from './tighten-policy.ts';

/** Gives every page a security policy that allows what the page itself holds, and nothing of other pages. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return response;
  const { status, headers } = response;
  return new Response(await tightenPolicy(await response.text()), { status, headers });
});
