/** Kinds of pages and files that a site of many texts can do without, each with the paths below the site’s root that it has. */
const PATHS = {
  claimPages: /^(?:[\w-]+\/)?articles\/[^/]+\/claims\/[^/]+\/$/,
  claimFeeds: /^articles\/[^/]+\/claims\/[^/]+\/feed\.\w+$/,
  claimFrames: /^(?:embed|oembed)\//,
  claimPictures: /^og\/articles\/[^/]+\/claims\//,
  sourceFeeds: /^(?:sources|actors)\/[^/]+\/feed\.\w+$/,
  sourcePictures: /^og\/(?:sources|actors)\//,
} as const satisfies Readonly<Record<string, RegExp>>;

/** A kind of files that a site can do without. */
export type LeftOut = keyof typeof PATHS;

/** All of them, by their names in settings. */
export const CAN_BE_LEFT_OUT = Object.keys(PATHS) as [LeftOut, ...LeftOut[]];

/** Whether a file or a page is of a kind that is left out; `path` is below the site’s root. */
export function isLeftOut(kinds: readonly LeftOut[], path: string): boolean {
  return kinds.some((kind) => PATHS[kind].test(path));
}

/**
 * The path of the picture of a page, such as `articles/rivers/claims/rise`: of a claim that has none, that of its text; undefined
 * where there is none.
 */
export function pictureOf(kinds: readonly LeftOut[], path: string | undefined): string | undefined {
  const isThere = (one: string): boolean => !isLeftOut(kinds, `og/${one}.jpg`);
  if (path === undefined || isThere(path)) return path;
  const [, text] = /^(articles\/[^/]+)\/claims\//.exec(path) ?? [];
  return text;
}
