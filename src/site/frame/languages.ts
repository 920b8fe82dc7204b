import { hasMessages } from '../messages/index.ts';

/**
 * Languages in which readers can have the interface, as BCP 47 tags (`SCHOLIUM_LANGUAGES`). The site in
 * the first stands at its root, in each other below `/<tag>/`. Each needs a catalogue of messages.
 */
export const LANGUAGES: readonly [string, ...string[]] = readLanguages(
  process.env['SCHOLIUM_LANGUAGES'] ?? 'en,ur',
);

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

/** Whether a path below a base path is that of a page in the site’s first language: the lasting one. */
export function isLasting(path: string, base: string): boolean {
  const below = path.slice(base.replace(/\/$/, '').length + 1);
  return !LANGUAGES.some((language) => language !== FIRST_LANGUAGE && below.startsWith(`${language}/`));
}

/** Reads a list like `en,ur`. Throws where a language has no catalogue. */
export function readLanguages(list: string): readonly [string, ...string[]] {
  const [first = '', ...others] = new Set(list.split(',').map((tag) => tag.trim()));
  for (const tag of [first, ...others]) {
    if (!hasMessages(tag))
      throw new Error(`SCHOLIUM_LANGUAGES: there is no catalogue of messages for "${tag}"`);
  }
  return [first, ...others];
}
