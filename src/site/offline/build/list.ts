import { createHash } from 'node:crypto';
import { BUILD_MARK, type OfflineList, type OfflineText } from '../shared/list.ts';

/** A built site, as far as it can be kept. Paths are below its root, as in addresses. */
export interface BuiltSite {
  /** Pages that can be kept, by path: what `pageFile` says of each. */
  readonly pages: ReadonlyMap<string, BuiltFile>;
  readonly files: ReadonlyMap<string, BuiltFile>;
  /** What belongs to each text that can be kept, by the path of its page. */
  readonly texts: ReadonlyMap<string, BuiltText>;
  readonly index: ReadonlyMap<string, BuiltFile>;
  readonly words: OfflineList['words'];
}

/** What belongs to a text. */
export interface BuiltText {
  readonly pictures: ReadonlyMap<string, BuiltFile>;
  readonly evidence: ReadonlyMap<string, BuiltFile>;
  /** What is said when all of it is kept. */
  readonly words: string;
}

/** What a build says of what can be kept. */
export interface OfflineLists {
  readonly list: OfflineList;
  /** The list of each text, by the path of its page. */
  readonly texts: ReadonlyMap<string, OfflineText>;
}

/** What must be known of a file: a site of many texts is too large to be held. */
export interface BuiltFile {
  /** The beginning of its SHA-256 in Base64: 72 bits. */
  readonly hash: string;
  /** In bytes. */
  readonly length: number;
}

/** A search index up to this size, in bytes, is kept whole; of a larger one readers without network have nothing. */
const LARGEST_INDEX = 6 * 1024 * 1024;

const MARK = new RegExp(` ${BUILD_MARK}="[^"]*"`);

/** What must be known of a file with these bytes. */
export function builtFile(bytes: Uint8Array): BuiltFile {
  const hash = createHash('sha256').update(bytes).digest('base64').slice(0, 12);
  return { hash, length: bytes.length };
}

/** What must be known of a page, with the mark of a build or without. */
export function pageFile(html: string): BuiltFile {
  return builtFile(Buffer.from(html.replace(MARK, '')));
}

/** What can be kept of a built site: the same site has the same lists, and another one another `build`. */
export function listSite({ pages, files, texts, index, words }: BuiltSite): OfflineLists {
  const size = [...index.values()].reduce((sum, { length }) => sum + length, 0);
  const hashes = (of: ReadonlyMap<string, BuiltFile>): Readonly<Record<string, string>> =>
    Object.fromEntries(inOrder(of).map(([path, { hash }]) => [path, hash]));
  const list = {
    pages: inOrder(pages).map(([path]) => path),
    files: hashes(files),
    index: size > LARGEST_INDEX ? {} : hashes(index),
    words,
  };
  const ofTexts = inOrder(texts).map(
    ([path, text]) =>
      [
        path,
        { pictures: hashes(text.pictures), evidence: hashes(text.evidence), words: text.words },
      ] as const,
  );
  // An index that is too large is part of the build all the same.
  const all = JSON.stringify([list, ofTexts, hashes(pages), hashes(index)]);
  const build = createHash('sha256').update(all).digest('base64url').slice(0, 10);
  return {
    list: { build, ...list },
    texts: new Map(ofTexts.map(([path, text]) => [path, { build, ...text }])),
  };
}

/** A page with the mark of the build that it belongs to; without one where that is null. */
export function markPage(html: string, build: string | null): string {
  const bare = html.replace(MARK, '');
  return build === null ? bare : bare.replace(/<html\b/, `<html ${BUILD_MARK}="${build}"`);
}

function inOrder<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
