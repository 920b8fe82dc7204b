import { defineMiddleware } from 'astro:middleware';
import { urls } from '../frame/index.ts';
import { addedData } from './added.ts';
import { responseOf } from './data-route.ts';

/**
 * Serves the files that the site’s own exports make while it is developed: their route stands at addresses that end with a slash, as
 * Astro cannot know that they are files, and a build alone writes them at their paths.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (response.status !== 404) return response;
  for (const { mediaType, files } of addedData()) {
    const file = files.find(({ path }) => urls.file(path) === decodeURI(url.pathname));
    if (file !== undefined) return responseOf(mediaType, file.content);
  }
  return response;
});
