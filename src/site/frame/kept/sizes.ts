import type { Kept } from '../../../corpus/index.ts';

/** The size of a file, in bytes, by its path and the digest of all that it is made from; `make` finds it where nobody knows it. */
type SizeOf = (path: string, key: string, make: () => number) => number;

/** Where it is kept: the build’s hooks and its pages are two module graphs in one process. */
interface Shared {
  scholiumSizes?: SizeOf;
}

/** The size of a file of data, as an earlier build or a shard knows it, else as `make` finds it. `key` is asked where it tells. */
export function sizeOf(path: string, key: () => string, make: () => number): number {
  const known = (globalThis as Shared).scholiumSizes;
  return known === undefined ? make() : known(path, key(), make);
}

/** Makes sizes be those that `find` knows and those that were kept, and keeps the others. */
export function useSizes(
  kept: Kept,
  find: (path: string, key: string) => number | undefined = () => undefined,
): void {
  (globalThis as Shared).scholiumSizes = (path, key, make) =>
    find(path, key) ?? kept.value(`${path}\0${key}`, make);
}
