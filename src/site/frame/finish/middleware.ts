import { defineMiddleware } from 'astro:middleware';
import { putWordsFirst } from './put-words-first.ts';
import { tightenPolicy } from './tighten-policy.ts';

/**
 * Finishes every page: its security policy allows what the page itself holds, and nothing of other pages;
 * its scripts wait for its words.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return response;
  const { status, headers } = response;
  return new Response(tightenPolicy(putWordsFirst(await response.text())), { status, headers });
});
