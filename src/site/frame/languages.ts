import { settings } from './settings.ts';

/**
 * Languages in which readers can have the interface, as BCP 47 tags. The site in the first stands at its
 * root, in each other below `/<tag>/`. For pages and what they are made from: it is read once.
 */
export const LANGUAGES: readonly [string, ...string[]] = settings().languages;

/** The language of the addresses that last, and of what texts share: actors, series, notes on sources. */
export const [FIRST_LANGUAGE] = LANGUAGES;

/** Path parameters of a page in every language: what `getStaticPaths` of the routes gives. */
export function inEveryLanguage<P extends object, T extends { readonly params: P }>(paths: readonly T[]) {
  return LANGUAGES.flatMap((language) =>
    paths.map((path) => ({
      ...path,
      params: { ...path.params, language: language === FIRST_LANGUAGE ? undefined : language },
    })),
  );
}

/** Whether a path below a base path is that of a page in the first of a site’s languages: the lasting one. */
export function isLasting(path: string, base: string, [, ...others]: readonly string[]): boolean {
  const below = path.slice(base.replace(/\/$/, '').length + 1);
  return !others.some((language) => below.startsWith(`${language}/`));
}
