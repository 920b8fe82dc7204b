import { createHash } from 'node:crypto';
import { rememberedByName } from '../../../text/index.ts';

/** The hash of a script or style as a policy names it. Pages share theirs. */
export const hashOf = rememberedByName(
  (code): `sha256-${string}` => `sha256-${createHash('sha256').update(code).digest('base64')}`,
);
