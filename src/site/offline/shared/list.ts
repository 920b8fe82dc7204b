/** The file of a build that says what can be kept of it, by its name below the site’s root; of a text, below its page. */
export const LIST_FILE = 'offline.json';

/** The script that keeps texts, by its name below the site’s root. */
export const WORKER_FILE = 'sw.js';

/** The attribute of a page’s root that names the build which the page belongs to. */
export const BUILD_MARK = 'data-build';

/** What of a build can be kept on a reader’s device. Paths are below the site’s root, percent-encoded. */
export interface OfflineList {
  /** Hash of all that can be kept: the same content has the same. */
  readonly build: string;
  /** Pages that can be kept, `articles/rivers/`; each holds `data-build="<build>"`. */
  readonly pages: readonly string[];
  /** Files that every page needs, with the beginning of their SHA-256 in Base64. */
  readonly files: Readonly<Record<string, string>>;
  /** Files of the search index, likewise; none where the index is too large to be kept. */
  readonly index: Readonly<Record<string, string>>;
  /** What is said where a page is older than the build, by language of the page. */
  readonly words: Readonly<Record<string, OfflineWords>>;
}

/** What belongs to a text that can be kept, in one language: a list in the folder of the text’s page. Paths as above. */
export interface OfflineText {
  /** That of the list of the whole. */
  readonly build: string;
  /** Pictures that the text holds, with the beginning of their SHA-256 in Base64. */
  readonly pictures: Readonly<Record<string, string>>;
  /** The pages of its claims and of its figures, likewise. */
  readonly evidence: Readonly<Record<string, string>>;
  /** What is said when all of it is kept. */
  readonly words: string;
}

/** What is said of a newer build. */
export interface OfflineWords {
  readonly newer: string;
  readonly show: string;
}

/** What a page asks of the script that keeps texts. */
export type OfflineMessage =
  /** To keep pages of a build, by their paths on the host; whole with the evidence of texts and the search index. */
  | {
      readonly type: 'keep';
      readonly build: string;
      readonly pages: readonly string[];
      readonly isWhole: boolean;
    }
  /** To take the place of an older one: at once, or only where no other page is open. */
  | { readonly type: 'show'; readonly alone: boolean };

/** What the names of a site’s caches begin with; sites below different paths of one host have different ones. */
export function cachePrefix(root: string): string {
  return `scholium ${root} `;
}
