import type { Article } from './shapes.ts';

/** The path of the site on its host, which its addresses begin with: `/` or `/base/`. */
export function baseOf(article: Article | undefined): string {
  if (article === undefined) return '/';
  const path = pathOf(article.url);
  const own = `articles/${article.slug}/`;
  return path.endsWith(own) ? path.slice(0, -own.length) : '/';
}

/** The path of an address below the site’s; null where it is outside. */
export function pathBelow(address: string, base: string): string | null {
  const path = pathOf(address);
  return path.startsWith(base) ? path.slice(base.length) : null;
}

function pathOf(address: string): string {
  const { pathname } = URL.parse(address, 'http://site.invalid') ?? { pathname: '' };
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
