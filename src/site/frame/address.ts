/** The address that a site will have, from the settings of a build. */
export interface SiteAddress {
  /** Scheme and host, such as `https://example.org`; undefined while it is not known. */
  readonly site: string | undefined;
  /** Path below which the site stands: begins and ends with a slash, percent-encoded. */
  readonly base: string;
  /** What whoever builds should know, a sentence each. */
  readonly warnings: readonly string[];
}

/** The settings by which whoever builds gives the address. */
export type AddressSettings = Readonly<
  Partial<Record<'SCHOLIUM_SITE' | 'SCHOLIUM_BASE', string | undefined>>
>;

/**
 * Reads the address of a site: `SCHOLIUM_SITE` is where it stands, `SCHOLIUM_BASE` the path below which it
 * does; a path in the first serves where the second is not given. Without an address pages still work
 * everywhere; links to cite then lack the host, and there is no sitemap. Throws on what is no http or https
 * address and on two paths that differ, naming the setting.
 */
export function readAddress({
  SCHOLIUM_SITE: given = '',
  SCHOLIUM_BASE: path,
}: AddressSettings): SiteAddress {
  const base = path === undefined || path.trim() === '' ? null : encodePath(path);
  if (given.trim() === '') {
    const warning =
      'SCHOLIUM_SITE is not set: canonical links, citations and feeds will not name a host, and no sitemap is written. Set it to the address that the site will have, such as https://example.org.';
    return { site: undefined, base: base ?? '/', warnings: [warning] };
  }
  const url = URL.canParse(given.trim()) ? new URL(given.trim()) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(`SCHOLIUM_SITE: "${given}" is no address such as https://example.org.`);
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(`SCHOLIUM_SITE: "${given}" holds more than an address: leave out what follows the path.`);
  }
  const below = encodePath(url.pathname);
  if (below !== '/' && base !== null && base !== below) {
    throw new Error(
      `SCHOLIUM_SITE says that the site stands below ${below}, SCHOLIUM_BASE says ${base}: give the path once.`,
    );
  }
  return { site: url.origin, base: base ?? below, warnings: [] };
}

/** A path with a slash at both ends, in the form in which it stands in addresses. */
function encodePath(path: string): string {
  const { pathname } = new URL(`/${path.trim()}/`.replace(/\/+/g, '/'), 'https://host.invalid');
  return pathname;
}
