import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
/** Data blocks are no code: a policy lets them be. */
const INLINE = /<(script|style)\b(?![^>]*\btype="application\/)[^>]*>([\s\S]+?)<\/\1>/g;
const HASH = / 'sha256-[^']*'/g;

/**
 * A page without the hashes in its Content-Security-Policy that nothing in it has: Astro lists those of
 * every script and style of the site on each page. Pages without a policy come back as they are.
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export function tightenPolicy(html: string): string {
  const hashes = new Set<string>(Array.from(html.matchAll(INLINE), ([, , code = '']) => hashOf(code)));
  return html.replace(POLICY, (policy) =>
    policy.replace(HASH, (hash) => (hashes.has(hash.slice(2, -1)) ? hash : '')),
  );
}

/** Pages share their styles and scripts. Few are kept, should one be in a page of its own. */
const known = new Map<string, `sha256-${string}`>();
const MOST_HASHES = 200;

/** The hash of a script or style as a policy names it. */
export function hashOf(code: string): `sha256-${string}` {
  let hash = known.get(code);
  if (hash === undefined) {
    hash = `sha256-${createHash('sha256').update(code).digest('base64')}`;
    if (known.size >= MOST_HASHES) known.clear();
    known.set(code, hash);
  }
  return hash;
}
