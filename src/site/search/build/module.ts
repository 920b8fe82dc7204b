import { pagefindScript } from './pagefind.ts';

/** The part of a Vite plugin that is used. @see https://vite.dev/guide/api-plugin */
export interface ModulePlugin {
  readonly name: string;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (id: string) => Promise<string> | undefined;
}

/** Name under which scripts import Pagefind. */
const MODULE = 'virtual:pagefind';

/** Lets scripts import Pagefind, of the version that builds the index, so that the two always agree. */
export function pagefindModule(): ModulePlugin {
  let script: Promise<string> | undefined;
  return {
    name: 'scholium:pagefind',
    // By Rollup’s convention no other plugin touches a module whose id begins with a zero.
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? (script ??= pagefindScript()) : undefined),
  };
}
