import { createHash } from 'node:crypto';

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
