import { readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import { releaseLock, takeLock } from '../../disk/index.ts';
import { codeOfSite } from './shards/code.ts';
import { openPack, writePack, type Made, type Pack, type PackWriter } from './shards/pack.ts';
import { prerenderWith } from './shards/prerenderer.ts';

/** The pages that one build keeps for the next, in a folder of their own. */
export interface KeptPages {
  /** Sees the code while it is bundled. */
  readonly plugin: Plugin;
  /** Astro’s way of making pages below a base path that ends with a slash, but for those that were kept. `settings` is a digest of what all are made with. */
  readonly prerender: (plain: AstroPrerenderer, base: string, settings: string) => AstroPrerenderer;
  /** Says that the build has ended well. Gives how many pages it took from the one before, and how many could be taken. */
  readonly end: () => { readonly taken: number; readonly all: number };
}

/** Holds the number of the process whose build has the folder. */
const LOCK = 'lock';

/** Folders of the pages of the last build, and of those of a build that writes all anew. */
const [LAST, NEXT] = ['last', 'next'] as const;

/** All pages are in one part. */
const WHOLE = { number: 1, of: 1 } as const;

/** Where less of a file than this is pages of the last build, those are brought together. */
const LEAST_USED = 0.5;

/**
 * Takes a folder for the build of this process, until it ends. Null while the build of another process has it, which then keeps
 * its pages alone, and where nothing can be written. A page that was damaged is made anew, all are where their list is; a build
 * that does not end leaves those of the last one.
 */
export function takeKeptPages(folder: string): KeptPages | null {
  const lock = path.join(folder, LOCK);
  if (!take(lock)) return null;
  const letGo = (): void => releaseLock(lock);
  process.once('exit', letGo);
  const { plugin, digest } = codeOfSite();
  const [last, next] = [path.join(folder, LAST), path.join(folder, NEXT)];
  let begun: {
    readonly writer: PackWriter;
    readonly earlier: Pack | null;
    readonly settings: string;
  } | null = null;
  let isAnew = true;
  let [taken, all] = [0, 0];
  return {
    plugin,
    prerender: (plain, base, settings) =>
      prerenderWith(plain, base, () => {
        const code = digest();
        for (const name of readdirSync(folder))
          if (name !== LOCK && name !== LAST)
            rmSync(path.join(folder, name), { recursive: true, force: true });
        const found = openPack(last, undefined, true);
        const isSame = found?.origin.code === code && found.origin.settings === settings;
        const earlier = isSame ? found : null;
        if (!isSame) found?.close();
        isAnew = earlier === null || earlier.used < earlier.bytes * LEAST_USED;
        const writer = isAnew ? writePack(next) : writePack(last, earlier);
        begun = { writer, earlier, settings };
        const there = new Set<string>();
        const find = (name: string, key: string): Made | undefined => {
          const page = earlier?.find(name, key);
          all++;
          if (page !== undefined) {
            taken++;
            there.add(name);
          }
          return page;
        };
        const add = (name: string, key: string, made: Made): void => {
          if (there.has(name) && !isAnew) writer.keep(name);
          else if (!hasImages(made)) writer.add(name, key, made);
        };
        return { find, add };
      }),
    end: () => {
      if (begun !== null) {
        begun.earlier?.close();
        begun.writer.end(WHOLE, { settings: begun.settings, code: digest(), content: '' });
        if (isAnew) {
          rmSync(last, { recursive: true, force: true });
          renameSync(next, last);
        }
      }
      letGo();
      process.off('exit', letGo);
      return { taken, all };
    },
  };
}

/** Whether Astro makes pictures for a page when it renders it, as pages of a site’s own may ask for. */
function hasImages({ metadata }: Made): boolean {
  const { staticImages = [], referencedImages = [], contentEntryKeys = [] } = metadata ?? {};
  return [staticImages, referencedImages, contentEntryKeys].some((list) => list.length > 0);
}

/** Whether a build of this process has a lock from now on. */
function take(lock: string): boolean {
  try {
    const taking = takeLock(lock);
    // A build of this process that did not end has left it.
    return taking === 'taken' || taking === process.pid;
  } catch {
    // Nothing can be written: the build does without.
    return false;
  }
}
