import { defineMiddleware } from 'astro:middleware';
import { finishPage } from './finish-page.ts';
import { withUrduLetters } from './urdu-faces.ts';

/** Finishes every page; what is no page is left as it is. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return response;
  const { status, headers } = response;
  return new Response(finishPage(withUrduLetters(await response.text())), { status, headers });
});
