import { TRUSTED_TYPES } from '../shared/trusted-types.ts';

/**
 * What every page of the site may do besides its own scripts and styles, as directives of a Content-Security-Policy.
 * A page keeps those that it has a use for.
 * @see https://www.w3.org/TR/CSP3/
 */
export const DIRECTIVES = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES.join(' ')}`,
] as const;

/** What a page holds that its policy must allow. */
export interface Held {
  /** Hashes of the scripts and styles that stand in it. */
  readonly hashes: ReadonlySet<string>;
  /** Whether it has scripts, loads scripts from files, loads style sheets from files. */
  readonly scripts: boolean;
  readonly scriptFiles: boolean;
  readonly styleFiles: boolean;
  /** Whether a picture stands in the page itself, as a `data:` address. */
  readonly dataPictures: boolean;
  readonly manifest: boolean;
}

/** Directives that are for what scripts do: a page without scripts needs none of them. */
const OF_SCRIPTS = new Set(['connect-src', 'worker-src', 'require-trusted-types-for', 'trusted-types']);

/**
 * A policy without what the page has no use for: hashes of other pages’ scripts and styles, which Astro lists on every
 * page, and sources that nothing in it comes from. It never allows what it did not allow before.
 */
export function tightenPolicy(policy: string, held: Held): string {
  const kept = policy.split(';').flatMap((directive) => {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    if (name === '' || (OF_SCRIPTS.has(name) && !held.scripts)) return [];
    if (name === 'manifest-src' && !held.manifest) return [];
    const used = sources.filter((source) => isUsed(name, source, held));
    return used.length === 0 && sources.length > 0 ? [] : [[name, ...used].join(' ')];
  });
  return kept.join(';');
}

function isUsed(directive: string, source: string, held: Held): boolean {
  if (source.startsWith("'sha")) return held.hashes.has(source.slice(1, -1));
  if (source === 'data:') return held.dataPictures;
  if (source !== "'self'") return true;
  if (directive === 'script-src') return held.scriptFiles;
  return directive !== 'style-src' || held.styleFiles;
}

/**
 * The policy that a host sends with everything: what holds for each page. Scripts and styles are left to the policy in the
 * page, for their hashes are its own.
 */
export function policyOfHost(): string {
  const all = DIRECTIVES.filter((directive) => !directive.startsWith('default-src'));
  const others = ["object-src 'none'", "frame-src 'none'", "media-src 'none'", "script-src-attr 'none'"];
  return [...all, ...others].join('; ');
}
