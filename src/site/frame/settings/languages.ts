import { settings } from './settings.ts';

/**
 * Languages in which readers can have the interface, as BCP 47 tags. The site in the first stands at its
 * root, in each other below `/<tag>/`. For pages and what they are made from: it is read once.
 */
export const LANGUAGES: readonly [string, ...string[]] = settings().languages;

/** The language of the addresses that last, and of what texts share: actors, series, notes on sources. */
export const [FIRST_LANGUAGE] = LANGUAGES;

/** What Astro says of a route to its `getStaticPaths`: its pattern, with a slash at its beginning. */
export interface AskedRoute {
  readonly routePattern: string;
}

/**
 * Path parameters of a page in every language: what `getStaticPaths` of the routes gives. A page that the site has at one of the
 * addresses stands there in its place.
 */
export function inEveryLanguage<P extends object, T extends { readonly params: P }>(
  paths: readonly T[],
  route: AskedRoute,
) {
  const all = LANGUAGES.flatMap((language) =>
    paths.map((path) => ({
      ...path,
      params: { ...path.params, language: language === FIRST_LANGUAGE ? undefined : language },
    })),
  );
  return withoutOwn(all, route);
}

/** Paths of a route but those at whose addresses the site has a page or a file of its own. */
export function withoutOwn<T extends { readonly params: object }>(
  paths: readonly T[],
  { routePattern }: AskedRoute,
): T[] {
  const own = new Set(settings().ownPages);
  if (own.size === 0) return [...paths];
  return paths.filter(({ params }) => !own.has(filled(routePattern, params)));
}

/** The address of a route with its parameters, without a slash at either end. */
function filled(pattern: string, params: object): string {
  const values = params as Readonly<Record<string, string | undefined>>;
  return pattern
    .replace(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => values[name] ?? '')
    .replace(/^\/+|\/+$/g, '');
}

/** Whether a path below a base path is that of a page in the first of a site’s languages: the lasting one. */
export function isLasting(path: string, base: string, [, ...others]: readonly string[]): boolean {
  const below = path.slice(base.replace(/\/$/, '').length + 1);
  return !others.some((language) => below.startsWith(`${language}/`));
}
