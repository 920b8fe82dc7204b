const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
const INLINE = /<(script|style)\b[^>]*>([\s\S]+?)<\/\1>/g;
const HASH = / 'sha256-[^']*'/g;

/**
 * A page without the hashes in its Content-Security-Policy that nothing in it has: Astro lists those of
 * every script and style of the site on each page. Pages without a policy come back as they are.
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export async function tightenPolicy(html: string): Promise<string> {
  const codes = [...html.matchAll(INLINE)].map(([, , code = '']) => code);
  const hashes = new Set<string>(await Promise.all(codes.map(hashOf)));
  return html.replace(POLICY, (policy) =>
    policy.replace(HASH, (hash) => (hashes.has(hash.slice(2, -1)) ? hash : '')),
  );
}

/** The hash of a script or style as a policy names it. */
export async function hashOf(code: string): Promise<`sha256-${string}`> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
