import type { Plugin } from 'vite';
import { pagefindScript } from './pagefind.ts';

/** Name under which scripts import Pagefind. */
const MODULE = 'virtual:pagefind';

/** Lets scripts import Pagefind, of the version that builds the index, so that the two always agree. */
export function pagefindModule(): Plugin {
  let script: Promise<string> | undefined;
  return {
    name: 'scholium:pagefind',
    // By Rollup’s convention no other plugin touches a module whose id begins with a zero.
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? (script ??= pagefindScript()) : undefined),
  };
}
