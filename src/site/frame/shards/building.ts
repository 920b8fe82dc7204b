import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import { openKept, type Kept } from '../../../corpus/index.ts';
import { codeOfSite } from './code.ts';
import { openShards, refuseOthers } from './join.ts';
import { openPack, writePack, type Made, type Origin, type Pack } from './pack.ts';
import { prerenderWith } from './prerenderer.ts';
import { isOf, nameOf, type Division, type Shard } from './shard.ts';

/** A build of a shard, or of the site that is joined from all. */
export interface Building {
  /** Sees the code while it is bundled. */
  readonly plugin: Plugin;
  /** Says what the build is made with and from. Throws where shards that are to be joined are of others. */
  readonly begin: (origin: Omit<Origin, 'code'>) => void;
  /** Astro’s way of making pages below a base path that ends with a slash, but for those that are there. */
  readonly prerender: (plain: AstroPrerenderer, base: string) => AstroPrerenderer;
  /** Whether this build makes the pages of a path below the site’s root. */
  readonly makes: (path: string) => boolean;
  /** The size of a file that is there, in bytes. */
  readonly size: (path: string, key: string) => number | undefined;
  /** What is kept beside pages: of the shard alone, or what all shards and `own` have. */
  readonly values: (own: Kept) => Kept;
  readonly end: () => void;
}

/** The file of values that are kept beside the pages of a shard. */
const VALUES = 'links';

/**
 * Begins a build of a division. A shard is written into the folder `written`, and takes what did not change from where it
 * stood before. `version` is that of the program that makes values beside pages.
 */
export function buildDivided(division: Division, written: string, version: string): Building {
  return division.kind === 'shard'
    ? buildShard(division.shard, shardFolder(division), written, version)
    : joinShards(division.folder, version);
}

/** The folder of a shard. */
export function shardFolder({ shard, folder }: { readonly shard: Shard; readonly folder: string }): string {
  return path.resolve(folder, nameOf(shard));
}

function buildShard(shard: Shard, before: string, written: string, version: string): Building {
  const { plugin, digest } = codeOfSite();
  const makes = (name: string): boolean => isOf(shard, name);
  const pack = writePack(written);
  let earlier: Pack | null = null;
  let from: Omit<Origin, 'code'> | null = null;
  return {
    plugin,
    makes,
    begin: (origin) => {
      from = origin;
    },
    prerender: (plain, base) =>
      prerenderWith(plain, base, () => {
        earlier = openPack(before);
        const isSame = earlier?.origin.code === digest() && earlier.origin.settings === from?.settings;
        const find = (name: string, key: string): Made | undefined =>
          isSame ? earlier?.find(name, key) : undefined;
        return { makes, find, add: pack.add };
      }),
    size: () => undefined,
    values: () => {
      if (existsSync(path.join(before, VALUES)))
        copyFileSync(path.join(before, VALUES), path.join(written, VALUES));
      return openKept(path.join(written, VALUES), version);
    },
    end: () => {
      if (from === null) throw new Error('The build of this shard has not begun');
      earlier?.close();
      pack.end(shard, { ...from, code: digest() });
    },
  };
}

function joinShards(folder: string, version: string): Building {
  const { plugin, digest } = codeOfSite();
  const packs = openShards(path.resolve(folder));
  return {
    plugin,
    makes: () => true,
    begin: (origin) => refuseOthers(packs, origin),
    prerender: (plain, base) =>
      prerenderWith(plain, base, () => {
        refuseOthers(packs, { code: digest() });
        return { find: (name, key) => firstOf(packs, (pack) => pack.find(name, key)) };
      }),
    size: (name, key) => firstOf(packs, (pack) => pack.size(name, key)),
    values: (own) =>
      withThose(
        own,
        packs.map((pack) => openKept(path.join(pack.folder, VALUES), version)),
      ),
    end: () => {
      for (const pack of packs) pack.close();
    },
  };
}

/** What is kept in several places, of which only the first is written to. */
function withThose(own: Kept, others: readonly Kept[]): Kept {
  const find = (key: string): unknown => firstOf([own, ...others], (one) => one.find(key));
  return {
    ...own,
    find,
    value: <T>(key: string, make: () => T): T => {
      const found = find(key);
      return found === undefined ? own.value(key, make) : (found as T);
    },
  };
}

/** What the first of many gives that gives anything. */
function firstOf<One, T>(many: readonly One[], of: (one: One) => T | undefined): T | undefined {
  for (const one of many) {
    const found = of(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
