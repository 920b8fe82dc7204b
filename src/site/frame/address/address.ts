import { Refusal } from '../../../report/index.ts';

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

/** `site` and `base` of a configuration of Astro. */
export interface GivenAddress {
  readonly site?: string | undefined;
  readonly base?: string | undefined;
}

/**
 * Reads the address of a site: where it stands, and the path below which it does; a path in the first serves where
 * the second is not given. What the environment gives, as `SCHOLIUM_SITE` and `SCHOLIUM_BASE`, outranks `site` and
 * `base` of the configuration. Without an address pages still work everywhere; links to cite then lack the host, and
 * there is no sitemap. Throws on what is no http or https address and on two paths of one rank that differ,
 * naming the setting.
 */
export function readAddress(
  { SCHOLIUM_SITE, SCHOLIUM_BASE }: AddressSettings,
  given: GivenAddress = {},
): SiteAddress {
  const said = pathOf(SCHOLIUM_BASE);
  const configured = pathOf(given.base);
  if (SCHOLIUM_SITE !== undefined && SCHOLIUM_SITE.trim() !== '') {
    const { site, below } = readSite(SCHOLIUM_SITE.trim(), 'SCHOLIUM_SITE');
    if (below !== null) refuseTwoPaths(['SCHOLIUM_SITE', below], ['SCHOLIUM_BASE', said]);
    return { site, base: said ?? below ?? configured ?? '/', warnings: [] };
  }
  if (given.site !== undefined && given.site.trim() !== '') {
    const { site, below } = readSite(given.site.trim(), 'site');
    if (below !== null && said === null) refuseTwoPaths(['site', below], ['base', configured]);
    return { site, base: said ?? below ?? configured ?? '/', warnings: [] };
  }
  const warning =
    'SCHOLIUM_SITE is not set: canonical links, citations and feeds will not name a host, and no sitemap is written. Set it, or `site` in the configuration of Astro, to the address that the site will have, such as https://example.org.';
  return { site: undefined, base: said ?? configured ?? '/', warnings: [warning] };
}

/** Scheme and host of an address, and the path in it; null where there is none. */
function readSite(given: string, setting: string): { readonly site: string; readonly below: string | null } {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Refusal(`${setting}: "${given}" is no address such as https://example.org.`);
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Refusal(`${setting}: "${given}" holds more than an address: leave out what follows the path.`);
  }
  return { site: url.origin, below: pathOf(url.pathname) };
}

function refuseTwoPaths(
  [site, below]: readonly [string, string],
  [setting, base]: readonly [string, string | null],
): void {
  if (base === null || base === below) return;
  throw new Refusal(
    `${site} says that the site stands below ${below}, ${setting} says ${base}: give the path once.`,
  );
}

/** A path with a slash at both ends, in the form in which it stands in addresses; null where it says nothing. */
function pathOf(path: string | undefined): string | null {
  if (path === undefined || path.trim() === '') return null;
  const { pathname } = new URL(`/${path.trim()}/`.replace(/\/+/g, '/'), 'https://host.invalid');
  return pathname === '/' ? null : pathname;
}
