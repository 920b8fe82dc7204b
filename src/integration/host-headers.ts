import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { policyOfHost } from '../site/frame/index.ts';

/** A rule of the file `_headers`: what a host sends with the paths that it names. */
export interface HeaderRule {
  /** A path below the site’s root, without a slash at its beginning; `*` at its end stands for all that follows. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What no page of a site has a use for, wherever it comes from. */
const NO_USE_FOR = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** The only code that may run WebAssembly: the worker of search, which asks the index of its own site alone. */
const POLICY_OF_SEARCH = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** The script that keeps texts for reading without network asks its own site alone. */
const POLICY_OF_KEEPING = "default-src 'none'; connect-src 'self'; script-src 'self'";

/**
 * What a host has to send with a site. `pages` are the paths of its pages below the root, `workers` those of the
 * scripts that search runs in. Every page but those made for frames is kept out of them: hosts join the values of
 * rules that both hold, and browsers keep all policies, so no rule can take back what another says.
 */
export function hostHeaders(pages: readonly string[], workers: readonly string[]): readonly HeaderRule[] {
  const sections = pages.map(sectionOf);
  return [
    {
      path: '*',
      headers: {
        'Content-Security-Policy': policyOfHost(),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': NO_USE_FOR.map((feature) => `${feature}=()`).join(', '),
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    },
    ...[...new Set(sections)]
      .filter((section) => section !== 'embed/*')
      .sort()
      .map((section) => ({
        path: section,
        headers: { 'Content-Security-Policy': "frame-ancestors 'none'" },
      })),
    ...workers.map((worker) => ({
      path: worker,
      headers: { 'Content-Security-Policy': POLICY_OF_SEARCH },
    })),
    {
      path: 'sw.js',
      headers: { 'Content-Security-Policy': POLICY_OF_KEEPING, 'Cache-Control': 'no-cache' },
    },
    { path: '_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  ];
}

/** What the host’s rules call the part of the site that a page stands in. */
function sectionOf(page: string): string {
  const [section = ''] = page.split('/');
  if (section === '404') return '404.html';
  return page === '' || page.endsWith('.html') ? page : `${section}/*`;
}

/** The rules as the file `_headers`, which some hosts read; `base` is the path of the site, which ends with a slash. */
export function headersFile(rules: readonly HeaderRule[], base: string): string {
  const blocks = rules.map(({ path: below, headers }) =>
    [`${base}${below}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n')}\n`;
}

/** Writes `_headers` into a built site; one that the site has of its own stays. */
export function writeHeaders(built: string, base: string, pages: readonly string[]): void {
  const file = path.join(built, '_headers');
  if (existsSync(file)) return;
  const code = path.join(built, '_astro');
  const workers = (existsSync(code) ? readdirSync(code) : [])
    .filter((name) => /^search-worker.*\.js$/.test(name))
    .sort()
    .map((name) => `_astro/${name}`);
  writeFileSync(file, headersFile(hostHeaders(pages, workers), base.replace(/\/?$/, '/')));
}
