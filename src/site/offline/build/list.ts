import { createHash } from 'node:crypto';
import { BUILD_MARK, type OfflineList } from '../shared/list.ts';

/** A built site, as far as it can be kept. Paths are below its root, as in addresses. */
export interface BuiltSite {
  /** Pages that can be kept, by path, in HTML; with the mark of a build or without. */
  readonly pages: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly index: ReadonlyMap<string, Uint8Array>;
  readonly words: OfflineList['words'];
}

/** A search index up to this size, in bytes, is kept whole; of a larger one readers without network have nothing. */
const LARGEST_INDEX = 6 * 1024 * 1024;

const MARK = new RegExp(` ${BUILD_MARK}="[^"]*"`);

/** What can be kept of a built site: the same site has the same list, and another one another `build`. */
export function listSite({ pages, files, pictures, index, words }: BuiltSite): OfflineList {
  const size = [...index.values()].reduce((sum, { length }) => sum + length, 0);
  const hashed = (of: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> =>
    Object.fromEntries(inOrder(of).map(([path, bytes]) => [path, hashOf(bytes)]));
  const list = {
    pages: inOrder(pages).map(([path]) => path),
    files: hashed(files),
    pictures: hashed(pictures),
    index: size > LARGEST_INDEX ? {} : hashed(index),
    words,
  };
  const all = [
    JSON.stringify([list, size]),
    ...inOrder(pages).map(([, html]) => html.replace(MARK, '')),
    // An index that is too large is part of the build all the same.
    ...inOrder(index).map(([, bytes]) => hashOf(bytes)),
  ];
  const build = all.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256'));
  return { build: build.digest('base64url').slice(0, 10), ...list };
}

/** A page with the mark of the build that it belongs to; without one where that is null. */
export function markPage(html: string, build: string | null): string {
  const bare = html.replace(MARK, '');
  return build === null ? bare : bare.replace(/<html\b/, `<html ${BUILD_MARK}="${build}"`);
}

/** The beginning of the SHA-256 of bytes in Base64: 72 bits. */
function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64').slice(0, 12);
}

function inOrder<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
